import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../components/copy/describe-quote.ts';
import { linkToQuote } from '../../../components/copy/text-fragment.ts';
import { escapeMarkdown } from '../../../components/parts/markdown.ts';
import { writeComparison } from '../../../components/thread/Comparison.tsx';
import type { DocumentSummary } from '../../../lib/messages/model.ts';
import { createTranslator } from '../../../locales/translate.ts';

const DOCUMENT: DocumentSummary = {
  id: 'd',
  title: 'Referat',
  kind: 'minutes',
  draft: false,
  body: 'KKR Hovedstaden',
  date: '2025-09-02',
};
const PLACE = { documentId: 'd', itemId: 'd#3.5', start: 1, end: 9 };
const SOURCE = { quote: 'KKR godkendte\n  indstillingen.', number: '3.5', title: 'Klima', place: PLACE };

describe('a link to quoted words', () => {
  it('names the words of a short quote, and the ends of a long one', () => {
    expect(linkToQuote('https://kl.dk/r', 'to-årig aftale, ja')).toBe(
      'https://kl.dk/r#:~:text=to%2D%C3%A5rig%20aftale%2C%20ja',
    );
    const long = Array.from({ length: 30 }, (_, at) => `ord${at}`).join(' ');
    expect(linkToQuote('https://kl.dk/r', long)).toBe(
      'https://kl.dk/r#:~:text=ord0%20ord1%20ord2%20ord3%20ord4%20ord5,ord24%20ord25%20ord26%20ord27%20ord28%20ord29',
    );
  });

  it('keeps the place that the address already points at, and is no fragment where there are no words', () => {
    expect(linkToQuote('https://kl.dk/r#punkt-3', 'ja')).toBe('https://kl.dk/r#punkt-3:~:text=ja');
    expect(linkToQuote('https://kl.dk/r', '…')).toBe('https://kl.dk/r');
  });
});

describe('a copied quote', () => {
  const translate = createTranslator('da');

  it('has its item, document, date and address', () => {
    const document = { ...DOCUMENT, address: 'https://kl.dk/referat' };
    expect(describeQuote({ ...SOURCE, document }, translate, () => null).split('\n')).toEqual([
      '»KKR godkendte indstillingen.«',
      'Punkt 3.5: Klima. Referat, KKR Hovedstaden, 2. september 2025',
      'https://kl.dk/referat#:~:text=KKR%20godkendte%20indstillingen.',
    ]);
  });

  it('says that a link leads to this machine only, and has none where nothing is kept', () => {
    const kept = describeQuote({ ...SOURCE, document: DOCUMENT }, translate, () => 'chrome-extension://x/library.html');
    expect(kept).toContain('På denne maskine: chrome-extension://x/library.html#:~:text=');
    expect(describeQuote({ ...SOURCE, document: DOCUMENT }, translate, () => null).split('\n')).toHaveLength(2);
  });

  it('may be no quote: an item that is referred to, with its address as it is', () => {
    const document = { ...DOCUMENT, address: 'https://kl.dk/referat' };
    expect(describeQuote({ ...SOURCE, quote: '', document }, translate, () => null).split('\n')).toEqual([
      'Punkt 3.5: Klima. Referat, KKR Hovedstaden, 2. september 2025',
      'https://kl.dk/referat',
    ]);
  });

  it('may be two beside each other: what was recommended, and what was decided', () => {
    const points = [
      { recommended: 'At bidraget øges', state: 'changed', decided: 'Bidraget øges fra 2027', changes: [] },
      { recommended: 'At sagen følges', state: 'notTold', decided: null, changes: [] },
    ] as const;
    const words = writeComparison({ points, added: ['Byrådene høres.'] }, translate);
    const copied = describeQuote({ ...SOURCE, quote: '', words, document: DOCUMENT }, translate, () => null);
    expect(copied.split('\n')).toEqual([
      'Indstillet: »At bidraget øges«',
      'Besluttet anderledes: »Bidraget øges fra 2027«',
      'Indstillet: »At sagen følges«',
      'Beslutningen siger ikke noget om dette',
      'Tilføjet i beslutningen: »Byrådene høres.«',
      'Punkt 3.5: Klima. Referat, KKR Hovedstaden, 2. september 2025',
    ]);
  });
});

describe('words in Markdown', () => {
  it('stay words', () => {
    expect(escapeMarkdown('*vigtigt* [klik](x) <b> # ikke')).toBe('\\*vigtigt\\* \\[klik\\](x) \\<b\\> \\# ikke');
    expect(escapeMarkdown('1. første\n- anden')).toBe('1\\. første\n\\- anden');
  });
});
