// The promise: WCAG 2.2 AA, with no exception, in every view, language and scheme, down to 320 pixels.
import { AxeBuilder } from '@axe-core/playwright';
import {
  LANGUAGES, SHEET, VIEWS, box, expect, expectMatching, headline, inLanguage, open, openGroup, select, test, textOfMain,
} from './support.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 640 };

/** Short enough to read in a report: which rule, where, and what is wrong. */
async function expectNoViolations(page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
  expect(found).toEqual([]);
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(10);
}

async function expectNoSidewaysScrolling(page) {
  const { wide, room, widest } = await page.evaluate(() => {
    const root = document.scrollingElement;
    const over = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return { wide: root.scrollWidth, room: root.clientWidth, widest: over.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)) };
  });
  expect(wide, `wider than the screen: ${widest.join(' | ')}`).toBeLessThanOrEqual(room);
}

for (const [name, link] of VIEWS) {
  for (const lang of LANGUAGES) {
    test(`axe finds nothing in ${name} (${lang}, light)`, async ({ page }) => {
      await open(page, inLanguage(link, lang));
      await expectNoViolations(page);
    });
  }

  test.describe('dark', () => {
    test.use({ colorScheme: 'dark' });
    test(`axe finds nothing in ${name} (en, dark)`, async ({ page }) => {
      await open(page, link);
      await expectNoViolations(page);
    });
  });

  test.describe('narrow', () => {
    test.use({ viewport: NARROW });
    test(`axe finds nothing in ${name} (en, light, 320 pixels)`, async ({ page }) => {
      await open(page, link);
      await expectNoViolations(page);
    });

    test(`In ${name} nothing scrolls sideways at 320 pixels, in any language`, async ({ page }) => {
      for (const lang of LANGUAGES) {
        await open(page, inLanguage(link, lang));
        await expectNoSidewaysScrolling(page);
      }
    });
  });
}

// ---- States that no link of the list above shows. ----

for (const [name, link] of [
  ['a list that matches nothing', '?theme=diaspora&sdg=13'],
  ['a notice about a bad link', '?theme=nosuchtheme,data&thene=1'],
  ['search marks', '?q=remittances'],
  ['a close look at the timeline', '?view=timeline&lane=theme&zoom=2016-09-01/2016-10-31'],
  ['a goal on which the texts are silent', '?view=sdgs&id=14'],
]) {
  test(`axe finds nothing in ${name}, wide and narrow`, async ({ page }) => {
    for (const viewport of [{ width: 1280, height: 800 }, NARROW]) {
      await page.setViewportSize(viewport);
      await open(page, link);
      await expectNoViolations(page);
      await expectNoSidewaysScrolling(page);
    }
  });
}

test('axe finds nothing in the open sheet of filters on a small phone', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await open(page, '?view=statements');
  await page.locator('[data-open-facets]').first().click();
  await openGroup(page, 'theme', SHEET);
  await box(page, 'theme', 'data', SHEET).check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await expectNoViolations(page);
  await expectNoSidewaysScrolling(page);
});

test('axe finds nothing while every group of filters stands open', async ({ page }) => {
  await open(page, '?view=statements');
  for (const facet of ['workshop', 'theme', 'sdg', 'kind', 'actor', 'framework', 'place', 'voice', 'verb', 'grade']) {
    await openGroup(page, facet);
  }
  await expectNoViolations(page);
});

test('The live region speaks the filter sentence after a filter has changed', async ({ page }) => {
  await open(page, '?view=statements');
  const region = page.locator('[role=status][data-matching]');
  const before = await region.innerText();
  // A region that is replaced instead of changed is not spoken by every screen reader.
  await region.evaluate((element) => (element.__same = true));
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await expect(region).not.toHaveText(before);
  expect(await region.evaluate((element) => element.__same)).toBe(true);
  const sentence = (await region.innerText()).trim();
  await expect.poll(() => page.title()).toContain(sentence);
});

test.describe('With forced colours and reduced motion', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the page stays usable and nothing moves', async ({ page }) => {
    await open(page, '?theme=data');
    await expect(headline(page)).toBeVisible();
    expect((await textOfMain(page)).length).toBeGreaterThan(200);
    const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length);
    expect(moving).toBe(0);
    await expectNoViolations(page);
  });

  test('a grade, an amount and what is current are still told apart', async ({ page }) => {
    await open(page, '?view=themes&id=data');
    const ground = (selector, pseudo) =>
      page.locator(selector).first().evaluate((one, which) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(one, which);
        return `${backgroundColor} ${backgroundImage}`;
      }, pseudo);
    expect(await ground('.grade--wording'), 'half, not hollow').toContain('linear-gradient');
    expect(await ground('.grade--wording')).not.toBe(await ground('.grade--inference'));
    const seen = (selector) => page.locator(selector).first().evaluate((one) => {
      const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(one);
      return { line: borderBlockEndColor, wide: parseFloat(borderBlockEndWidth), paper: getComputedStyle(document.body).backgroundColor };
    });
    const bar = await seen('.bar__fill');
    expect(bar.wide, 'the track of a bar is outlined').toBeGreaterThan(0);
    expect(bar.line).not.toBe(bar.paper);
    for (const kind of ['.nav__link', '.langs__link']) {
      const [idle, current] = [await seen(`${kind}:not([aria-current])`), await seen(`${kind}[aria-current]`)];
      expect(idle.line, `${kind}: no line under what is not current`).toBe(idle.paper);
      expect(current.line, kind).not.toBe(current.paper);
    }
  });
});

// ---- Large text, paper, and the line that stays in the window. ----

/** The text of the whole page twice as large, as a browser's own setting makes it. */
const enlarge = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });

test('With text twice as large columns give way and no word is chopped', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [view, part] of [['compare', '.side'], ['together', '.pair__names'], ['timeline&asof=2016-03-02', '.asof__slide']]) {
    await open(page, `?view=${view}`);
    await enlarge(page);
    await expectNoSidewaysScrolling(page);
    const { rail, page: whole, narrowest } = await page.evaluate((parts) => {
      const width = (one) => one.getBoundingClientRect().width;
      const body = width(document.querySelector('.collection__body'));
      return {
        rail: width(document.querySelector('.rail')),
        page: width(document.querySelector('.collection')),
        narrowest: Math.min(...[...document.querySelectorAll(parts)].filter((one) => one.checkVisibility()).map((one) => width(one) / body)),
      };
    }, part);
    expect(rail / whole, `${view}: the rail`).toBeLessThanOrEqual(0.301);
    expect(narrowest, `${view}: all of the width`).toBeGreaterThan(0.8);
  }
  // A day is read on one row.
  const rows = await page.locator('.asof__day').evaluate((day) => day.getBoundingClientRect().height / parseFloat(getComputedStyle(day).lineHeight));
  expect(rows).toBeLessThan(1.5);
  // Beside each other with text as it is, one below the other with large text.
  await open(page, '?view=compare');
  const columns = () => page.locator('.sides').first().evaluate((sides) => getComputedStyle(sides).gridTemplateColumns.split(' ').length);
  expect(await columns()).toBe(2);
  await enlarge(page);
  await expect.poll(columns).toBe(1);
});

test('On paper there are facts, tables and grounds, and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await open(page, '?view=followup');
  await expect(page.locator('main .statuses__unit').first()).toBeVisible();
  const tone = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--w1').trim());
  expect(tone, 'the tokens are those of the light scheme').toBe('#8a5300');
  const facts = page.locator('details.expectation__facts:not([open]) > :not(summary)').first();
  await expect.poll(async () => (await facts.boundingBox())?.height ?? 0, { message: 'closed on the screen, open on paper' }).toBeGreaterThan(20);
  for (const gone of ['[data-save-picture]', '.status-filter', '[data-rail]']) await expect(page.locator(gone).first()).toBeHidden();
  await open(page, '?view=timeline&asof=2016-03-02');
  for (const gone of ['[data-asof]', '[data-asof-date]', '[data-asof-stop]']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('[data-known]')).toBeVisible();
  await open(page, '?view=together');
  for (const gone of ['[data-pair-choice]', '[data-more]']) await expect(page.locator(gone)).toBeHidden();
  const adjusted = await page.locator('.pair__units i').first().evaluate((one) => getComputedStyle(one).printColorAdjust);
  expect(adjusted, 'a ground that says something is printed').toBe('exact');
});

test('What is read at a cell of the matrix is in the window and covers nothing that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?view=matrix');
  const line = page.locator('[data-readout]');
  await page.locator('[data-cell="governance:10"]').hover();
  await expect(line).toContainText('SDG 10');
  await expect(line).toBeInViewport({ ratio: 0.99 });
  await page.mouse.move(2, 2);
  await page.locator('svg[data-picture="matrix"] [tabindex="0"]').focus();
  for (let row = 0; row < 14; row += 1) {
    await page.keyboard.press('ArrowDown');
    const clear = () => page.evaluate(() => {
      const focus = document.activeElement.getBoundingClientRect();
      return document.querySelector('[data-readout]').getBoundingClientRect().top - focus.bottom;
    });
    await expect.poll(clear, { message: `row ${row + 2}` }).toBeGreaterThan(-1);
  }
});
