/** Answers calls: looks who is asking, parses what arrived, hands it to its handler, sends back a value or an error. */
import * as z from 'zod/mini';
import { type CallError, fail, type Result, succeed } from './result.ts';

export type CallMap = Readonly<Record<string, z.ZodMiniType>>;

/** As much of the browser's `MessageSender` as is looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly documentId?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId: number } | undefined;
}

/** May throw a `Result` error by `fail`; anything else that is thrown is a bug and is answered as `failed`. */
export type Handlers<Calls extends CallMap, Answers> = {
  readonly [Name in keyof Calls & keyof Answers]: (
    payload: z.infer<Calls[Name]>,
    sender: Sender,
  ) => Result<Answers[Name]> | Promise<Result<Answers[Name]>>;
};

const ENVELOPE = z.object({ call: z.string(), payload: z.unknown() });

export interface ServeOptions {
  /** May this sender make these calls? */
  readonly allows: (sender: Sender) => boolean;
  /** Told of what must not happen. */
  readonly onBug: (call: string, cause: unknown) => void;
  /** What of it can be said to the user; null: nothing. */
  readonly explain?: (cause: unknown) => Promise<CallError | null>;
}

/**
 * The handler of a known call runs at once, before this returns: `sidePanel.open` is refused later.
 * @returns null for what is no call of this map, so that another server may answer it.
 */
export function createServer<Calls extends CallMap, Answers>(
  calls: Calls,
  handlers: Handlers<Calls, Answers>,
  { allows, ...bugs }: ServeOptions,
): (message: unknown, sender: Sender) => Promise<Result<unknown>> | null {
  return (message, sender) => {
    const envelope = ENVELOPE.safeParse(message);
    if (!envelope.success || !Object.hasOwn(calls, envelope.data.call)) return null;
    const { call, payload } = envelope.data;
    if (!allows(sender)) return Promise.resolve(fail('notAllowed'));
    const parsed = calls[call]?.safeParse(payload);
    if (!parsed?.success) return Promise.resolve(fail('invalidCall'));
    const handler = handlers[call as keyof typeof handlers] as (payload: unknown, sender: Sender) => unknown;
    try {
      return Promise.resolve(handler(parsed.data, sender) as Result<unknown>).catch((cause) =>
        answerBug(call, cause, bugs),
      );
    } catch (cause) {
      return answerBug(call, cause, bugs);
    }
  };
}

async function answerBug(
  call: string,
  cause: unknown,
  { onBug, explain }: Pick<ServeOptions, 'onBug' | 'explain'>,
): Promise<Result<never>> {
  onBug(call, cause);
  const error = (await explain?.(cause)) ?? null;
  return error ? { ok: false, error } : fail('failed');
}

export const done: Result<null> = succeed(null);
