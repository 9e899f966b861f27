/** What is kept on this machine: how much, a copy of it, and deleting it (asked twice). */
import { useRef } from 'preact/hooks';
import type { TakenNotes } from '../../lib/messages/notes-model.ts';
import type { OptionsState } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { OptionsCallbacks } from '../callbacks.ts';
import { Question } from '../parts/Question.tsx';
import { SyncStatus } from '../parts/SyncStatus.tsx';
import { useQuestion } from '../parts/use-question.ts';

interface DataOptionsProps {
  readonly state: Pick<OptionsState, 'data' | 'sync' | 'taken'>;
  readonly translate: Translate;
  readonly callbacks: Pick<OptionsCallbacks, 'exportData' | 'takeNotes' | 'deleteData' | 'syncAgain' | 'rebuild'>;
}

export function DataOptions({ state, translate, callbacks }: DataOptionsProps) {
  const { isAsking, opener, ask, close } = useQuestion();
  const picked = useRef<HTMLInputElement>(null);
  return (
    <section class="option-group" aria-labelledby="data">
      <h2 id="data">{translate('options.data')}</h2>
      <p class="reasons">{translate('options.dataLead')}</p>
      {(state.data !== null || state.sync.phase !== 'failed') && <p>{describeData(state.data, translate)}</p>}
      <SyncStatus sync={state.sync} translate={translate} onAgain={() => callbacks.syncAgain()} />
      {state.sync.canRebuild && (
        <>
          <p class="reasons">{translate('options.rebuildHint')}</p>
          <div class="option-row">
            <button type="button" class="button" onClick={() => callbacks.rebuild()}>
              {translate('options.rebuild')}
            </button>
          </div>
        </>
      )}
      {state.taken !== undefined && <p role="status">{describeTaken(state.taken, translate)}</p>}
      {isAsking ? (
        <Question
          words={translate('options.deleteAsk')}
          answers={[
            {
              words: translate('options.deleteYes'),
              onChoose: () => {
                close();
                callbacks.deleteData();
              },
            },
          ]}
          no={translate('options.deleteNo')}
          onNo={close}
        />
      ) : (
        <div class="option-row">
          <button type="button" class="button" onClick={() => callbacks.exportData()}>
            {translate('options.export')}
          </button>
          <input
            ref={picked}
            type="file"
            hidden
            accept=".json,.gz"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) callbacks.takeNotes(file);
              currentTarget.value = '';
            }}
          />
          <button type="button" class="button" onClick={() => picked.current?.click()}>
            {translate('options.takeNotes')}
          </button>
          <button type="button" class="button" ref={opener} onClick={ask}>
            {translate('options.delete')}
          </button>
        </div>
      )}
    </section>
  );
}

const BYTES_A_MEGABYTE = 1_000_000;

function describeData(data: OptionsState['data'], translate: Translate): string {
  if (data === null) return translate('options.dataCounting');
  const kept = translate('options.dataKept', {
    documents: translate('options.documents', { count: data.documents }),
    items: translate('library.items', { count: data.items }),
    notes: translate('notes.count', { count: data.notes }),
  });
  if (data.bytes === null) return kept;
  const size = translate.number(Math.round((data.bytes / BYTES_A_MEGABYTE) * 10) / 10);
  return `${kept} ${translate('options.dataSize', { size })}`;
}

function describeTaken(taken: TakenNotes | null, translate: Translate): string {
  if (taken === null) return translate('options.noNotes');
  const told = translate('options.tookNotes', { count: taken.taken });
  return taken.refused === 0 ? told : `${told} ${translate('options.refusedNotes', { count: taken.refused })}`;
}
