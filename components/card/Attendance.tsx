/** A person's attendance: a strip with a sign a meeting, and the same as a table with the way to each list. */
import type { MeetingAttended } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';

interface AttendanceProps {
  /** Oldest first. */
  readonly meetings: readonly MeetingAttended[];
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function Attendance({ meetings, translate, callbacks }: AttendanceProps) {
  const present = meetings.filter(({ status }) => status !== 'absent').length;
  return (
    <>
      <p>{translate('attendance.summary', { present, count: meetings.length })}</p>
      <div class="attendance" aria-hidden="true">
        {meetings.map(({ date, body, status }) => (
          <span
            key={`${date} ${body}`}
            data-status={status}
            title={`${translate.date(date)}: ${translate(`attendance.${status}`)}`}
          />
        ))}
      </div>
      <details class="fold" open={meetings.length <= 8}>
        <summary>{translate('attendance.table')}</summary>
        <table class="amounts-table">
          <tbody>
            {[...meetings].reverse().map(({ date, body, status, substituteFor, place }) => (
              <tr key={`${date} ${body}`}>
                <td>
                  <PlaceLink place={place} callbacks={callbacks}>
                    <time dateTime={date}>{translate.date(date)}</time>
                  </PlaceLink>
                  <small lang="da">{body}</small>
                </td>
                <td>
                  {substituteFor === null
                    ? translate(`attendance.${status}`)
                    : translate('attendance.for', { name: substituteFor })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
