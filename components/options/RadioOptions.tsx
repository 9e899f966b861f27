/** One choice among a few, each with a line that says what it means. */
import { useId } from 'preact/hooks';

interface RadioOptionsProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly selected: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
    readonly disabled?: boolean;
  }[];
  readonly onSelect: (value: Value) => void;
}

export function RadioOptions<Value extends string>({
  legend,
  name,
  selected,
  choices,
  onSelect,
}: RadioOptionsProps<Value>) {
  const id = useId();
  return (
    <fieldset class="option-group">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint, disabled = false }) => (
        <div key={value} class="option">
          <label class="switch">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === selected}
              disabled={disabled}
              {...(hint === undefined ? {} : { 'aria-describedby': `${id}-${value}` })}
              onChange={() => onSelect(value)}
            />
            {label}
          </label>
          {hint !== undefined && (
            <p id={`${id}-${value}`} class="reasons option-hint">
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
