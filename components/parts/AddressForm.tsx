/** A field for an address with its button; what was wrong with it is said below, and what was written stays. */
import { useId, useState } from 'preact/hooks';

interface AddressFormProps {
  readonly label: string;
  readonly example: string;
  readonly button: string;
  readonly hint?: string;
  /** @returns why it was refused, in a sentence; null where it was not, and the field is empty again. */
  readonly onSubmit: (written: string) => Promise<string | null> | string | null;
}

export function AddressForm({ label, example, button, hint, onSubmit }: AddressFormProps) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    // Called within the click: the browser asks for leave there alone.
    const answer = await onSubmit(written);
    setRefused(answer);
    if (answer === null) setWritten('');
  };
  return (
    <form class="site-form" onSubmit={submit}>
      <label for={id}>{label}</label>
      <div class="site-form-row">
        <input
          id={id}
          class="field"
          inputMode="url"
          autocomplete="off"
          placeholder={example}
          value={written}
          aria-invalid={refused !== null}
          aria-describedby={hint === undefined ? `${id}-refused` : `${id}-hint ${id}-refused`}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {button}
        </button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="reasons">
          {hint}
        </p>
      )}
      <p id={`${id}-refused`} class="refused" role="alert">
        {refused}
      </p>
    </form>
  );
}
