/** The smallest page that is read as minutes, with something in the middle of it. */
import { renderPage } from './meeting-page.ts';

export function smallMeeting(
  inner: string,
  title = 'Referat af mødet i Kommunalbestyrelsen den 3. marts 2025',
): string {
  return `<h1>${title}</h1>
<h2>1. Godkendelse af dagsordenen</h2><h3>Indstilling</h3><p>at dagsordenen godkendes.</p>
<h3>Beslutning</h3><p>Godkendt.</p><h2>2. Økonomi</h2><h3>Sagsfremstilling</h3>${inner}`;
}

export function smallMeetingPage(inner: string): string {
  return renderPage('Referat', smallMeeting(inner));
}
