/** Makes calls; whatever goes wrong on the way comes back as an error value. */
import type * as z from 'zod/mini';
import { fail, type Result } from './result.ts';
import type { CallMap } from './serve.ts';

export type Send = (message: { readonly call: string; readonly payload: unknown }) => Promise<unknown>;

export type Client<Calls extends CallMap, Answers> = {
  readonly [Name in keyof Calls & keyof Answers]: (payload: z.infer<Calls[Name]>) => Promise<Result<Answers[Name]>>;
};

/** Only the names of the calls are needed: the content script carries no schema for what it sends. */
export function createClient<Calls extends CallMap, Answers>(
  names: readonly (keyof Calls & keyof Answers & string)[],
  send: Send,
): Client<Calls, Answers> {
  const client = Object.fromEntries(names.map((call) => [call, (payload: unknown) => ask(send, call, payload)]));
  return client as unknown as Client<Calls, Answers>;
}

async function ask(send: Send, call: string, payload: unknown): Promise<Result<unknown>> {
  const message = { call, payload };
  try {
    // A worker that is stopped while it answers says nothing: ask once more, which starts it again.
    const answer = (await send(message).catch(() => undefined)) ?? (await send(message));
    return isResult(answer) ? answer : fail('noAnswer');
  } catch {
    return fail('noAnswer');
  }
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
