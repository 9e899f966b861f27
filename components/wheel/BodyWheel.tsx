/** The year wheel under a body of the library, folded until it is wanted. */
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { YearWheelPlot } from './YearWheelPlot.tsx';

interface BodyWheelProps {
  readonly body: string;
  /** Undefined until it has been fetched. */
  readonly wheel: YearWheel | null | undefined;
  readonly translate: Translate;
  readonly callbacks: Pick<LibraryCallbacks, 'showWheel' | 'documentHref' | 'openDocument'>;
}

export function BodyWheel({ body, wheel, translate, callbacks }: BodyWheelProps) {
  return (
    <details class="fold body-wheel" onToggle={(event) => event.currentTarget.open && callbacks.showWheel(body)}>
      <summary>{translate('wheel.open')}</summary>
      {wheel === undefined && <p role="status">{translate('library.loading')}</p>}
      {wheel === null && <p>{translate('wheel.none')}</p>}
      {wheel && (
        <YearWheelPlot
          wheel={wheel}
          translate={translate}
          documentHref={(id) => callbacks.documentHref(id)}
          onOpen={(id) => callbacks.openDocument(id)}
        />
      )}
    </details>
  );
}
