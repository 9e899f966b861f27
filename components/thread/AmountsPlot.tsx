/** Amounts through time: a small plot of dots along the thread's line, and the same as a table with the way to each. */
import type { AmountsOverTime } from '../../lib/messages/model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { plotAmounts } from './plot-amounts.ts';

interface AmountsPlotProps {
  readonly series: AmountsOverTime;
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

const WIDTH = 288;
const HEIGHT = 84;

export function AmountsPlot({ series, translate, callbacks }: AmountsPlotProps) {
  const { subject, amounts, currency } = series;
  const points = plotAmounts(amounts, WIDTH, HEIGHT);
  const [first, last] = [amounts[0], amounts.at(-1)];
  const write = (value: number) =>
    currency === null ? translate.kroner(value) : `${translate.number(value)} ${currency}`;
  return (
    <figure class="amounts">
      <figcaption class="label" lang="da">
        {translate('amounts.subject', { subject })}
      </figcaption>
      {first && last && (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          class="amounts-plot"
          role="img"
          aria-label={translate('amounts.plot', { first: write(first.value), last: write(last.value) })}
        >
          <path class="amounts-ground" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
          <path class="amounts-line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
          {points.map(({ x, y }, at) => (
            <circle key={`${x} ${at}`} cx={x} cy={y} r="4" />
          ))}
        </svg>
      )}
      <table class="amounts-table">
        <thead>
          <tr>
            <th scope="col">{translate('amounts.when')}</th>
            <th scope="col">{translate('amounts.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {amounts.map(({ date, value, place }) => (
            <tr key={`${date} ${place.documentId} ${place.start}`}>
              <td>
                <time dateTime={date}>{translate.date(date)}</time>
              </td>
              <td>
                <PlaceLink place={place} callbacks={callbacks}>
                  {write(value)}
                </PlaceLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
