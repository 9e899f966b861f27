/** Hands the file's own bytes to the browser's downloads, under its own name. */

export function saveFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The last part of a web address as a file name; "dokument.pdf" where it has none. */
export function nameOfAddress(url: string): string {
  try {
    const part = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '').replace(/[\\/:*?"<>|]/g, '_');
    if (part === '') return 'dokument.pdf';
    return /\.pdf$/i.test(part) ? part : `${part}.pdf`;
  } catch {
    return 'dokument.pdf';
  }
}
