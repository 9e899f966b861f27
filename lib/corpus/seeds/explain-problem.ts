/** A problem of a seed file as a sentence: the file, the document, the field, what is wrong. */
import type { Translate } from '../../../locales/translate.ts';
import type { SeedProblem } from './model.ts';

export function explainProblem(
  { file, document, part, field, fault, found }: SeedProblem,
  translate: Translate,
): string {
  const fact = translate(`seeds.fault.${fault}`, { brace: '{' });
  const what = found === undefined ? fact : translate('seeds.found', { what: fact, found });
  if (part !== undefined)
    return field === null
      ? translate('seeds.where.part', { file, part, what })
      : translate('seeds.where.partField', { file, part, field, what });
  if (document !== null && field !== null)
    return translate('seeds.where.documentField', { file, document, field, what });
  if (document !== null) return translate('seeds.where.document', { file, document, what });
  return field === null
    ? translate('seeds.where.file', { file, what })
    : translate('seeds.where.field', { file, field, what });
}
