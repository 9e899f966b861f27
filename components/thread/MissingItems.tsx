/** Items that the meeting's other document has and the one being read lacks. */
import type { DocumentKind } from '../../lib/document/model.ts';
import type { MeetingBeside } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { ItemLink } from './ReferencePanel.tsx';

interface MissingItemsProps {
  readonly meeting: MeetingBeside;
  /** Of the document being read. */
  readonly kind: DocumentKind;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function MissingItems({ meeting: { missing }, kind, translate, callbacks }: MissingItemsProps) {
  if (missing.length === 0) return null;
  return (
    <section class="twins" aria-labelledby="missing-items">
      <h2 id="missing-items" class="thread-title">
        {translate(kind === 'agenda' ? 'change.missing.agenda' : 'change.missing.minutes')}
      </h2>
      <ul class="card-lines">
        {missing.map((line) => (
          <li key={`${line.place.documentId} ${line.place.start}`}>
            <ItemLink line={line} translate={translate} callbacks={callbacks} />
          </li>
        ))}
      </ul>
    </section>
  );
}
