/** @public The Vue of the live pages' tests. */
import { createApp, Fragment, h, nextTick, shallowRef } from 'vue';
import type { MountApp } from './model.ts';

export const mount: MountApp = (element) => {
  const lines = shallowRef<readonly string[]>([]);
  const create = () =>
    createApp({
      // A fragment's texts are nodes that Vue writes to one by one.
      render: () =>
        h(
          'section',
          lines.value.map((line, index) => h('p', { key: index }, [h(Fragment, ['Punkt: ', line])])),
        ),
    });
  let app = create();
  app.mount(element);
  return {
    show: (next) => {
      lines.value = next;
      return nextTick();
    },
    remount: () => {
      app.unmount();
      app = create();
      app.mount(element);
      return nextTick();
    },
  };
};
