/** What the collection takes on this machine, how it is kept, and a copy of it. */
import type { StorageState } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { describeSize } from './describe-size.ts';
import type { IntakeCallbacks } from './intake-callbacks.ts';

interface StorageStatusProps {
  readonly storage: StorageState | null;
  readonly isEmpty: boolean;
  readonly translate: Translate;
  readonly callbacks: Pick<IntakeCallbacks, 'saveSeeds' | 'askToPersist'>;
}

export function StorageStatus({ storage, isEmpty, translate, callbacks }: StorageStatusProps) {
  return (
    <section class="source-part" aria-labelledby="storage">
      <h2 id="storage">{translate('storage.title')}</h2>
      {storage?.used !== null && storage?.used !== undefined && (
        <p>
          {translate('storage.used', { size: describeSize(storage.used, translate) })}{' '}
          {storage.left !== null && translate('storage.left', { size: describeSize(storage.left, translate) })}
        </p>
      )}
      {storage !== null && (
        <p class="reasons">{translate(storage.persisted ? 'storage.persisted' : 'storage.notPersisted')}</p>
      )}
      <div class="option-row">
        {storage !== null && !storage.persisted && (
          <button type="button" class="button" onClick={() => callbacks.askToPersist()}>
            {translate('storage.persist')}
          </button>
        )}
        {!isEmpty && (
          <button type="button" class="button" onClick={() => callbacks.saveSeeds(null)}>
            {translate('storage.save')}
          </button>
        )}
      </div>
      {!isEmpty && <p class="reasons">{translate('storage.saveHint')}</p>}
    </section>
  );
}
