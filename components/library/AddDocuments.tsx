/** Handing documents over: files are picked or dropped, a seed file is subscribed to. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import type { IntakeCallbacks } from './intake-callbacks.ts';
import { toSeedAddress } from './seed-address.ts';

interface AddDocumentsProps {
  readonly translate: Translate;
  readonly callbacks: Pick<IntakeCallbacks, 'addFiles' | 'subscribe'>;
}

const ACCEPTED = '.pdf,.docx,.html,.htm,.txt,.md,.json,.gz';

export function AddDocuments({ translate, callbacks }: AddDocumentsProps) {
  return (
    <section class="source-part" aria-labelledby="add">
      <h2 id="add">{translate('intake.add')}</h2>
      <PickFiles translate={translate} onFiles={(files) => callbacks.addFiles(files)} />
      <details id="subscribe">
        <summary>{translate('intake.subscribeTitle')}</summary>
        <Subscribe translate={translate} callbacks={callbacks} />
      </details>
    </section>
  );
}

interface PickFilesProps {
  readonly translate: Translate;
  readonly onFiles: (files: readonly File[]) => void;
}

function PickFiles({ translate, onFiles }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div class="drop">
      <p id={id}>{translate('intake.drop')}</p>
      <p class="reasons">{translate('intake.dropKinds')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" aria-describedby={id} onClick={() => input.current?.click()}>
        {translate('intake.pick')}
      </button>
    </div>
  );
}

function Subscribe({ translate, callbacks }: AddDocumentsProps) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState<'invalid' | 'refused' | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const address = toSeedAddress(written);
    if (address === null) return setRefused('invalid');
    const answer = await callbacks.subscribe(address);
    setRefused(answer === 'refused' ? 'refused' : null);
    if (answer === 'subscribed') setWritten('');
  };
  return (
    <form class="site-form" onSubmit={submit}>
      <label for={id}>{translate('intake.subscribeLabel')}</label>
      <div class="site-form-row">
        <input
          id={id}
          class="field"
          inputMode="url"
          autocomplete="off"
          placeholder={translate('intake.subscribeExample')}
          value={written}
          aria-invalid={refused !== null}
          aria-describedby={`${id}-hint ${id}-refused`}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {translate('intake.subscribe')}
        </button>
      </div>
      <p id={`${id}-hint`} class="reasons">
        {translate('intake.subscribeHint')}
      </p>
      <p id={`${id}-refused`} class="refused" role="alert">
        {refused === null ? '' : translate(`intake.refusal.${refused}`)}
      </p>
    </form>
  );
}
