/** The head of the panel: which document is being read, and the ways to the library and the settings. */
import type { DocumentSummary } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PanelCallbacks } from '../callbacks.ts';
import { describeKind } from '../parts/describe.ts';
import { NamedIcon } from '../parts/icons.tsx';

interface MastheadProps {
  readonly document: DocumentSummary | null;
  readonly translate: Translate;
  readonly callbacks: Pick<PanelCallbacks, 'openLibrary' | 'openOptions'>;
}

export function Masthead({ document, translate, callbacks }: MastheadProps) {
  return (
    <header class="masthead">
      <p class="masthead-kind">
        {document === null ? (
          translate('app.name')
        ) : (
          <>
            {describeKind(document, translate)}
            {' · '}
            <time dateTime={document.date}>{translate.date(document.date)}</time>
          </>
        )}
      </p>
      <div class="masthead-tools">
        <IconButton icon="books" label={translate('panel.openLibrary')} onClick={() => callbacks.openLibrary()} />
        <IconButton icon="settings" label={translate('panel.openOptions')} onClick={() => callbacks.openOptions()} />
      </div>
      {document !== null && <h1 lang="da">{document.body}</h1>}
    </header>
  );
}

interface IconButtonProps {
  readonly icon: 'books' | 'settings';
  readonly label: string;
  readonly onClick: () => void;
}

function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <NamedIcon name={icon} />
    </button>
  );
}
