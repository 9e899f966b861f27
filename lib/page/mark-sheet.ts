/** Puts the look of the marks into a page: as an adopted style sheet, so that the page's HTML stays as it is. */
import { adoptSheet } from './adopt-sheet.ts';
import { MARK_STYLES } from './mark-styles.ts';

/** Inherited by what the page gives no pointer of its own; a rule for every element costs four times as much to apply. */
const POINTER = 'html,body{cursor:pointer!important}';

export interface MarkSheet {
  /** Show the pointing hand everywhere (true) or what the page shows (false). */
  setPointer(pointing: boolean): void;
  remove(): void;
}

export function adoptMarkSheet(document: Document): MarkSheet {
  const marks = adoptSheet(document, MARK_STYLES);
  const pointer = adoptSheet(document);
  return {
    setPointer: (pointing) => pointer.replace(pointing ? POINTER : ''),
    remove: () => {
      marks.remove();
      pointer.remove();
    },
  };
}
