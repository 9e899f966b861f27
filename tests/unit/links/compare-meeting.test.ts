import { describe, expect, it } from 'vitest';
import { compareMeeting } from '../../../lib/links/compare-meeting.ts';
import { readGoldItems } from './gold-items.ts';
import { makeItem } from './make-item.ts';

const pool = 'Svømmehallen ved idrætsanlægget renoveres og får et varmtvandsbassin.';
const stream = 'Vandløbsregulativet for åen fornyes efter høring af lodsejerne.';
const path = 'Cykelstien langs kystvejen anlægges mellem havnen og skoven.';

describe('Between agenda and minutes', () => {
  it('nothing happened to the items of a meeting that went as planned', () => {
    const items = readGoldItems();
    const changes = compareMeeting(
      items.filter((item) => item.documentId === '2023-09-08-agenda'),
      items.filter((item) => item.documentId === '2023-09-08-minutes'),
    );
    expect(new Set(changes.map((change) => change.state))).toEqual(new Set(['same']));
    expect(changes).toHaveLength(12);
  });

  it('an item was added, one withdrawn, one moved, one rewritten', () => {
    const changes = compareMeeting(
      [
        makeItem({ id: 'a#1', title: 'Svømmehal', text: pool }),
        makeItem({ id: 'a#2', title: 'Vandløb', text: stream }),
        makeItem({ id: 'a#3', title: 'Brandstation', text: 'Brandstationen flyttes til industrikvarteret.' }),
        makeItem({ id: 'a#4', title: 'Plejehjem', text: 'Plejehjemmet udvides med tolv boliger.' }),
      ],
      [
        makeItem({ id: 'm#1', title: 'Svømmehallen', text: `${pool} Godkendt.` }),
        makeItem({ id: 'm#2', title: 'Cykelsti', text: path }),
        makeItem({ id: 'm#3', title: 'Vandløb', text: stream }),
        makeItem({ id: 'm#4', title: 'Plejehjem', text: 'Opførelsen af et hospice drøftes med ejerne og naboerne.' }),
      ],
    );
    expect(changes).toEqual([
      { agenda: 'a#1', minutes: 'm#1', state: 'same', newText: [] },
      { agenda: null, minutes: 'm#2', state: 'added', newText: [] },
      { agenda: 'a#2', minutes: 'm#3', state: 'moved', newText: [] },
      {
        agenda: 'a#4',
        minutes: 'm#4',
        state: 'rewritten',
        newText: ['Opførelsen af et hospice drøftes med ejerne og naboerne.'],
      },
      { agenda: 'a#3', minutes: null, state: 'withdrawn', newText: [] },
    ]);
  });

  it('nothing was rewritten where the minutes only tell what was decided', () => {
    const agenda = makeItem({
      id: 'a#1',
      title: 'Svømmehal',
      text: `Svømmehal\n\n${pool} Udgiften er 12 mio. kr. fordelt over tre år, og bygningen tages i brug til foråret.`,
    });
    const decision = 'Udvalget tiltrådte forslaget.';
    const minutes = makeItem({ id: 'm#1', title: 'Svømmehal', text: `Svømmehal\n\n${decision}`, decision });
    expect(compareMeeting([agenda], [minutes])).toEqual([
      { agenda: 'a#1', minutes: 'm#1', state: 'same', newText: [] },
    ]);
  });
});
