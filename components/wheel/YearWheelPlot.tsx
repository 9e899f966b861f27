/** A body's year wheel: when it meets, and when it returns to a subject; the same as a table with the way to each. */
import { useState } from 'preact/hooks';
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import { followLocally } from '../parts/follow-locally.ts';
import { placeMeetings, pointAt, ringsOf, SIZE } from './place-meetings.ts';

interface YearWheelPlotProps {
  readonly wheel: YearWheel;
  readonly translate: Translate;
  /** The library page's address of a document, and going there. */
  readonly documentHref: (documentId: string) => string;
  readonly onOpen: (documentId: string) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const LABELS = 148;

export function YearWheelPlot({ wheel, translate, documentHref, onOpen }: YearWheelPlotProps) {
  const { body, meetings, subjects } = wheel;
  const [chosen, setChosen] = useState<string | null>(null);
  const dates = meetings.map(({ date }) => date);
  const rings = ringsOf(dates);
  const subject = subjects.find(({ name }) => name === chosen);
  const isOn = new Set(subject?.dates);
  const thread = placeMeetings(subject?.dates ?? [], rings);
  const newestFirst = [...meetings].reverse();
  return (
    <figure class="wheel">
      <figcaption class="label">{translate('wheel.title', { body })}</figcaption>
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        class="wheel-plot"
        role="img"
        aria-label={translate('wheel.plot', { body, count: meetings.length })}
      >
        {rings.map(({ year, radius }) => (
          <g key={year}>
            <circle class="wheel-ring" cx={SIZE / 2} cy={SIZE / 2} r={radius} />
            <text class="wheel-year" x={SIZE / 2} y={SIZE / 2 - radius + 3.5}>
              {year}
            </text>
          </g>
        ))}
        {MONTHS.map((month) => (
          <text key={month} class="wheel-month" {...labelAt(month)}>
            {translate.month(month + 1)}
          </text>
        ))}
        {thread.length > 1 && <path class="wheel-thread" d={`M${thread.map(({ x, y }) => `${x} ${y}`).join('L')}`} />}
        {placeMeetings(dates, rings).map(({ date, x, y }) => (
          <circle key={date} class="wheel-meeting" data-on={isOn.has(date)} cx={x} cy={y} r={isOn.has(date) ? 6 : 4.5}>
            <title>{translate.date(date)}</title>
          </circle>
        ))}
      </svg>
      {subjects.length > 0 && (
        <fieldset class="wheel-subjects">
          <legend class="label">{translate('wheel.subjects')}</legend>
          {subjects.map(({ name, dates: when }) => (
            <button
              key={name}
              type="button"
              class="wheel-subject"
              lang="da"
              aria-pressed={name === chosen}
              onClick={() => setChosen(name === chosen ? null : name)}
            >
              {translate('wheel.subject', { name, count: when.length })}
            </button>
          ))}
        </fieldset>
      )}
      <details class="fold">
        <summary>{translate('wheel.table')}</summary>
        <table class="amounts-table">
          <thead>
            <tr>
              <th scope="col">{translate('wheel.meeting')}</th>
              <th scope="col">{translate('wheel.about')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map(({ date, documentId }) => (
              <tr key={date}>
                <td>
                  <a
                    href={documentHref(documentId)}
                    onClick={(event) => followLocally(event, () => onOpen(documentId))}
                  >
                    <time dateTime={date}>{translate.date(date)}</time>
                  </a>
                </td>
                <td lang="da">
                  {subjects
                    .filter(({ dates: when }) => when.includes(date))
                    .map(({ name }) => name)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function labelAt(month: number): { readonly x: number; readonly y: number } {
  const { x, y } = pointAt((month + 0.5) / 12, LABELS);
  return { x, y: y + 4 };
}
