/** Which kinds of names are marked; each is shown as it looks on a page, so that this is the legend too. */
import { MENTION_TYPES, type MentionType } from '../../lib/entities/model.ts';
import type { Translate } from '../../locales/translate.ts';
import { KindIcon } from '../parts/icons.tsx';

interface KindOptionsProps {
  readonly kinds: Readonly<Record<MentionType, boolean>>;
  /** How marks look on a page: CSS. */
  readonly markStyles: string;
  readonly translate: Translate;
  readonly onSet: (type: MentionType, marked: boolean) => void;
}

export function KindOptions({ kinds, markStyles, translate, onSet }: KindOptionsProps) {
  return (
    <fieldset class="option-group">
      <legend>{translate('options.kinds')}</legend>
      <p class="reasons">{translate('options.kindsLead')}</p>
      <style>{markStyles}</style>
      <div class="kinds">
        {MENTION_TYPES.map((type) => (
          <label key={type} class="switch">
            <input
              type="checkbox"
              checked={kinds[type]}
              onChange={(event) => onSet(type, event.currentTarget.checked)}
            />
            <span class="chip" data-kind={type}>
              <KindIcon type={type} />
            </span>
            <mark data-roed-traad={type}>{translate(`types.${type}`)}</mark>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
