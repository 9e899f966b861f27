/** Where the documents come from, above the list of them: adding, what is under way, what became of it. */
import type { LibraryIntake } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { AddDocuments } from './AddDocuments.tsx';
import { ImportReport } from './ImportReport.tsx';
import { IntakeProgress } from './IntakeProgress.tsx';
import { MeetingFetches } from './MeetingFetches.tsx';
import { PickedFiles } from './PickedFiles.tsx';
import { SubscriptionList } from './SubscriptionList.tsx';

interface SourceListProps {
  readonly intake: LibraryIntake;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function SourceList({ intake, translate, callbacks }: SourceListProps) {
  const { running, landed, imports, subscriptions } = intake;
  // What is under way stands above the others already.
  const files = intake.files.filter(
    ({ name, phase }) => !(phase === 'waiting' && running?.what === 'file' && running.name === name),
  );
  return (
    <>
      <AddDocuments translate={translate} callbacks={callbacks} />
      {(running || files.length > 0 || landed.length > 0) && (
        <section class="source-part" aria-labelledby="intake">
          <h2 id="intake">{translate('intake.title')}</h2>
          {running && <IntakeProgress running={running} translate={translate} onStop={() => callbacks.pauseIntake()} />}
          <PickedFiles files={files} landed={landed} translate={translate} callbacks={callbacks} />
          {landed.length > 0 && (
            <button type="button" class="button-link" onClick={() => callbacks.clearLanded()}>
              {translate('imports.clear')}
            </button>
          )}
        </section>
      )}
      <ImportReport imports={imports} translate={translate} callbacks={callbacks} />
      <MeetingFetches meetings={intake.meetings} translate={translate} callbacks={callbacks} />
      <SubscriptionList subscriptions={subscriptions} translate={translate} callbacks={callbacks} />
    </>
  );
}
