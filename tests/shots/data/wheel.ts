/** A made-up body's meetings: four a year for six years. */
import type { YearWheel } from '../../../lib/messages/wheel-model.ts';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const;
const DAYS = ['02-03', '04-26', '06-14', '09-02', '11-24'] as const;

const DATES = YEARS.flatMap((year, at) => DAYS.filter((_, day) => (day + at) % 5 !== 4).map((day) => `${year}-${day}`));

export const WHEEL: YearWheel = {
  body: 'KKR Sundlandet',
  meetings: DATES.map((date) => ({ date, documentId: `${date}-minutes`, items: 9 })),
  subjects: [
    { name: 'Lærepladser', dates: DATES.filter((date) => date.endsWith('09-02')) },
    { name: 'Klimasamarbejdet', dates: DATES.filter((date) => date.includes('-06-')) },
    { name: 'Rammeaftale', dates: DATES.filter((date) => date.endsWith('11-24')) },
    { name: 'Socialområdet', dates: DATES.slice(3, 6) },
  ],
};
