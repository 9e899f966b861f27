/** For pages that are to be small: Danish is there at once, English comes when it is wanted. */
import type { Language } from '../lib/messages/options-model.ts';
import da from './da.json';
import { type Translate, translateWith } from './translator.ts';

export async function loadTranslator(language: Language): Promise<Translate> {
  return translateWith(language, language === 'da' ? da : (await import('./en.json')).default);
}
