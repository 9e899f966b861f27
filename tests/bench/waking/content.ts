/** Sends the worker what the page asks, and takes the time as a content script sees it. */
import { browser } from 'wxt/browser';
import type { Answered, Found, Question } from './talk.ts';

const isQuestion = (data: unknown): data is { question: Question } =>
  typeof data === 'object' && data !== null && 'question' in data;

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  if (!isQuestion(data)) return;
  const start = performance.now();
  const found: Found = await browser.runtime
    .sendMessage(data.question)
    .catch((cause: unknown) => ({ count: 0, inWorker: 0, fault: String(cause) }));
  const answered: Answered = { ...found, ms: performance.now() - start };
  postMessage({ answered }, '*');
});
document.documentElement.dataset.listening = 'yes';
