/**
 * Firefox's own window, by WebDriver BiDi with the browser's rights: what a member does outside the page (the toolbar
 * button, granting a site) and the sidebar, which WebDriver does not count among the pages.
 */
import type { Browser, Page } from 'puppeteer-core';

/** Evaluates in one browsing context; the functions must not use anything from around them. */
export interface Evaluator {
  evaluate<Result, Argument>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

interface Connection {
  send(method: string, parameters: unknown): Promise<{ readonly result: unknown }>;
}
/** A node as WebDriver BiDi writes it down. */
interface SerialNode {
  readonly type: string;
  readonly value?: {
    readonly nodeValue?: string;
    readonly children?: readonly SerialNode[];
    readonly shadowRoot?: SerialNode | null;
  };
}
interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

export interface BrowserWindow extends Evaluator {
  /** Any browsing context that the browser knows by this id. */
  context(id: string): Evaluator;
  screenshot(contextId: string): Promise<Buffer>;
  /** The text of an element of a page, closed shadow roots too; null while it is not there. */
  textWithin(page: Page, selector: string): Promise<string | null>;
}

export async function openBrowserWindow(browser: Browser): Promise<BrowserWindow> {
  // Puppeteer has no words for what only Firefox knows.
  const { connection } = browser as unknown as { readonly connection: Connection };
  const send = async <Result>(method: string, parameters: unknown): Promise<Result> =>
    (await connection.send(method, parameters)).result as Result;
  const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.contexts[0];
  if (!window) throw new Error('Firefox shows no window');

  const context = (id: string): Evaluator => ({
    evaluate: async (act, argument) => {
      const answer = await send<Evaluation>('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify((await (${act})(${JSON.stringify(argument)})) ?? null)`,
        target: { context: id },
        awaitPromise: true,
        userActivation: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'the script failed');
      return JSON.parse(answer.result?.value ?? 'null');
    },
  });
  return {
    ...context(window.context),
    context,
    screenshot: async (id) => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context: id });
      return Buffer.from(data, 'base64');
    },
    textWithin: async (page, selector) => {
      const { _id: id } = page.mainFrame() as unknown as { readonly _id: string };
      const { result } = await send<{ result: SerialNode }>('script.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
        target: { context: id },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 20 },
      });
      return result.type === 'null' ? null : readText(result);
    },
  };
}

function readText({ value = {} }: SerialNode): string {
  const { nodeValue = '', children = [], shadowRoot } = value;
  return [nodeValue, ...(shadowRoot ? [readText(shadowRoot)] : []), ...children.map(readText)].join('');
}
