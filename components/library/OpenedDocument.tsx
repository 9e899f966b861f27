/** One document of the library: what it is, its items to go to, and its text with the passage one came for. */
import type { OpenDocument } from '../../lib/messages/library-model.ts';
import type { Place } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { ItemList } from '../panel/ItemList.tsx';
import { describeKind } from '../parts/describe.ts';
import { DeleteDocument } from './DeleteDocument.tsx';
import { DocumentLink } from './DocumentLink.tsx';
import { DocumentText } from './DocumentText.tsx';
import { KeptFile } from './KeptFile.tsx';

interface OpenedDocumentProps {
  readonly open: OpenDocument;
  readonly target: Place | null;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function OpenedDocument({ open, target, translate, callbacks }: OpenedDocumentProps) {
  const { document, items, text, fileSize } = open;
  return (
    <div class="reading">
      <a class="skip button" href="#document-text">
        {translate('library.skip')}
      </a>
      <header class="reading-head">
        <p>
          <DocumentLink href={callbacks.listHref()} onFollow={() => callbacks.openList()}>
            {translate('library.back')}
          </DocumentLink>
        </p>
        <p class="masthead-kind">{describeKind(document, translate)}</p>
        <h1 lang="da">{document.title}</h1>
        <dl class="facts">
          {describeFacts(open, translate).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {fileSize !== null && <KeptFile id={document.id} size={fileSize} translate={translate} callbacks={callbacks} />}
        <DeleteDocument translate={translate} onDelete={() => callbacks.deleteDocument(document.id)} />
      </header>
      {items.length > 0 && (
        <nav class="reading-items" aria-label={translate('library.contents')}>
          <ItemList
            items={items}
            currentId={target?.itemId ?? null}
            translate={translate}
            onGo={(itemId) => callbacks.goToItem(itemId)}
          />
        </nav>
      )}
      <main id="document-text" class="reading-text" tabIndex={-1}>
        <DocumentText
          text={text}
          items={items}
          target={target}
          label={translate('library.text')}
          articleRef={callbacks.articleRef}
        />
      </main>
    </div>
  );
}

function describeFacts(open: OpenDocument, translate: Translate): readonly (readonly [string, string])[] {
  const { document, startTime, venue, publisher, extraction } = open;
  const facts: readonly (readonly [string, string | null])[] = [
    [translate('library.body'), document.body],
    [translate('library.date'), translate.date(document.date)],
    [translate('library.time'), startTime],
    [translate('library.venue'), venue],
    [translate('library.publisher'), publisher],
    [translate('library.source'), translate(`extraction.${extraction}`)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}
