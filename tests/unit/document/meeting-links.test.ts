/** Lists of meetings as bodies' own pages have them, in different markup: the links to agendas and minutes are found. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { findMeetingLinks } from '../../../lib/document/meeting-links.ts';
import { collectMeetingLinks } from '../../../lib/page/collect-meeting-links.ts';

function find(html: string): string[] {
  const window = new Window({ url: 'https://www.kommunen.dk/moeder/' });
  window.document.body.innerHTML = html;
  const links = collectMeetingLinks(window.document as unknown as Document);
  return findMeetingLinks(links).map(({ kind, date, address }) => `${date} ${kind} ${new URL(address).pathname}`);
}

describe('links to meeting documents', () => {
  it('are found in a list whose entries name the day', () => {
    expect(
      find(`<ul>
        <li>Møde den 8. september 2023: <a href="/media/1">Dagsorden</a> <a href="/media/2">Referat</a> <a href="/media/9">Bilag</a></li>
        <li>Møde den 16. juni 2023: <a href="/media/3">Dagsorden (pdf)</a></li>
        <li><a href="/kontakt">Kontakt</a></li></ul>`),
    ).toEqual(['2023-09-08 agenda /media/1', '2023-09-08 minutes /media/2', '2023-06-16 agenda /media/3']);
  });

  it('are found below headings that name the day', () => {
    expect(
      find(`<h3>Møde 02-09-2025</h3><div><p><a href="/a.pdf">Hent dagsordenen</a></p></div>
        <h3>Møde 14-06-2025</h3><div><p><a href="/b.pdf">Hent referatet</a></p></div>`),
    ).toEqual(['2025-09-02 agenda /a.pdf', '2025-06-14 minutes /b.pdf']);
  });

  it('are found in a table, where the link says no more than PDF', () => {
    expect(
      find(`<table><tr><td>12. marts 2024</td><td>Referat</td><td><a href="/1.pdf">PDF</a></td></tr>
        <tr><td>9. april 2024</td><td>Dagsorden</td><td><a href="/2.pdf">PDF</a></td></tr></table>`),
    ).toEqual(['2024-03-12 minutes /1.pdf', '2024-04-09 agenda /2.pdf']);
  });

  it('are found by their files’ names', () => {
    expect(
      find(
        '<a href="/media/dagsorden-kkr-2024-03-08.pdf">Læs mere</a><a href="/media/referat_2024_03_08.pdf">Læs mere</a>',
      ),
    ).toEqual([
      '2024-03-08 agenda /media/dagsorden-kkr-2024-03-08.pdf',
      '2024-03-08 minutes /media/referat_2024_03_08.pdf',
    ]);
  });

  it('are not made of menus, news and other pages', () => {
    expect(
      find(`<nav><a href="/dagsordener">Dagsordener og referater</a><a href="/om">Om rådet</a></nav>
        <p>Nyhed 3. maj 2024: <a href="/n">Rådet holder åbent</a></p>
        <a href="javascript:alert(1)">Dagsorden 3. maj 2024</a><a href="#x">Referat 3. maj 2024</a>
        <a href="mailto:a@b.dk">Referat 3. maj 2024</a>`),
    ).toEqual([]);
  });

  it('are left alone where the words around them name several days', () => {
    expect(
      find(`<p>Møder 3. maj 2024 og 7. juni 2024: <a href="/1">dagsorden</a>, <a href="/2">dagsorden</a></p>`),
    ).toEqual([]);
  });
});
