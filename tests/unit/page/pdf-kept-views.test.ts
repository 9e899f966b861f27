import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptView, keepView, keptView } from '../../../entrypoints/reader/file/kept-views.ts';

const view: KeptView = { place: 'page=7&zoom=auto,0,640', zoom: 'page-width', rotation: 90 };

function createStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

describe('how files were left', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = createStorage();
  });

  it('is kept for each file', () => {
    keepView(storage, 'a', view);
    keepView(storage, 'b', { ...view, zoom: '1.25' });
    expect(keptView(storage, 'a')).toEqual(view);
    expect(keptView(storage, 'b')?.zoom).toBe('1.25');
    expect(keptView(storage, 'c')).toBeNull();
  });

  it('is forgotten for the files left longest ago', () => {
    for (let i = 0; i <= 200; i++) keepView(storage, `file ${i}`, view);
    expect(keptView(storage, 'file 0')).toBeNull();
    expect(keptView(storage, 'file 1')).toEqual(view);
  });

  it('is nothing where what is stored is damaged, or no size or turn', () => {
    for (const stored of ['{', '7', '[["a"]]', '[["a",{"place":1,"zoom":"auto","rotation":0}]]']) {
      storage.setItem('readerViews', stored);
      expect(keptView(storage, 'a')).toBeNull();
    }
    for (const wrong of [{ zoom: 'huge' }, { zoom: '9'.repeat(50) }, { rotation: 45 }]) {
      keepView(storage, 'a', { ...view, ...wrong });
      expect(keptView(storage, 'a')).toBeNull();
    }
  });

  it('does no harm where there is no room', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    expect(() => keepView(full, 'a', view)).not.toThrow();
  });
});
