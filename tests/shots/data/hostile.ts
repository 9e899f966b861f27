/** A document that tries to break the panel: markup in names, endless words, text that runs the other way. */
import type { PanelState } from '../../../lib/messages/model.ts';
import { entry, MINUTES_2024 } from './documents.ts';
import { READY } from './threads.ts';

const MARKUP = '<img src=x onerror="alert(1)"><script>document.title="åben"</script>';
const ENDLESS =
  'Speciallægepraksisplanlægningsstabiliseringsperiodeforlængelsesudvalgsformandskabssekretariatet'.repeat(2);

const item = {
  id: 'hostile#1',
  number: '17.123.456-b',
  title: `${MARKUP} ${ENDLESS}`,
  outcome: 'noted' as const,
  earlier: 1,
};

export const HOSTILE: PanelState = {
  ...READY,
  document: { ...READY.document, body: `Udvalget ${MARKUP} ${ENDLESS}` },
  items: [item],
  thread: {
    item,
    recommendations: [ENDLESS, ENDLESS],
    decision: { outcome: 'noted', text: `‮${MARKUP}‬ ${ENDLESS}`, dissent: [MARKUP] },
    earlier: [
      entry({
        document: { ...MINUTES_2024, body: ENDLESS },
        number: '3.2',
        title: ENDLESS,
        outcome: 'noted',
        quote: `${ENDLESS} ${MARKUP} ${'tekst uden ende '.repeat(60)}`,
        kind: 'sameSubject',
        reasons: [{ reason: 'sameSubject', words: [MARKUP, ENDLESS] }],
      }),
    ],
    sameMeeting: [],
  },
};
