/** Why a printed form was taken for a name. */
import { scanDistance } from './mend-name.ts';
import type { MentionType, MergeReason } from './model.ts';

/** Null when the form is the name, in whatever case or genitive. */
export function findMergeReason(name: string, form: string, type: MentionType): MergeReason | null {
  const [one, other] = [form.toLowerCase(), name.toLowerCase()];
  if (one === other || one === `${other}s` || (type === 'municipality' && other.startsWith(one))) return null;
  if (type === 'party' && form.length <= 3) return null;
  if (/^[\p{Lu}\d]{2,8}s?$/u.test(form)) return 'acronym';
  const [printed, clean] = [squeeze(one), squeeze(other)];
  if (printed === clean || printed === `${clean}s`) return null;
  if (scanDistance(printed, clean, 8) !== null || scanDistance(printed.replace(/s$/, ''), clean, 8) !== null)
    return 'scan';
  if (type === 'person') return form.split(' ').length < name.split(' ').length ? 'short' : 'spelling';
  return other.includes(one) ? 'short' : 'otherName';
}

/** Without what typesetting adds and takes: blanks, hyphens, the shape of an apostrophe. */
function squeeze(name: string): string {
  return name.replace(/[\s'’`´-]/g, '');
}
