/** Sites that the member has granted for good get the content script at every visit, until the grant is withdrawn. */
import { browser } from 'wxt/browser';

/** Where WXT puts the content script in the build. */
export const CONTENT_SCRIPT = '/content-scripts/content.js';
const REGISTERED_ID = 'granted-sites';

/** @param onWithdrawn told when a site has been withdrawn. */
export function followGrants(onWithdrawn: () => void): void {
  const update = (): void => void registerGrants();
  browser.permissions.onAdded.addListener(update);
  browser.permissions.onRemoved.addListener(() => {
    update();
    onWithdrawn();
  });
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
}

/** The sites granted by the member, without those in the manifest. */
export async function grantedSites(): Promise<string[]> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const builtIn = new Set(manifest.host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !builtIn.has(origin));
}

let last: Promise<void> = Promise.resolve();

/** One after the other: two at once would both register. */
function registerGrants(): Promise<void> {
  last = last.then(replaceRegistration).catch(() => {});
  return last;
}

async function replaceRegistration(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: REGISTERED_ID, js: [CONTENT_SCRIPT], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
