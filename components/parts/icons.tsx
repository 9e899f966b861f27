/** The drawings of the interface: inline SVG, always beside words or a label, so never read aloud themselves. */
import type { ComponentChildren } from 'preact';
import type { MentionType } from '../../lib/entities/model.ts';

interface IconProps {
  readonly children: ComponentChildren;
}

function Icon({ children }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const ICONS = {
  check: <path d="M3 8.5 6.5 12 13 4.5" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8Z" />
      <circle cx="8" cy="8" r="1.6" />
    </>
  ),
  talk: <path d="M2.5 3.5h11v7H8l-3 2.8v-2.8H2.5Z" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M3 13.5c.4-3 2.4-4.4 5-4.4s4.6 1.4 5 4.4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.4 1.6" />
    </>
  ),
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  arrow: <path d="M2.5 8h11M9.5 4l4 4-4 4" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v3.7M8 5v.01" />
    </>
  ),
  dash: <path d="M4 8h8" />,
  back: <path d="M13.5 8h-11M6.5 4l-4 4 4 4" />,
  books: <path d="M3 2.5h2.8v11H3zM5.8 2.5h2.8v11H5.8zM9.3 4l2.6-.7 2.4 9.4-2.6.700z" />,
  settings: (
    <>
      <path d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7" />
      <circle cx="11" cy="4.5" r="1.8" />
      <circle cx="5" cy="11.5" r="1.8" />
    </>
  ),
  pin: <path d="M8 9.5V14M4.5 9.5h7L10.5 6.8V2.5h-5v4.3Z" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  raise: <path d="M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5" />,
  note: <path d="M3 2.5h10v7l-4 4H3ZM13 9.5H9v4M5.5 5.5h5M5.5 8h2.5" />,
  up: <path d="m4 10 4-4 4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  doubt: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.2 6.4c.1-2.2 3.6-2.2 3.6 0 0 1.3-1.8 1.3-1.8 2.6M8 11.4v.01" />
    </>
  ),
} as const;

export type IconName = keyof typeof ICONS;

export function NamedIcon({ name }: { readonly name: IconName }) {
  return <Icon>{ICONS[name]}</Icon>;
}

/** One shape a kind of name: told apart without colour. */
const KIND_SHAPES: Readonly<Record<MentionType, ComponentChildren>> = {
  person: ICONS.person,
  party: <path class="solid" d="M3 2h1.6v.8h8.4L11 6l2 3.2H4.6V14H3Z" />,
  municipality: <path d="M3 2.5h10V8c0 3-2.2 4.8-5 6-2.8-1.2-5-3-5-6Z" />,
  organisation: <path d="M2.5 13.5h11M3.5 13.5V6L8 2.5 12.5 6v7.5M6.5 13.5V9.5h3v4" />,
  amount: (
    <>
      <ellipse cx="8" cy="4.5" rx="5" ry="2" />
      <path d="M3 4.5v7c0 1.1 2.2 2 5 2s5-.9 5-2v-7M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </>
  ),
  date: <path d="M2.5 3.5h11v10h-11zM2.5 6.8h11M5.5 2v3M10.5 2v3" />,
  caseNumber: <path d="M6.5 2.5 5 13.5M11 2.5 9.5 13.5M3 6h10.5M2.5 10H13" />,
  law: (
    <path d="M10.6 4.2C10.2 2.8 9.2 2.2 8 2.2c-1.5 0-2.6.900-2.6 2.1 0 2.8 5.4 2.4 5.4 5.2 0 1-.8 1.7-1.8 1.9M5.4 11.8c.4 1.4 1.4 2 2.6 2 1.5 0 2.6-.9 2.6-2.1 0-2.8-5.4-2.4-5.4-5.2 0-1 .8-1.7 1.8-1.9" />
  ),
};

export function KindIcon({ type }: { readonly type: MentionType }) {
  return <Icon>{KIND_SHAPES[type]}</Icon>;
}
