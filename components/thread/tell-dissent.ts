/** Who did not go along, told once: where the decision's own words already say what they held, only their names. */

/**
 * @param dissent one a party or person, "Enhedslisten: anbefaler scenarie 3".
 * @param decision the decision's words, shown beside it.
 */
export function tellDissent(dissent: readonly string[], decision: string): readonly string[] {
  const names: string[] = [];
  const lines: string[] = [];
  for (const line of dissent) {
    const colon = line.indexOf(': ');
    const held = colon < 0 ? line : line.slice(colon + 2);
    if (!decision.includes(held)) lines.push(line);
    else if (colon > 0) names.push(line.slice(0, colon));
  }
  return names.length > 0 ? [names.join(', '), ...lines] : lines;
}
