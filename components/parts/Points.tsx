/** Points of a recommendation, or views held: a document's own words, one a line. */

/** A single one needs no sign before it. */
export function Points({ points }: { readonly points: readonly string[] }) {
  if (points.length === 1) {
    return (
      <blockquote class="quote words" lang="da">
        <p>{points.map(showLeftOut)}</p>
      </blockquote>
    );
  }
  return (
    <ul class="points words" lang="da">
      {points.map((point, index) => (
        // Two points may say the same.
        <li key={`${index} ${point}`}>{showLeftOut(point)}</li>
      ))}
    </ul>
  );
}

/** A point that goes on from its lead-in ("Det indstilles, at …") says that something stood before it. */
function showLeftOut(point: string): string {
  return /^\p{Ll}/u.test(point) ? `… ${point}` : point;
}
