// The frame of the page takes one row, and what the reader came for begins where a screen begins to be read.
import {
  LANGUAGES, TOTAL, VIEWS, expect, expectMatching, expectNoSidewaysScrolling, goTo, headline, inLanguage, open, query, ready, status, test,
} from './support.mjs';

/** Where something begins, in CSS pixels from the top of the page. */
const top = (page, selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
/** What the filters and the number end above: the first thing in the body of a collection that has a height. */
const contentTop = (page) =>
  page.locator('#results').evaluate((results) => {
    const first = [...results.querySelectorAll('*')].find((one) => one.getClientRects().length && one.getBoundingClientRect().height > 1);
    return first.getBoundingClientRect().top + window.scrollY;
  });

// A collection without a record. The definition of a record is content, and stands above the filters.
const COLLECTIONS = VIEWS.filter(([, link]) => /view=(statements|workshops|themes|sdgs|actors|frameworks|matrix|together|compare|gaps|timeline|followup)$/.test(link));

test.describe('On a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const lang of LANGUAGES) {
    test(`Content starts under 240 px in every view of statements, in ${lang}`, async ({ page }) => {
      expect(COLLECTIONS.length).toBe(12);
      for (const [name, link] of COLLECTIONS) {
        await open(page, inLanguage(link, lang));
        expect(await contentTop(page), name).toBeLessThan(240);
        const bar = await page.locator('.masthead').boundingBox();
        expect(bar.height, `${name}: the header is one row`).toBeLessThan(64);
      }
    });
  }

  test('The header has six entries, and all views are one press away, in groups', async ({ page }) => {
    await open(page, '?view=statements&theme=data');
    const entries = page.locator('nav[data-primary] > ul > li > a');
    await expect(entries).toHaveCount(6);
    for (const entry of await entries.all()) await expect(entry).toBeVisible();
    await expect(page.locator('.views')).toBeHidden();
    await page.locator('summary[data-menu]').click();
    const links = page.locator('.views__link');
    await expect(links).toHaveCount(18);
    for (const link of await links.all()) await expect(link).toBeVisible();
    await page.locator('.views__link[href*="view=together"]').click();
    await expect(page.locator('.views')).toBeHidden();
    await expect(headline(page)).toBeFocused();
    expect(query(page).get('theme'), 'the filters go along').toBe('data');
    await expect(page.locator('.tabs__link[aria-current="page"]')).toHaveText(await headline(page).innerText());
  });

  test('The views of an entry are tabs below the heading, and the entry is marked in each', async ({ page }) => {
    await open(page, '?view=themes&workshop=W1');
    const tabs = page.locator('.tabs__link');
    const views = await tabs.evaluateAll((all) => all.map((one) => new URL(one.href).searchParams.get('view')));
    expect(views).toEqual(['themes', 'sdgs', 'matrix', 'gaps']);
    for (const view of views) {
      await page.locator(`.tabs__link[href*="view=${view}"]`).click();
      await expect.poll(() => query(page).get('view')).toBe(view);
      expect(query(page).get('workshop')).toBe('W1');
      await expect(page.locator('.nav__link[aria-current]')).toHaveCount(1);
      await expect(page.locator('.nav__link[aria-current]')).toHaveAttribute('href', /view=themes/);
    }
    await open(page, '?view=themes&id=data');
    await expect(page.locator('.tabs__link[aria-current]')).toHaveAttribute('aria-current', 'true');
    await page.locator('.tabs__link[aria-current]').click();
    await expect.poll(() => query(page).get('id')).toBe(null);
  });

  test('What opens over the page shuts with Escape, with a press elsewhere and when the focus goes on, one at a time', async ({ page }) => {
    await open(page, '?view=themes');
    const [theme, kind] = ['theme', 'kind'].map((facet) => page.locator(`[data-rail] details[data-facet-group="${facet}"]`));
    const summary = (of) => of.locator('summary').first();
    await summary(theme).click();
    await expect(theme).toHaveJSProperty('open', true);
    await summary(kind).click();
    await expect(theme).toHaveJSProperty('open', false);
    await expect(kind).toHaveJSProperty('open', true);
    await page.keyboard.press('Escape');
    await expect(kind).toHaveJSProperty('open', false);
    await expect(summary(kind)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(kind).toHaveJSProperty('open', true);
    await page.mouse.click(1400, 880);
    await expect(kind).toHaveJSProperty('open', false);
    await summary(theme).click();
    await page.locator('label[data-facet="theme"][data-value="data"] input').check();
    await expectMatching(page, 10);
    await expect(theme, 'a choice leaves it open for the next').toHaveJSProperty('open', true);
    await page.locator('#search').focus();
    await expect(theme).toHaveJSProperty('open', false);
    await expect(summary(theme), 'what is chosen is counted on it').toContainText('1');
  });

  test('The number is small until something is filtered', async ({ page }) => {
    const size = () => page.locator('.headline__number').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    for (const view of ['statements', 'themes', 'matrix']) {
      await open(page, `?view=${view}`);
      expect(await size(), view).toBeLessThan(17);
      await expect(page.locator('.headline__count')).toHaveText(`${TOTAL} statements`);
      await open(page, `?view=${view}&theme=data`);
      expect(await size(), view).toBeGreaterThan(28);
      await expect(page.locator('.headline__count')).toHaveText(`10 of ${TOTAL} statements`);
    }
  });
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const lang of LANGUAGES) {
    test(`The first statement starts under 220 px, and what is done most is at the foot, in ${lang}`, async ({ page }) => {
      await open(page, inLanguage('?view=statements', lang));
      expect(await top(page, 'article[data-statement]')).toBeLessThan(220);
      for (const one of ['summary[data-menu]', '[data-open-facets]', '.hands__more > summary']) {
        const box = await page.locator(one).boundingBox();
        expect(box.y, one).toBeGreaterThan(844 - 60);
        expect(box.height, one).toBeGreaterThanOrEqual(44);
        expect(Math.round(box.y + box.height), one).toBeLessThanOrEqual(844);
      }
    });
  }

  test('Share, cite and export open from the foot, and the colours from the menu', async ({ page }) => {
    await open(page, '?view=themes&theme=data');
    await page.locator('.hands__more > summary').click();
    await page.locator('[data-take="cite"]').click();
    await expect(page.locator('dialog[data-desk]')).toBeVisible();
    await page.locator('[data-close-desk]').click();
    await expect(page.locator('[data-take="cite"]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-take="cite"]')).toBeHidden();
    await page.locator('summary[data-menu]').click();
    await page.locator('select[data-scheme]').selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  });

  test('The end of the page is not under the bar, and the bar holds what the note has', async ({ page }) => {
    await open(page, '?view=statements&ids=W1.3,W2.4');
    await expect(page.locator('.hands a')).toContainText('2');
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const [end, bar] = [await page.locator('.footer p:visible').last().boundingBox(), await page.locator('.thumb').boundingBox()];
    expect(end.y + end.height).toBeLessThanOrEqual(bar.y);
    await page.locator('.hands a').click();
    await expect.poll(() => query(page).get('view')).toBe('note');
  });
});

test('Everything is reachable at 320 px and with text of twice the size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const view of ['statements', 'themes', 'matrix', 'timeline', 'note']) {
    await open(page, `?view=${view}`);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    // No wider than the screen is the frame; the matrix and the fields of the timeline are with letters of this size.
    const frame = await page.locator('.masthead').evaluate((one) => one.scrollWidth);
    expect(frame, view).toBeLessThanOrEqual(320);
    if (['statements', 'themes'].includes(view)) await expectNoSidewaysScrolling(page);
    await page.locator('summary[data-menu]').focus();
    await page.keyboard.press('Enter');
    const last = page.locator('.views__link').last();
    await last.focus();
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(page.locator('summary[data-menu]')).toBeFocused();
  }
});

test('Without a script the list of all views opens', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('summary[data-menu]').click();
  await expect(page.locator('.views__link[href*="view=gaps"]')).toBeVisible();
  await context.close();
});

test('A view that is gone to by the list of all views says its number', async ({ page }) => {
  await open(page, '');
  await goTo(page, 'actors');
  await ready(page);
  await expect(status(page)).toHaveAttribute('data-total', String(TOTAL));
});
