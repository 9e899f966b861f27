/** A body's meetings in time, newest first, on a thread; a long time is folded by years. */
import type { LibraryMeeting } from '../../lib/messages/library-model.ts';
import type { DocumentSummary } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { describeKind } from '../parts/describe.ts';
import { Fold } from '../parts/Fold.tsx';
import { DocumentLink } from './DocumentLink.tsx';

interface MeetingThreadsProps {
  readonly meetings: readonly LibraryMeeting[];
  readonly translate: Translate;
  readonly callbacks: Pick<LibraryCallbacks, 'documentHref' | 'openDocument'>;
}

/** Meetings that are shown without folding. */
const FEW = 12;

export function MeetingThreads({ meetings, ...rest }: MeetingThreadsProps) {
  if (meetings.length <= FEW) return <MeetingThread meetings={meetings} {...rest} />;
  return (
    <>
      {[...byYear(meetings)].map(([year, own], at) => (
        <Fold key={year} isOpen={at === 0} summary={<YearSummary year={year} count={own.length} {...rest} />}>
          {() => <MeetingThread meetings={own} {...rest} />}
        </Fold>
      ))}
    </>
  );
}

function byYear(meetings: readonly LibraryMeeting[]): Map<string, LibraryMeeting[]> {
  const years = new Map<string, LibraryMeeting[]>();
  for (const meeting of meetings) {
    const year = meeting.date.slice(0, 4);
    const own = years.get(year);
    if (own) own.push(meeting);
    else years.set(year, [meeting]);
  }
  return years;
}

function YearSummary({
  year,
  count,
  translate,
}: { year: string; count: number } & Pick<MeetingThreadsProps, 'translate'>) {
  return (
    <>
      {year} <span class="library-count">{translate('library.meetings', { count })}</span>
    </>
  );
}

function MeetingThread({ meetings, translate, callbacks }: MeetingThreadsProps) {
  return (
    <ol class="threaded">
      {meetings.map(({ date, documents }, index) => (
        <li key={date} class="strand" data-knot="same" {...(index === meetings.length - 1 ? { 'data-last': '' } : {})}>
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
  );
}

/** Agenda and minutes are told apart by their kind; the others, and two of a kind, by their titles. */
function needsTitle({ id, kind }: DocumentSummary, documents: readonly DocumentSummary[]): boolean {
  if (kind !== 'agenda' && kind !== 'minutes') return true;
  return documents.some((other) => other.id !== id && other.kind === kind);
}
