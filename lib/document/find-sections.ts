/**
 * The sections of an item, under the headings in use. Offsets are those of the mended text. Where an item quotes what
 * earlier bodies decided ("Økonomiudvalget, 3. marts 2024: …"), that is kept apart from this body's decision.
 */
import { foldDanish } from '../text/fold.ts';
import type { Span } from '../text/mapped-text.ts';
import { callsOf } from './deciding-body.ts';
import { findDates } from './find-date.ts';
import type { Line } from './lines.ts';
import type { Body, Section, SectionName } from './model.ts';
import { isClosing } from './page-foot.ts';
import { isLeadIn, opensRecommendation, readItemHeading, type SectionHeading } from './section-headings.ts';

interface Open {
  readonly heading: SectionHeading;
  readonly name: SectionName;
  start: number;
  end: number;
}

/**
 * "Beslutning i Økonomiudvalget den 3. marts" is another body's when that is not the one that meets, and "Regionsrådet,
 * 28. februar 2024" is this meeting's decision when both are its own.
 */
function nameOf({ name, heading }: SectionHeading, body: Body, date: string | null): SectionName {
  if (name !== 'decision' && name !== 'earlierDecision') return name;
  const own = foldDanish(body.name).replace(/(?:et|en)$/, '');
  const [dated] = findDates(heading);
  if (name === 'earlierDecision') {
    const told = foldDanish(heading).replace(/^(?:for)?behandling i /, '');
    const isOwn = told.startsWith(own) && dated !== undefined && dated.value === date;
    return isOwn ? 'decision' : name;
  }
  if (dated && date && dated.value < date) return 'earlierDecision';
  const other =
    heading.match(/^(?:Beslutning|Beslutninger|Afgørelse)\s(?:i|fra|af|for)\s(.{3,80})$/iu)?.[1] ??
    heading.match(/^(.{3,60}?)s? (?<!og )(?:beslutning|afgørelse)(?:[ ,]|$)/iu)?.[1];
  if (!other || /^(?:dagsordens)?(?:punkt|pkt|sag)(?:\.|$| )/iu.test(other)) return name;
  return foldDanish(other).includes(own) ? name : 'earlierDecision';
}

/** "Lukkede punkter" between two items, above the next: no part of the one before. */
const GROUP =
  /^(?:(?:åbne|lukkede|offentlige|ikke-offentlige|øvrige) (?:punkter|sager|dagsordenspunkter)|(?:åben|lukket) dagsorden|(?:beslutnings|orienterings|drøftelses|temadrøftelses)(?:punkter|sager)|(?:punkter|sager) til (?:beslutning|drøftelse|orientering|efterretning|godkendelse))$/iu;

export interface SectionContext {
  readonly aside?: readonly Span[];
  /** Decisions are to be looked for where no heading tells them. */
  readonly minutes?: boolean;
  /** ISO date of the meeting. */
  readonly date?: string | null;
}

/** Only sections that hold text. */
export function findSections(
  lines: readonly Line[],
  firstLine: number,
  endLine: number,
  body: Body,
  { aside = [], minutes = false, date = null }: SectionContext = {},
): Section[] {
  const isAside = new Set(aside.map(({ start }) => start));
  const sections: Section[] = [];
  let open = null as Open | null;
  const own = lines.slice(firstLine, endLine);
  const headings = own.map(({ text }) => readItemHeading(text));
  const headed = headings.some((heading) => heading?.name === 'recommendation');
  const close = (): void => {
    if (open && open.end > open.start)
      sections.push({ name: open.name, heading: open.heading.heading, start: open.start, end: open.end });
  };
  for (let index = firstLine; index < endLine; index++) {
    const line = lines[index];
    if (!line) break;
    if (isAside.has(line.start)) continue;
    if (isClosing(line.text) || (GROUP.test(line.text) && index >= endLine - 2)) {
      close();
      open = null;
      continue;
    }
    const found = headings[index - firstLine] ?? null;
    const heading = isHeadingHere(found, open, line.text, body, date) ? found : null;
    if (heading) {
      close();
      open = { heading, name: nameOf(heading, body, date), start: line.start + heading.rest, end: line.end };
    } else if (!headed && PROPOSAL.test(line.text) && PROPOSES.test(lines[index + 1]?.text ?? '')) {
      close();
      const proposal: SectionHeading = { name: 'recommendation', heading: line.text, rest: line.text.length };
      open = { heading: proposal, name: 'recommendation', start: line.end, end: line.end };
    } else if (
      !headed &&
      open?.name !== 'recommendation' &&
      open?.name !== 'decision' &&
      opensRecommendation(line.text, lines[index + 1]?.text, line.gap || /[.!?:]$/.test(lines[index - 1]?.text ?? ''))
    ) {
      close();
      open = { heading: { name: 'recommendation', heading: '', rest: 0 }, name: 'recommendation', ...spanOf(line) };
    } else if (open) {
      if (open.end <= open.start) open.start = line.start;
      open.end = line.end;
    }
  }
  close();
  if (sections.length === 0) return loneDecision(own, body, minutes);
  const decided = withBareDecision(sections, own);
  return keepLastDecision(minutes ? closingDecision(decided, own, body) : decided);
}

/** A lead-in below its own heading is none, nor what a committee said where it stands on a line of this body's decision. */
function isHeadingHere(
  found: SectionHeading | null,
  open: Open | null,
  text: string,
  body: Body,
  date: string | null,
): found is SectionHeading {
  if (!found) return false;
  if (open?.name === 'recommendation' && isLeadIn(text)) return false;
  const inline = found.name === 'earlierDecision' && found.rest < text.length;
  return !(inline && open?.name === 'decision' && nameOf(found, body, date) !== 'decision');
}

/** "Forslag" above what a member proposes. */
const PROPOSAL = /^Forslag\s?:?$/u;
const PROPOSES = /^\p{Lu}[^.:;]{1,80} foreslår(?: følgende)?,? at(?!\p{L})/u;

const spanOf = ({ start, end }: Line): { start: number; end: number } => ({ start, end });

const DEED =
  '(?:enstemmigt )?(?:godkendt|tiltrådt|vedtaget|udsat|drøftet|afvist|forkastet|afslået|imødekommet|bevilget|tages? til (?:efterretning|orientering)|taget til (?:efterretning|orientering)|til efterretning|oversendes|oversendt|indstillet|anbefalet|anbefales|indstilles)';
const BARE_TAIL =
  '(?: (?:som (?:indstillet|foreslået)|enstemmigt|godkendt|uden bemærkninger|med (?:de faldne )?bemærkninger|til [^.]{3,60}))?';
const MATTER =
  '(?:Indstillingen|Orienteringen|Dagsordenen|Referatet|Forslaget|Sagen|Planen|Status|Ansøgningen|Redegørelsen|Rapporten|Regnskabet|Budgettet|Meddelelserne)';
const BARE = `(?:${DEED}${BARE_TAIL}|${MATTER} (?:blev |er |tages |bliver )?(?:herefter |dermed )?${DEED}|orientering(?:en)? (?:er )?(?:givet|foretaget)|ingen bemærkninger)`;
const BARE_DECISION = new RegExp(`^(?:${BARE}|intet(?: at (?:bemærke|referere))?|ingen)\\.?$`, 'iu');

const BARE_CHOICE =
  /^\p{Lu}[^.:;\n]{3,120}\s(?:blev|er) (?:enstemmigt )?(?:valgt|genvalgt|udpeget|indstillet)(?:\s[^:;\n]{0,120})?\.$/u;

/** "Godkendt." on a line of its own below the recommendation is the decision, though no heading says so. */
function withBareDecision(sections: readonly Section[], lines: readonly Line[]): Section[] {
  const last = lines.at(-1);
  const under = sections.at(-1);
  if (!last || !under || under.name === 'decision' || under.name === 'earlierDecision' || under.end !== last.end)
    return [...sections];
  const decides =
    BARE_DECISION.test(last.text) || (under.name === 'recommendation' && last.gap && BARE_CHOICE.test(last.text));
  if (sections.some(({ name }) => name === 'decision') || last.start <= under.start || !decides) return [...sections];
  const before = lines.at(-2)?.end ?? under.start;
  if (before <= under.start) return [...sections];
  return [...sections.slice(0, -1), { ...under, end: before }, { name: 'decision', heading: '', ...spanOf(last) }];
}

const DECIDES =
  /^(?: \p{L}+){0,2}? (?:godkendte|tiltrådte|vedtog|udsatte|drøftede|tog|besluttede|anbefalede|indstillede|udpegede|valgte|genvalgte|afviste|forkastede|oversendte|bevilgede|imødekom|noterede|bemyndigede|afgav|gav|bad|sendte|tilsluttede sig|bakkede op|bakker op|tilslutter sig|godkender|tiltræder|vedtager|udsætter|beslutter|anbefaler|indstiller|udpeger|vælger|afviser|oversender|bevilger|bemyndiger|afgiver|tager(?= [^.]{0,80}til (?:efterretning|orientering)))(?! den \d)(?=[\s,:]|$)/u;
const PAST = /(?<!\p{L})(?:tidligere|sidste år|på (?:sit )?mødet? (?:den|i))(?!\p{L})/u;
/** "tiltrådte i 2019 en aftale", "vedtog i juni 2021 at". */
const HISTORY = /^(?: \p{L}+){1,4}? (?:i|fra) (?:\p{L}+ )?(?:19|20)\d\d(?!\d)/u;
/** A paragraph that only says what became of the matter. */
const SAYS = new RegExp(`^${BARE}(?!\\p{L})`, 'iu');

/** "Referatet af mødet den 22. november blev godkendt", "Status blev taget til efterretning." */
const NOTED =
  /^(?:Referatet|Dagsordenen|Orienteringen|Status|Redegørelsen|Indstillingen)(?: (?:af|for|fra|til) [^.:;]{3,60}?)? (?:blev|er|tages|blev herefter) (?:enstemmigt )?(?:godkendt|tiltrådt|taget til efterretning|til efterretning|drøftet|udsat)(?!\p{L})/u;

/** "Afstemning: 5 stemte for, 2 imod", "For stemte A og V". */
const BALLOT =
  /^(?:Afstemning(?: om [^:]{2,60})?\s?:|(?:For|Imod|Mod) stemte |Ved afstemningen |(?:Forslaget|Indstillingen|Sagen) (?:blev|bliver) (?:herefter )?sat (?:til|under) afstemning)/u;
/** "Valggruppe 1 udpegede Anna Berg til Movias bestyrelse." */
const NOMINATES =
  /^(?:Valggruppe|Gruppen|\p{L}+gruppen)(?: \S{1,14})? (?:udpegede|udpeger|indstillede|indstiller) \p{Lu}/u;

/** What follows the body's name, in one of the ways it is called; null when the text begins otherwise. */
function speaksAs(text: string, body: Body): string | null {
  const lower = text.slice(0, 120).toLowerCase();
  const names = body.kind === 'kkr' ? [...callsOf(body), 'kkr'] : callsOf(body);
  const name = names.find((one) => lower.startsWith(`${one} `));
  return name === undefined || !/^\p{Lu}/u.test(text) ? null : text.slice(name.length);
}

/** "Byrådet godkendte dagsordenen.": the body's own sentence on what it decided; a day gone by makes it history. */
function decides(text: string, body: Body): boolean {
  const rest = speaksAs(text, body);
  if (rest === null || !DECIDES.test(rest)) return false;
  const [sentence = ''] = text.split(/(?<=\p{Ll}{2})\.\s/u);
  return !PAST.test(sentence) && !HISTORY.test(rest);
}

/** An item of one sentence: a decision without a heading. */
function loneDecision(lines: readonly Line[], body: Body, minutes: boolean): Section[] {
  const own = lines.filter(({ text }) => text !== '' && !isClosing(text) && !GROUP.test(text));
  const [line, ...further] = own;
  if (!line) return [];
  const isOne =
    further.length === 0 &&
    decides(line.text, body) &&
    (minutes || !/\d{4}/.test(line.text)) &&
    line.text.endsWith('.');
  if (isOne) return [{ name: 'decision', heading: '', ...spanOf(line) }];
  return minutes ? closingDecision([], own, body) : [];
}

/** Paragraphs that may stand below the one that decides. */
const MOST_AFTER = 2;

/** Minutes without headings: the last paragraph is the decision where it begins with the body's own deed. */
function closingDecision(sections: readonly Section[], lines: readonly Line[], body: Body): Section[] {
  if (sections.some(({ name }) => name === 'decision' || name === 'earlierDecision')) return [...sections];
  const own = lines.filter(({ text }) => !isClosing(text) && !GROUP.test(text));
  const last = own.at(-1);
  let from = own.findLastIndex(
    ({ text, gap }, index) =>
      (gap || index === 0 || /[.:]$|^Bilag(?!\p{L})/u.test(own[index - 1]?.text ?? '')) &&
      (decides(text, body) ||
        BARE_CHOICE.test(text) ||
        NOMINATES.test(text) ||
        ((SAYS.test(text) || NOTED.test(text)) && text.length < 400)),
  );
  // The ballot stands before what came of it.
  while (from > 0 && BALLOT.test(own[from - 1]?.text ?? '')) from--;
  const first = own[from];
  if (!first || !last) return [...sections];
  const under = sections.at(-1);
  // What became of the recommendation, right below it, goes on with ballots and statements.
  const answers = under?.name === 'recommendation' && SAYS.test(first.text);
  if (!answers && own.slice(from + 1).filter(({ gap }) => gap).length > MOST_AFTER) return [...sections];
  const decision: Section = { name: 'decision', heading: '', start: first.start, end: last.end };
  if (!under || under.end <= first.start) return [...sections, decision];
  if (under.start >= first.start || under.end > last.end) return [...sections];
  return [...sections.slice(0, -1), { ...under, end: own[from - 1]?.end ?? under.end }, decision];
}

/** Of several decisions under one item the last is this body's; a "Konklusion" is one only where nothing else is. */
function keepLastDecision(sections: readonly Section[]): Section[] {
  const isConclusion = ({ name, heading }: Section): boolean =>
    name === 'decision' && /^(?:konklusion|(?:møde)?referat)/i.test(heading);
  const plain = sections.findLastIndex((section) => section.name === 'decision' && !isConclusion(section));
  const last = plain >= 0 ? plain : sections.findLastIndex(({ name }) => name === 'decision');
  return sections.map((section, index) => {
    if (section.name !== 'decision' || index === last) return section;
    return { ...section, name: isConclusion(section) ? ('other' as const) : ('earlierDecision' as const) };
  });
}
