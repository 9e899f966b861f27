/** A button of the reader's bar: a drawing with its name as label and tooltip. */

const DRAWINGS = {
  outline: 'M2 3.5h12M5 8h9M5 12.5h9M2 8v.01M2 12.5v.01',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14',
  up: 'm3.5 10 4.5-4.5 4.5 4.5',
  down: 'm3.5 6 4.5 4.5 4.5-4.5',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  turn: 'M13 8a5 5 0 1 1-1.5-3.500M13 2v3h-3',
  print: 'M4.5 6V2.500h7V6M4.5 11H2.500V6h11v5h-2M4.5 9h7v4.500h-7z',
  download: 'M8 2.500v8M4.5 7.5 8 11l3.5-3.500M2.5 13.500h11',
  leave: 'M9 2.500h4.500V7M13.5 2.5 7.5 8.500M11.5 9.500v4h-9v-9h4',
  link: 'M6.500 9.500l3-3M7.500 4.500l1.300-1.300a2.900 2.900 0 0 1 4 4L11.500 8.500M8.500 11.500l-1.300 1.300a2.900 2.900 0 0 1-4-4L4.500 7.500',
  done: 'm3 8.500 3.500 3.500L13 4.500',
  present: 'M2 3h12v8H2zM8 11v3M5.500 14h5M6.500 5.200v3.600L9.700 7z',
  about: 'M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800M8 7.300v3.700M8 5v.010',
  thread: 'M8 1.500v3M8 11.500v3M8 4.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7',
  close: 'm4 4 8 8m0-8-8 8',
} as const;

interface BarButtonProps {
  readonly icon: keyof typeof DRAWINGS;
  readonly label: string;
  readonly disabled?: boolean;
  /** For buttons that switch something on and off. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function BarButton({ icon, label, disabled = false, pressed, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      class="reader-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={DRAWINGS[icon]} />
      </svg>
    </button>
  );
}
