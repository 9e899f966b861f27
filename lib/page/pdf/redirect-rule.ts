/**
 * How PDFs come to the reader: the browser itself sends a page load that is answered with a PDF to the reader's page.
 * A script in the page could not do it, the browser's own viewer runs none. Attachments stay downloads. The rule reaches
 * only the sites that the extension has been granted. Firefox knows no rules on response headers.
 */

/** The part of declarativeNetRequest's Rule that is used here. */
export interface RedirectRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'redirect'; readonly redirect: { readonly regexSubstitution: string } };
  readonly condition: {
    readonly regexFilter: string;
    readonly resourceTypes: readonly ['main_frame'];
    readonly responseHeaders: readonly HeaderCondition[];
    readonly excludedResponseHeaders: readonly HeaderCondition[];
  };
}

interface HeaderCondition {
  readonly header: string;
  readonly values: readonly string[];
}

export const REDIRECT_RULE_ID = 1;
/** Behind this mark, in the reader page's own address, stands the PDF's as it is, unescaped. */
export const REDIRECTED = '?DNR:';

/** @param readerUrl the reader page's own address, with the mark behind which the PDF's address is put. */
export function writeRedirectRule(readerUrl: string): RedirectRule {
  return {
    id: REDIRECT_RULE_ID,
    priority: 1,
    action: { type: 'redirect', redirect: { regexSubstitution: `${readerUrl}\\0` } },
    condition: {
      regexFilter: '^https?://.*$',
      resourceTypes: ['main_frame'],
      responseHeaders: [{ header: 'content-type', values: ['application/pdf', 'application/pdf;*'] }],
      excludedResponseHeaders: [{ header: 'content-disposition', values: ['attachment*'] }],
    },
  };
}

/** Lets one tab see PDFs in the browser's own viewer; it outranks the redirect. One rule a tab. */
export interface AllowRule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'allow' };
  readonly condition: {
    readonly tabIds: readonly [number];
    readonly urlFilter: string;
    readonly resourceTypes: readonly ['main_frame'];
  };
}

export function writeAllowRule(tabId: number, url: string): AllowRule {
  // Chrome compares the page in the file (#page=3) too: "^" is the end, or what follows the address.
  const urlFilter = `|${url.split('#', 1)[0] ?? ''}^`;
  return {
    id: tabId,
    priority: 2,
    action: { type: 'allow' },
    condition: { tabIds: [tabId], urlFilter, resourceTypes: ['main_frame'] },
  };
}
