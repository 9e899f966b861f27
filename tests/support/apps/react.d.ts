/** As much of React's types as the live pages' application needs. */
declare module 'react' {
  export interface ReactElement {
    readonly type: string;
  }
  export function createElement(
    type: string,
    props: { readonly key?: number } | null,
    ...children: (ReactElement | string)[]
  ): ReactElement;
}
declare module 'react-dom' {
  export function flushSync(work: () => void): void;
}
declare module 'react-dom/client' {
  import type { ReactElement } from 'react';

  export function createRoot(element: Element): { render(drawn: ReactElement): void; unmount(): void };
}
