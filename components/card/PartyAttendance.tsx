/** A party's attendance: a bar a meeting, filled as far as its members were there, and the same as a table. */
import type { PartyAtMeeting } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { MeetingTable } from './MeetingTable.tsx';

interface PartyAttendanceProps {
  /** Oldest first. */
  readonly meetings: readonly PartyAtMeeting[];
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

const BAR = { width: 12, height: 32, gap: 4 } as const;

export function PartyAttendance({ meetings, translate, callbacks }: PartyAttendanceProps) {
  const most = Math.max(...meetings.map(({ present, absent }) => present + absent));
  const height = (count: number): number => (BAR.height * count) / most;
  const width = meetings.length * (BAR.width + BAR.gap);
  return (
    <>
      <svg class="party-attendance" viewBox={`0 0 ${width} ${BAR.height}`} width={width} aria-hidden="true">
        {meetings.map(({ date, body, present, absent }, at) => {
          const x = at * (BAR.width + BAR.gap) + 1;
          const all = height(present + absent);
          return (
            <g key={`${date} ${body}`}>
              <rect class="party-all" x={x} y={BAR.height - all} width={BAR.width - 2} height={all} />
              <rect x={x} y={BAR.height - height(present)} width={BAR.width - 2} height={height(present)} />
            </g>
          );
        })}
      </svg>
      <MeetingTable
        meetings={meetings}
        tell={({ present, absent }) => translate('attendance.party', { present, count: present + absent })}
        translate={translate}
        callbacks={callbacks}
      />
    </>
  );
}
