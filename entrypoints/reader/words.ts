/** The reader's words: Danish is there at once, English comes when it is wanted. */
import type { Language } from '../../lib/messages/options-model.ts';
import da from '../../locales/da.json';
import daPages from '../../locales/pages/da.json';
import { type Translate, translateWith } from '../../locales/translator.ts';

export const DANISH: Translate = translateWith('da', { ...da, ...daPages });

export async function loadWords(language: Language): Promise<Translate> {
  if (language === 'da') return DANISH;
  const [en, pages] = await Promise.all([import('../../locales/en.json'), import('../../locales/pages/en.json')]);
  return translateWith(language, { ...en.default, ...pages.default });
}
