/** @public The Angular of the live pages' tests: compiled in the page, without zones. */
import '@angular/compiler';
import { type ApplicationRef, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { MountApp } from './model.ts';

const lines = signal<readonly string[]>([]);

class Lines {
  readonly lines = lines;
}
const LinesComponent = Component({
  selector: 'app-lines',
  template: '<section>@for (line of lines(); track $index) {<p>Punkt: {{ line }}</p>}</section>',
})(Lines) as unknown as typeof Lines;

export const mount: MountApp = (element) => {
  let app: Promise<ApplicationRef>;
  const start = (): void => {
    element.replaceChildren(document.createElement('app-lines'));
    app = bootstrapApplication(LinesComponent ?? Lines, { providers: [provideZonelessChangeDetection()] });
  };
  start();
  return {
    show: async (next) => {
      lines.set(next);
      (await app).tick();
    },
    remount: async () => {
      (await app).destroy();
      start();
      await app;
    },
  };
};
