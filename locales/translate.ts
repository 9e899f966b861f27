/**
 * The interface's words, from the catalogues beside this file. Those below `pages/` the panel never shows, so it does not
 * load them. The language is Danish unless the member chose otherwise; the browser's own language does not matter.
 */
import type { Language } from '../lib/messages/options-model.ts';
import da from './da.json';
import en from './en.json';
import daPages from './pages/da.json';
import enPages from './pages/en.json';
import { type Catalogue, type Translate, translateWith } from './translator.ts';

export type { Translate } from './translator.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  da: { ...da, ...daPages },
  en: { ...en, ...enPages },
};

export function createTranslator(language: Language = 'da'): Translate {
  return translateWith(language, CATALOGUES[language]);
}
