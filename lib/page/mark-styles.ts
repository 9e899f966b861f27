/**
 * How the eight kinds of names look on the page being read, for both engines: the CSS text to put into the page.
 *
 * Kinds differ by the shape of the line (solid, double, dashed, dotted, thin, thick, above and below), not by colour
 * alone. Letters keep the page's own colour; behind them lies a tint so thin that it does not change their contrast.
 * A page's ground is not known, so each line has at least 3:1 on white as well as on near-black; where a page says that
 * it is dark (`color-scheme`), the brighter colour is used.
 */
import type { MentionType } from '../entities/model.ts';

interface MarkLook {
  /** Of the line: on light ground, and on ground that the page calls dark. `rrggbb`. */
  readonly light: string;
  readonly dark: string;
  /** `text-decoration-line` and `-style`. */
  readonly line: string;
  readonly thickness: string;
}

export const MARK_LOOKS: Readonly<Record<MentionType, MarkLook>> = {
  person: { light: '2f72c4', dark: '86b6f0', line: 'underline solid', thickness: '2px' },
  party: { light: '8d57c9', dark: 'c29df0', line: 'underline double', thickness: '1px' },
  municipality: { light: '2f8552', dark: '86cf9f', line: 'underline dashed', thickness: '2px' },
  organisation: { light: '12838e', dark: '6fcbd4', line: 'underline dotted', thickness: '2px' },
  amount: { light: 'a06d00', dark: 'e3b95c', line: 'underline solid', thickness: '3px' },
  date: { light: '6b7682', dark: 'b0bac4', line: 'underline dotted', thickness: '1px' },
  caseNumber: { light: 'b0537f', dark: 'e59fc3', line: 'underline dashed', thickness: '1px' },
  law: { light: '727f1a', dark: 'c2cf6b', line: 'underline overline solid', thickness: '1px' },
};

/** Of the tint, in hexadecimal: about a twelfth. */
const TINT = '14';

/** Two rules a kind: a browser that does not know `::highlight` must still read the other one. */
export const MARK_STYLES: string = [
  // Marks as elements are plain text to the page's own rules for `mark`.
  'mark[data-roed-traad]{color:inherit!important;font:inherit!important;margin:0!important;padding:0!important;' +
    'border:0!important;border-radius:0!important;box-shadow:none!important;background:none!important;cursor:pointer}',
  'mark[data-roed-traad]:focus-visible{outline:2px solid;outline-offset:2px}',
  // On paper the page is as it was.
  '@media screen{',
  ...Object.entries(MARK_LOOKS).flatMap(([type, look]) => [
    `::highlight(roed-traad-${type}){${declare(look, '')}}`,
    `mark[data-roed-traad="${type}"]{${declare(look, '!important')}}`,
  ]),
  // References look like the quiet links that they are; the line is below those of names that stand in them.
  '::highlight(roed-traad-reference){text-decoration:underline solid #b3261e 1px;' +
    'text-decoration-color:light-dark(#b3261e,#f58b80);text-underline-offset:.34em}',
  '::highlight(roed-traad-current){background-color:light-dark(#ffd75e,#7a5a00)}',
  '}',
  // In forced colours only the shape of the line tells elements apart; highlights take the system's own colour, which
  // Chromium does not let go of.
  '@media screen and (forced-colors:active){mark[data-roed-traad]{forced-color-adjust:none!important;color:CanvasText!important;' +
    'background-color:Canvas!important;text-decoration-color:CanvasText!important}a mark[data-roed-traad]{color:LinkText!important}}',
].join('\n');

function declare({ light, dark, line, thickness }: MarkLook, weight: '' | '!important'): string {
  return [
    `background-color:#${light}${TINT}${weight}`,
    `text-decoration:${line} #${light} ${thickness}${weight}`,
    // Read over the line above by browsers that know light-dark().
    `text-decoration-color:light-dark(#${light},#${dark})${weight}`,
    `text-underline-offset:.16em${weight}`,
  ].join(';');
}
