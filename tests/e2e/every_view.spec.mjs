// The promise of every view: one heading, landmarks and a title; one language at a time; WCAG 2.2 AA with no exception, in each
// language and scheme, down to 320 pixels. One reader walks through all of it, because opening a page costs more than asking.
import {
  LANGUAGES, NARROW, TAGS, VIEWS, WORDS, attributes, expect, expectNoSidewaysScrolling, expectNoViolations, headline, open, speak, styleAll, test,
} from './support.mjs';

// Interface words that no French or Spanish page has a use for. Names of programmes in the texts are content, so only
// navigation, rail and header are searched.
const ENGLISH = /\b(statements?|themes?|timeline|goals|workshops|actors?|frameworks?|search|language|clear|share|show|overview|not stated|any of|all of|none of|kind|voice|skip to)\b/i;

/** What the frame around the content says: navigation, header, rail, with the names that screen readers get. */
const frameWords = (page) =>
  page.locator('nav, header, aside[data-rail]').evaluateAll((all) => {
    // Each language is named in itself, and facet values and whatever stands in main are content, checked elsewhere.
    const content = 'main, a[data-lang], label[data-facet], option';
    return all.filter((element) => !element.closest('main')).flatMap((element) => {
      const inside = [element, ...element.querySelectorAll('*')].filter((one) => !one.closest(content));
      const names = inside.flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name)));
      const copy = element.cloneNode(true);
      copy.querySelectorAll(content).forEach((one) => one.remove());
      return [copy.textContent, ...names].filter(Boolean);
    });
  });

async function expectOneLanguage(page, lang) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page).toHaveTitle(/\S.*IDM Explorer$/);
  await expect(page.locator('[data-notice], [data-dead-end]').filter({ visible: true })).toHaveCount(0);
  // What stands below may still be on its way.
  await expect(async () => {
    const words = await frameWords(page);
    expect(words.length).toBeGreaterThan(0);
    if (lang === 'en') expect(words.join(' '), 'the list of English words knows this page').toMatch(ENGLISH);
    else expect(words.filter((text) => ENGLISH.test(text)), lang).toEqual([]);
  }).toPass({ timeout: 15_000 });
}

async function expectStructure(page) {
  await expect(page.locator('h1').filter({ visible: true })).toHaveCount(1);
  await expect(headline(page)).not.toBeEmpty();
  await expect(page.locator('main#main')).toHaveCount(1);
  await expect(page.locator('article[data-statement]:not(:has(button[data-copy-source]))'), 'each statement can be copied with its source').toHaveCount(0);
  await expect(page.locator('nav').filter({ visible: true }).first()).toBeVisible();
  const marked = await attributes(page.locator('[id]'), 'id');
  expect(marked.filter((id, index) => marked.indexOf(id) !== index), 'no id is used twice').toEqual([]);
}

// All rules once wide and once narrow, where the colours are the same ones; beyond that each scheme and language only where it can differ.
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const [name, link] of VIEWS) {
  test(`${name[0].toUpperCase()}${name.slice(1)}: structure, one language at a time, and nothing for axe, light and dark, wide and narrow`, async ({ page }) => {
    test.slow();
    const [, another, third] = LANGUAGES;
    await open(page, link);
    await expectStructure(page);
    await expectOneLanguage(page, 'en');
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await styleAll(page);
    await expectNoViolations(page, (axe) => axe.withRules(COLOURS), 1);
    await page.emulateMedia({ colorScheme: 'light' });
    await speak(page, another);
    await expectOneLanguage(page, another);
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScrolling(page);
    await expectNoViolations(page, (axe) => axe.withTags(TAGS).disableRules(COLOURS));
    await page.setViewportSize({ width: 1280, height: 800 });
    await speak(page, third);
    await expectOneLanguage(page, third);
    await page.setViewportSize(NARROW);
    await expectNoViolations(page, (axe) => axe.withTags(WORDS), 5);
    await expectNoSidewaysScrolling(page);
  });
}
