import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress, writeKeptAddress } from '../../../entrypoints/common/pdf/address.ts';
import { chooseTitle } from '../../../lib/page/pdf/choose-title.ts';
import { isPdfAnswer } from '../../../lib/page/pdf/pdf-answer.ts';
import { writeAllowRule, writeRedirectRule } from '../../../lib/page/pdf/redirect-rule.ts';

describe('the address of a PDF', () => {
  it('stands in the reader’s own address as the browser put it there', () => {
    const address = 'https://www.kl.dk/media/hent.ashx?id=7&navn=referat.pdf';
    expect(readAddress(`?DNR:${address}`)).toEqual({ url: address, kept: null, asked: false });
  });

  it('survives a link that the extension itself makes, with the page to open', () => {
    const link = writeAddress('https://www.kl.dk/a b&c.pdf?x=1#page=3');
    const { search, hash } = new URL(`https://reader.invalid/reader.html${link}`);
    expect(readAddress(search)).toEqual({ url: 'https://www.kl.dk/a%20b&c.pdf?x=1', kept: null, asked: true });
    expect(hash).toBe('#page=3');
  });

  it('is none for a file that is kept on this machine, which is told by its document', () => {
    const kept = '2025-09-02-minutes-1a2b&c=d';
    expect(readAddress(writeKeptAddress(kept))).toEqual({ url: null, kept, asked: true });
  });

  it('is nothing but a web address or a file: no script, no other page of the extension', () => {
    for (const bad of ['javascript:alert(1)', 'data:application/pdf,x', 'chrome-extension://x/y', 'blob:x', '%', '']) {
      expect(readAddress(`?DNR:${bad}`).url).toBeNull();
      expect(readAddress(`?file=${bad}`).url).toBeNull();
    }
    expect(readAddress('')).toEqual({ url: null, kept: null, asked: true });
  });
});

describe('the rule that leads PDFs to the reader', () => {
  it('goes by what the server says where the browser can tell, and leaves attachments alone', () => {
    const { condition } = writeRedirectRule('x');
    expect(condition.responseHeaders?.[0]?.values).toContain('application/pdf');
    expect(condition.excludedResponseHeaders?.[0]).toEqual({ header: 'content-disposition', values: ['attachment*'] });
  });

  it('is told in Firefox from the headers of each answer', () => {
    const type = (value: string) => ({ name: 'Content-Type', value });
    expect(isPdfAnswer([type('application/pdf')])).toBe(true);
    expect(isPdfAnswer([type('Application/PDF; charset=binary')])).toBe(true);
    expect(isPdfAnswer([type('application/pdfx')])).toBe(false);
    expect(isPdfAnswer([type('text/html'), { name: 'x', value: 'application/pdf' }])).toBe(false);
    expect(isPdfAnswer([])).toBe(false);
    const disposition = (value: string) => [type('application/pdf'), { name: 'content-disposition', value }];
    expect(isPdfAnswer(disposition('inline; filename="attachment.pdf"'))).toBe(true);
    expect(isPdfAnswer(disposition('Attachment; filename=x.pdf'))).toBe(false);
  });

  it('is outranked in a tab whose member asked for the browser’s own viewer', () => {
    const rule = writeAllowRule(7, 'https://www.kl.dk/referat.pdf#page=3');
    expect(rule.priority).toBeGreaterThan(writeRedirectRule('x').priority);
    expect(rule.condition).toMatchObject({ tabIds: [7], urlFilter: '|https://www.kl.dk/referat.pdf^' });
  });
});

describe('the name of a PDF', () => {
  it('is the title it gives itself', () => {
    expect(chooseTitle('Referat af KKR Sjælland', 'a.pdf')).toBe('Referat af KKR Sjælland');
    expect(chooseTitle('Microsoft Word - Referat juni.docx', 'a.pdf')).toBe('Referat juni');
  });

  it('is that of the file where the title says nothing', () => {
    for (const title of ['', '  ', 'about:blank', 'Untitled', 'Dokument1', 'https://x.dk/y', '---', 7, null]) {
      expect(chooseTitle(title, 'referat.pdf')).toBe('referat.pdf');
    }
  });
});
