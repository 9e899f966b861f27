/** The side panel: all that is drawn for one tab. */
import type { PanelState } from '../lib/messages/model.ts';
import type { Translate } from '../locales/translate.ts';
import type { PanelCallbacks } from './callbacks.ts';

export interface PanelProps {
  readonly state: PanelState;
  readonly translate: Translate;
  readonly callbacks: PanelCallbacks;
}

export function Panel({ state, translate }: PanelProps) {
  return <p>{state.status === 'error' ? state.message : translate('state.reading.title')}</p>;
}
