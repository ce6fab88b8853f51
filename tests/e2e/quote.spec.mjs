// The promise: a pasted quotation is recognised word for word, with words left out, in part or not at all, without the
// originals being here and without the text leaving the page.
import { createHash } from 'node:crypto';
import { data, expect, open, test } from './support.mjs';

// An invented original, so that no sentence of the real ones stands here; its fingerprints take the place of the shipped ones.
const FIRST = 'Late in the evening the committee did not agree to sell the orchard, and some members could never be asked about it again.';
const SECOND = 'Every shed is to be painted, regardless of its age, before the first frost of the year.';

function fingerprints(paragraphs) {
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const sha = (bytes) => createHash('sha256').update(bytes).digest();
  const cut = (text) => text.toLowerCase().match(/[a-z]+/g);
  const words = paragraphs.flatMap(([, text]) => cut(text));
  const print = (place) => {
    let digest = sha(Buffer.from(`test\0${words.slice(place, place + 4).join(' ')}`));
    for (let round = 0; round < 3; round += 1) digest = sha(digest);
    return base64[digest[0] >> 2];
  };
  const prints = words.slice(3).map((_, place) => print(place)).join('');
  const counted = paragraphs.map(([id, text]) => [id, cut(text).length]);
  return { format: 'idm-quotations/1', k: 4, bits: 6, rounds: 3, salt: 'test', originals: [{ workshop: 'W1', paragraphs: counted, prints }] };
}

async function openInvented(page, link = '?view=quote') {
  const file = fingerprints([
    ['W1.1', FIRST],
    ['W1.2', SECOND],
  ]);
  await page.route('**/data/quotations.json', (route) => route.fulfill({ json: file }));
  await open(page, link);
}

async function check(page, text) {
  await page.locator('[data-quotation]').fill(text);
  await page.locator('[data-check]').click();
  await expect(page.locator('[data-verdict]')).toBeVisible({ timeout: 15_000 });
  return page.locator('[data-verdict]');
}

test('The shipped fingerprints know a date and a place of the texts', async ({ page }) => {
  await open(page, '?view=quote');
  const verdict = await check(page, 'on 11 and 12 October 2016, in Geneva');
  await expect(verdict).toHaveAttribute('data-verdict', 'verbatim');
  await expect(verdict.locator('[data-place="W1.intro.1"]')).toBeVisible();
});

test('A sentence is word for word, also with other line breaks, quotes and hyphens', async ({ page }) => {
  await openInvented(page);
  for (const text of [FIRST, `“${FIRST.replace('committee', 'commit-\ntee').replace('orchard', 'orch\ufffeard')}”`, FIRST.toUpperCase()]) {
    const verdict = await check(page, text);
    await expect(verdict).toHaveAttribute('data-verdict', 'verbatim');
    await expect(verdict.locator('[data-place="W1.1"]')).toBeVisible();
  }
});

test('A changed word is marked, and the rest is said to hold', async ({ page }) => {
  await openInvented(page);
  const verdict = await check(page, FIRST.replace('orchard', 'meadow'));
  await expect(verdict).toHaveAttribute('data-verdict', 'partly');
  await expect(verdict.locator('[data-departs]').first()).toContainText('meadow');
});

test('A word that an ellipsis or brackets swallow is counted, and named where it turns the sentence', async ({ page }) => {
  await openInvented(page);
  for (const mark of ['…', '[...]', '[clearly]']) {
    const verdict = await check(page, FIRST.replace('did not agree', `did ${mark} agree`));
    await expect(verdict).toHaveAttribute('data-verdict', 'shortened');
    await expect(verdict.getByRole('heading')).toContainText('1 word left out');
    await expect(verdict.locator('[data-gap="1"][data-qualifier="not"]')).toContainText('“not”');
    await expect(verdict.locator('[data-gap] strong')).toBeVisible();
  }
  const many = await check(page, `${FIRST} … before the first frost of the year`);
  await expect(many.locator('[data-gap="10"]')).toContainText('not checked');
});

test('Pieces in another order are said to be so', async ({ page }) => {
  await openInvented(page);
  await expect(await check(page, `${SECOND} … ${FIRST}`)).toHaveAttribute('data-verdict', 'order');
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
  await openInvented(page);
  const before = page.url();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await check(page, FIRST);
  expect(page.url()).toBe(before);
  expect(asked.filter((url) => /committee|orchard/.test(url))).toEqual([]);
});

test('Fingerprints that do not come are asked for again on request', async ({ page, tolerate }) => {
  tolerate(/quotations\.json/);
  let broken = true;
  await page.route('**/data/quotations.json', (route) =>
    broken ? route.fulfill({ status: 503, body: '' }) : route.fulfill({ json: fingerprints([['W1.1', FIRST]]) }),
  );
  await open(page, '?view=quote');
  const notice = page.locator('[data-notice]');
  await expect(notice).toContainText('503');
  broken = false;
  await notice.getByRole('button').click();
  await expect(notice).toBeHidden();
  await expect(await check(page, FIRST)).toHaveAttribute('data-verdict', 'verbatim');
});
