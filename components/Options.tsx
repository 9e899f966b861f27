/** The options page: sites, kinds of names, marking, language and the member's own data. */
import type { OptionsState } from '../lib/messages/options-model.ts';
import type { Translate } from '../locales/translate.ts';
import type { OptionsCallbacks } from './callbacks.ts';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly translate: Translate;
  readonly callbacks: OptionsCallbacks;
}

export function Options({ translate }: OptionsProps) {
  return <p>{translate('options.title')}</p>;
}
