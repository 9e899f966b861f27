import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { succeed } from '../../../lib/messages/result.ts';
import { createClient } from '../../../lib/messages/send.ts';
import { createServer } from '../../../lib/messages/serve.ts';

const CALLS = { double: z.object({ value: z.number() }), fail: z.object({}) } as const;
interface Answers {
  double: number;
  fail: null;
}
const onBug = vi.fn();
const serve = createServer<typeof CALLS, Answers>(
  CALLS,
  {
    double: ({ value }) => succeed(value * 2),
    fail: async () => {
      throw new Error('en fejl');
    },
  },
  { allows: ({ id }) => id === 'os', onBug },
);

describe('a call', () => {
  it('is answered with a value', async () => {
    expect(await serve({ call: 'double', payload: { value: 4 } }, { id: 'os' })).toEqual({ ok: true, value: 8 });
  });

  it.each([
    ['no object', 'double'],
    ['of another map', { call: 'triple', payload: {} }],
    ['named like what every object has', { call: 'toString', payload: {} }],
  ])('is left to others when it is %s', (_what, message) => {
    expect(serve(message, { id: 'os' })).toBeNull();
  });

  it('from a stranger is refused before it is looked at', async () => {
    expect(await serve({ call: 'double', payload: { value: 4 } }, { id: 'andre' })).toMatchObject({
      error: { code: 'notAllowed' },
    });
  });

  it('with a payload that is not as it must be is refused', async () => {
    expect(await serve({ call: 'double', payload: { value: '4' } }, { id: 'os' })).toMatchObject({
      error: { code: 'invalidCall' },
    });
  });

  it('whose handler throws is answered as failed, and the bug is told', async () => {
    expect(await serve({ call: 'fail', payload: {} }, { id: 'os' })).toMatchObject({ error: { code: 'failed' } });
    expect(onBug).toHaveBeenCalledWith('fail', expect.any(Error));
  });
});

describe('a caller', () => {
  const client = (send: (message: unknown) => Promise<unknown>) =>
    createClient<typeof CALLS, Answers>(['double'], send);

  it('asks once more when the worker was stopped while it answered', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('lukket')).mockResolvedValueOnce(succeed(8));
    expect(await client(send).double({ value: 4 })).toEqual({ ok: true, value: 8 });
  });

  it('gets an error, not an exception, when nobody answers', async () => {
    expect(await client(() => Promise.reject(new Error('ingen'))).double({ value: 4 })).toMatchObject({
      ok: false,
      error: { code: 'noAnswer' },
    });
    expect(await client(async () => undefined).double({ value: 4 })).toMatchObject({
      ok: false,
      error: { code: 'noAnswer' },
    });
  });
});
