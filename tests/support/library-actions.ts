/** What tests do on the library page. */
import type { Page } from '@playwright/test';
import type { RunningExtension } from './launch-extension.ts';

export interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function openLibrary({ context, id }: RunningExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/library.html`);
  return page;
}

export const file = (name: string, content: string | Uint8Array): HandedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

export async function handFiles(library: Page, files: HandedFile[]): Promise<void> {
  await library.locator('input[type=file]').setInputFiles(files);
}

/** Drops them on the page, as the mouse does. */
export async function dropFiles(library: Page, files: HandedFile[]): Promise<void> {
  const sent = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await library.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, sent);
}
