/** The sections of an item, under the headings in use. Offsets are those of the mended text. */
import type { Line } from './lines.ts';
import type { Section } from './model.ts';
import { readSectionHeading, type SectionHeading } from './section-headings.ts';

/** Only sections that hold text. */
export function findSections(lines: readonly Line[], firstLine: number, endLine: number): Section[] {
  const sections: Section[] = [];
  let open: { heading: SectionHeading; start: number; end: number } | null = null;
  const close = (): void => {
    if (open && open.end > open.start) {
      sections.push({ name: open.heading.name, heading: open.heading.heading, start: open.start, end: open.end });
    }
  };
  for (let index = firstLine; index < endLine; index++) {
    const line = lines[index];
    if (!line) break;
    const heading = readSectionHeading(line.text);
    if (heading) {
      close();
      const start = line.start + heading.rest;
      open = { heading, start, end: line.end };
    } else if (open) {
      if (open.end <= open.start) open.start = line.start;
      open.end = line.end;
    }
  }
  close();
  return sections;
}
