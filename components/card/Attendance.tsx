/** A person's attendance: a strip with a sign a meeting, and the same as a table with the way to each list. */
import type { MeetingAttended } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { MeetingTable } from './MeetingTable.tsx';

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
      {meetings.length > 1 && (
        <div class="attendance" aria-hidden="true">
          {meetings.map(({ date, body, status }) => (
            <span
              key={`${date} ${body}`}
              data-status={status}
              title={`${translate.date(date)}: ${translate(`attendance.${status}`)}`}
            />
          ))}
        </div>
      )}
      <MeetingTable
        meetings={meetings}
        tell={({ status, substituteFor }) =>
          substituteFor === null
            ? translate(`attendance.${status}`)
            : translate('attendance.for', { name: substituteFor })
        }
        translate={translate}
        callbacks={callbacks}
      />
    </>
  );
}
