/** `npm run compound-keys`: writes lib/text/compound-keys.json from the lists of words that a compound may be made of. */
import { writeFileSync } from 'node:fs';
import { packCompoundKeys } from '../lib/text/pack-compound-keys.ts';

writeFileSync('lib/text/compound-keys.json', `${JSON.stringify({ packed: packCompoundKeys() })}\n`);
