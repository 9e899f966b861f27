/** What happened to an item between the meeting's agenda and its minutes, beside the item in the other document. */
import type { DocumentKind } from '../../lib/document/model.ts';
import type { ItemChange } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { Quote } from '../parts/Quote.tsx';

interface MeetingChangeProps {
  readonly change: ItemChange;
  /** Of the document being read. */
  readonly kind: DocumentKind;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function MeetingChange({ change, kind, translate, callbacks }: MeetingChangeProps) {
  const { other, newText } = change;
  const sentence = tell(change, kind, translate);
  return (
    <div class="meeting-change" data-state={change.state}>
      <p class="label">{translate('change.label')}</p>
      <p>
        {other === null ? (
          sentence
        ) : (
          <PlaceLink place={other.place} callbacks={callbacks}>
            {sentence}
          </PlaceLink>
        )}
      </p>
      {newText.length > 0 && (
        <details class="fold">
          <summary>{translate('change.newText')}</summary>
          {newText.map((text) => (
            <Quote key={text} text={text} translate={translate} />
          ))}
        </details>
      )}
    </div>
  );
}

function tell({ state, other }: ItemChange, kind: DocumentKind, translate: Translate): string {
  const from = kind === 'agenda' ? 'agenda' : 'minutes';
  if (state === 'added' || state === 'rewritten') return translate(`change.${state}`);
  if (state === 'withdrawn') return translate(`change.withdrawn.${from}`);
  return translate(`change.moved.${from}`, { number: other?.number ?? '–' });
}
