/** How MiniSearch is set up, the same when it is filled and when it is woken. */
import type { Options } from 'minisearch';
import type { LinkItem } from '../../../lib/links/model.ts';

export interface SearchedItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const MINISEARCH_OPTIONS: Options<SearchedItem> = { fields: ['title', 'text'], storeFields: [] };

export const toSearched = ({ id, item, text }: LinkItem): SearchedItem => ({ id, title: item.title, text });
