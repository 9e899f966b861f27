/** Messages of one catalogue: parameters, plural forms, dates, numbers and kroner. */
import type { Language } from '../lib/messages/options-model.ts';
import type da from './da.json';
import { formatDate } from './format-date.ts';
import type daPages from './pages/da.json';

type CatalogueKey = keyof typeof da | keyof typeof daPages;

/** A key of the catalogues; `x.one` and `x.other` are asked for as `x`, with the parameter `count`. */
export type MessageKey = CatalogueKey extends infer Key
  ? Key extends `${infer Base}.one` | `${infer Base}.other`
    ? Base
    : Key
  : never;

export type MessageParams = Readonly<Record<string, string | number>>;

export interface Translate {
  (key: MessageKey, params?: MessageParams): string;
  readonly language: Language;
  /** For keys that come with the data (`fact.party`): the message, or `fallback` where the catalogue has none. */
  optional(key: string, fallback: string): string;
  /** "2025-09-02" → "2. september 2025"; also months, quarters, years and ranges with "/". */
  date(iso: string): string;
  /** 9 → "sep.": short, for a plot. */
  month(month: number): string;
  number(value: number): string;
  /** 1550000 → "1.550.000 kr." */
  kroner(value: number): string;
}

const LOCALES = { da: 'da-DK', en: 'en-GB' } as const;

/** The catalogue of one language: the same keys in all. */
export type Catalogue = Readonly<Record<string, string>>;

export function translateWith(language: Language, catalogue: Catalogue): Translate {
  const locale = LOCALES[language];
  const plural = new Intl.PluralRules(locale);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);

  const messageOf = (key: string, params?: MessageParams): string | undefined => {
    const count = params?.count;
    if (typeof count === 'number') {
      const form = Object.hasOwn(catalogue, `${key}.${plural.select(count)}`) ? plural.select(count) : 'other';
      const message = ownMessage(catalogue, `${key}.${form}`);
      if (message !== undefined) return message;
    }
    return ownMessage(catalogue, key);
  };

  const fill = (message: string, params: MessageParams = {}): string =>
    message.replace(/\{(\w{1,30})\}/g, (hole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) return hole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });

  const translate = (key: MessageKey, params?: MessageParams): string => fill(messageOf(key, params) ?? key, params);

  return Object.assign(translate, {
    language,
    optional: (key: string, fallback: string) => ownMessage(catalogue, key) ?? fallback,
    date: (iso: string) => formatDate(iso, locale, translate),
    month: (month: number) => months.format(Date.UTC(2024, month - 1, 15)),
    number: (value: number) => numbers.format(value),
    kroner: (value: number) => translate('format.kroner', { value }),
  });
}

function ownMessage(catalogue: Catalogue, key: string): string | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
}
