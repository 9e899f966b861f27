/** The options page: sites, kinds of names, marking, language and the member's own data. */
import type { OptionsState } from '../../lib/messages/options-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { OptionsCallbacks } from '../callbacks.ts';
import { BodyField } from '../parts/BodyField.tsx';
import { DataOptions } from './DataOptions.tsx';
import { KindOptions } from './KindOptions.tsx';
import { RadioOptions } from './RadioOptions.tsx';
import { ShortcutOptions } from './ShortcutOptions.tsx';
import { SiteOptions } from './SiteOptions.tsx';

export interface OptionsProps {
  readonly state: OptionsState;
  /** How marks look on a page (`MARK_STYLES`), shown as the legend. */
  readonly markStyles: string;
  readonly translate: Translate;
  readonly callbacks: OptionsCallbacks;
}

export function Options({ state, markStyles, translate, callbacks }: OptionsProps) {
  const { sites, kinds, engine, highlightSupported, language, pdfs } = state;
  return (
    <main class="library options">
      <h1>{translate('options.title')}</h1>
      <section class="option-group" aria-labelledby="body">
        <h2 id="body">{translate('options.body')}</h2>
        <BodyField
          body={state.body}
          bodies={state.bodies}
          translate={translate}
          onSet={(body) => callbacks.setBody(body)}
        />
      </section>
      <SiteOptions
        sites={sites}
        quietSites={state.quietSites}
        keptSites={state.keptSites}
        translate={translate}
        callbacks={callbacks}
      />
      <KindOptions
        kinds={kinds}
        markStyles={markStyles}
        translate={translate}
        onSet={(type, marked) => callbacks.setKind(type, marked)}
      />
      <RadioOptions
        legend={translate('options.engine')}
        name="engine"
        selected={highlightSupported ? engine : 'elements'}
        onSelect={(value) => callbacks.setEngine(value)}
        choices={[
          {
            value: 'highlight',
            label: translate('options.engineHighlight'),
            hint: translate(highlightSupported ? 'options.engineHighlightHint' : 'options.engineUnsupported'),
            disabled: !highlightSupported,
          },
          {
            value: 'elements',
            label: translate('options.engineElements'),
            hint: translate('options.engineElementsHint'),
          },
        ]}
      />
      {(engine === 'elements' || !highlightSupported) && (
        <label class="switch">
          <input
            type="checkbox"
            checked={state.areStops}
            onChange={(event) => callbacks.setStops(event.currentTarget.checked)}
          />
          {translate('options.stops')}
        </label>
      )}
      <RadioOptions
        legend={translate('options.pdfs')}
        name="pdfs"
        selected={pdfs ? 'reader' : 'browser'}
        onSelect={(value) => callbacks.setPdfs(value === 'reader')}
        choices={[
          { value: 'reader', label: translate('options.pdfsReader'), hint: translate('options.pdfsReaderHint') },
          { value: 'browser', label: translate('options.pdfsBrowser'), hint: translate('options.pdfsBrowserHint') },
        ]}
      />
      <ShortcutOptions shortcuts={state.shortcuts} translate={translate} onOpen={() => callbacks.openShortcuts()} />
      <RadioOptions
        legend={translate('options.language')}
        name="language"
        selected={language}
        onSelect={(value) => callbacks.setLanguage(value)}
        choices={[
          { value: 'da', label: translate('options.language.da') },
          { value: 'en', label: translate('options.language.en') },
        ]}
      />
      <DataOptions state={state} translate={translate} callbacks={callbacks} />
      <p>
        <button type="button" class="button-link" onClick={() => callbacks.openWelcome()}>
          {translate('options.welcome')}
        </button>
      </p>
    </main>
  );
}
