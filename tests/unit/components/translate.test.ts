import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../locales/translate.ts';

const danish = createTranslator();
const english = createTranslator('en');

describe('the interface speaks to a councillor', () => {
  it('in Danish unless English was chosen', () => {
    expect(danish('outcome.noted')).toBe('Taget til efterretning');
    expect(english('outcome.noted')).toBe('Noted');
  });

  it('of one and of many', () => {
    expect(danish('item.earlier', { count: 1 })).toBe('1 tidligere behandling');
    expect(danish('item.earlier', { count: 0 })).toBe('0 tidligere behandlinger');
    expect(danish('item.earlier', { count: 1234 })).toBe('1.234 tidligere behandlinger');
  });

  it('of progress', () => {
    expect(danish('sync.running', { done: 3, total: 5 })).toBe('Henter samlingen: 3 af 5 dokumenter');
  });

  it('of dates as one writes them', () => {
    expect(danish.date('2025-09-02')).toBe('2. september 2025');
    expect(danish.date('2022-03')).toBe('marts 2022');
    expect(danish.date('2025-Q2')).toBe('2. kvartal 2025');
    expect(danish.date('2024')).toBe('2024');
    expect(danish.date('2023-09-08/2023-10-01')).toBe('8. september 2023 til 1. oktober 2023');
    expect(english.date('2025-09-02')).toBe('2 September 2025');
  });

  it('and leaves a date that is none as it stands', () => {
    expect(danish.date('2025-02-31')).toBe('2025-02-31');
    expect(danish.date('snarest')).toBe('snarest');
  });

  it('of money with points between the thousands', () => {
    expect(danish.kroner(1550000)).toBe('1.550.000 kr.');
  });

  it('and puts nothing into a message that was not meant for it', () => {
    expect(danish('library.missing.text', { id: '{id} $& {count}' })).toContain('navnet {id} $& {count} på');
    expect(danish('library.missing.text', {})).toContain('{id}');
    expect(danish.optional('constructor', 'reserve')).toBe('reserve');
    expect(danish.optional('fact.party', 'reserve')).toBe('Parti');
  });
});
