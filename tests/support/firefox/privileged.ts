/** As much of Firefox's own objects as the tests use in its window. */

/** The element that shows the extension's page in the sidebar. */
export interface SidebarBrowser {
  readonly browsingContext: unknown;
  permanentKey?: object;
}
interface Navigables {
  getIdForBrowser(browser: SidebarBrowser): string;
  getBrowserById(id: string): unknown;
}
interface RunningExtension {
  readonly id: string;
  terminateBackground(): Promise<void>;
}
interface ProcessInfo {
  readonly type: string;
  readonly threads: readonly { readonly name: string }[];
}
interface Permissions {
  readonly permissions: string[];
  readonly origins: string[];
}

export interface Privileged {
  readonly ChromeUtils: {
    requestProcInfo(): Promise<{ readonly children: readonly ProcessInfo[] }>;
    importESModule(url: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): { NavigableManager: Navigables };
    importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
      ExtensionParent: {
        apiManager: {
          global: { browserActionFor(extension: RunningExtension): { triggerAction(window: unknown): void } };
        };
      };
    };
    importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    };
    importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
      ExtensionPermissions: Record<
        'add' | 'remove',
        (id: string, permissions: Permissions, extension: RunningExtension) => Promise<unknown>
      >;
    };
  };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: RunningExtension } };
  readonly SidebarController: {
    readonly isOpen: boolean;
    hide(): void;
    readonly browser: { readonly contentDocument: { getElementById(id: string): SidebarBrowser | null } | null };
  };
}
