import { describe, expect, it } from 'vitest';
import { makePatternsLazy } from '../../../scripts/support/lazy-patterns.ts';

/** What the module's `answer` comes to. */
const run = (code: string): unknown => new Function(`${code}; return answer;`)();

describe('the patterns of a module that is shipped', () => {
  it('are made when they are first used, once, and mean what they meant', () => {
    const code = `
      const PART = String.raw\`\\d+\`;
      const NUMBER = new RegExp(PART, 'gu');
      const KINDS = [{ kind: 'word', pattern: /\\p{L}+/u }];
      const both = (text) => [text.match(NUMBER), KINDS[0].pattern.exec(text)[0], { pattern: NUMBER }.pattern === NUMBER];
      const answer = both('12 and 34');`;
    const lazy = makePatternsLazy(code);
    expect(lazy).toContain('const NUMBER = () =>');
    expect(lazy).toContain('const KINDS = () =>');
    expect(run(lazy ?? '')).toEqual(run(code));
  });

  it('keep the place at which they go on', () => {
    const code =
      'const NEXT = /a/g; const step = (text) => { NEXT.test(text); return NEXT.lastIndex; }; const answer = [step("aa"), step("aa")];';
    expect(run(makePatternsLazy(code) ?? '')).toEqual([1, 2]);
  });

  it('that stand in an object are made when they are asked for, and the object looks as before', () => {
    const code = `
      const WORD = 'a+';
      const listed = () => [WORD];
      export const KINDS = [{ kind: 'a', pattern: new RegExp(listed().join('|'), 'gu') }];`;
    const lazy = makePatternsLazy(code) ?? '';
    expect(lazy).toContain('get pattern()');
    const [kind] = run(`${lazy.replace('export ', '')} const answer = KINDS`) as { kind: string; pattern: RegExp }[];
    expect(kind?.pattern).toBe(kind?.pattern);
    expect({ ...kind }).toEqual({ kind: 'a', pattern: /a+/gu });
  });

  it.each([
    ['one that is exported', 'export const WORD = /a/u;'],
    ['one that is exported further down', 'const WORD = /a/u; export { WORD };'],
    ['a name that is bound again', 'const WORD = /a/u; const find = (WORD) => WORD;'],
    ['a name that stands for a property too', 'const WORD = /a/u; const all = { WORD };'],
    ['one that is made by more than putting together', 'const WORD = listed().map((one) => new RegExp(one));'],
    ['one that may change', 'let WORD = /a/u; WORD = /b/u;'],
    ['what is no pattern', "const WORD = 'a';"],
  ])('%s stays as it is', (_what, code) => {
    expect(makePatternsLazy(code)).toBeNull();
  });
});
