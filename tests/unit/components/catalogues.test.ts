import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import panelDa from '../../../locales/da.json';
import panelEn from '../../../locales/en.json';
import pagesDa from '../../../locales/pages/da.json';
import pagesEn from '../../../locales/pages/en.json';

const [da, en] = [
  { ...panelDa, ...pagesDa },
  { ...panelEn, ...pagesEn },
];
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { da, en };
const ROOMS_WITH_WORDS = ['components', 'entrypoints', 'lib', 'locales'];

function sourcesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);
}

const holesOf = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the catalogues', () => {
  it('have the same keys in Danish and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  });

  it('have each key in one place, the same in both languages', () => {
    const twice = Object.keys(pagesDa).filter((key) => Object.hasOwn(panelDa, key));
    expect(twice).toEqual([]);
    expect(Object.keys(pagesEn).sort()).toEqual(Object.keys(pagesDa).sort());
  });

  it('say in both languages what the browser itself shows of the extension, in no more than the stores take', () => {
    const messages = (language: string): Record<string, string> =>
      JSON.parse(readFileSync(`locales/manifest/${language}.json`, 'utf8'));
    expect(Object.keys(messages('en'))).toEqual(Object.keys(messages('da')));
    const config = readFileSync('wxt.config.ts', 'utf8');
    for (const key of Object.keys(messages('da'))) expect(config).toContain(`'${key}'`);
    expect(literalsIn(config)).toEqual([]);
    for (const language of ['da', 'en']) {
      const { description = '' } = messages(language);
      expect(description.length).toBeLessThanOrEqual(132);
      // The stores' forms are filled in from there.
      expect(readFileSync(`docs/store/${language}.md`, 'utf8')).toContain(description);
    }
  });

  it('ask for the same parameters in both languages', () => {
    for (const [key, message] of Object.entries(da)) {
      expect(holesOf(CATALOGUES.en?.[key] ?? ''), key).toEqual(holesOf(message));
    }
  });

  it('have a form for many wherever they have one for one', () => {
    const keys = Object.keys(da);
    const ones = keys.filter((key) => key.endsWith('.one')).map((key) => key.replace(/one$/, 'other'));
    expect(keys.filter((key) => key.endsWith('.other')).sort()).toEqual(ones.sort());
  });

  it('hold no empty message', () => {
    const empty = Object.values(CATALOGUES).flatMap((catalogue) =>
      Object.entries(catalogue).filter(([, message]) => message.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('hold no message that nobody shows', () => {
    const code = ROOMS_WITH_WORDS.flatMap(sourcesOf)
      .map(([, source]) => source)
      .join('\n');
    const beginnings = [...code.matchAll(/`([a-zA-Z.]+)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(da)
      .map((key) => key.replace(/\.(?:one|other)$/, ''))
      .filter((key) => !code.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});

/** The source of a module and of all that it imports, at once or later. */
function withImports(module: string, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(module) || !/\.tsx?$/.test(module)) return seen;
  const source = readFileSync(module, 'utf8');
  seen.set(module, source);
  const atOnce = source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms);
  const later = source.matchAll(/\bimport\('(\.[^']+)'\)/g);
  for (const [, path = ''] of [...atOnce, ...later]) withImports(join(dirname(module), path), seen);
  return seen;
}

describe('the panel', () => {
  const code = [...withImports('entrypoints/sidepanel/main.tsx').values()].join('\n');
  const beginnings = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map((match) => match[1] ?? '');
  /** Whole, or by how the key begins. */
  const isAsked = (key: string): boolean =>
    code.includes(`'${key.replace(/\.(?:one|other)$/, '')}'`) ||
    beginnings.some((beginning) => key.startsWith(beginning));

  it('asks for no word of the catalogues that it does not load', () => {
    expect(code).toContain("'sync.failed'");
    expect(Object.keys(pagesDa).filter(isAsked)).toEqual([]);
  });

  it('loads no word that it does not ask for: those of the pages and of the background stand below pages/', () => {
    expect(Object.keys(panelDa).filter((key) => !isAsked(key))).toEqual([]);
  });
});

/** Words in a view's code that did not come from a catalogue. */
function literalsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  return [
    ...(code.match(/[æøåÆØÅ]/g) ?? []),
    ...(code.match(/\b(?:aria-label|title|placeholder|alt)="[^"]*"/g) ?? []),
    // Text between tags, on a line of its own or between two tags of one line.
    ...(code.match(/^\s+[A-Za-z][\w ,.!?:]*$(?=\s*<)/gm) ?? []),
    ...(code.match(/<[a-z][^<>]*>[^<>{}=;()]*[a-z][^<>{}=;()]*<\//g) ?? []),
  ];
}

describe('the views', () => {
  it.each(sourcesOf('components'))('%s takes all its words from the catalogues', (_, source) => {
    expect(literalsIn(source)).toEqual([]);
  });

  it('would be found out', () => {
    expect(literalsIn('<p>Tilbage</p>')).not.toEqual([]);
    expect(literalsIn('<p>\n  Tilbage til listen\n</p>')).not.toEqual([]);
    expect(literalsIn('<button aria-label="Luk" />')).not.toEqual([]);
    expect(literalsIn("const word = 'Rød';")).not.toEqual([]);
  });
});

/** Danish or English sentences in quotes; what is said to the developer's console does not count. */
function sentencesIn(source: string): readonly string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?:^|\s)\/\/.*$/gm, '')
    .replace(/console\.\w+\([^)]*\)/g, '');
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)];
  return quoted
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((words) => /[æøåÆØÅ]/.test(words) || /^[A-Z][a-z]+ [a-z]+ [a-z]+/.test(words));
}

describe('what the corpus, the messages and the page tell', () => {
  /** Danish that is looked for in questions, and the name under which a collection is handed on. */
  const READ = new Set(['lib/corpus/search-names.ts', 'lib/corpus/seeds/export-seeds.ts']);

  it('is said by the catalogues', () => {
    const sources = ['lib/corpus', 'lib/messages', 'lib/page'].flatMap(sourcesOf).filter(([path]) => !READ.has(path));
    const thrown = /new \w*Error\([^)]*\)/g;
    const said = sources.flatMap(([path, source]) =>
      sentencesIn(source.replace(thrown, '')).map((sentence) => `${path}: ${sentence}`),
    );
    expect(said).toEqual([]);
  });
});

describe('the entry points', () => {
  it.each(sourcesOf('entrypoints'))('%s takes all its words from the catalogues', (_, source) => {
    expect(sentencesIn(source)).toEqual([]);
  });

  it('have no words in their HTML but the extension’s name', () => {
    const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const name of pages) {
      const html = readFileSync(join('entrypoints', name), 'utf8');
      expect(html.replace(/<[^>]*>/g, '').trim(), name).toBe(da['app.name']);
    }
  });

  it('would be found out', () => {
    expect(sentencesIn("link.title = 'Åbn';")).toEqual(['Åbn']);
    expect(sentencesIn("notify('Could not open it');")).toEqual(['Could not open it']);
    expect(sentencesIn("console.error('Rød tråd: it failed');")).toEqual([]);
  });
});
