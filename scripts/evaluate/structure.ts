/**
 * How well documents are taken apart, against tests/gold/structure and item-spans.json: items, sections,
 * recommendations, decisions, attendance, and what the cover says.
 */
import type { AgendaItem, Attendee, Dissent, MeetingDocument } from '../../lib/document/model.ts';
import { nameBody } from '../../lib/document/name-body.ts';
import { readDocument } from '../../lib/document/read-document.ts';
import { foldDanish } from '../../lib/text/fold.ts';
import { GOLD_DOCUMENTS, readGold } from './gold.ts';

interface GoldItem {
  readonly number: string | null;
  readonly title: string;
  readonly case: string | null;
  readonly officer: string | null;
  readonly sections: readonly string[];
  readonly recommendations: readonly string[];
  readonly decision: {
    readonly outcome: string;
    readonly dissent: readonly { party?: string; partyAlt?: readonly string[]; person?: string; position: string }[];
    readonly amended: boolean;
  } | null;
}

interface GoldDocument {
  readonly kind: string;
  readonly body: string;
  readonly date: string;
  readonly start: string | null;
  readonly place: string | null;
  readonly items: readonly GoldItem[];
  readonly attendance: readonly Pick<Attendee, 'name' | 'party' | 'municipality' | 'status' | 'substituteFor'>[];
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Each figure counts what is right of what the gold holds; `false…` counts what was found beyond it. */
export interface StructureFigures {
  readonly figures: Readonly<Record<string, Share>>;
  readonly falseItems: number;
  readonly falseAttendees: number;
  readonly falseDissent: number;
  /** What went wrong, one line each. */
  readonly mistakes: readonly string[];
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/[’'`]+/g, "'")
    .trim()
    .toLowerCase();

class Tally {
  readonly figures: Record<string, { right: number; of: number }> = {};
  readonly mistakes: string[] = [];
  falseItems = 0;
  falseAttendees = 0;
  falseDissent = 0;

  check(figure: string, right: boolean, where: string, found?: unknown, meant?: unknown): void {
    const share = this.figures[figure] ?? { right: 0, of: 0 };
    this.figures[figure] = share;
    share.of++;
    if (right) share.right++;
    else this.mistakes.push(`${figure}: ${where}: ${JSON.stringify(found)} for ${JSON.stringify(meant)}`);
  }
}

/** The same name, a letter or two apart: found, though perhaps not spelt right. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [foldDanish(one), foldDanish(other)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 9) <= 2;
}

function checkItem(tally: Tally, where: string, found: AgendaItem, gold: GoldItem): void {
  tally.check('titles', plain(found.title) === plain(gold.title), where, found.title, gold.title);
  tally.check('case numbers', found.caseNumber === gold.case, where, found.caseNumber, gold.case);
  tally.check('officers', found.officer === gold.officer, where, found.officer, gold.officer);
  const known = ['background', 'recommendation', 'statement', 'annexes', 'decision'];
  // The gold has one name for the opening of an item, whatever its heading; some sets leave a stated problem out.
  const opening = gold.sections.includes('background') ? ['summary', 'problem'] : ['summary'];
  const sections = found.sections
    .map(({ name }) => (opening.includes(name) ? 'background' : name))
    .filter((name, index, all) => known.includes(name) && all.indexOf(name) === index);
  for (const name of new Set([...gold.sections, ...sections])) {
    const right = gold.sections.includes(name) && sections.some((section) => section === name);
    tally.check('sections', right, where, sections, gold.sections);
  }
  const points = Math.max(gold.recommendations.length, found.recommendations.length);
  for (let index = 0; index < points; index++) {
    const [one, other] = [found.recommendations[index], gold.recommendations[index]];
    tally.check('recommendations', plain(one ?? '') === plain(other ?? ''), where, one, other);
  }
  tally.check('decision or none', (found.decision === null) === (gold.decision === null), where);
  if (!gold.decision || !found.decision) return;
  tally.check(
    'outcomes',
    found.decision.outcome === gold.decision.outcome,
    where,
    found.decision.outcome,
    gold.decision.outcome,
  );
  tally.check(
    'amended',
    found.decision.amended === gold.decision.amended,
    where,
    found.decision.amended,
    gold.decision.amended,
  );
  checkDissent(tally, where, found.decision.dissent, gold.decision.dissent);
}

/** Each dissenter once: who, and what they held. `partyAlt` is as right as `party`: "Jeppe Lundgaard (Ø)" is Ø's too. */
function checkDissent(
  tally: Tally,
  where: string,
  dissent: readonly Dissent[],
  meant: NonNullable<GoldItem['decision']>['dissent'],
): void {
  const left = [...dissent];
  const said = dissent.map(({ party, person, position }) => `${person ?? party}: ${position}`);
  for (const { party, partyAlt = [], person, position } of meant) {
    const names = [party, person, ...partyAlt].flatMap((name) => (name ? [plain(name)] : []));
    const isOne = (one: Dissent): boolean =>
      names.includes(plain(one.party ?? '')) || names.includes(plain(one.person ?? ''));
    const same = left.findIndex((one) => isOne(one) && plain(one.position) === plain(position));
    const index = same >= 0 ? same : left.findIndex(isOne);
    const [found] = index >= 0 ? left.splice(index, 1) : [];
    tally.check('dissent: who', found !== undefined, where, said, `${party ?? person}: ${position}`);
    tally.check('dissent: who and position', same >= 0, where, said, `${party ?? person}: ${position}`);
  }
  for (const { party, person, position } of left) {
    tally.falseDissent++;
    tally.mistakes.push(`false dissent: ${where}: ${person ?? party}: ${position}`);
  }
}

function checkAttendance(tally: Tally, id: string, document: MeetingDocument | null, gold: GoldDocument): void {
  const left = [...(document?.attendance ?? [])];
  for (const meant of gold.attendance) {
    const exact = left.findIndex(
      ({ name, status }) => foldDanish(name) === foldDanish(meant.name) && status === meant.status,
    );
    const index =
      exact >= 0
        ? exact
        : left.findIndex(({ name, status }) => isSameName(name, meant.name) && status === meant.status);
    const [found] = index >= 0 ? left.splice(index, 1) : [];
    tally.check('attendance: name and status', found !== undefined, `${id} ${meant.name}`, undefined, meant.status);
    tally.check('attendance: name as spelt', found?.name === meant.name, id, found?.name, meant.name);
    tally.check('attendance: party', found?.party === meant.party, `${id} ${meant.name}`, found?.party, meant.party);
    tally.check(
      'attendance: municipality',
      found?.municipality === meant.municipality,
      `${id} ${meant.name}`,
      found?.municipality,
      meant.municipality,
    );
    const substitute = isSameName(found?.substituteFor ?? '', meant.substituteFor ?? '');
    tally.check(
      'attendance: substitute for',
      substitute,
      `${id} ${meant.name}`,
      found?.substituteFor,
      meant.substituteFor,
    );
  }
  tally.falseAttendees += left.length;
  for (const { name } of left) tally.mistakes.push(`false attendee: ${id}: ${name}`);
}

function checkDocument(
  tally: Tally,
  id: string,
  source: string,
  spans: Readonly<Record<string, { start: number; end: number }>>,
): void {
  const gold = readGold<GoldDocument>(`structure/${id}`);
  const { document } = readDocument(source, { id });
  tally.check('kind', document?.kind === gold.kind, id, document?.kind, gold.kind);
  const body = document ? nameBody(document.body) : undefined;
  tally.check('body', body === gold.body || document?.body.name === gold.body, id, body, gold.body);
  tally.check('date', document?.date === gold.date, id, document?.date, gold.date);
  tally.check('start', (document?.start ?? null) === gold.start, id, document?.start, gold.start);
  tally.check('place', (document?.place ?? null) === gold.place, id, document?.place, gold.place);
  const left = [...(document?.items ?? [])];
  let unnumbered = 0;
  for (const item of gold.items) {
    const where = `${id}#${item.number ?? `s${++unnumbered}`}`;
    const span = spans[where];
    const index = left.findIndex((found) =>
      item.number ? found.number === item.number : found.number === null && found.start === span?.start,
    );
    const [found] = index >= 0 ? left.splice(index, 1) : [];
    tally.check('items', found !== undefined, where);
    if (!found) continue;
    checkItem(tally, where, found, item);
    const near = span && Math.abs(found.start - span.start) <= 12 && Math.abs(found.end - span.end) <= 12;
    tally.check('item spans', near === true, where, [found.start, found.end], span && [span.start, span.end]);
  }
  tally.falseItems += left.length;
  for (const item of left) tally.mistakes.push(`false item: ${item.id} ${item.title}`);
  checkAttendance(tally, id, document, gold);
}

/** @param read gives the source text of a seed by its id */
export function evaluateStructure(read: (id: string) => string): StructureFigures {
  const tally = new Tally();
  const spans = readGold<Record<string, { start: number; end: number }>>('item-spans');
  for (const id of GOLD_DOCUMENTS) checkDocument(tally, id, read(id), spans);
  const { figures, falseItems, falseAttendees, falseDissent, mistakes } = tally;
  return { figures, falseItems, falseAttendees, falseDissent, mistakes };
}

/** The figures as a table a person can read. */
export function printStructure({ figures, falseItems, falseAttendees, falseDissent }: StructureFigures): string {
  const rows = Object.entries(figures).map(([name, { right, of }]) => {
    const percent = of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`;
    return `${name.padEnd(30)}${`${right}/${of}`.padStart(10)}${percent.padStart(10)}`;
  });
  return [
    ...rows,
    `${'false items'.padEnd(30)}${String(falseItems).padStart(10)}`,
    `${'false attendees'.padEnd(30)}${String(falseAttendees).padStart(10)}`,
    `${'false dissent'.padEnd(30)}${String(falseDissent).padStart(10)}`,
  ].join('\n');
}
