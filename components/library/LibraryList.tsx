/** The list of what is kept: bodies, each with its meetings. Many bodies are folded, and found by their names. */
import { useState } from 'preact/hooks';
import type { LibraryBody } from '../../lib/messages/library-model.ts';
import type { YearWheel } from '../../lib/messages/wheel-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { LibraryCallbacks } from '../callbacks.ts';
import { Fold } from '../parts/Fold.tsx';
import { BodyWheel } from '../wheel/BodyWheel.tsx';
import { MeetingThreads } from './MeetingThreads.tsx';

interface LibraryListProps {
  readonly bodies: readonly LibraryBody[];
  /** Year wheels by body, as far as they have been unfolded. */
  readonly wheels?: Readonly<Record<string, YearWheel | null>> | undefined;
  readonly translate: Translate;
  readonly callbacks: LibraryCallbacks;
}

/** Bodies that are shown without folding. */
const FEW = 8;

export function LibraryList({ bodies, ...rest }: LibraryListProps) {
  const { translate } = rest;
  const [wanted, setWanted] = useState('');
  if (bodies.length === 0) return <p>{translate('library.empty')}</p>;
  if (bodies.length <= FEW) return bodies.map((body) => <Body key={body.name} body={body} {...rest} />);
  const words = wanted.trim().toLowerCase();
  const found = bodies.filter(({ name }) => name.toLowerCase().includes(words));
  return (
    <section class="library-bodies" aria-label={translate('library.bodies', { count: bodies.length })}>
      <label>
        {translate('library.find', { count: bodies.length })}
        <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
      </label>
      {found.length === 0 && <p role="status">{translate('library.findNone')}</p>}
      {found.map((body) => (
        <Fold key={body.name} kind="library-body" summary={<BodySummary body={body} translate={translate} />}>
          {() => <BodyContent body={body} isCounted {...rest} />}
        </Fold>
      ))}
    </section>
  );
}

interface BodyProps extends Omit<LibraryListProps, 'bodies'> {
  readonly body: LibraryBody;
  /** Its meetings are counted above. */
  readonly isCounted?: boolean;
}

function Body(props: BodyProps) {
  return (
    <section class="library-body">
      <h2 lang="da">{props.body.name}</h2>
      <BodyContent {...props} />
    </section>
  );
}

function BodySummary({ body: { name, meetings }, translate }: Pick<BodyProps, 'body' | 'translate'>) {
  return (
    <>
      <h2 class="library-name" lang="da">
        {name}
      </h2>{' '}
      <span class="library-count">{translate('library.meetings', { count: meetings.length })}</span>
    </>
  );
}

function BodyContent({ body: { name, meetings }, isCounted = false, wheels = {}, translate, callbacks }: BodyProps) {
  return (
    <>
      <p class="reasons library-tools">
        {!isCounted && translate('library.meetings', { count: meetings.length })}
        <button
          type="button"
          class="button-link"
          aria-label={translate('library.saveBodyLabel', { body: name })}
          onClick={() => callbacks.saveSeeds(name)}
        >
          {translate('library.saveBody')}
        </button>
      </p>
      {meetings.length > 1 && (
        <BodyWheel
          body={name}
          wheel={Object.hasOwn(wheels, name) ? wheels[name] : undefined}
          translate={translate}
          callbacks={callbacks}
        />
      )}
      <MeetingThreads meetings={meetings} translate={translate} callbacks={callbacks} />
    </>
  );
}
