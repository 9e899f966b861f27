/** What the handlers of calls work with. Types only. */
import type { SessionStore } from '../../lib/messages/tab-parts.ts';
import type { CorpusService } from './corpus-service.ts';
import type { Intake } from './intake.ts';
import type { Keeping } from './keeping.ts';
import type { Meetings } from './meetings.ts';
import type { Readings } from './readings.ts';
import type { Tabs } from './tabs.ts';

export interface BackgroundContext {
  readonly store: SessionStore;
  readonly tabs: Tabs;
  readonly corpus: CorpusService;
  readonly readings: Readings;
  readonly intake: Intake;
  readonly keeping: Keeping;
  readonly meetings: Meetings;
}
