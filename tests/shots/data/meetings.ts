/** A body's page of meetings as the panel lists it. */
import type { KeepState, MeetingOffer } from '../../../lib/messages/meetings-model.ts';

const offer = (date: string, kind: MeetingOffer['kind'], facts: Partial<MeetingOffer> = {}): MeetingOffer => ({
  address: `https://sundlandet.example/media/${date}-${kind}.pdf`,
  kind,
  date,
  title: kind === 'agenda' ? 'Dagsorden' : 'Referat',
  state: 'notKept',
  message: '',
  documentId: null,
  fresh: false,
  ...facts,
});

export const OFFERS: readonly MeetingOffer[] = [
  offer('2026-11-20', 'agenda', { fresh: true }),
  offer('2026-09-11', 'minutes'),
  offer('2026-09-11', 'agenda', { state: 'kept', documentId: 'x' }),
  offer('2026-06-19', 'minutes', { state: 'waiting' }),
  offer('2026-06-19', 'agenda', { state: 'failed', message: 'Serveren gav ikke dokumentet ud (404).' }),
];

export const NOT_KEPT: KeepState = { state: 'notKept', site: 'www.sundlandet.example', always: false };
