/**
 * `npm run evaluate [-- --json] [--faults] [--gold DIR]`: how well documents are read, names found and items linked,
 * against a gold standard (tests/gold unless named). `--faults` lists what went wrong, one line each. `--damaged`: the
 * clean documents of the standard damaged on purpose. `--mixed`: all standards as one corpus. `--left-out`: the cut-off
 * chosen by all standards but one, measured on that one.
 */

import { damagedTable, evaluateDamaged } from './evaluate/damaged.ts';
import { GOLD_DOCUMENTS, hasGold, readGoldDocument } from './evaluate/gold.ts';
import { printLeftOut } from './evaluate/left-out.ts';
import { evaluateLinks, evaluateQuestions, evaluateReferences } from './evaluate/links.ts';
import { evaluateMentions, mentionTable } from './evaluate/mentions.ts';
import { printMixed } from './evaluate/mixed.ts';
import { evaluateStructure, printStructure } from './evaluate/structure.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';

interface Part {
  readonly name: string;
  readonly figures: unknown;
  readonly table: string;
  readonly faults: readonly string[];
}

if (process.argv.includes('--damaged')) {
  const figures = evaluateDamaged();
  console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 1) : damagedTable(figures));
  if (process.argv.includes('--faults'))
    for (const { way, mistakes } of figures) for (const mistake of mistakes) console.log(`  ${way}: ${mistake}`);
  process.exit();
}

if (process.argv.includes('--mixed')) {
  await printMixed(process.argv.includes('--faults'));
  process.exit();
}

if (process.argv.includes('--left-out')) {
  await printLeftOut();
  process.exit();
}

const corpus = analyseCorpus(GOLD_DOCUMENTS.map((id) => ({ text: readGoldDocument(id), options: { id } })));
const mentionsOf = (id: string) => corpus.find(({ document }) => document.id === id)?.mentions ?? [];
const parts: Part[] = [];

if (hasGold('structure')) {
  const structure = evaluateStructure(readGoldDocument);
  const { mistakes, ...figures } = structure;
  parts.push({ name: 'structure', figures, table: printStructure(structure), faults: mistakes });
}
if (hasGold('mentions')) {
  const mentions = evaluateMentions((id) => ({ mentions: mentionsOf(id) }));
  const { mistakes, ...figures } = mentions;
  parts.push({ name: 'mentions', figures, table: mentionTable(mentions), faults: mistakes });
}
for (const [name, evaluate] of [
  ['links', evaluateLinks],
  ['references', evaluateReferences],
  ['questions', evaluateQuestions],
] as const) {
  if (hasGold(name)) parts.push({ name, ...(await evaluate(corpus)) });
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(Object.fromEntries(parts.map(({ name, figures }) => [name, figures])), null, 1));
} else {
  for (const { name, table, faults } of parts) {
    console.log(`\n${name}\n${table}`);
    if (process.argv.includes('--faults')) for (const fault of faults) console.log(`  ${fault}`);
  }
}
