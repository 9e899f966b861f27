/** How large the pages are drawn: fitted to the window, or in percent. */
import type { Translate } from '../../locales/translate.ts';

const FITS = { auto: 'reader.zoomAuto', 'page-width': 'reader.zoomWidth', 'page-fit': 'reader.zoomPage' } as const;
const PERCENTS = [50, 75, 100, 125, 150, 200, 300, 400];

interface ZoomSelectProps {
  readonly zoom: string;
  /** In percent. */
  readonly scale: number;
  readonly translate: Translate;
  readonly onChange: (zoom: string) => void;
}

export function ZoomSelect({ zoom, scale, translate, onChange }: ZoomSelectProps) {
  const fitted = Object.hasOwn(FITS, zoom);
  const known = fitted || PERCENTS.includes(scale);
  return (
    <select
      class="reader-zoom"
      aria-label={translate('reader.zoom')}
      value={fitted ? zoom : String(scale / 100)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {!known && <option value={String(scale / 100)}>{translate('reader.percent', { scale })}</option>}
      {Object.entries(FITS).map(([value, key]) => (
        <option key={value} value={value}>
          {translate(key)}
        </option>
      ))}
      {PERCENTS.map((percent) => (
        <option key={percent} value={String(percent / 100)}>
          {translate('reader.percent', { scale: percent })}
        </option>
      ))}
    </select>
  );
}
