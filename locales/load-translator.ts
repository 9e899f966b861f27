/** For the panel, which is to be small: its own words only, Danish at once, English when it is wanted. */
import type { Language } from '../lib/messages/options-model.ts';
import da from './da.json';
import { type Translate, translateWith } from './translator.ts';

export async function loadTranslator(language: Language): Promise<Translate> {
  return translateWith(language, language === 'da' ? da : (await import('./en.json')).default);
}
