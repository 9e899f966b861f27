/** Hands a text to the browser's downloads. */

export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "KKR Hovedstaden", "2025-09-02" → "noter-kkr-hovedstaden-2025-09-02.md". */
export function nameFile(...parts: readonly string[]): string {
  const name = parts
    .join('-')
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${name}.md`;
}
