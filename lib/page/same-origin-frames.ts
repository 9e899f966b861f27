/** The documents of a page's frames that are of its own origin; others can neither be seen nor are they looked for. */

/** Frames in frames, so deep. */
const DEEPEST = 3;

export function sameOriginDocuments(document: Document, depth = DEEPEST): Document[] {
  if (depth === 0) return [];
  return [...document.querySelectorAll('iframe, frame, object')].flatMap((element) => {
    const inner = documentOf(element as HTMLIFrameElement);
    return inner ? [inner, ...sameOriginDocuments(inner, depth - 1)] : [];
  });
}

/** One that is shown, and large enough to be read in. */
export function mayReadFrame({ body, defaultView }: Document): boolean {
  return body !== null && defaultView !== null && defaultView.innerWidth >= 200 && defaultView.innerHeight >= 100;
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
