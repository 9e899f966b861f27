/** What the build for Firefox asks leave for is what docs/privacy.md explains. */
import { expect, test } from '@playwright/test';
import { listAsked, listExplained } from '../support/permissions.ts';

test('every permission of the build for Firefox is explained, and no other', () => {
  expect(listAsked('.output/firefox-mv3')).toEqual(listExplained('Firefox'));
});
