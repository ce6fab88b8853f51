// The promise: nothing typed is lost. Fields act while one types, the focus goes where the reader sends it, a click that
// ends the typing counts, and what was typed is in the address.
import { articles, box, expect, expectMatching, headline, open, openGroup, query, ready, select, test, TOTAL } from './support.mjs';

const search = (page) => page.locator('header input[type=search][name=q]');
const from = (page) => page.locator('aside[data-rail] [data-from]');
const to = (page) => page.locator('aside[data-rail] [data-to]');
const own = (page, part) => page.locator(`[data-part="${part}"] [data-own]`);
const kinds = (page) => page.locator('[data-part]').evaluateAll((all) => all.map((one) => one.dataset.kind[0]).join(''));

test('From and To act with each letter, and Tab leads from field to field both ways', async ({ page }) => {
  await open(page, '?view=statements');
  await openGroup(page, 'date');
  await from(page).click();
  await page.keyboard.type('2016-10');
  await expect.poll(() => query(page).get('from')).toBe('2016-10');
  await page.keyboard.press('Tab');
  await expect(to(page)).toBeFocused();
  await page.keyboard.type('2016-10-12');
  await expect.poll(() => query(page).get('to')).toBe('2016-10-12');
  await page.keyboard.press('Shift+Tab');
  await expect(from(page)).toBeFocused();
  await expect(from(page)).toHaveValue('2016-10');
  await page.waitForTimeout(300);
  await expect(from(page), 'nothing takes the focus away later').toBeFocused();
});

test('Who clicks from one field into the next and goes on typing loses nothing', async ({ page }) => {
  await open(page, '?view=statements');
  await openGroup(page, 'date');
  await from(page).click();
  await page.keyboard.type('2016');
  await to(page).click();
  await page.keyboard.type('2017-01');
  await expect(from(page)).toHaveValue('2016');
  await expect(to(page)).toHaveValue('2017-01');
  await expect.poll(() => query(page).get('to')).toBe('2017-01');
  expect(query(page).get('from')).toBe('2016');
});

test('A date that is no date is said when the field is left, and what was typed stays', async ({ page }) => {
  await open(page, '?view=statements');
  await openGroup(page, 'date');
  await from(page).click();
  await page.keyboard.type('2016-13');
  await expect(page.locator('aside[data-rail] #date-help')).not.toHaveClass(/help--wrong/);
  await page.keyboard.press('Tab');
  await expect(page.locator('aside[data-rail] #date-help')).toHaveClass(/help--wrong/);
  await expect(from(page)).toHaveValue('2016-13');
});

for (const [where, link] of [
  ['the list', '?view=statements'],
  ['the gaps', '?view=gaps'],
  ['one theme', '?view=themes&id=data'],
  ['the overview', ''],
  ['a view without statements', '?view=about'],
]) {
  test(`Back undoes a search that was typed in ${where}, in one step`, async ({ newReader }) => {
    // A history of its own, which is not yet full.
    const page = await newReader();
    await open(page, link);
    const length = await page.evaluate(() => history.length);
    await search(page).click();
    await page.keyboard.type('diaspora', { delay: 30 });
    await expect.poll(() => query(page).get('q')).toBe('diaspora');
    expect(await page.evaluate(() => history.length)).toBe(length + 1);
    await expect(search(page)).toBeFocused();
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe(link);
    await expect(search(page)).toHaveValue('');
  });
}

test('After Enter the next search is another act', async ({ page }) => {
  await open(page, '?view=statements');
  await search(page).fill('data');
  await search(page).press('Enter');
  await search(page).fill('remittances');
  await search(page).press('Enter');
  await expect.poll(() => query(page).get('q')).toBe('remittances');
  await page.goBack();
  await expect.poll(() => query(page).get('q')).toBe('data');
});

test('A link clicked while the search still waits goes where it says, and the words are one step back', async ({ page }) => {
  await open(page, '?view=statements');
  await search(page).click();
  await page.keyboard.type('remittances');
  await page.evaluate(() => document.querySelector('a[href*="view=about"]').click());
  await expect(headline(page)).toBeFocused();
  await page.waitForTimeout(400);
  expect(query(page).get('view')).toBe('about');
  expect(query(page).get('q')).toBeNull();
  await expect(search(page)).toHaveValue('');
  await page.goBack();
  await expect.poll(() => query(page).get('q')).toBe('remittances');
});

test('A filter chosen while the search still waits takes the words along', async ({ page }) => {
  await open(page, '?view=statements');
  await openGroup(page, 'theme');
  await search(page).click();
  await page.keyboard.type('remittances');
  await page.evaluate(() => document.querySelector('aside label[data-facet="theme"][data-value="data"] input').click());
  await expect.poll(() => query(page).get('theme')).toBe('data');
  expect(query(page).get('q')).toBe('remittances');
  await expect(box(page, 'theme', 'data')).toBeChecked();
});

const OWN = '=Title\nW1.5.1#Why\nW2.4>Our line\n.';
const NOTE = `?view=note&ids=W1.1.2,W1.5.1,W2.4&own=${encodeURIComponent(OWN)}`;

test('The fields of a note are left with Tab and Shift+Tab after typing', async ({ page }) => {
  await open(page, NOTE);
  for (const field of [page.locator('[data-note-title]'), own(page, 1), own(page, 3)]) {
    for (const key of ['Tab', 'Shift+Tab']) {
      await field.focus();
      await page.keyboard.type('x');
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
      await expect(headline(page)).not.toBeFocused();
      expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
      await page.keyboard.press(key === 'Tab' ? 'Shift+Tab' : 'Tab');
      await expect(field).toBeFocused();
    }
  }
  await own(page, 3).press('Enter');
  await expect(own(page, 3)).toBeFocused();
});

test('The click that ends typing in a note counts: move, take out, drag', async ({ page }) => {
  await open(page, NOTE);
  expect(await kinds(page)).toBe('shsls');
  await own(page, 3).click();
  await page.keyboard.type(' and more');
  await page.locator('[data-part="3"] [data-up]').click();
  await expect.poll(() => kinds(page)).toBe('shlss');
  await expect(own(page, 2)).toHaveValue('Our line and more');
  await own(page, 1).click();
  await page.keyboard.type(' so');
  const handle = await page.locator('[data-part="1"] [data-handle]').boundingBox();
  const first = await page.locator('[data-part="0"]').boundingBox();
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 8, first.y + 6, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => kinds(page)).toBe('hslss');
  await expect(own(page, 0)).toHaveValue('Why so');
  await own(page, 0).click();
  await page.keyboard.type('!');
  await page.locator('[data-part="0"] [data-out]').click();
  await expect.poll(() => kinds(page)).toBe('slss');
});

test('What is typed in a note is in the preview at once, in the address soon, and there after reloading', async ({ page }) => {
  await open(page, NOTE);
  await own(page, 1).click();
  await page.keyboard.type(' data  matters ', { delay: 15 });
  await expect(page.locator('[data-note-text] .note__heading').first()).toHaveText('Why data matters');
  await expect(own(page, 1), 'spaces stay as they are typed').toHaveValue('Why data  matters ');
  await page.locator('[data-note-title]').click();
  await page.keyboard.type(' two');
  await expect(page.locator('[data-note-text] .note__title')).toHaveText('Title two');
  await expect.poll(() => query(page).get('own')).toContain('Title two');
  await page.reload();
  await ready(page);
  await expect(own(page, 1)).toHaveValue('Why data matters');
  await expect(page.locator('[data-note-title]')).toHaveValue('Title two');
});

test('A caret in the middle of a line stays where it is', async ({ page }) => {
  await open(page, NOTE);
  await own(page, 3).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('In  all, ');
  await expect(own(page, 3)).toHaveValue('In  all, Our line');
});

test('Back undoes the typing of one field in one step', async ({ page }) => {
  await open(page, NOTE);
  await own(page, 1).click();
  await page.keyboard.type(' now', { delay: 20 });
  await own(page, 3).click();
  await page.keyboard.type(' too', { delay: 20 });
  await expect.poll(() => query(page).get('own')).toContain('Our line too');
  await page.goBack();
  await expect(own(page, 3)).toHaveValue('Our line');
  await expect(own(page, 1)).toHaveValue('Why now');
  await page.goBack();
  await expect(own(page, 1)).toHaveValue('Why');
});

// ---- A browser that takes only so many changes of the history, as Safari does. ----

const limited = (page) =>
  page.addInitScript(() => {
    const made = [];
    window.__refused = 0;
    for (const name of ['pushState', 'replaceState']) {
      const real = history[name].bind(history);
      history[name] = (...given) => {
        const now = Date.now();
        while (made.length && now - made[0] > 30_000) made.shift();
        if (made.length >= (window.__limit ?? 100)) {
          window.__refused += 1;
          throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError');
        }
        made.push(now);
        real(...given);
      };
    }
  });

test('Under the limit of Safari a long drag, a held key and fast typing never lose the address', async ({ page }) => {
  test.setTimeout(90_000);
  await limited(page);
  await open(page, '?view=timeline');
  const picture = await page.locator('main [data-timeline]').boundingBox();
  const y = picture.y + Math.min(200, picture.height / 2);
  await page.keyboard.press('Home');
  await page.locator('input[data-asof]').focus();
  for (let turn = 0; turn < 150; turn += 1) await page.keyboard.press('ArrowLeft');
  await page.mouse.move(picture.x + picture.width / 2, y);
  for (let turn = 0; turn < 2; turn += 1) await page.mouse.wheel(0, -300);
  await page.mouse.down();
  for (let turn = 0; turn < 300; turn += 1) await page.mouse.move(picture.x + picture.width / 2 + ((turn * 3) % 200), y);
  await page.mouse.up();
  await search(page).click();
  await page.keyboard.type('migrants and their rights in the countries where they live', { delay: 15 });
  await expect.poll(() => query(page).get('q'), { timeout: 30_000 }).toBe('migrants and their rights in the countries where they live');
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  const shown = await page.locator('input[data-asof]').getAttribute('data-asof');
  await expect.poll(() => query(page).get('theme')).toBe('data');
  await expect.poll(() => query(page).get('asof')).toBe(shown);
  expect(query(page).get('q')).toBe('migrants and their rights in the countries where they live');
  expect(await page.evaluate(() => window.__refused)).toBe(0);
  await page.goBack();
  await expect(box(page, 'theme', 'data')).not.toBeChecked();
  expect(query(page).get('q')).toBe('migrants and their rights in the countries where they live');
});

test('A change that the browser refuses is made later, in its order', async ({ page }) => {
  await limited(page);
  await open(page, '?view=statements');
  await openGroup(page, 'theme');
  await page.evaluate(() => { window.__limit = 0; });
  await box(page, 'theme', 'data').check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await box(page, 'theme', 'monitoring').check();
  await expectMatching(page, select({ theme: ['data', 'monitoring'] }).length);
  expect(await page.evaluate(() => window.__refused)).toBeGreaterThan(0);
  expect(query(page).get('theme')).toBeNull();
  await page.evaluate(() => { window.__limit = 100; });
  await expect.poll(() => query(page).get('theme'), { timeout: 15_000 }).toBe('data,monitoring');
  await page.goBack();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await page.goBack();
  await expectMatching(page, TOTAL);
  await expect(articles(page).first()).toBeVisible();
});
