/** The year wheels of the library's list: each is asked for when it is unfolded. */
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import { ownPages } from '../common/own-pages.ts';

export interface Wheels {
  /** By body; null for one of which there is nothing to show. */
  state(): Readonly<Record<string, YearWheel | null>>;
  show(body: string): void;
}

export function createWheels(onChange: () => void): Wheels {
  let wheels: Readonly<Record<string, YearWheel | null>> = {};
  return {
    state: () => wheels,
    show: (body) => {
      if (Object.hasOwn(wheels, body)) return;
      void ownPages.loadWheel({ body }).then((answer) => {
        wheels = { ...wheels, [body]: answer.ok ? answer.value.wheel : null };
        onChange();
      });
    },
  };
}
