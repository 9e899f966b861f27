/**
 * `npm run --silent seeds -- make DIR --out FILE [--publisher NAME] [--address URL] [--parts N|year]`: a seed file of a folder's
 * documents. `-- check FILE…`: what is wrong in seed files, and where. `-- schema`: the JSON Schema. See docs/seed-files.md.
 */
import { parseArgs } from 'node:util';
import { describeSeedFile } from '../lib/corpus/seeds/seed-format.ts';
import { checkSeedFile } from './seeds/check.ts';
import { makeSeedFile } from './seeds/make.ts';

const USAGE =
  'Brug: seeds make MAPPE --out FIL [--publisher NAVN] [--address URL] [--parts N|year] | check FIL… | schema';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    publisher: { type: 'string' },
    address: { type: 'string' },
    parts: { type: 'string' },
  },
});
const [command, ...paths] = positionals;
const [folder] = paths;

if (command === 'schema') console.log(JSON.stringify(describeSeedFile(), null, 2));
else if (command === 'check' && paths.length > 0) {
  for (const path of paths) if (!(await checkSeedFile(path))) process.exitCode = 1;
} else if (command === 'make' && folder && values.out) {
  const { out, publisher = null, address = null } = values;
  const parts = values.parts === undefined ? null : values.parts === 'year' ? values.parts : Number(values.parts);
  if (!(await makeSeedFile({ folder, out, publisher, address, parts }))) process.exitCode = 1;
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
