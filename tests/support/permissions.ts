/** What a built extension asks leave for, and what docs/privacy.md says that it asks for, in the same words. */
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
}

/** @param folder of the build that members get. */
export function listAsked(folder: string): string[] {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const named = (what: string, names: readonly string[] = []): string[] =>
    names.map((name) => `${what} ${name}`.trim());
  return [
    ...named('', manifest.permissions),
    ...named('optional', manifest.optional_permissions),
    ...named('host', manifest.host_permissions),
    ...named('optional host', manifest.optional_host_permissions),
    ...(manifest.content_scripts ?? []).flatMap(({ matches }) => named('script on', matches)),
    ...(manifest.web_accessible_resources ?? []).flatMap(({ resources }) => named('open to pages', resources)),
  ].sort();
}

/** Rows without a reason do not count. */
export function listExplained(browser: 'Chrome' | 'Firefox'): string[] {
  const rows = readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| (.*`.+`) \| (both|Chrome|Firefox) \| .+ \|$/gm);
  return [...rows]
    .filter(([, , where]) => where === 'both' || where === browser)
    .map(([, what = '']) => what.replaceAll('`', ''))
    .sort();
}
