/** What a decision that only points to the recommendation decided: the points that it carried. */
import type { Translate } from '../../locales/translate.ts';
import { Points } from './Points.tsx';

interface CarriedProps {
  readonly points: readonly string[] | undefined;
  readonly translate: Translate;
}

export function Carried({ points = [], translate }: CarriedProps) {
  if (points.length === 0) return null;
  return (
    <div class="here-part">
      <p class="label">{translate('thread.quote.recommendation')}</p>
      <Points points={points} />
    </div>
  );
}
