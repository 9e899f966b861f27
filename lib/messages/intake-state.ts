/** What is being taken in, kept in storage.session: the pages watch it, a worker that was stopped finds it again. */
import type { IntakeState } from './intake-model.ts';
import type { SessionArea } from './tab-parts.ts';

export const INTAKE_KEY = 'intake';
const IDLE: IntakeState = { running: null, landed: [] };

export async function readIntake(area: Pick<SessionArea, 'get'>): Promise<IntakeState> {
  return ((await area.get([INTAKE_KEY]))[INTAKE_KEY] as IntakeState | undefined) ?? IDLE;
}
