import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'os', getURL: (path: string) => `chrome-extension://os${path}` } },
}));

let senders: typeof import('../../../entrypoints/background/senders.ts');
beforeEach(async () => {
  senders = await import('../../../entrypoints/background/senders.ts');
});

it.each([
  ['a script in the top frame of a web page', { id: 'os', frameId: 0, url: 'https://www.kl.dk/' }, true, false],
  ['a script in a frame of a web page', { id: 'os', frameId: 3, url: 'https://ond.example/' }, false, false],
  ['a page of the extension', { id: 'os', url: 'chrome-extension://os/library.html' }, true, true],
  ['a page of the extension in a tab', { id: 'os', frameId: 0, url: 'chrome-extension://os/options.html' }, true, true],
  ['another extension', { id: 'andre', url: 'chrome-extension://andre/x.html' }, false, false],
  [
    'another extension that borrows the address',
    { id: 'andre', url: 'chrome-extension://os/library.html' },
    false,
    false,
  ],
  ['one whose id begins like ours', { id: 'os', url: 'chrome-extension://os.example/library.html' }, true, false],
  [
    'a web page that carries our address in its own',
    { id: 'os', frameId: 0, url: 'https://x/?chrome-extension://os/' },
    true,
    false,
  ],
  ['nobody', {}, false, false],
])('%s', (_who, sender, isOwnSender, isOwnPage) => {
  expect([senders.isOwnSender(sender), senders.isOwnPage(sender)]).toEqual([isOwnSender, isOwnPage]);
});

it('the site of a page is its host name, and none for what is no web page', () => {
  const site = (url: string | undefined): string | null => senders.siteOf({ url });
  expect(
    ['https://www.kl.dk:444/x?y', 'file:///referat.pdf', 'chrome-extension://os/x', 'about:blank', '', undefined].map(
      site,
    ),
  ).toEqual(['www.kl.dk', null, null, null, null, null]);
});
