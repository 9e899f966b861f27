/** Of all that was found, what stands: the longest name wins, nothing overlaps, spans lead back to the source. */
import type { MappedText } from '../text/mapped-text.ts';
import type { Mention } from './model.ts';
import type { Candidate } from './scene.ts';

export function settleMentions(candidates: readonly Candidate[], text: MappedText): Mention[] {
  const sorted = [...candidates].sort(
    (a, b) => a.start - b.start || b.end - a.end || (b.weight ?? 0) - (a.weight ?? 0),
  );
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) {
      kept.push(candidate);
      continue;
    }
    if (!isBetter(candidate, last)) continue;
    kept.pop();
    const before = kept.at(-1);
    if (!before || candidate.start >= before.end) kept.push(candidate);
    else kept.push(last);
  }
  return kept.map((candidate) => toMention(candidate, text));
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const length = one.end - one.start - (other.end - other.start);
  return length > 0 || (length === 0 && (one.weight ?? 0) > (other.weight ?? 0));
}

function toMention({ weight: _weight, ...candidate }: Candidate, text: MappedText): Mention {
  const span = text.toSource(candidate);
  return { ...candidate, ...span, text: text.source.slice(span.start, span.end) };
}
