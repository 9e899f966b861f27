/** Puts the look of the marks into a page: as an adopted style sheet, so that the page's HTML stays as it is. */
import { MARK_STYLES } from './mark-styles.ts';

/** Inherited by what the page gives no pointer of its own; a rule for every element costs four times as much to apply. */
const POINTER = 'html,body{cursor:pointer!important}';

export interface MarkSheet {
  /** Show the pointing hand everywhere (true) or what the page shows (false). */
  setPointer(pointing: boolean): void;
  remove(): void;
}

export function adoptMarkSheet(document: Document): MarkSheet {
  const marks = new CSSStyleSheet();
  const pointer = new CSSStyleSheet();
  marks.replaceSync(MARK_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks, pointer];
  return {
    setPointer: (pointing) => pointer.replaceSync(pointing ? POINTER : ''),
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== marks && sheet !== pointer);
    },
  };
}
