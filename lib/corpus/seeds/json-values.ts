/**
 * Reads one JSON object whose lists are too long to be held: its fields and the entries of its lists are handed on one by
 * one and forgotten. Values that are nested too deep, have too many parts or a key that would reach into the prototype are
 * handed on as broken; memory stays bounded whatever the input.
 */
import { Tokenizer, TokenType } from '@streamparser/json';

/** Deeper than any seed file. */
const DEEPEST = 16;
/** Fields and elements of one value. */
const MOST_NODES = 100_000;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export type Broken = 'tooDeep' | 'tooLarge' | 'key';

export interface JsonListener {
  onField(name: string, value: unknown, broken: Broken | null): void;
  /** A list whose entries are handed on begins; it may have none. */
  onList(list: string): void;
  onEntry(list: string, value: unknown, broken: Broken | null): void;
}

export interface JsonReader {
  /** @throws Error where the bytes are no JSON, or the whole is no object. */
  write(bytes: Uint8Array): void;
  /** The outermost object has been closed. */
  isWhole(): boolean;
}

interface Frame {
  readonly isObject: boolean;
  /** Null: its parts are handed on, not kept. */
  readonly value: Record<string, unknown> | unknown[] | null;
  /** Of a list that is handed on. */
  readonly list: string | null;
  key: string | null;
  awaits: 'first' | 'key' | 'colon' | 'value' | 'comma';
}

/** @param lists names of the lists whose entries are handed on one by one. */
export function createJsonReader(lists: ReadonlySet<string>, listener: JsonListener): JsonReader {
  const stack: Frame[] = [];
  let whole = false;
  let broken: Broken | null = null;
  let nodes = 0;
  /** How many brackets are open below a value that is too deep. */
  let skipped = 0;

  const fail = (): never => {
    throw new SyntaxError('not JSON');
  };
  const finish = (value: unknown): void => {
    const top = stack.at(-1);
    if (!top) {
      whole = true;
      return;
    }
    top.awaits = 'comma';
    if (top.value === null) {
      if (top.list !== null) listener.onEntry(top.list, value, broken);
      else if (!(stack.length === 1 && lists.has(top.key ?? '') && value === undefined))
        listener.onField(top.key ?? '', value, broken);
      broken = null;
      nodes = 0;
      return;
    }
    if (++nodes > MOST_NODES) broken ??= 'tooLarge';
    if (broken) return;
    if (Array.isArray(top.value)) top.value.push(value);
    else top.value[top.key ?? ''] = value;
  };
  const expectValue = (): void => {
    const top = stack.at(-1);
    if (!top) {
      if (whole) fail();
      return;
    }
    if (top.awaits !== 'value' && !(top.awaits === 'first' && !top.isObject)) fail();
  };
  const open = (isObject: boolean): void => {
    expectValue();
    const top = stack.at(-1);
    if (!top && !isObject) fail();
    if (stack.length >= DEEPEST) {
      broken ??= 'tooDeep';
      skipped = 1;
      return;
    }
    const isList = stack.length === 1 && !isObject && lists.has(top?.key ?? '');
    if (isList && top?.key) listener.onList(top.key);
    const isHandedOn = !top || isList;
    stack.push({
      isObject,
      value: isHandedOn ? null : isObject ? {} : [],
      list: isList ? (top?.key ?? null) : null,
      key: null,
      awaits: 'first',
    });
  };
  const close = (isObject: boolean): void => {
    const top = stack.pop();
    if (!top || top.isObject !== isObject || (top.awaits !== 'first' && top.awaits !== 'comma')) fail();
    // A list that was handed on is no field any more.
    finish(top?.value ?? undefined);
  };
  const skip = (token: TokenType): void => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) skipped++;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) skipped--;
    if (skipped === 0) finish(undefined);
  };

  const tokenizer = new Tokenizer();
  tokenizer.onError = (cause) => {
    throw cause;
  };
  tokenizer.onToken = ({ token, value }) => {
    if (skipped > 0) return skip(token);
    const top = stack.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
        return open(true);
      case TokenType.LEFT_BRACKET:
        return open(false);
      case TokenType.RIGHT_BRACE:
        return close(true);
      case TokenType.RIGHT_BRACKET:
        return close(false);
      case TokenType.COLON:
        if (top?.awaits !== 'colon') return fail();
        top.awaits = 'value';
        return;
      case TokenType.COMMA:
        if (top?.awaits !== 'comma') return fail();
        top.awaits = top.isObject ? 'key' : 'value';
        return;
      case TokenType.STRING:
        if (top?.isObject && (top.awaits === 'first' || top.awaits === 'key')) {
          top.key = String(value);
          top.awaits = 'colon';
          if (REFUSED_KEYS.has(top.key)) broken ??= 'key';
          return;
        }
    }
    expectValue();
    if (!top) fail();
    finish(value);
  };
  return { write: (bytes) => tokenizer.write(bytes), isWhole: () => whole };
}
