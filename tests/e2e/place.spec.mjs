// The promise: the reader's place is kept. Reloading and coming back from elsewhere lead to where one was, and a link
// that names a part of the page shows that part.
import { expect, open, ORIGIN, ready, test } from './support.mjs';

const scrolled = (page) => page.evaluate(() => Math.round(window.scrollY));
const expectScrolled = (page, y) => expect.poll(async () => Math.abs((await scrolled(page)) - y), { message: `at ${y}` }).toBeLessThan(3);
const rest = (page) => page.waitForTimeout(900);

for (const [where, link, y] of [
  ['the list', '?view=statements', 2000],
  ['the end of the list', '?view=statements', 100_000],
  ['the workshops', '?view=workshops&id=W1', 1500],
  ['what happened afterwards', '?view=followup', 1800],
  ['one statement', '?view=statements&id=W1.3.2', 300],
  ['the comparison', '?view=compare', 1200],
  ['the method, in another language', '?view=about&lang=fr', 900],
]) {
  test(`Reloading ${where} leads to where one was`, async ({ page }) => {
    await open(page, link);
    await page.evaluate((y) => window.scrollTo(0, y), y);
    await rest(page);
    const there = await scrolled(page);
    expect(there).toBeGreaterThan(100);
    await page.reload();
    await ready(page);
    await expectScrolled(page, there);
  });
}

test('Coming back from another page leads to where one was', async ({ page }) => {
  await open(page, '?view=statements');
  await page.evaluate(() => window.scrollTo(0, 2000));
  await rest(page);
  const there = await scrolled(page);
  await page.goto(`${ORIGIN}/frame.html`);
  await page.goBack();
  await ready(page);
  await expectScrolled(page, there);
});

test('Who scrolls while the page comes stays where they went', async ({ page }) => {
  await open(page, '?view=statements');
  await page.evaluate(() => window.scrollTo(0, 2000));
  await rest(page);
  const there = await scrolled(page);
  await page.reload();
  await ready(page);
  await expectScrolled(page, there);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(500);
  await expectScrolled(page, 0);
});

for (const [link, id] of [
  ['?view=workshops&id=W1#W1.5.3', 'W1.5.3'],
  ['?view=statements#W2.7.5', 'W2.7.5'],
  ['?view=statements#W1.4.1', 'W1.4.1'],
  ['?lang=es&view=workshops&id=W2#W2.3.2', 'W2.3.2'],
  ['?view=statements#W2.4.1).', 'W2.4.1'],
]) {
  test(`The link ${link} shows that part`, async ({ page }) => {
    await open(page, link);
    const part = page.locator(`main [id="${id}"]`);
    await expect(part).toBeInViewport();
    await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
  });
}

test('Back from a jump within the page leads to where the jump was made, and Forward to where it led', async ({ page }) => {
  await open(page, '?view=note&ids=W1.1.2,W1.5.1,W2.4,W2.1,W2.2,W2.3,W1.3.2');
  const mark = page.locator('[id="fnref-5"]');
  await mark.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 40));
  const before = await scrolled(page);
  await mark.click();
  await expect(page.locator('[id="fn-5"]')).toBeInViewport();
  await rest(page);
  const after = await scrolled(page);
  expect(after).not.toBe(before);
  await page.goBack();
  await expectScrolled(page, before);
  await page.goForward();
  await expectScrolled(page, after);
});

test('Back within the explorer leads to where one was, also deep in the list', async ({ page }) => {
  await open(page, '?view=statements');
  await page.locator('main article[data-statement]').last().locator('.card__link').click();
  await expect.poll(() => scrolled(page)).toBeLessThan(200);
  await page.goBack();
  await expect(page.locator('main article[data-statement]').last()).toBeInViewport();
});
