/** Why a file could not be opened, as far as it can be told. */
import { browser } from 'wxt/browser';
import type { Failure } from '../../../components/reader/model.ts';

/** @param address the file's; null for one of the member's own that was chosen or dropped. */
export async function nameFailure(cause: unknown, address: string | null): Promise<Failure> {
  const name = cause instanceof Error ? cause.name : '';
  if (address !== null && !(await mayRead(address))) return address.startsWith('file:') ? 'noFileAccess' : 'notGranted';
  if (name === 'InvalidPDFException') return (await isOtherThanPdf(address)) ? 'notPdf' : 'damaged';
  return name === 'ResponseException' || address?.startsWith('file:') ? 'unreachable' : 'damaged';
}

async function mayRead(address: string): Promise<boolean> {
  const { protocol, origin } = new URL(address);
  if (protocol === 'file:') return browser.extension.isAllowedFileSchemeAccess();
  return browser.permissions.contains({ origins: [`${origin}/*`] });
}

/** A page that asks for a login under the address of a PDF is not a damaged file. */
async function isOtherThanPdf(address: string | null): Promise<boolean> {
  if (address === null || address.startsWith('file:')) return false;
  const stop = new AbortController();
  const answer = await fetch(address, { credentials: 'include', signal: stop.signal }).catch(() => null);
  // Only the beginning is wanted: some servers call everything a PDF.
  const start = answer?.body ? await readStart(answer.body) : '';
  stop.abort();
  const type = answer?.headers.get('content-type') ?? '';
  return /^text\//.test(type) || /^\s{0,100}(?:<!doctype html|<html|<\?xml)/i.test(start);
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const { value } = await reader.read().catch(() => ({ value: undefined }));
  return value === undefined ? '' : new TextDecoder().decode(value.slice(0, 512));
}
