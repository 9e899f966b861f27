/** Which words of a passage answer to the words of a question, inflected or in compounds, so that they can be marked. */
import type { Span } from '../text/mapped-text.ts';
import type { OpenIndex } from './index/open-index.ts';
import { askedTerms, presence } from './question-terms.ts';
import { readQuestion } from './read-question.ts';
import { partsOfWord, readTerms } from './terms.ts';

/** A compound's part is enough. */
const LEAST_PRESENCE = 0.3;

/** @returns for any text the spans of its words that were asked for, in order. */
export function askedWordFinder(question: string, index: OpenIndex): (text: string) => Span[] {
  const asked = askedTerms(readQuestion(question, '2000-01-01'), index);
  return (text) =>
    readTerms(text)
      .filter(({ word, stem }) => {
        const stems = new Map(partsOfWord(word).map((part) => [part, 0.7]));
        stems.set(stem, 1);
        return asked.some((term) => presence(term, stems) >= LEAST_PRESENCE);
      })
      .map(({ start, end }) => ({ start, end }));
}
