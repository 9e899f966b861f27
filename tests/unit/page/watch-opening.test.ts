import { Window } from 'happy-dom';
import { expect, it, vi } from 'vitest';
import { whenShown } from '../../../lib/page/watch-opening.ts';

const open = (): Document => new Window().document as unknown as Document;

it('a page that is only made ready is waited for until it is shown', async () => {
  const document = Object.assign(open(), { prerendering: true });
  const onShown = vi.fn();
  const shown = whenShown(document).then(onShown);
  await new Promise((wake) => setTimeout(wake, 5));
  expect(onShown).not.toHaveBeenCalled();
  document.dispatchEvent(new (document.defaultView as unknown as { Event: typeof Event }).Event('prerenderingchange'));
  await shown;
  expect(onShown).toHaveBeenCalled();
  await whenShown(open());
});
