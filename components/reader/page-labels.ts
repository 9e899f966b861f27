/** What a file calls its pages (i, ii, 1 …) and which page is meant by what is typed. */

/** @returns null where the labels say no more than the pages' numbers. */
export function readLabels(labels: readonly string[] | null): readonly string[] | null {
  if (!labels || labels.every((label, i) => label === '' || label === String(i + 1))) return null;
  return labels;
}

/** The page's label goes before its number: "3" is the page on which 3 is printed. Null: there is no such page. */
export function findPage(typed: string, labels: readonly string[] | null, pages: number): number | null {
  const wanted = typed.trim();
  const labelled = wanted === '' ? -1 : (labels ?? []).findIndex((label) => isSame(label, wanted));
  if (labelled >= 0) return labelled + 1;
  const number = Number.parseInt(wanted, 10);
  return number >= 1 && number <= pages ? number : null;
}

const isSame = (label: string, typed: string): boolean => label.toLowerCase() === typed.toLowerCase();
