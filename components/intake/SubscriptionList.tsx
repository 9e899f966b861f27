/** The seed files that are subscribed to: how each stands, and what can be done about it. */
import type { Subscription } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { Question } from '../parts/Question.tsx';
import { useQuestion } from '../parts/use-question.ts';
import type { IntakeCallbacks } from './intake-callbacks.ts';
import { Problems } from './Problems.tsx';

type Callbacks = Pick<IntakeCallbacks, 'syncSubscription' | 'agreeToSubscription' | 'unsubscribe' | 'resumeIntake'>;

interface SubscriptionListProps {
  readonly subscriptions: readonly Subscription[];
  readonly translate: Translate;
  readonly callbacks: Callbacks;
}

export function SubscriptionList({ subscriptions, translate, callbacks }: SubscriptionListProps) {
  if (subscriptions.length === 0) return null;
  return (
    <section class="source-part" aria-labelledby="subscriptions">
      <h2 id="subscriptions">{translate('subscriptions.title')}</h2>
      <ul class="source-list">
        {subscriptions.map((subscription) => (
          <SubscriptionItem
            key={subscription.address}
            subscription={subscription}
            translate={translate}
            callbacks={callbacks}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly subscription: Subscription;
  readonly translate: Translate;
  readonly callbacks: Callbacks;
}

function SubscriptionItem({ subscription, translate, callbacks }: ItemProps) {
  const { address, name, phase, documents, valid, asking, checkedAt, nextAt, problems, problemCount } = subscription;
  const { isAsking, opener, ask, close } = useQuestion();
  // The line goes with its buttons: the focus goes to where another file could be followed.
  const leave = (keeps: boolean) => {
    callbacks.unsubscribe(address, keeps);
    document.querySelector<HTMLElement>('#subscribe summary')?.focus();
  };
  const day = checkedAt === null ? null : translate.date(checkedAt.slice(0, 10));
  return (
    <li>
      <h3>{name ?? address}</h3>
      {name !== null && <p class="reasons">{address}</p>}
      <p>
        {translate(`subscriptions.phase.${phase}`)}{' '}
        <span class="muted">
          {documents > 0 && translate('subscriptions.documents', { count: documents })}
          {day !== null && ` ${translate('subscriptions.checked', { day })}`}
          {phase === 'failed' &&
            nextAt !== null &&
            ` ${translate('subscriptions.next', { time: describeTime(nextAt, translate) })}`}
        </span>
      </p>
      {problemCount > 0 && (
        <div class="sync-problems">
          <Problems problems={problems} count={problemCount} translate={translate} />
          {asking && (
            <div class="option-row">
              <button type="button" class="button" onClick={() => callbacks.agreeToSubscription(address)}>
                {translate('intake.takeValid', { count: valid })}
              </button>
            </div>
          )}
        </div>
      )}
      {isAsking ? (
        <Question
          words={translate('subscriptions.removeAsk', { count: documents })}
          answers={[
            { words: translate('subscriptions.removeAll'), onChoose: () => leave(false) },
            { words: translate('subscriptions.removeKeep'), onChoose: () => leave(true) },
          ]}
          no={translate('subscriptions.removeNot')}
          onNo={close}
        />
      ) : (
        <div class="option-row">
          {phase === 'paused' ? (
            <button type="button" class="button" onClick={() => callbacks.resumeIntake()}>
              {translate('intake.resume')}
            </button>
          ) : (
            <button
              type="button"
              class="button"
              disabled={phase === 'running' || phase === 'waiting'}
              onClick={() => callbacks.syncSubscription(address)}
            >
              {translate('subscriptions.sync')}
            </button>
          )}
          <button type="button" class="button" ref={opener} onClick={ask}>
            {translate('subscriptions.remove')}
          </button>
        </div>
      )}
    </li>
  );
}

/** "2026-11-23T08:15:00Z" → "23. november 2026 kl. 09.15", by the member's clock. */
function describeTime(iso: string, translate: Translate): string {
  const time = new Date(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return translate('subscriptions.time', {
    day: translate.date(day),
    hour: two(time.getHours()),
    minute: two(time.getMinutes()),
  });
}
