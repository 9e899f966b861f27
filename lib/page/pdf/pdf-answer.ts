/** Is a server's answer a PDF to be read in the browser? By its headers, as Chrome's rule does it (redirect-rule.ts). */

interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/** False for attachments, which stay downloads. */
export function isPdfAnswer(headers: readonly Header[]): boolean {
  const valueOfHeader = (wanted: string): string =>
    (headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '').trim().toLowerCase();
  return (
    /^application\/pdf\s{0,9}(?:;|$)/.test(valueOfHeader('content-type')) &&
    !valueOfHeader('content-disposition').startsWith('attachment')
  );
}
