/**
 * One blank between words, "\n" between the lines of a paragraph, "\n\n" between paragraphs. Texts taken from PDFs often
 * have a blank line after every line; there two blank lines or more part paragraphs.
 */
import type { Edit, MappedText } from './mapped-text.ts';

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly breaks: number;
}

const isBlank = (code: number): boolean => code === 32 || code === 10;

/** Runs of blanks that hold a line end, or more than one blank, or stand at an end of the text. */
function findGaps(text: string): Gap[] {
  const gaps: Gap[] = [];
  const add = (at: number): number => {
    let start = at;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    let [end, breaks] = [start, 0];
    for (; end < text.length && isBlank(text.charCodeAt(end)); end++) if (text.charCodeAt(end) === 10) breaks++;
    gaps.push({ start, end, breaks });
    return end;
  };
  let done = text.startsWith(' ') ? add(0) : 0;
  // Looked for as words: each character by itself would be asked far more often.
  let line = text.indexOf('\n', done);
  let wide = text.indexOf('  ', done);
  while (line >= 0 || wide >= 0) {
    done = add(line < 0 || (wide >= 0 && wide < line) ? wide : line);
    if (line >= 0 && line < done) line = text.indexOf('\n', done);
    if (wide >= 0 && wide < done) wide = text.indexOf('  ', done);
  }
  if (done < text.length && text.endsWith(' ')) add(text.length - 1);
  return gaps;
}

const LOWER = /[a-zæøåäöüé]/;
const OPEN_END = /[a-zæøåäöüé,\-–0-9]/i;

/** The sentence goes on over this gap: it stops in the middle and the next line starts small. */
function goesOn(text: string, { start, end }: Gap): boolean {
  return (
    LOWER.test(text[end] ?? '') && /[\s\p{L},;-]/u.test(text[end + 1] ?? ' ') && OPEN_END.test(text[start - 1] ?? '.')
  );
}

function isDoubleSpaced(text: string, gaps: readonly Gap[]): boolean {
  let double = 0;
  let going = 0;
  let single = 0;
  for (const gap of gaps) {
    if (gap.breaks === 1) single++;
    if (gap.breaks !== 2) continue;
    double++;
    if (goesOn(text, gap)) going++;
  }
  return going >= 4 && going * 5 >= double && double > single;
}

export function tidyLines(text: MappedText): MappedText {
  const source = text.text;
  const gaps = findGaps(source);
  const paragraphBreaks = isDoubleSpaced(source, gaps) ? 3 : 2;
  const edits: Edit[] = [];
  for (const gap of gaps) {
    let plain = ' ';
    if (gap.start === 0 || gap.end === source.length) plain = '';
    else if (gap.breaks >= paragraphBreaks && !(gap.breaks <= paragraphBreaks + 1 && goesOn(source, gap)))
      plain = '\n\n';
    else if (gap.breaks > 0) plain = '\n';
    if (source.slice(gap.start, gap.end) !== plain) edits.push({ start: gap.start, end: gap.end, text: plain });
  }
  return text.edit(edits);
}
