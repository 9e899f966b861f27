/** From what pdf.js calls a text item to a positioned piece. The index among the pieces is that of the text layer's. */
import type { PositionedText } from './model.ts';

/** The part of pdf.js's TextItem and TextMarkedContent that is read here. */
export interface PdfjsItem {
  /** Of marked content, which has no text of its own. */
  readonly type?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/**
 * How the text must be asked for (`getTextContent`): as the text layer asks, so that both have the same pieces.
 */
export const TEXT_CONTENT_PARAMS = { includeMarkedContent: true, disableNormalization: true } as const;

export function toPositionedTexts(items: readonly PdfjsItem[]): PositionedText[] {
  const pieces: PositionedText[] = [];
  for (const { str, transform = [], width = 0, height = 0 } of items) {
    if (str === undefined) continue;
    const [a = 1, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    pieces.push({ text: str, x, y, width, size: Math.hypot(c, d) || height, ...(angle === 0 ? {} : { angle }) });
  }
  return pieces;
}
