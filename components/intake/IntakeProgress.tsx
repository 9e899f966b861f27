/** The work in hand: what is being taken in, how far it is, how long it takes; it can be stopped. */
import { useId } from 'preact/hooks';
import type { IntakeRunning } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { describeSize } from './describe-size.ts';

interface IntakeProgressProps {
  readonly running: IntakeRunning;
  readonly translate: Translate;
  readonly onStop: () => void;
}

export function IntakeProgress({ running, translate, onStop }: IntakeProgressProps) {
  const id = useId();
  const { done, total, secondsLeft } = running;
  return (
    <div class="sync">
      <p id={id} role="status">
        {describe(running, translate)}
      </p>
      <progress aria-labelledby={id} {...(total ? { max: total, value: Math.min(done, total) } : {})} />
      <div class="option-row">
        {total ? (
          <p class="reasons">
            {describeShare(running, total, translate)}
            {secondsLeft === null ? '' : ` ${describeTime(secondsLeft, translate)}`}
          </p>
        ) : null}
        <button type="button" class="button" onClick={onStop}>
          {translate('intake.stop')}
        </button>
      </div>
    </div>
  );
}

function describe({ stage, name, documents }: IntakeRunning, translate: Translate): string {
  return translate(`intake.stage.${stage}`, { name, documents: translate('options.documents', { count: documents }) });
}

function describeShare({ stage, done }: IntakeRunning, total: number, translate: Translate): string {
  const share = Math.floor((Math.min(done, total) * 100) / total);
  const of = stage === 'names' ? translate('options.documents', { count: total }) : describeSize(total, translate);
  return translate('intake.share', { share, size: of });
}

const MINUTE = 60;

function describeTime(seconds: number, translate: Translate): string {
  if (seconds < MINUTE) return translate('intake.secondsLeft', { count: seconds });
  return translate('intake.minutesLeft', { count: Math.ceil(seconds / MINUTE) });
}
