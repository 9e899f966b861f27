import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { WrittenMarks } from '../../../lib/page/written-marks.ts';

/** «Mødet med Anna Jensen er slut.», the name marked. */
function markedParagraph() {
  const document = new Window().document as unknown as Document;
  const paragraph = document.createElement('p');
  const head = document.createTextNode('Mødet med ');
  const mark = document.createElement('mark');
  mark.textContent = 'Anna Jensen';
  paragraph.append(head, mark, ' er slut.');
  document.body.append(paragraph);
  const written = new WrittenMarks();
  written.add(mark, 0);
  return { paragraph, head, written };
}

describe('a page that writes to the text it holds, of which a name was cut out', () => {
  it.each([
    ['the whole, with another end', 'Mødet med Anna Jensen er begyndt.', 'Mødet med Anna Jensen er begyndt.'],
    ['the whole, with another name', 'Mødet med Bent Hansen er slut.', 'Mødet med Bent Hansen er slut.'],
    ['something else', 'Aflyst.', 'Aflyst.'],
    [
      'the whole, and what it began with once more',
      'Mødet med Anna Jensen er slut. Mødet med ',
      'Mødet med Anna Jensen er slut. Mødet med ',
    ],
    ['nothing', '', ''],
    ['only the part that it finds', 'Samtalen med ', 'Samtalen med Anna Jensen er slut.'],
  ])('%s: nothing doubles, nothing is lost', (_what, data, shown) => {
    const { paragraph, head, written } = markedParagraph();
    head.data = data;
    written.mend([{ node: head, wasMoved: false }]);
    expect(paragraph.textContent).toBe(shown);
    written.remove();
    expect(paragraph.textContent).toBe(shown);
  });

  it('has it whole again when it takes it away, and all of it when it puts it elsewhere', () => {
    const taken = markedParagraph();
    taken.head.remove();
    taken.written.mend([{ node: taken.head, wasMoved: true }]);
    expect([taken.head.data, taken.paragraph.textContent]).toEqual(['Mødet med Anna Jensen er slut.', '']);

    const moved = markedParagraph();
    const elsewhere = moved.paragraph.ownerDocument.createElement('p');
    moved.paragraph.after(elsewhere);
    elsewhere.append(moved.head);
    moved.written.mend([{ node: moved.head, wasMoved: true }]);
    expect([elsewhere.textContent, moved.paragraph.textContent]).toEqual(['Mødet med Anna Jensen er slut.', '']);
  });
});
