/**
 * Parts that a reader sees apart though no name of an element says so: the boxes of items, one after another, an item's number
 * and its title, and the rows of a table of fields ("Sagsfremstilling | a page of text"). Told by how they are built, not by how they are laid out: to ask
 * for margins would make the browser lay the page out.
 */
import type { Weights } from './weigh-parts.ts';

/** Characters at most of a field's label, and at least of the one value in its table that no table of data has. */
const LONGEST_LABEL = 120;
const LONG_VALUE = 200;

/** A box of several boxes beside another: each is a part by itself, as an item among items is. */
export function standsApart(element: Element, weights: Weights): boolean {
  const isPart = (other: Element | null): boolean => other?.localName === 'div' && weights.of(other).boxes >= 2;
  return isPart(element) && (isPart(element.previousElementSibling) || isPart(element.nextElementSibling));
}

/** "3.1" in an element of its own and the title in the next: a style sets them apart, where no blank does. */
const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/;

export function followsNumber(element: Element, weights: Weights): boolean {
  const before = element.previousElementSibling;
  if (!before || before !== element.previousSibling) return false;
  const { first, length } = weights.of(before);
  if (length !== first.length || !NUMBER.test(first) || !/^\p{Lu}/u.test(weights.of(element).first)) return false;
  return !before.previousElementSibling && !before.previousSibling?.nodeValue?.trim();
}

/**
 * The rows whose two cells are a field's label and its value, which stand below each other. A table has them where a value is
 * as long as no table of data has it, or where its labels are those of such tables: short items are printed as long ones are.
 */
export function findFieldRows(weights: Weights): ReadonlySet<Element> {
  const tables = weights.tables.map((table) => readFields(table, weights)).filter((fields) => fields !== null);
  const labels = new Set(tables.filter(isLong).flatMap((fields) => fields.map(({ label }) => label)));
  const ofFields = tables.filter((fields) => isLong(fields) || fields.every(({ label }) => labels.has(label)));
  return new Set(ofFields.flat().map(({ row }) => row));
}

interface Field {
  readonly row: Element;
  readonly label: string;
  readonly length: number;
}

const isLong = (fields: readonly Field[]): boolean => fields.some(({ length }) => length >= LONG_VALUE);

/** Null for a table of data: rows of more cells, or a first cell too long for a label. */
function readFields(table: Element, weights: Weights): Field[] | null {
  const fields: Field[] = [];
  for (const row of rowsOf(table)) {
    const [label, value, more] = [...row.children].map((cell) => weights.of(cell)).filter(({ length }) => length > 0);
    if (more || (value && label && label.length > LONGEST_LABEL)) return null;
    // A number counts the row.
    if (label && value && !/^\d[\d.]*$/.test(label.first))
      fields.push({ row, label: label.first, length: value.length });
  }
  return fields;
}

/** Of the table itself: tables in its cells have their own. */
function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((part) =>
    part.localName === 'tr' ? [part] : [...part.children].filter(({ localName }) => localName === 'tr'),
  );
}
