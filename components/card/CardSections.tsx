/** What the documents tell of a name: lines that open their place, attendance over the meetings, amounts through time. */
import type { CardLine, CardSection } from '../../lib/messages/card-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { PlaceCallbacks } from '../callbacks.ts';
import { CopyButton } from '../copy/CopyButton.tsx';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { PlaceLink } from '../parts/PlaceLink.tsx';
import { AmountsPlot } from '../thread/AmountsPlot.tsx';
import { Attendance } from './Attendance.tsx';
import { PartyAttendance } from './PartyAttendance.tsx';

interface CardSectionsProps {
  readonly sections: readonly CardSection[];
  readonly translate: Translate;
  readonly callbacks: PlaceCallbacks;
}

export function CardSections({ sections, translate, callbacks }: CardSectionsProps) {
  return (
    <>
      {sections.map((section) => (
        <section key={section.kind} class="card-section" aria-labelledby={`section-${section.kind}`}>
          <h3 id={`section-${section.kind}`}>{translate(`section.${section.kind}`)}</h3>
          {section.kind === 'attendance' ? (
            <Attendance meetings={section.meetings} translate={translate} callbacks={callbacks} />
          ) : section.kind === 'partyAttendance' ? (
            <PartyAttendance meetings={section.meetings} translate={translate} callbacks={callbacks} />
          ) : section.kind === 'amounts' ? (
            <AmountsPlot series={section.series} translate={translate} callbacks={callbacks} />
          ) : (
            <>
              <ul class="card-lines">
                {section.lines.map((line, at) => (
                  <li key={`${at} ${line.text}`}>
                    <Line
                      line={line}
                      isQuote={section.kind === 'dissents'}
                      translate={translate}
                      callbacks={callbacks}
                    />
                  </li>
                ))}
              </ul>
              {section.more > 0 && <p class="reasons">{translate('section.more', { count: section.more })}</p>}
            </>
          )}
        </section>
      ))}
    </>
  );
}

interface LineProps extends Omit<CardSectionsProps, 'sections'> {
  readonly line: CardLine;
  /** The line is what somebody held, not what an item is called. */
  readonly isQuote: boolean;
}

function Line({ line, isQuote, translate, callbacks }: LineProps) {
  const { text, note, outcome, place, document } = line;
  return (
    <>
      <span class="card-line" lang="da">
        {place === null ? (
          text
        ) : (
          <PlaceLink place={place} callbacks={callbacks}>
            {text}
          </PlaceLink>
        )}
      </span>
      {note !== null && <span class="muted"> {note}</span>}
      {outcome !== null && <OutcomeBadge outcome={outcome} translate={translate} />}
      {document && place && (
        <CopyButton
          source={{ quote: isQuote ? text : '', title: isQuote ? null : text, number: null, document, place }}
          isSmall
          translate={translate}
          callbacks={callbacks}
        />
      )}
    </>
  );
}
