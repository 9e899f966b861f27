/** What references lead to, in a small corpus of invented papers. */
import { expect, it } from 'vitest';
import { resolveReferences } from '../../../lib/links/resolve-references.ts';
import { analyseText } from './analyse-text.ts';

const minutes = analyseText(
  '2024-06-12-minutes',
  { name: 'Teknisk Udvalg', kind: 'municipality', parent: 'Nebel Kommune' },
  '2024-06-12',
  [
    ['4', 'Cykelsti langs fjorden', '24/10234', 'Der anlægges en cykelsti langs fjorden fra havnen til skoven.'],
    ['5', 'Takster for spildevand', '24/10555', 'Taksterne for spildevand hæves med to procent fra januar.'],
  ],
);

const resolved = (text: string, title: string) => {
  const asking = analyseText(
    '2025-06-25-minutes',
    { name: 'Byrådet', kind: 'municipality', parent: 'Nebel Kommune' },
    '2025-06-25',
    [['9', title, null, text]],
  );
  return resolveReferences(asking, [minutes, asking]).map(({ targetItem }) => targetItem);
};

it.each([
  ['Beregningen findes i udvalgets sag, jf. sagsnr. 24/10555.', '2024-06-12-minutes#5'],
  ['Teknisk Udvalg drøftede for et år siden cykelstien.', '2024-06-12-minutes#4'],
  ['Prisen på spildevand blev oplyst i Teknisk Udvalg den 12. juni 2024 (punkt 5).', '2024-06-12-minutes#5'],
  ['Teknisk Udvalg har tidligere behandlet cykelstien langs fjorden fra havnen til skoven.', '2024-06-12-minutes#4'],
  ['Teknisk Udvalg har tidligere behandlet støjen fra stadion.', null],
  ['Beregningen findes i en anden sag, jf. sagsnr. 24/99999.', null],
])('%s → %s', (text, target) => {
  const title = text.includes('stadion') ? 'Støj fra stadion' : 'Cykelsti langs fjorden';
  expect(resolved(text, title)).toEqual([target]);
});
