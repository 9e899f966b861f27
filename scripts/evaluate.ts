/** `npm run evaluate [-- --json]`: the figures of reading, naming and linking against tests/gold. */
import { readFileSync } from 'node:fs';
import { evaluateLinks, evaluateQuestions, evaluateReferences } from './evaluate/links.ts';
import { evaluateMentions } from './evaluate/mentions.ts';
import { evaluateStructure } from './evaluate/structure.ts';
import { analyseCorpus } from './support/analyse-corpus.ts';

const DOCUMENTS = [
  '2020-06-19-agenda',
  '2023-09-08-agenda',
  '2023-09-08-minutes',
  '2023-09-08-newsletter',
  '2025-09-02-minutes',
];

const texts = new Map(DOCUMENTS.map((id) => [id, readFileSync(`seeds/documents/${id}.txt`, 'utf8')]));
const corpus = analyseCorpus([...texts].map(([id, text]) => ({ text, options: { id } })));
console.log(corpus.length, evaluateStructure, evaluateMentions, evaluateLinks, evaluateReferences, evaluateQuestions);
