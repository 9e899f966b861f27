/** Reads a seed file as the extension does, with all that lies beside it, and prints what is wrong. */
import { openAsBlob, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explainProblem } from '../../lib/corpus/seeds/explain-problem.ts';
import { readSeeds } from '../../lib/corpus/seeds/read-seeds.ts';
import { createTranslator } from '../../locales/translate.ts';
import { fromCaller } from './paths.ts';

/** @returns whether it is without fault. */
export async function checkSeedFile(path: string): Promise<boolean> {
  const translate = createTranslator('da');
  const file = fromCaller(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    console.error(`${path}: ${found ? 'Det er en mappe og ikke en fil.' : 'Filen findes ikke.'}`);
    return false;
  }
  const blob = await openAsBlob(file);
  let documents = 0;
  let problems = 0;
  const open = async (beside: string): Promise<Blob> => openAsBlob(join(dirname(file), beside));
  for await (const news of readSeeds(blob, { file: basename(file), open })) {
    if (news.kind === 'document') documents++;
    if (news.kind !== 'problem') continue;
    problems++;
    console.error(explainProblem(news.problem, translate));
  }
  console.log(`${path}: ${documents} ${documents === 1 ? 'dokument' : 'dokumenter'} i orden, ${problems} fejl.`);
  return problems === 0;
}
