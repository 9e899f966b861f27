/** Chromium for the tests. Google's Chrome will not do: it no longer takes unpacked extensions from the command line. */
import { ensureProgram } from './ensure-program.ts';

/** Path of the program; `CHROMIUM_PATH` goes first. */
export function ensureChromium(): string {
  return ensureProgram({
    title: 'Chromium',
    package: 'chromium',
    names: ['chromium', 'chromium-browser'],
    folders: ['/usr/lib/chromium'],
    variable: 'CHROMIUM_PATH',
  });
}
