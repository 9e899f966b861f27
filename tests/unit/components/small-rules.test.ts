import { describe, expect, it } from 'vitest';
import { describePattern, toSitePattern } from '../../../components/options/site-pattern.ts';
import { filterNames } from '../../../components/panel/filter-names.ts';
import { stepTab } from '../../../components/panel/step-tab.ts';
import { findPage, readLabels } from '../../../components/reader/page-labels.ts';
import { groupByMeeting } from '../../../components/thread/group-by-meeting.ts';
import { tellDissent } from '../../../components/thread/tell-dissent.ts';
import { READY } from '../../shots/data/threads.ts';

describe('the thread', () => {
  it('has one knot a meeting, however many documents tell of it, in the order given', () => {
    const knots = groupByMeeting(READY.thread?.earlier ?? []);
    expect(knots.map(({ date, body, entries }) => [date, body, entries.length])).toEqual([
      ['2024-06-14', 'KKR Sundlandet', 1],
      ['2023-03-10', 'KKR Sundlandet', 2],
      ['2020-06-19', 'KKR Sundlandet', 1],
      ['2024-11-27', 'Lindkøbing Byråd', 1],
    ]);
    expect(knots.map(({ otherBody }) => otherBody)).toEqual([false, false, false, true]);
  });
});

describe('who did not go along', () => {
  it('is told with what they held, unless the decision already says it in these words', () => {
    const decision = 'Godkendt. Enhedslisten og Venstre anbefaler scenarie 3.';
    const dissent = ['Enhedslisten: anbefaler scenarie 3', 'Venstre: anbefaler scenarie 3', 'Anna Holm: stemte imod'];
    expect(tellDissent(dissent, decision)).toEqual(['Enhedslisten, Venstre', 'Anna Holm: stemte imod']);
    expect(tellDissent(['Anna Holm stemte imod'], 'Anna Holm stemte imod')).toEqual([]);
  });
});

describe('finding a name', () => {
  const names = READY.names ?? [];
  const find = (words: string, item: string | null = null) => filterNames(names, words, item).map(({ name }) => name);

  it('needs all words typed, in any order and case', () => {
    expect(find('RAVN birg')).toEqual(['Birgitte Ravnkilde']);
    expect(find('ISHØJ')).toEqual(['Ishøj Kommune']);
    expect(find('ravn jens')).toEqual([]);
  });

  it('finds all names when nothing was typed', () => {
    expect(find('  ')).toHaveLength(names.length);
  });

  it('can be kept to the item being read', () => {
    const here = READY.thread?.item.id ?? '';
    expect(find('', here)).not.toContain('Movia');
    expect(find('', here)).toContain('Birgitte Ravnkilde');
  });
});

describe('granting a site', () => {
  it('takes what a member writes or pastes', () => {
    for (const written of [
      'gladsaxe.dk',
      ' www.gladsaxe.dk ',
      'https://www.gladsaxe.dk/moeder?id=3#top',
      'GLADSAXE.dk',
    ]) {
      expect(toSitePattern(written)).toBe('*://*.gladsaxe.dk/*');
    }
    expect(toSitePattern('http://192.168.1.7:8080/')).toBe('*://192.168.1.7/*');
  });

  it('refuses what is no site of the web', () => {
    for (const written of ['', 'gladsaxe', 'file:///etc/passwd', 'javascript:alert(1)', '*', '<all_urls>', 'a b.dk']) {
      expect(toSitePattern(written)).toBeNull();
    }
  });

  it('is read without the signs of a pattern', () => {
    expect(describePattern('*://*.kl.dk/*')).toBe('kl.dk');
    expect(describePattern('https://dagsorden.gladsaxe.dk/*')).toBe('dagsorden.gladsaxe.dk');
  });
});

describe('the row of tabs', () => {
  it('goes round by arrows and to its ends by Home and End', () => {
    expect(stepTab(2, 3, 'ArrowRight')).toBe(0);
    expect(stepTab(0, 3, 'ArrowLeft')).toBe(2);
    expect(stepTab(1, 3, 'Home')).toBe(0);
    expect(stepTab(1, 3, 'End')).toBe(2);
  });

  it('leaves all other keys alone', () => {
    expect(stepTab(1, 3, 'Enter')).toBeNull();
    expect(stepTab(1, 3, 'ArrowDown')).toBeNull();
  });
});

describe('what a PDF calls its pages', () => {
  it('is told only where it is more than their numbers', () => {
    expect(readLabels(['1', '2', ''])).toBe(null);
    expect(readLabels(null)).toBe(null);
    expect(readLabels(['i', '1'])).toEqual(['i', '1']);
  });

  it.each([
    ['II', 2],
    ['1', 3],
    // No page is called so: the fourth one is meant.
    ['4', 4],
    ['9', null],
    ['', null],
  ])('«%s» leads to page %s of i, ii, 1, 2', (typed, page) => {
    expect(findPage(typed, ['i', 'ii', '1', '2'], 4)).toBe(page);
  });
});
