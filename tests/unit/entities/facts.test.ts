import { expect, it } from 'vitest';
import { findOrganisation, LOCAL_LISTS, MUNICIPALITIES, ORGANISATIONS, PARTIES } from '../../../lib/entities/facts.ts';

it('knows all 98 municipalities, each in one of the five regions', () => {
  expect(MUNICIPALITIES).toHaveLength(98);
  const regions = new Map<string, number>();
  for (const { region } of MUNICIPALITIES) regions.set(region, (regions.get(region) ?? 0) + 1);
  expect(Object.fromEntries(regions)).toEqual({
    'Region Hovedstaden': 29,
    'Region Sjælland': 17,
    'Region Syddanmark': 22,
    'Region Midtjylland': 19,
    'Region Nordjylland': 11,
  });
});

it('names no organisation twice, and every successor is one it knows', () => {
  const names = ORGANISATIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, successor } of ORGANISATIONS)
    if (successor) expect(findOrganisation(successor), name).toBeDefined();
});

it('gives one acronym to one organisation only', () => {
  const owners = new Map<string, string>();
  for (const { name, short = [] } of ORGANISATIONS) {
    for (const acronym of short) {
      expect(owners.get(acronym) ?? name, acronym).toBe(name);
      owners.set(acronym, name);
    }
  }
});

it('lets no two parties hold a letter at the same time in the same place', () => {
  for (const one of PARTIES) {
    for (const other of PARTIES) {
      if (one === other || one.letter !== other.letter || one.scope || other.scope) continue;
      const apart = (one.to ?? '9999') <= (other.from ?? '') || (other.to ?? '9999') <= (one.from ?? '');
      expect(apart || one.letter === 'M', `${one.name} and ${other.name}`).toBe(true);
    }
  }
  for (const { scope } of LOCAL_LISTS)
    expect(
      MUNICIPALITIES.some(({ name }) => name === scope),
      scope,
    ).toBe(true);
});
