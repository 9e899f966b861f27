/** The first page that a member sees: what the extension does, shown on a sample, and what can be chosen now or later. */
import type { Translate } from '../../locales/translate.ts';
import type { WelcomeCallbacks } from '../callbacks.ts';
import { BodyField } from '../parts/BodyField.tsx';
import { OutcomeBadge } from '../parts/OutcomeBadge.tsx';
import { SampleText } from './SampleText.tsx';

export interface WelcomeProps {
  readonly body: string;
  readonly bodies: readonly string[];
  /** How marks look on a page (`MARK_STYLES`). */
  readonly markStyles: string;
  readonly translate: Translate;
  readonly callbacks: WelcomeCallbacks;
}

export function Welcome({ body, bodies, markStyles, translate, callbacks }: WelcomeProps) {
  return (
    <main class="welcome">
      <style>{markStyles}</style>
      <header>
        <p class="masthead-kind">{translate('app.name')}</p>
        <h1>{translate('welcome.title')}</h1>
        <p class="welcome-lead">{translate('welcome.lead')}</p>
      </header>
      <Sample translate={translate} />
      <ol class="welcome-steps">
        {(['open', 'click', 'follow'] as const).map((step) => (
          <li key={step}>
            <h2>{translate(`welcome.${step}.title`)}</h2>
            <p>{translate(`welcome.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div class="option-row">
        <button type="button" class="button button-main" onClick={() => callbacks.openSample()}>
          {translate('welcome.sample')}
        </button>
      </div>
      <section class="option-group" aria-labelledby="welcome-body">
        <h2 id="welcome-body">{translate('options.body')}</h2>
        <BodyField body={body} bodies={bodies} translate={translate} onSet={(name) => callbacks.setBody(name)} />
      </section>
      <section class="option-group" aria-labelledby="welcome-more">
        <h2 id="welcome-more">{translate('welcome.more.title')}</h2>
        <p>{translate('welcome.more.text')}</p>
        <div class="option-row">
          <button type="button" class="button" onClick={() => callbacks.openSubscriptions()}>
            {translate('welcome.more.subscribe')}
          </button>
        </div>
      </section>
      <section class="option-group" aria-labelledby="welcome-private">
        <h2 id="welcome-private">{translate('welcome.private.title')}</h2>
        <p>{translate('welcome.private.text')}</p>
        <p>
          <button type="button" class="button-link" onClick={() => callbacks.openOptions()}>
            {translate('panel.openOptions')}
          </button>
        </p>
      </section>
    </main>
  );
}

/** A piece of a page, and beside it what the panel says of it. */
function Sample({ translate }: { readonly translate: Translate }) {
  return (
    <figure class="sample">
      <figcaption class="label">{translate('welcome.sample.caption')}</figcaption>
      <div class="sample-page">
        <h2 class="words" lang="da">
          {translate('welcome.sample.item')}
        </h2>
        <SampleText text={translate('welcome.sample.text')} />
      </div>
      <div class="threaded sample-panel">
        <div class="strand" data-knot="here">
          <p class="here-number">{translate('item.label', { number: '3.5' })}</p>
        </div>
        {(['2024', '2023'] as const).map((year, at) => (
          <div key={year} class="strand" data-knot="same" {...(at === 1 ? { 'data-last': '' } : {})}>
            <p class="knot-meeting">
              <strong>{translate.date(year === '2024' ? '2024-06-14' : '2023-03-10')}</strong>
              <OutcomeBadge outcome={year === '2024' ? 'noted' : 'approved'} translate={translate} />
            </p>
            <p class="words" lang="da">
              {translate(`welcome.sample.${year}`)}
            </p>
          </div>
        ))}
      </div>
    </figure>
  );
}
