import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Registered {
  id: string;
  matches: string[];
}

/** As much of the browser as the grants touch. */
const fake = vi.hoisted(() => {
  const listeners: (() => void)[] = [];
  const event = { addListener: (listener: () => void) => void listeners.push(listener) };
  return {
    listeners,
    origins: [] as string[],
    registered: [] as Registered[],
    browser: {
      permissions: { onAdded: event, onRemoved: event, getAll: async () => ({ origins: fake.origins }) },
      runtime: { onInstalled: event, onStartup: event, getManifest: () => ({ host_permissions: ['*://*.kl.dk/*'] }) },
      scripting: {
        getRegisteredContentScripts: async () => fake.registered,
        unregisterContentScripts: async () => {
          fake.registered = [];
        },
        registerContentScripts: async (scripts: Registered[]) => {
          if (fake.registered.length > 0) throw new Error('Duplicate script ID');
          fake.registered = scripts;
        },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const { followGrants } = await import('../../../entrypoints/background/sites.ts');
followGrants(() => {});

/** The browser tells of a change, to all who listen. */
async function setGrants(origins: string[]): Promise<void> {
  fake.origins = origins;
  for (const listener of fake.listeners) listener();
  await vi.waitFor(() =>
    expect(fake.registered[0]?.matches ?? []).toEqual(origins.filter((origin) => !origin.includes('kl.dk'))),
  );
}

describe('a site that the member grants', () => {
  beforeEach(() => setGrants(['*://*.kl.dk/*']));

  it('gets the content script at every visit', async () => {
    await setGrants(['*://*.kl.dk/*', 'https://*.gladsaxe.dk/*']);
    expect(fake.registered).toMatchObject([
      { js: ['/content-scripts/content.js'], matches: ['https://*.gladsaxe.dk/*'] },
    ]);
  });

  it('joins those granted before it', async () => {
    await setGrants(['https://*.gladsaxe.dk/*', 'https://*.furesoe.dk/*']);
    expect(fake.registered).toHaveLength(1);
  });

  it('gets it no more when the grant is withdrawn', async () => {
    await setGrants(['https://*.gladsaxe.dk/*']);
    await setGrants(['*://*.kl.dk/*']);
    expect(fake.registered).toEqual([]);
  });
});
