/** What is wrong, each a sentence; the first ones open, the rest to be opened. */
import type { Translate } from '../../locales/translate.ts';

interface ProblemsProps {
  /** The first of `count`. */
  readonly problems: readonly string[];
  readonly count: number;
  readonly translate: Translate;
}

const SHOWN = 3;

export function Problems({ problems, count, translate }: ProblemsProps) {
  if (count === 0) return null;
  const rest = problems.slice(SHOWN);
  const untold = count - problems.length;
  return (
    <>
      <ProblemItems problems={problems.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{translate('intake.moreProblems', { count: count - SHOWN })}</summary>
          <ProblemItems problems={rest} />
          {untold > 0 && <p>{translate('intake.untold', { count: untold })}</p>}
        </details>
      )}
    </>
  );
}

function ProblemItems({ problems }: Pick<ProblemsProps, 'problems'>) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
