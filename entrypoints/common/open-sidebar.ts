/** Firefox opens its sidebar only in the click itself: the extension's own pages do it there. Chrome's background may. */
import { browser } from 'wxt/browser';

export function openSidebar(): void {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  void sidebarAction?.open().catch(() => {});
}
