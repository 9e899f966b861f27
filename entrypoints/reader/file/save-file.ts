/** Hands the file's own bytes to the browser's downloads, under its own name. */

export function saveFile(bytes: Uint8Array, name: string, type = 'application/pdf'): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const FORBIDDEN = /[\\/:*?"<>|]/g;

/** A name that a file gives itself, as one that every system takes; it leads into no folder. */
export function safeName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.replace(FORBIDDEN, '_').slice(-150) || 'fil';
}

/** The last part of a web address as a file name; "dokument.pdf" where it has none. */
export function nameOfAddress(url: string): string {
  try {
    const part = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '').replace(FORBIDDEN, '_');
    if (part === '') return 'dokument.pdf';
    return /\.pdf$/i.test(part) ? part : `${part}.pdf`;
  } catch {
    return 'dokument.pdf';
  }
}
