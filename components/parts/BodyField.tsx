/**
 * Which body the member belongs to: chosen from the collection, or written. May be left empty. What is being written stays
 * when the page is drawn anew meanwhile.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

interface BodyFieldProps {
  readonly body: string;
  readonly bodies: readonly string[];
  readonly translate: Translate;
  readonly onSet: (body: string) => void;
}

export function BodyField({ body, bodies, translate, onSet }: BodyFieldProps) {
  const [written, setWritten] = useState<string | null>(null);
  // What was written has been kept, here or on another page.
  useEffect(() => setWritten(null), [body]);
  return (
    <div class="body-field">
      <label for="own-body">{translate('body.label')}</label>
      <input
        id="own-body"
        class="field"
        list="known-bodies"
        maxLength={200}
        autocomplete="organization"
        value={written ?? body}
        onInput={(event) => setWritten(event.currentTarget.value)}
        onChange={(event) => onSet(event.currentTarget.value.trim())}
      />
      <datalist id="known-bodies">
        {bodies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="reasons">{translate('body.hint')}</p>
    </div>
  );
}
