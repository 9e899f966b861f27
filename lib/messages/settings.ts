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
}

export const SETTINGS_KEY = 'settings';

const SETTINGS = z.object({
  language: z.catch(z.enum(['da', 'en']), 'da'),
  engine: z.catch(z.enum(['highlight', 'elements']), 'highlight'),
  kinds: z.catch(z.record(z.string(), z.boolean()), {}),
  pdfs: z.catch(z.boolean(), true),
});

export function parseSettings(stored: unknown): Settings {
  const parsed = SETTINGS.safeParse(typeof stored === 'object' && stored !== null ? stored : {});
  const { language, engine, kinds, pdfs } = parsed.success
    ? parsed.data
    : { language: 'da' as const, engine: 'highlight' as const, kinds: {}, pdfs: true };
  const chosen = MENTION_TYPES.map((type) => [type, Object.hasOwn(kinds, type) ? kinds[type] !== false : true]);
  return { language, engine, kinds: Object.fromEntries(chosen) as Record<MentionType, boolean>, pdfs };
}
