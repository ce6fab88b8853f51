// The promise: everything works without a mouse, focus is always seen, never lost and never trapped.
import { readFile } from 'node:fs/promises';
import {
  LIST_PAGE, RAIL, SHEET, box, data, expect, expectList, expectMatching, headline, open, openGroup, option, query, select, test, TOTAL,
} from './support.mjs';

/** What has the focus, in words that a failing test can print. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element.closest('label[data-facet]');
    return {
      tag: element.tagName,
      text: element.textContent.trim().slice(0, 40),
      facet: label?.dataset.facet,
      value: label?.dataset.value,
      inSheet: element.closest('dialog[data-sheet]') !== null,
      inMain: element.closest('main') !== null,
    };
  });

/** Presses Tab until the focus is where it is wanted; a place that cannot be reached fails the test. */
async function tabTo(page, wanted, limit = 200) {
  const path = [];
  for (let turn = 0; turn < limit; turn += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    path.push(`${now.tag} ${now.text}`);
    if (await wanted(now)) return now;
  }
  throw new Error(`not reached by ${limit} times Tab: ${path.join(' > ')}`);
}

test('The first stop is a link past the navigation, and it leads there', async ({ page }) => {
  await open(page, '?view=statements');
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /#main$/);
  await expect(first, 'the link shows itself when it has the focus').toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await focused(page)).inMain).toBe(true);
  expect(query(page).get('view'), 'skipping changes no view').toBe('statements');
});

test('Facets are reached with Tab and toggled with Space, and keep the focus', async ({ page }) => {
  await open(page, '?view=statements');
  const { facet, value } = await tabTo(page, (now) => now.tag === 'INPUT' && now.facet !== undefined);
  for (const checked of [true, false, true]) {
    const count = Number(await option(page, facet, value).getAttribute('data-count'));
    await page.keyboard.press('Space');
    await expectMatching(page, checked ? count : TOTAL);
    expect(await focused(page)).toMatchObject({ tag: 'INPUT', facet, value });
    await expect(box(page, facet, value)).toBeChecked({ checked });
  }
  // Walking on from there shows that focus was not merely put back on a copy at another place.
  const next = await tabTo(page, (now) => now.tag !== 'BODY', 2);
  expect({ facet: next.facet, value: next.value }).not.toEqual({ facet, value });
});

test('Taking a filter away by keyboard does not lose the focus', async ({ page }) => {
  await open(page, '?theme=data,finance');
  await page.locator('[data-remove]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-remove]')).toHaveCount(1);
  await expect.poll(async () => (await focused(page)).tag, { message: 'focus is not thrown to the top' }).not.toBe('BODY');
});

/** Serves a release with more statements than a list shows at first: those of today, and copies of one of them. */
async function longRelease(page, count) {
  const core = JSON.parse(await readFile(new URL(`../../public/data/releases/${data.version}/core.en.json`, import.meta.url), 'utf8'));
  const copied = core.statements.at(-1);
  core.version = '0.9.0';
  for (let more = 1; core.statements.length < count; more += 1) core.statements.push({ ...copied, id: `W2.9.${more}` });
  await page.route('**/data/releases/0.9.0/core.en.json', (route) => route.fulfill({ json: core }));
}

test('Showing more of a list longer than a page by keyboard goes on where the list had ended', async ({ page }) => {
  const count = LIST_PAGE + 30;
  await longRelease(page, count);
  await open(page, '?view=statements&data=0.9.0');
  const cards = page.locator('main article[data-statement]');
  await expect(cards).toHaveCount(LIST_PAGE);
  // On paper, where nothing can be opened, the list says how much of it is there.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-listed]')).toHaveText(`1–${LIST_PAGE} / ${count}`);
  await expect(page.locator('[data-listed]')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-listed]')).toBeHidden();
  const next = `W2.9.${LIST_PAGE - TOTAL + 1}`;
  await page.locator('[data-more]').focus();
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(count);
  await expect(page.locator(`[data-statement="${next}"] .card__link`)).toBeFocused();
  await expect(page.locator('[data-more]')).toHaveCount(0);
});

test('A list longer than two pages can be shown whole at once by keyboard', async ({ page }) => {
  const count = 2 * LIST_PAGE + 30;
  await longRelease(page, count);
  await open(page, '?view=statements&data=0.9.0');
  await expect(page.locator('main article[data-statement]')).toHaveCount(LIST_PAGE);
  const last = `W2.9.${count - TOTAL}`;
  const all = page.locator('[data-more-all]');
  await expect(all).toContainText(String(count));
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main article[data-statement]')).toHaveCount(count);
  await expect(page.locator(`[data-statement="${last}"]`)).toBeVisible();
  await expect(page.locator(`[data-statement="W2.9.${LIST_PAGE - TOTAL + 1}"] .card__link`)).toBeFocused();
  await expect(page.locator('[data-more], [data-more-all]')).toHaveCount(0);
});

test('Every stop of the keyboard can be seen', async ({ page }) => {
  await open(page, '?theme=data');
  const unseen = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const [name, seen] = await page.evaluate(() => {
      const marked = (element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      };
      const element = document.activeElement;
      // A checkbox may be marked by the label around it.
      return [element.outerHTML.slice(0, 90), marked(element) || marked(element.parentElement ?? element)];
    });
    if (!seen) unseen.push(name);
  }
  expect(unseen).toEqual([]);
});

test('A change of view moves the focus to its heading, and so does going back', async ({ page }) => {
  await open(page, '?view=statements');
  for (const view of ['themes', 'timeline', 'sdgs', 'about']) {
    const before = await headline(page).innerText();
    await page.locator('summary[data-menu]').focus();
    await page.keyboard.press('Enter');
    await page.locator(`.views__link[href*="view=${view}"]`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('view')).toBe(view);
    await expect(headline(page)).toBeFocused();
    await expect(headline(page)).not.toHaveText(before);
  }
  await page.goBack();
  await expect.poll(() => query(page).get('view')).toBe('sdgs');
  await expect(headline(page)).toBeFocused();
});

test('Who comes back finds the link that was left, where it was', async ({ page }) => {
  await open(page, '?view=themes');
  const link = page.locator('main a[data-theme="finance"]').first();
  await link.focus();
  const kept = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('Enter');
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(kept);
  // Deep in a list, where the heading is far away.
  await open(page, '?view=statements');
  const card = page.locator('main article[data-statement]').nth(20).locator('.card__link');
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport();
});

test('Clearing the last filter, closing a notice and changing the language do not lose the focus', async ({ page }) => {
  const tag = async () => (await focused(page)).tag;
  await open(page, '?theme=data');
  await page.locator('[data-remove]').focus();
  await page.keyboard.press('Enter');
  await expectMatching(page, TOTAL);
  await expect.poll(tag).toBe('H1');
  await open(page, '?theme=data');
  await page.locator('a[data-clear]').first().focus();
  await page.keyboard.press('Enter');
  await expectMatching(page, TOTAL);
  await expect.poll(tag).toBe('H1');
  await open(page, '?theme=nothing-like-it');
  await page.locator('[data-dismiss]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  await expect.poll(tag).toBe('H1');
  const english = await headline(page).innerText();
  const french = page.locator('a[data-lang="fr"]');
  await french.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(headline(page)).not.toHaveText(english);
  await expect(french).toBeFocused();
});

test('The filters can be passed by', async ({ page }) => {
  await open(page, '?view=compare');
  await page.locator('a[href="#results"]').focus();
  await expect(page.locator('a[href="#results"]')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate((rail) => document.activeElement.closest(rail) === null, RAIL)).toBe(true);
  expect(query(page).get('view')).toBe('compare');
});

test('The menu of a narrow page closes with Escape and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '?view=themes');
  const menu = page.locator('[data-menu]');
  await menu.click();
  await expect(page.locator('.menu')).toHaveJSProperty('open', true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu')).toHaveJSProperty('open', false);
  await expect(menu).toBeFocused();
});

test('Opening a record moves the focus to its heading', async ({ page }) => {
  await open(page, '?view=themes');
  await page.locator('main a[data-theme="data"]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('id')).toBe('data');
  await expect(headline(page)).toBeFocused();
});

test('The timeline is a stop of the keyboard and no trap', async ({ page }) => {
  await open(page, '?view=timeline');
  const picture = page.locator('main [data-timeline]');
  const isPicture = () => picture.evaluate((element) => element === document.activeElement);
  const isDay = () => page.evaluate(() => document.activeElement?.matches('input[data-asof]'));
  await tabTo(page, isDay);
  await page.keyboard.press('Tab');
  expect(await isPicture(), 'the day, the picture').toBe(true);
  // Its links are one stop; the arrow keys go from one to another.
  await page.keyboard.press('Tab');
  const at = () => page.evaluate(() => document.activeElement?.closest('[data-timeline] a')?.getAttribute('href') ?? null);
  const first = await at();
  expect(first).not.toBeNull();
  await expect(picture.locator('a[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  const second = await at();
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  const last = await at();
  expect([first, second]).not.toContain(last);
  expect(query(page).get('zoom'), 'on a link the arrows do not move the years').toBeNull();
  await page.keyboard.press('Tab');
  expect(await picture.evaluate((element) => !element.contains(document.activeElement))).toBe(true);
  // Coming back leads to the link that was left, also in a picture that was drawn anew.
  await page.keyboard.press('Shift+Tab');
  expect(await at()).toBe(last);
  await page.keyboard.press('-');
  await expect.poll(() => query(page).get('zoom')).not.toBeNull();
  await expect(picture.locator('a[tabindex="0"]')).toHaveCount(1);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 375, height: 740 } });

  const openSheet = async (page) => {
    await page.locator('[data-open-facets]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(SHEET)).toBeVisible();
  };
  const expectReturned = (page) => expect(page.locator('[data-open-facets]').first()).toBeFocused();

  test('the facets wait in a sheet that keeps the focus and gives it back on Escape', async ({ page }) => {
    await open(page, '?view=statements');
    await expect(page.locator(RAIL)).toBeHidden();
    await expect(page.locator(SHEET)).toBeHidden();
    await openSheet(page);
    expect((await focused(page)).inSheet).toBe(true);
    for (let turn = 0; turn < 60; turn += 1) {
      await page.keyboard.press(turn < 40 ? 'Tab' : 'Shift+Tab');
      const now = await focused(page);
      // At the ends the browser hands the focus to its own bars, which a page sees as the body.
      expect(now.inSheet || now.tag === 'BODY', JSON.stringify(now)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator(SHEET)).toBeHidden();
    await expectReturned(page);
  });

  test('the sheet says how many statements are behind it, and shows them', async ({ page }) => {
    await open(page, '?view=statements');
    await openSheet(page);
    const close = page.locator(`${SHEET} [data-close-facets]`);
    await expect(close).toHaveText(`Show ${TOTAL} statements`);
    await openGroup(page, 'theme', SHEET);
    await box(page, 'theme', 'data', SHEET).focus();
    await page.keyboard.press('Space');
    const count = select({ theme: ['data'] }).length;
    await expect(close).toHaveText(`Show ${count} statements`);
    expect(await focused(page)).toMatchObject({ tag: 'INPUT', facet: 'theme', value: 'data', inSheet: true });
    await close.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(SHEET)).toBeHidden();
    await expectReturned(page);
    await expectList(page, count);
  });
});
