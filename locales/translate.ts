/**
 * The interface's words, from the catalogues beside this file. The language is Danish unless the member chose otherwise; the
 * browser's own language does not matter.
 */
import type { Language } from '../lib/messages/options-model.ts';
import da from './da.json';
import en from './en.json';
import { type Catalogue, type Translate, translateWith } from './translator.ts';

export type { Translate } from './translator.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { da, en };

export function createTranslator(language: Language = 'da'): Translate {
  return translateWith(language, CATALOGUES[language]);
}
