/** The points of a recommendation, without the common lead-in ("Det indstilles, at KKR Hovedstaden …"). */

const LEAD_IN =
  /^.{0,160}?\b(?:indstilles|indstiller|anbefales|anbefaler|foreslår|foreslås)\b[^:]{0,120}?(?:,? at )(?=\S)/iu;
const BULLET = /^(?:[–—•·▪*-]|\d{1,2}[.)]|[a-z]\)|at\b)\s*/u;

const tidy = (point: string): string =>
  point
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '')
    .trim();

export function readRecommendations(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const points: string[] = [];
  const lead: string[] = [];
  for (const line of lines) {
    if (BULLET.test(line)) points.push(line.replace(BULLET, ''));
    else if (points.length > 0) points.push(`${points.pop() ?? ''} ${line}`);
    else lead.push(line);
  }
  if (points.length > 0) return points.map(tidy).filter((point) => point !== '');
  const whole = lead.join(' ');
  const point = tidy(
    whole.replace(LEAD_IN, '').replace(/^(?:KKR \p{Lu}\S+|\p{L}+(?:rådet|udvalget|styrelsen))\s/u, ''),
  );
  return point ? [point] : [];
}
