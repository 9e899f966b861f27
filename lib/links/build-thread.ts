/** The red thread: the treatments of one matter in time, a knot a meeting, the present item on it. */
import { standingOf } from './item-standing.ts';
import type { LinkItem, Thread, TreatedKnot } from './model.ts';
import { type LinkIndex, relateItem } from './relate-items.ts';
import { splitSentences } from './sentences.ts';
import { isCommonStem, readTerms } from './terms.ts';

const LONGEST_SENTENCE = 320;
/** Items of a thread are sought among this many related ones. */
const RELATED = 30;
const WEIGHT_OF_KIND = ['minutes', 'agenda', 'newsletter', 'meetingList', 'document'];

type Told = Pick<TreatedKnot, 'sentence' | 'sentenceIs'>;

/** Finite verbs only: "kvalificeret og godkendt data" decides nothing. */
const DECIDES =
  /\b(?:besluttede|godkendte|vedtog|tiltrådte|udpegede|udsatte|afviste|drøftede|anbefalede|anbefaler|oversendte)\b|\btog\s[^.]{0,60}efterretning|\b(?:blev|er)\s(?:[^.]{0,60}\s)?(?:godkendt|vedtaget|tiltrådt|udsat|afvist)\b|^(?:godkendt|tiltrådt|vedtaget|taget|udsat|drøftet|afvist|ikke)\b/iu;

function shorten(text: string): string {
  const sentence = text.replace(/\s+/g, ' ').trim();
  return sentence.length <= LONGEST_SENTENCE ? sentence : `${sentence.slice(0, LONGEST_SENTENCE - 1).trimEnd()}…`;
}

const sentencesIn = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** The sentence that decides, else the first. */
function decidingSentence(text: string): string | null {
  const sentences = sentencesIn(text);
  const sentence = sentences.find((one) => DECIDES.test(one)) ?? sentences[0];
  return sentence ? shorten(sentence) : null;
}

/** Of an item that holds many matters: the sentence that shares most words with the present one's title and text. */
function sentenceAbout(present: LinkItem, text: string): string | null {
  const title = new Set(readTerms(present.item.title).map((term) => term.stem));
  const body = new Set(readTerms(present.text).map((term) => term.stem));
  let best: { sentence: string; shared: number } | null = null;
  for (const sentence of sentencesIn(text)) {
    const stems = new Set(readTerms(sentence).map((term) => term.stem));
    let shared = 0;
    for (const stem of stems) if (!isCommonStem(stem)) shared += title.has(stem) ? 3 : body.has(stem) ? 1 : 0;
    if (shared > (best?.shared ?? 1)) best = { sentence, shared };
  }
  return best ? shorten(best.sentence) : null;
}

function sentenceOf(sources: readonly LinkItem[], decided: LinkItem | undefined, present: LinkItem): Told {
  const [first] = sources;
  const main = decided ?? first;
  if (!main) return { sentence: null, sentenceIs: null };
  if (main.id !== present.id && standingOf(main) !== 'matter') {
    const sentence = sentenceAbout(present, main.text);
    return { sentence, sentenceIs: sentence ? 'text' : null };
  }
  const decision = decided?.item.decision;
  if (decision) return { sentence: decidingSentence(decision.text), sentenceIs: 'decision' };
  const recommended = sources.find((source) => source.item.recommendations.length > 0)?.item.recommendations[0];
  if (recommended) return { sentence: shorten(recommended), sentenceIs: 'recommendation' };
  const sentence = main.id === present.id ? null : sentenceAbout(present, main.text);
  return { sentence, sentenceIs: sentence ? 'text' : null };
}

function toKnot(sources: readonly LinkItem[], present: LinkItem): TreatedKnot | null {
  const sorted = [...sources].sort((a, b) => WEIGHT_OF_KIND.indexOf(a.kind) - WEIGHT_OF_KIND.indexOf(b.kind));
  const [first] = sorted;
  if (!first) return null;
  const decided = sorted.find((source) => source.item.decision);
  return {
    item: (decided ?? first).id,
    date: first.date,
    body: first.body,
    outcome: decided?.item.decision?.outcome ?? null,
    sources: sorted.map((source) => source.id),
    title: first.item.title,
    ...sentenceOf(sorted, decided, present),
    present: sorted.some((source) => source.id === present.id),
  };
}

/** Oldest first; only what is good enough to be shown stands on the thread. */
export async function buildThread(item: LinkItem, index: LinkIndex): Promise<Thread> {
  const related = (await relateItem(item, index, RELATED)).filter((one) => one.shown);
  return tieThread(
    item,
    related.flatMap((one) => index.items.get(one.item) ?? []),
  );
}

/** The same with items that were fetched: `related` are those that are shown for the item, best first. */
export function tieThread(item: LinkItem, related: readonly LinkItem[]): Thread {
  const items = [item, ...related];
  const meetings = new Map<string, LinkItem[]>();
  for (const one of items) {
    const key = `${one.date}|${one.body}`;
    meetings.set(key, [...(meetings.get(key) ?? []), one]);
  }
  const knots = [...meetings.values()].flatMap((sources) => toKnot(ofOneMatter(sources), item) ?? []);
  return { knots: knots.sort((a, b) => a.date.localeCompare(b.date) || a.body.localeCompare(b.body)) };
}

/** Of one meeting's related items: the best one with its twins in the meeting's other documents, which come in order. */
function ofOneMatter(sources: readonly LinkItem[]): LinkItem[] {
  const perDocument = new Map<string, LinkItem>();
  for (const source of sources) if (!perDocument.has(source.documentId)) perDocument.set(source.documentId, source);
  return [...perDocument.values()];
}
