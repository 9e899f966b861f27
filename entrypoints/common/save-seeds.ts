/** Saves the collection, or one body's part of it, as a seed file; what is damaged is left out and named on the page. */
import { browser } from 'wxt/browser';
import type { CorpusDatabase } from '../../lib/corpus/database.ts';
import { type ExportOptions, exportSeeds } from '../../lib/corpus/seeds/export-seeds.ts';
import { createSessionStore } from '../../lib/messages/tab-parts.ts';
import { createTranslator } from '../../locales/translate.ts';
import { readLanguage } from './language.ts';

export async function saveSeeds(db: CorpusDatabase, options: Omit<ExportOptions, 'onDamaged'>): Promise<void> {
  const damaged: string[] = [];
  const blob = await new Response(
    exportSeeds(db, { ...options, onDamaged: (title) => void damaged.push(title) }),
  ).blob();
  const url = URL.createObjectURL(blob);
  const { body, withOwn } = options;
  const part = withOwn ? 'kopi' : body;
  const name = part ? `roed-traad ${part}`.replace(/[^\p{L}\d]+/gu, '-') : 'roed-traad';
  Object.assign(document.createElement('a'), { href: url, download: `${name}.json.gz` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  if (damaged.length > 0) await tellDamaged(damaged);
}

async function tellDamaged(titles: readonly string[]): Promise<void> {
  const store = createSessionStore(browser.storage.session);
  const message = createTranslator(await readLanguage())('problem.altered');
  const sync = await store.readSync();
  const others = sync.problems.filter(({ name }) => !titles.includes(name));
  await store.writeSync({ ...sync, problems: [...others, ...titles.map((name) => ({ name, message }))] });
}
