// The promise: a briefing note is picked from any list, put in order with pointer and keys, taken away in every form,
// and lives in its link alone.
import { readFile } from 'node:fs/promises';
import { articles, data, expect, goTo, headline, open, query, ready, test } from './support.mjs';

const OWN = '=Data for the review\nW1.5.1#Why data\nW2.4>A line of ours\n.';
const LINK = `?view=note&ids=W1.1.2,W1.5.1,W2.4&own=${encodeURIComponent(OWN)}`;
const parts = (page) => page.locator('[data-part]');
const kinds = (page) => parts(page).evaluateAll((all) => all.map((one) => one.dataset.kind[0]).join(''));
const inNote = (page) => page.locator('[data-note-statement]').evaluateAll((all) => all.map((one) => one.dataset.noteStatement));
const title = (id) => data.statements.find((one) => one.id === id).title.en;

test('Statements are picked from a list and from their own page, and the bar leads to the note', async ({ page }) => {
  await open(page, '?theme=data');
  const first = await articles(page).first().getAttribute('data-statement');
  await page.locator(`[data-note-button="${first}"]`).click();
  await expect(page.locator(`[data-note-button="${first}"]`)).toHaveAttribute('aria-pressed', 'true');
  expect(query(page).get('ids')).toBe(first);
  await articles(page).nth(1).locator('.card__link').click();
  await expect(headline(page)).toBeFocused();
  const second = query(page).get('id');
  await page.locator(`[data-note-button="${second}"]`).click();
  await page.locator('[data-note-bar] a').click();
  await expect(headline(page)).toHaveText('Briefing note');
  await expect.poll(() => inNote(page)).toEqual([first, second]);
  await page.goBack();
  await page.goBack();
  expect(query(page).get('ids')).toBe(first);
});

test('The note goes along through the site and is not lost by following links', async ({ page }) => {
  await open(page, '?view=themes&id=data&ids=W1.1');
  await goTo(page, 'workshops');
  await expect(page.locator('[data-note-bar]')).toBeVisible();
  await page.locator('main a[href*="id=W2"]').first().click();
  await expect(page.locator('[data-note-bar]')).toBeVisible();
  expect(query(page).get('ids')).toBe('W1.1');
});

test('A note is read with footnotes, SDG table by grade, gaps and warnings', async ({ page }) => {
  await open(page, LINK);
  await expect(page.locator('[data-note-text] .note__title')).toHaveText('Data for the review');
  expect(await inNote(page)).toEqual(['W1.1.2', 'W1.5.1', 'W2.4']);
  await expect(page.locator('.note__footnotes li')).toHaveCount(3);
  await expect(page.locator('.note__footnotes')).toContainText('conclusion 1, point 2');
  await expect(page.locator('[data-note-sdgs]')).toContainText('17.18');
  await expect(page.locator('[data-note-gaps]')).toContainText('3.c');
  await expect(page.locator('[data-caution]')).toHaveCount(1);
  await expect(page.locator('[data-caution="W1.5.1"]')).toBeVisible();
});

test('Parts are moved by keys, by buttons and by pointer, and each move is in the link', async ({ page }) => {
  await open(page, LINK);
  expect(await kinds(page)).toBe('shsls');
  await parts(page).nth(1).locator('[data-handle]').focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => kinds(page)).toBe('hssls');
  await expect(page.locator('[data-part="0"] [data-handle]')).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => kinds(page)).toBe('sslsh');
  await page.goBack();
  await expect.poll(() => kinds(page)).toBe('hssls');
  await parts(page).nth(4).locator('[data-up]').click();
  await expect.poll(() => kinds(page)).toBe('hsssl');
  await parts(page).nth(0).locator('[data-down]').click();
  await expect.poll(() => kinds(page)).toBe('shssl');
  const from = await parts(page).nth(4).locator('[data-handle]').boundingBox();
  const to = await parts(page).nth(0).boundingBox();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(from.x + 8, to.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => kinds(page)).toBe('lshss');
  await page.reload();
  await ready(page);
  expect(await kinds(page)).toBe('lshss');
});

test('Headings and lines of one’s own are added, worded and taken out', async ({ page }) => {
  await open(page, '?view=note&ids=W1.1');
  await page.locator('[data-add="heading"]').click();
  await expect(page.locator('[data-part="1"] [data-own]')).toBeFocused();
  await page.keyboard.type('What matters & why <b>');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-note-text] .note__heading').first()).toHaveText('What matters & why <b>');
  await page.locator('[data-note-title]').fill('For Tuesday');
  await page.locator('[data-note-title]').press('Enter');
  await expect(page.locator('[data-note-text] .note__title')).toHaveText('For Tuesday');
  await page.locator('[data-part="0"] [data-out]').click();
  await expect(parts(page)).toHaveCount(1);
  await page.locator('[data-empty-note]').click();
  await expect(page.locator('[data-note-empty]')).toBeVisible();
});

test('Copied for a word processor the note carries footnotes it knows, and Markdown as plain text', async ({ page }) => {
  await open(page, LINK);
  await page.locator('[data-copy="note"]').click();
  await expect(page.locator('[data-copy="note"]')).toHaveText('Copied');
  const { html, plain } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read({ unsanitized: ['text/html'] });
    return { html: await (await item.getType('text/html')).text(), plain: await (await item.getType('text/plain')).text() };
  });
  expect(html.match(/style="mso-footnote-id:ftn\d" href="#_ftn\d"/g), html).toHaveLength(3);
  expect(html.match(/class="sdfootnotesym"/g)).toHaveLength(3);
  expect(plain).toContain('[^3]: ');
  expect(plain).toContain(`**${title('W1.1.2')}.**`);
});

test('The note is saved as rich text and as Markdown', async ({ page }) => {
  await open(page, LINK);
  for (const [kind, start] of [['rtf', '{\\rtf1'], ['md', '# Data for the review']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-save="${kind}"]`).click()]);
    expect(download.suggestedFilename()).toBe(`idm-2016-note.${kind}`);
    expect((await readFile(await download.path(), 'utf8')).startsWith(start)).toBe(true);
  }
});

test('On paper there is the note alone', async ({ page }) => {
  await open(page, LINK);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.masthead', '.note__editor', '.note__take', '[data-parts]']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('[data-note-text]')).toBeVisible();
});

test('Nothing is stored unless the reader asks, and what was kept can be opened and forgotten', async ({ page }) => {
  await open(page, LINK);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('[data-keep]').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await open(page, '?view=note');
  await page.locator('[data-open-kept]').click();
  await expect.poll(() => kinds(page)).toBe('shsls');
  await open(page, '?view=note');
  await page.locator('[data-forget]').click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('What is opened is what is kept now, also when another tab kept it', async ({ page, context }) => {
  await open(page, LINK);
  await page.locator('[data-keep]').click();
  await open(page, '?view=note');
  await expect(page.locator('[data-open-kept]')).toBeVisible();
  const second = await context.newPage();
  await open(second, '?view=note&ids=W2.4');
  await second.locator('[data-keep]').click();
  await page.locator('[data-open-kept]').click();
  await expect.poll(() => inNote(page)).toEqual(['W2.4']);
  await open(page, '?view=note');
  await second.evaluate(() => localStorage.clear());
  await page.locator('[data-open-kept]').click();
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  await expect(page.locator('[data-note-empty]')).toBeVisible();
});

test('A long note is compressed into its link, and one that does not fit is refused with a reason', async ({ page }) => {
  await open(page, '?view=note&ids=W1.1');
  await page.locator('[data-add="line"]').click();
  const line = 'Remittances, data and the review of the goals belong together. '.repeat(60);
  await page.locator('[data-part="1"] [data-own]').fill(line);
  await page.locator('[data-part="1"] [data-own]').press('Enter');
  await expect(page.locator('[data-note-text]')).toContainText('belong together.');
  expect(query(page).get('own').startsWith('~')).toBe(true);
  expect(page.url().length).toBeLessThan(1000);
  const before = page.url();
  let noise = '';
  for (let at = 0; noise.length < 12_000; at += 1) noise += `${(Math.imul(at, 2654435761) >>> 0).toString(36)} `;
  await page.locator('[data-part="1"] [data-own]').fill(noise);
  await page.locator('[data-part="1"] [data-own]').press('Enter');
  await expect(page.locator('[data-too-long]')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('A note link cut in half opens with what could be read and says so', async ({ page }) => {
  await open(page, LINK.slice(0, LINK.length - 40));
  await expect(page.locator('[data-draft-cut]')).toBeVisible();
  expect(await inNote(page)).toEqual(['W1.1.2', 'W1.5.1', 'W2.4']);
});

test('Unknown statements and a newer schema in a note link are named, and the rest opens', async ({ page }) => {
  await open(page, '?view=note&ids=W1.1,W9.9,W2.4&v=99');
  await expect(page.locator('[data-notice]').first()).toContainText('W9.9');
  await expect(page.locator('[data-notice]').first()).toContainText('99');
  expect(await inNote(page)).toEqual(['W1.1', 'W2.4']);
});
