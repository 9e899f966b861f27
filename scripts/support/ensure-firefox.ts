/** Firefox for the tests: Debian's, which is the extended support release. */
import { ensureProgram } from './ensure-program.ts';

/** Path of the program; `FIREFOX_PATH` goes first. */
export function ensureFirefox(): string {
  return ensureProgram({
    title: 'Firefox',
    package: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    folders: ['/usr/lib/firefox-esr'],
    variable: 'FIREFOX_PATH',
  });
}
