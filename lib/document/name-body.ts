/** A body's name as a Dane writes it where more than one has such a council or committee. */
import type { Body } from './model.ts';

/** "KKR Sjælland", "Slagelse Byråd", "Kalundborg Kommunalbestyrelse", "Regionsrådet i Region Sjælland", "Teknik- og Miljøudvalget i Skive Kommune". */
export function nameBody({ name, parent }: Body): string {
  if (!parent || name.includes(parent)) return name;
  const place = parent.replace(/ (?:Regions)?[Kk]ommune$/u, '');
  if (name === 'Byrådet') return `${place} Byråd`;
  if (name === 'Kommunalbestyrelsen') return `${place} Kommunalbestyrelse`;
  return `${name} i ${parent}`;
}
