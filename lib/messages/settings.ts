/** What the member has chosen, kept in storage.local; whatever is not as it must be falls back to the default. */
import * as z from 'zod/mini';
import { MENTION_TYPES, type MentionType } from '../entities/model.ts';
import type { Language, MarkEngine } from './options-model.ts';

export interface Settings {
  readonly language: Language;
  readonly engine: MarkEngine;
  readonly kinds: Readonly<Record<MentionType, boolean>>;
  /** PDFs of granted sites open in the extension's own reader. */
  readonly pdfs: boolean;
  /** Marks as elements are stops of the Tab key and of screen readers. */
  readonly areStops: boolean;
  /** Host names on which nothing is marked. */
  readonly quietSites: readonly string[];
  /** The body that the member belongs to, shown first; empty: not told. */
  readonly body: string;
  /** Host names whose documents are kept as they are read. */
  readonly keptSites: readonly string[];
}

export const SETTINGS_KEY = 'settings';

const SETTINGS = z.object({
  language: z.catch(z.enum(['da', 'en']), 'da'),
  engine: z.catch(z.enum(['highlight', 'elements']), 'highlight'),
  kinds: z.catch(z.record(z.string(), z.boolean()), {}),
  pdfs: z.catch(z.boolean(), true),
  areStops: z.catch(z.boolean(), true),
  quietSites: z.catch(z.array(z.string()), []),
  body: z.catch(z.string().check(z.maxLength(200)), ''),
  keptSites: z.catch(z.array(z.string()), []),
});

export function parseSettings(stored: unknown): Settings {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  const { kinds, ...rest } = SETTINGS.parse(isObject ? stored : {});
  const chosen = MENTION_TYPES.map((type) => [type, Object.hasOwn(kinds, type) ? kinds[type] !== false : true]);
  return { ...rest, kinds: Object.fromEntries(chosen) as Record<MentionType, boolean> };
}
