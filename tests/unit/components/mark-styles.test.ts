import { describe, expect, it } from 'vitest';
import { MENTION_TYPES } from '../../../lib/entities/model.ts';
import { MARK_LOOKS, MARK_STYLES } from '../../../lib/page/mark-styles.ts';

/** WCAG 2.2: relative luminance and contrast of `rrggbb` colours. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('a mark on a page', () => {
  it.each(MENTION_TYPES)('of a %s can be seen on white and on near-black, whatever the page says of itself', (type) => {
    const { light, dark } = MARK_LOOKS[type];
    expect(contrast(light, 'ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(light, '181818')).toBeGreaterThanOrEqual(3);
    expect(contrast(dark, '181818')).toBeGreaterThanOrEqual(4.5);
  });

  it('has a line that no other kind has', () => {
    const lines = Object.values(MARK_LOOKS).map(({ line, thickness }) => `${line} ${thickness}`);
    expect(new Set(lines).size).toBe(MENTION_TYPES.length);
  });

  it('is drawn by both engines', () => {
    for (const type of MENTION_TYPES) {
      expect(MARK_STYLES).toContain(`::highlight(roed-traad-${type}){`);
      expect(MARK_STYLES).toContain(`mark[data-roed-traad="${type}"]{`);
    }
  });

  it('never changes the letters of the page, but where the system forces its colours on all', () => {
    const [usual = ''] = MARK_STYLES.split('@media screen and (forced-colors');
    expect(usual.replace('color:inherit', '')).not.toMatch(/[;{]color:/);
    expect(MARK_STYLES).not.toMatch(/[;{](?:display|position|font-size|padding:[^0]|margin:[^0])/);
  });
});
