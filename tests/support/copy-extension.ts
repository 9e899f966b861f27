/** A copy of the built extension in which something is otherwise: its manifest, its seeds. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_BUILD } from './launch-extension.ts';
import { removeFolder } from './remove-folder.ts';

export interface ExtensionCopy {
  readonly folder: string;
  editJson<T>(path: string, edit: (value: T) => unknown): void;
  editText(path: string, edit: (text: string) => string): void;
  remove(): void;
}

export function copyExtension(build = TEST_BUILD): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-kopi-'));
  cpSync(build, folder, { recursive: true });
  const editText = (path: string, edit: (text: string) => string): void => {
    const file = join(folder, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  return {
    folder,
    editText,
    editJson: (path, edit) => editText(path, (text) => JSON.stringify(edit(JSON.parse(text)))),
    remove: () => removeFolder(folder),
  };
}
