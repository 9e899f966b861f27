/** Seed files as tests write them: the bundled ones, and small ones of made-up meetings. */

import { readFile } from 'node:fs/promises';
import { digestOf } from '../../../lib/corpus/digest.ts';
import { MONTHS } from '../../../lib/text/months.ts';

/** A file of the bundled seeds. @throws when it is not there. */
export async function openBundled(path: string): Promise<Blob> {
  return new Blob([new Uint8Array(await readFile(`seeds/${path}`))]);
}

export interface WrittenDocument {
  id: string;
  [field: string]: unknown;
}

/** Minutes of a meeting that was never held, the same every time. */
export function minutesText(date: string, subject = 'lærepladser'): string {
  const [year, month, day] = date.split('-');
  return `Referat
Møde i Teknik- og Miljøudvalget, Lindkøbing Kommune
Dato: ${Number(day)}. ${MONTHS[Number(month) - 1]} ${year} kl. 10.00
Sted: Rådhuset, mødelokale 2

1. Godkendelse af dagsorden

Beslutning
Dagsordenen blev godkendt.

2. Fordeling af ${subject}

Sagsfremstilling
Kommunen skal hvert år tage stilling til ${subject} og bruger 1.550.000 kr. på det.

Indstilling
Det indstilles, at fordelingen af ${subject} godkendes.

Beslutning
Udvalget godkendte fordelingen af ${subject}. Enhedslisten stemte imod.

3. Eventuelt

Intet.
`;
}

export async function minutes(date: string, subject?: string): Promise<WrittenDocument> {
  const text = minutesText(date, subject);
  return {
    id: `lindkoebing-${date}`,
    body: 'Teknik- og Miljøudvalget',
    kind: 'minutes',
    date,
    title: `Referat af mødet den ${date}`,
    digest: await digestOf(text),
    text,
  };
}

export function seedFile(documents: readonly unknown[], more: object = {}): object {
  return { format: 'roed-traad-seeds', version: 1, publisher: { name: 'Lindkøbing Kommune' }, ...more, documents };
}

export const toBlob = (value: unknown): Blob => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);

/** Nothing lies beside the file. */
export const nothingBeside = async (path: string): Promise<Blob> => {
  throw new Error(`${path} is not there`);
};
