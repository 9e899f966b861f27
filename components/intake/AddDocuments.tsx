/** Handing documents over: files are picked or dropped, a seed file is subscribed to. */
import { useId, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { AddressForm } from '../parts/AddressForm.tsx';
import { toSeedAddress } from './seed-address.ts';

interface AddDocumentsProps {
  readonly translate: Translate;
  readonly callbacks: Pick<LibraryCallbacks, 'addFiles' | 'subscribe' | 'readerHref'>;
}

const ACCEPTED = '.pdf,.docx,.html,.htm,.txt,.md,.json,.gz';

export function AddDocuments({ translate, callbacks }: AddDocumentsProps) {
  return (
    <section class="source-part" aria-labelledby="add">
      <h2 id="add">{translate('intake.add')}</h2>
      <PickFiles translate={translate} onFiles={(files) => callbacks.addFiles(files)} />
      <p>
        <a href={callbacks.readerHref()}>{translate('library.readPdf')}</a>
      </p>
      <details id="subscribe">
        <summary>{translate('intake.subscribeTitle')}</summary>
        <AddressForm
          label={translate('intake.subscribeLabel')}
          example={translate('intake.subscribeExample')}
          button={translate('intake.subscribe')}
          hint={translate('intake.subscribeHint')}
          onSubmit={async (written) => {
            const address = toSeedAddress(written);
            if (address === null) return translate('intake.refusal.invalid');
            const answer = await callbacks.subscribe(address);
            return answer === 'refused' ? translate('intake.refusal.refused') : null;
          }}
        />
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
