/** The text of a saved web page in Node, collected by the code that collects it in the browser. */
import { Window } from 'happy-dom';
import type { ReadOptions } from '../../lib/document/read-document.ts';
import { collectText } from '../../lib/page/collect-text.ts';

export interface HtmlSource {
  readonly text: string;
  readonly title: string;
  readonly headings: NonNullable<ReadOptions['headings']>;
}

export async function readHtml(html: string): Promise<HtmlSource> {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  try {
    const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
    const { text, headings } = collectText(document.body);
    return { text, title: document.title, headings };
  } finally {
    await window.happyDOM.close();
  }
}
