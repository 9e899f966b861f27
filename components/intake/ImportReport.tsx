/** What became of each file that was handed over. */
import type { ImportedFile } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { DocumentLink } from '../library/DocumentLink.tsx';
import { Fold } from '../parts/Fold.tsx';

interface ImportReportProps {
  readonly imports: readonly ImportedFile[];
  readonly translate: Translate;
  readonly callbacks: Pick<
    LibraryCallbacks,
    'keepAnyway' | 'openInReader' | 'clearImports' | 'documentHref' | 'openDocument'
  >;
}

/** Files that are all shown. */
const FEW = 20;

export function ImportReport({ imports, translate, callbacks }: ImportReportProps) {
  if (imports.length === 0) return null;
  // Of many files those are shown that something is the matter with, and those whose turn it is.
  const isSettled = ({ phase }: ImportedFile): boolean => phase === 'new' || phase === 'known' || phase === 'waiting';
  const folded = imports.length > FEW ? imports.filter(isSettled) : [];
  const open = folded.length > 0 ? imports.filter((file) => !isSettled(file)) : imports;
  const left = imports.filter(({ phase }) => phase === 'waiting' || phase === 'reading').length;
  return (
    <section class="source-part" aria-labelledby="imports">
      <h2 id="imports">{translate('imports.title')}</h2>
      <p role="status">{left > 0 ? translate('imports.left', { count: left }) : summarise(imports, translate)}</p>
      <ImportLines files={open} translate={translate} callbacks={callbacks} />
      {folded.length > 0 && (
        <Fold summary={translate('imports.settled', { count: folded.length })}>
          {() => <ImportLines files={folded} translate={translate} callbacks={callbacks} />}
        </Fold>
      )}
      {left === 0 && (
        <button type="button" class="button-link" onClick={() => callbacks.clearImports()}>
          {translate('imports.clear')}
        </button>
      )}
    </section>
  );
}

function ImportLines({
  files,
  translate,
  callbacks,
}: Omit<ImportReportProps, 'imports'> & { files: readonly ImportedFile[] }) {
  return (
    <ul class="import-list">
      {files.map((file) => (
        <li key={file.key} data-phase={file.phase}>
          <span class="import-name">{file.name}</span> <span class="import-state">{describe(file, translate)}</span>{' '}
          {file.documentId !== null && (
            <DocumentLink
              href={callbacks.documentHref(file.documentId)}
              onFollow={() => callbacks.openDocument(file.documentId ?? '')}
            >
              {translate('imports.open')}
            </DocumentLink>
          )}
          {(file.failure === 'pictures' || file.failure === 'locked') && (
            <button type="button" class="button-link" onClick={() => callbacks.openInReader(file.key)}>
              {translate('imports.openInReader')}
            </button>
          )}
          {file.phase === 'noMeeting' && (
            <button type="button" class="button-link" onClick={() => callbacks.keepAnyway(file.key)}>
              {translate('imports.keepAnyway')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function describe({ phase, failure, share }: ImportedFile, translate: Translate): string {
  if (phase === 'failed') return translate(`imports.failure.${failure ?? 'failed'}`);
  if (phase === 'reading' && share !== null) return translate('imports.share', { share: Math.floor(share * 100) });
  return translate(`imports.phase.${phase}`);
}

function summarise(imports: readonly ImportedFile[], translate: Translate): string {
  const count = (phase: ImportedFile['phase']): number => imports.filter((file) => file.phase === phase).length;
  return translate('imports.summary', {
    fresh: count('new'),
    known: count('known'),
    other: count('noMeeting'),
    failed: count('failed'),
  });
}
