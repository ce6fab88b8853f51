// The promise: a pasted quotation is recognised word for word, in part or not at all, without the originals being here
// and without the text leaving the page.
import { data, expect, open, test } from './support.mjs';

async function check(page, text) {
  await page.locator('[data-quotation]').fill(text);
  await page.locator('[data-check]').click();
  await expect(page.locator('[data-verdict]')).toBeVisible({ timeout: 15_000 });
  return page.locator('[data-verdict]');
}

// A sentence of nothing but names, a date and a place.
const SENTENCE = 'The second workshop will be held on 11 and 12 October 2016, in Geneva.';

test('A sentence is word for word, also with other line breaks, quotes and hyphens', async ({ page }) => {
  await open(page, '?view=quote');
  for (const text of [SENTENCE, '“The second work-\nshop will be held on 11 and\n 12 October 2016, in Geneva.”', SENTENCE.toUpperCase()]) {
    const verdict = await check(page, text);
    await expect(verdict).toHaveAttribute('data-verdict', 'verbatim');
    await expect(verdict.locator('[data-place="W1.intro.1"]')).toBeVisible();
  }
});

test('A changed word is marked, and the rest is said to hold', async ({ page }) => {
  await open(page, '?view=quote');
  const verdict = await check(page, SENTENCE.replace('October', 'November'));
  await expect(verdict).toHaveAttribute('data-verdict', 'partly');
  await expect(verdict.locator('[data-departs]').first()).toContainText('November');
});

test('A summary of the explorer is not taken for words of the workshops', async ({ page }) => {
  await open(page, '?view=quote');
  const statement = data.statements.find((one) => one.id === 'W1.5.1');
  const verdict = await check(page, statement.text.en);
  await expect(verdict).toHaveAttribute('data-verdict', 'none');
  await expect(verdict.locator('[data-ours="W1.5.1"]')).toBeVisible();
});

test('A text of one’s own is not found, and too few words are not judged', async ({ page }) => {
  await open(page, '?view=quote');
  const foreign = await check(page, 'Nobody in this room has ever said that seven green bicycles cross the lake on Sundays.');
  await expect(foreign).toHaveAttribute('data-verdict', 'none');
  await expect(await check(page, 'sustainable development goals')).toHaveAttribute('data-verdict', 'short');
});

test('The text goes neither into the link nor anywhere else', async ({ page }) => {
  await open(page, '?view=quote');
  const before = page.url();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await check(page, SENTENCE);
  expect(page.url()).toBe(before);
  expect(asked.filter((url) => /second|Geneva|October/.test(url))).toEqual([]);
});

test('Fingerprints that do not come are asked for again on request', async ({ page, tolerate }) => {
  tolerate(/quotations\.json/);
  let broken = true;
  await page.route('**/data/quotations.json', (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()));
  await open(page, '?view=quote');
  const notice = page.locator('[data-notice]');
  await expect(notice).toContainText('503');
  broken = false;
  await notice.getByRole('button').click();
  await expect(notice).toBeHidden();
  await expect(await check(page, SENTENCE)).toHaveAttribute('data-verdict', 'verbatim');
});
