/** The library page: what is kept on this machine, and one document open for reading. */
import type { LibraryState } from '../lib/messages/library-model.ts';
import type { Translate } from '../locales/translate.ts';
import type { LibraryCallbacks } from './callbacks.ts';

export interface LibraryProps {
  readonly state: LibraryState;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function Library({ translate }: LibraryProps) {
  return <p>{translate('library.loading')}</p>;
}
