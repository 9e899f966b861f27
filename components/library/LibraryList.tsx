/** The list of what is kept: bodies, their meetings on a thread of their own, and each meeting's documents. */
import type { ComponentChildren } from 'preact';
import type { LibraryBody } from '../../lib/messages/library-model.ts';
import type { DocumentSummary } from '../../lib/messages/model.ts';
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { describeKind } from '../parts/describe.ts';
import { followLocally } from '../parts/follow-locally.ts';
import { BodyWheel } from '../wheel/BodyWheel.tsx';

interface LibraryListProps {
  readonly bodies: readonly LibraryBody[];
  /** Year wheels by body, as far as they have been unfolded. */
  readonly wheels?: Readonly<Record<string, YearWheel | null>> | undefined;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

export function LibraryList({ bodies, wheels = {}, translate, callbacks }: LibraryListProps) {
  if (bodies.length === 0) return <p>{translate('library.empty')}</p>;
  return (
    <>
      {bodies.map(({ name, meetings }) => (
        <section key={name} class="library-body">
          <h2 lang="da">{name}</h2>
          <p class="reasons library-tools">
            {translate('library.meetings', { count: meetings.length })}
            <button
              type="button"
              class="button-link"
              aria-label={translate('library.saveBodyLabel', { body: name })}
              onClick={() => callbacks.saveSeeds(name)}
            >
              {translate('library.saveBody')}
            </button>
          </p>
          {meetings.length > 1 && (
            <BodyWheel
              body={name}
              wheel={Object.hasOwn(wheels, name) ? wheels[name] : undefined}
              translate={translate}
              callbacks={callbacks}
            />
          )}
          <ol class="threaded">
            {meetings.map(({ date, documents }, index) => (
              <li
                key={date}
                class="strand"
                data-knot="same"
                {...(index === meetings.length - 1 ? { 'data-last': '' } : {})}
              >
                <h3 class="knot-meeting">
                  <time dateTime={date}>{translate.date(date)}</time>
                </h3>
                <ul class="library-documents">
                  {documents.map((document) => (
                    <li key={document.id}>
                      <DocumentLink
                        href={callbacks.documentHref(document.id)}
                        onFollow={() => callbacks.openDocument(document.id)}
                      >
                        {needsTitle(document, documents) ? (
                          <span lang="da">{document.title}</span>
                        ) : (
                          describeKind(document, translate)
                        )}
                      </DocumentLink>{' '}
                      <span class="muted">
                        {document.itemCount > 0 && translate('library.items', { count: document.itemCount })}
                        {document.extraction === 'ocr' && ` · ${translate('library.scanned')}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Agenda and minutes are told apart by their kind; the others, and two of a kind, by their titles. */
function needsTitle({ id, kind }: DocumentSummary, documents: readonly DocumentSummary[]): boolean {
  if (kind !== 'agenda' && kind !== 'minutes') return true;
  return documents.some((other) => other.id !== id && other.kind === kind);
}

interface DocumentLinkProps {
  readonly href: string;
  readonly onFollow: () => void;
  readonly children: ComponentChildren;
}

/** A link within the library page. */
export function DocumentLink({ href, onFollow, children }: DocumentLinkProps) {
  return (
    <a href={href} onClick={(event) => followLocally(event, onFollow)}>
      {children}
    </a>
  );
}
