/** Meetings as a table, newest first, each the way to its list of those present; folded away where there are many. */
import type { Place } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';

interface MeetingTableProps<Meeting extends { readonly date: string; readonly body: string; readonly place: Place }> {
  /** Oldest first. */
  readonly meetings: readonly Meeting[];
  /** What the table tells of a meeting. */
  readonly tell: (meeting: Meeting) => string;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

const MOST_OPEN = 8;

export function MeetingTable<Meeting extends { readonly date: string; readonly body: string; readonly place: Place }>({
  meetings,
  tell,
  translate,
  callbacks,
}: MeetingTableProps<Meeting>) {
  return (
    <details class="fold" open={meetings.length <= MOST_OPEN}>
      <summary>{translate('attendance.table')}</summary>
      <table class="amounts-table">
        <tbody>
          {[...meetings].reverse().map((meeting) => (
            <tr key={`${meeting.date} ${meeting.body}`}>
              <td>
                <PlaceLink place={meeting.place} callbacks={callbacks}>
                  <time dateTime={meeting.date}>{translate.date(meeting.date)}</time>
                </PlaceLink>
                <small lang="da">{meeting.body}</small>
              </td>
              <td>{tell(meeting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
