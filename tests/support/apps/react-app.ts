/** @public The React of the live pages' tests: keyed paragraphs, each with two text nodes of React's own. */
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountApp } from './model.ts';

export const mount: MountApp = (element) => {
  let root = createRoot(element);
  let lines: readonly string[] = [];
  const draw = async (): Promise<void> => {
    const paragraphs = lines.map((line, index) => createElement('p', { key: index }, 'Punkt: ', line));
    flushSync(() => root.render(createElement('section', null, ...paragraphs)));
  };
  return {
    show: (next) => {
      lines = next;
      return draw();
    },
    remount: () => {
      root.unmount();
      root = createRoot(element);
      return draw();
    },
  };
};
