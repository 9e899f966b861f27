/** The kind of a name: its shape and its word, in its colour. */
import type { MentionType } from '../../lib/entities/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { KindIcon } from './icons.tsx';

interface KindChipProps {
  readonly type: MentionType;
  readonly translate: Translate;
  /** Several of them ("Personer"). */
  readonly plural?: boolean;
}

export function KindChip({ type, translate, plural = false }: KindChipProps) {
  return (
    <span class="chip" data-kind={type}>
      <KindIcon type={type} />
      {translate(plural ? `types.${type}` : `type.${type}`)}
    </span>
  );
}
