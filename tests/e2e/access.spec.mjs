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
});
