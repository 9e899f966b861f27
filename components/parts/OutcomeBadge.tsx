/** How a meeting disposed of an item: a word, a sign and a tone. The word alone says it all. */
import type { Outcome } from '../../lib/document/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { type IconName, NamedIcon } from './icons.tsx';

type Tone = 'good' | 'wait' | 'stop' | 'calm' | 'plain';

const LOOKS: Readonly<Record<Outcome, readonly [Tone, IconName]>> = {
  approved: ['good', 'check'],
  noted: ['calm', 'eye'],
  discussed: ['calm', 'talk'],
  chosen: ['good', 'check'],
  appointed: ['good', 'person'],
  postponed: ['wait', 'clock'],
  rejected: ['stop', 'cross'],
  referred: ['wait', 'arrow'],
  informed: ['calm', 'info'],
  none: ['plain', 'dash'],
};

interface OutcomeBadgeProps {
  readonly outcome: Outcome;
  readonly translate: Translate;
}

export function OutcomeBadge({ outcome, translate }: OutcomeBadgeProps) {
  const [tone, icon] = LOOKS[outcome];
  return (
    <span class="badge" data-tone={tone}>
      <NamedIcon name={icon} />
      {translate(`outcome.${outcome}`)}
    </span>
  );
}
