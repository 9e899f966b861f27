/** What a reading says, in the form that a fixture's expected.json keeps: no spans, the parts that a person checks. */
import type { MeetingDocument, Votes } from '../../../lib/document/model.ts';

const side = ({ count, parties, persons }: Votes['inFavour']) => ({ count, parties, persons });

export function describeReading(document: MeetingDocument | null) {
  if (!document) return null;
  const { kind, body, date, start, place, items, attendance, draft, addendum } = document;
  return {
    kind,
    ...(draft ? { draft } : {}),
    ...(addendum ? { addendum } : {}),
    body,
    date,
    start,
    place,
    items: items.map((item) => ({
      number: item.number,
      title: item.title,
      case: item.caseNumber,
      officer: item.officer,
      state: item.state,
      sections: item.sections.map(({ name }) => name),
      recommendations: item.recommendations,
      decision: item.decision && {
        outcome: item.decision.outcome,
        amended: item.decision.amended,
        carried: item.decision.carried.length,
        dissent: item.decision.dissent.map(({ party, person, position }) => ({ party, person, position })),
        votes: item.decision.votes.map(({ subject, inFavour, against, abstained }) => ({
          subject,
          inFavour: side(inFavour),
          against: side(against),
          abstained: side(abstained),
        })),
      },
    })),
    attendance: attendance.map(({ name, party, municipality, role, status, substituteFor }) => ({
      name,
      party,
      municipality,
      role,
      status,
      substituteFor,
    })),
  };
}
