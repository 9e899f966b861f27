/** The page that greets a new member. Wiring only. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { WelcomeCallbacks } from '../../components/callbacks.ts';
import '../../components/theme.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { parseSettings, SETTINGS_KEY } from '../../lib/messages/settings.ts';
import { SYNC_KEY } from '../../lib/messages/tab-parts.ts';
import { MARK_STYLES } from '../../lib/page/mark-styles.ts';
import { createTranslator } from '../../locales/translate.ts';
import { changeSettings } from '../common/change-settings.ts';
import { libraryUrl, subscriptionsUrl } from '../common/library-url.ts';
import { ownPages } from '../common/own-pages.ts';
import { findSample } from './find-sample.ts';

const app = document.getElementById('app') as HTMLElement;
const open = (url: string): void => void browser.tabs.create({ url });

const callbacks: WelcomeCallbacks = {
  setBody: (body) => void changeSettings((settings) => ({ ...settings, body })),
  openSample: () => void findSample().then((place) => open(libraryUrl(place))),
  openSubscriptions: () => open(subscriptionsUrl()),
  openOptions: () => void browser.runtime.openOptionsPage(),
};

let turn = 0;
async function draw(): Promise<void> {
  const mine = ++turn;
  const [stored, choices] = await Promise.all([browser.storage.local.get(SETTINGS_KEY), ownPages.listChoices({})]);
  // What was read later has been drawn meanwhile, or will be.
  if (mine !== turn) return;
  const { language, body } = parseSettings(stored[SETTINGS_KEY]);
  const translate = createTranslator(language);
  document.documentElement.lang = language;
  document.title = `${translate('app.name')}: ${translate('welcome.title')}`;
  const bodies = choices.ok ? choices.value.bodies : [];
  render(
    <Welcome body={body} bodies={bodies} markStyles={MARK_STYLES} translate={translate} callbacks={callbacks} />,
    app,
  );
}
browser.storage.local.onChanged.addListener(() => void draw());
// The collection is being filled while the page is read.
browser.storage.session.onChanged.addListener((changes) => {
  if (SYNC_KEY in changes) void draw();
});
await draw();
