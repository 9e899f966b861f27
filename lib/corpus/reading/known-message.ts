/** The known names that matter to a text, as they are sent to another thread: functions cannot be. */
import type { ChosenNames } from '../../entities/choose-names.ts';
import type { KnownPerson } from '../../entities/known-names.ts';

export interface NamesMessage extends Pick<ChosenNames, 'names' | 'companies' | 'digest' | 'companiesDigest'> {
  /** Of a settled name what it was seen with, as JSON: it is looked into of few. */
  readonly sightings: ReadonlyMap<string, string>;
}

/** For a run of documents: the same persons are sent with many of them. */
export function createNamesPacker(): (chosen: ChosenNames) => NamesMessage {
  const written = new WeakMap<readonly KnownPerson[], string>();
  const write = (list: readonly KnownPerson[]): string => {
    const json = written.get(list) ?? JSON.stringify(list);
    written.set(list, json);
    return json;
  };
  return ({ names, companies, digest, companiesDigest, sightings }) => ({
    names,
    companies,
    digest,
    companiesDigest,
    sightings: new Map([...new Set(names.values())].map((name) => [name, write(sightings(name))])),
  });
}

export function unpackNames({ sightings, ...message }: NamesMessage): ChosenNames {
  return { ...message, sightings: (name) => JSON.parse(sightings.get(name) ?? '[]') };
}
