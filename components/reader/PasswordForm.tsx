/** Asks for the password of a locked file. It goes to pdf.js and nowhere else. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

interface PasswordFormProps {
  readonly wrong: boolean;
  readonly translate: Translate;
  readonly onGive: (password: string) => void;
}

export function PasswordForm({ wrong, translate, onGive }: PasswordFormProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="reader-password"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(input.current?.value ?? '');
        if (input.current) input.current.value = '';
      }}
    >
      <h1>{translate('reader.password.title')}</h1>
      <label>
        {translate('reader.password.label')}
        <input ref={input} type="password" autocomplete="off" aria-invalid={wrong} />
      </label>
      {wrong && <p role="alert">{translate('reader.password.wrong')}</p>}
      <button type="submit" class="button">
        {translate('reader.password.open')}
      </button>
    </form>
  );
}
