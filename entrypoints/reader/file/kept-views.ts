/**
 * How the member left the files read last: at which place, how large, how turned. Kept on this machine, in the storage of
 * the extension's own pages: it is there at once, and is written even as the page goes away.
 */
import { VIEWS_KEY } from '../../common/pdf/views-key.ts';

export interface KeptView {
  /** As pdf.js writes a place: "page=7&zoom=auto,0,640". */
  readonly place: string;
  /** pdf.js's names ("auto", "page-width", …) or a number as text. */
  readonly zoom: string;
  /** How the member has turned the pages, in degrees. */
  readonly rotation: number;
}

/** Files beyond these are forgotten, the ones left longest ago first. */
const MOST_FILES = 200;
const ZOOM = /^(?:auto|page-width|page-fit|\d{1,2}(?:\.\d{1,20})?)$/;

/** Null where the file was not read here, or too long ago. */
export function keptView(storage: Storage, file: string): KeptView | null {
  const found = readViews(storage).find(([key]) => key === file)?.[1];
  return isView(found) ? found : null;
}

export function keepView(storage: Storage, file: string, view: KeptView): void {
  const others = readViews(storage).filter(([key]) => key !== file);
  try {
    storage.setItem(VIEWS_KEY, JSON.stringify([[file, view], ...others].slice(0, MOST_FILES)));
  } catch {
    // No room: the file is opened at its beginning next time.
  }
}

function readViews(storage: Storage): [string, unknown][] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(VIEWS_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => Array.isArray(one) && typeof one[0] === 'string') : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is KeptView {
  const { place, zoom, rotation } = (value ?? {}) as Partial<Record<keyof KeptView, unknown>>;
  return (
    typeof place === 'string' &&
    typeof zoom === 'string' &&
    ZOOM.test(zoom) &&
    [0, 90, 180, 270].includes(rotation as number)
  );
}
