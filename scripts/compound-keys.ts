/** `npm run compound-keys`: writes the keys of the words that a compound may be made of, and of those that every agenda is full of. */
import { writeFileSync } from 'node:fs';
import { listCommonKeys } from '../lib/links/terms.ts';
import { packCompoundKeys } from '../lib/text/pack-compound-keys.ts';
import { packKeys } from '../lib/text/unpack-keys.ts';

writeFileSync('lib/text/compound-keys.json', `${JSON.stringify({ packed: packCompoundKeys() })}\n`);
writeFileSync('lib/links/words/common-keys.json', `${JSON.stringify({ packed: packKeys(listCommonKeys()) })}\n`);
