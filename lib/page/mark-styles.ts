/**
 * How the eight kinds of names look, the same for both engines: quiet, and told apart by the line under them, not by
 * colour alone. The sheet is adopted by the document, so that the page's HTML stays as it is.
 */
import { MENTION_TYPES, type MentionType } from '../entities/model.ts';
import styles from './mark-styles.json';
import { highlightName } from './marker.ts';

/** CSS for highlights and mark elements. `light-dark()` follows the page's own colour scheme. */
export function markStyles(): string {
  return MENTION_TYPES.map((type) => {
    const look = lookOf(type);
    return `::highlight(${highlightName(type)}){${look}}mark[data-roed-traad="${type}"]{${look}color:inherit;}`;
  }).join('');
}

const POINTER = 'html,html *{cursor:pointer!important}';

function lookOf(type: MentionType): string {
  const { line, thickness, light, dark, tint } = styles[type];
  const colour = (alpha: number): string => `light-dark(rgb(${light}/${alpha}),rgb(${dark}/${alpha}))`;
  return [
    `background-color:${tint > 0 ? colour(tint) : 'transparent'}`,
    'text-decoration-line:underline',
    `text-decoration-style:${line}`,
    `text-decoration-thickness:${thickness}`,
    `text-decoration-color:${colour(0.75)}`,
    'text-underline-offset:0.15em;',
  ].join(';');
}

export interface MarkSheet {
  /** Show the pointing hand everywhere (true) or what the page shows (false). */
  setPointer(pointing: boolean): void;
  remove(): void;
}

export function adoptMarkSheet(document: Document): MarkSheet {
  const marks = new CSSStyleSheet();
  const pointer = new CSSStyleSheet();
  marks.replaceSync(markStyles());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks, pointer];
  return {
    setPointer: (pointing) => pointer.replaceSync(pointing ? POINTER : ''),
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== marks && sheet !== pointer);
    },
  };
}
