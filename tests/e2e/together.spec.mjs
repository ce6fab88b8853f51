// The promise: what is named together and how strongly it was said, as numbers that open their statements.
import { readFileSync } from 'node:fs';
import {
  articles, attributes, data, expect, expectList, expectMatching, expectWords, headline, open, query, randomFrom, seed, select, test,
} from './support.mjs';

const pair = (page, id) => page.locator(`[data-pair="${id}"]`);
const figure = (page, name) => page.locator(`[data-figure="${name}"]`);
const choice = (page) => page.locator('[data-pair-choice]');

test('A pair says how many statements have both, and opens exactly those', async ({ page }) => {
  await open(page, '?view=together');
  const both = data.statements.filter((s) => s.themes.includes('partnerships') && s.actors.some((link) => link.actor === 'states'));
  const count = pair(page, 'theme:partnerships+actor:states').locator('.pair__count');
  await expect(count).toHaveAttribute('data-count', String(both.length));
  await count.click();
  await expectList(page, both.length);
  expect((await attributes(articles(page), 'data-statement')).sort()).toEqual(both.map((s) => s.id).sort());
});

test('The choice of what goes with what is in the link, and Back undoes it', async ({ page }) => {
  await open(page, '?view=together');
  await choice(page).selectOption('frameworks');
  await expect.poll(() => query(page).get('pair')).toBe('frameworks');
  for (const id of await attributes(page.locator('[data-pair]'), 'data-pair')) expect(id).toMatch(/^framework:.*\+framework:/);
  await page.goBack();
  await expect(choice(page)).toHaveValue('any');
  expect(query(page).get('pair')).toBeNull();
});

test('Filters narrow the pairs; where none is left, the way out is named', async ({ page }) => {
  await open(page, '?view=together&theme=data&pair=actors');
  const counts = (await attributes(page.locator('.pair__count'), 'data-count')).map(Number);
  expect(counts.length).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(select({ theme: ['data'] }).length);
  // One statement that names no organized actor: it matches, and there is nothing to pair.
  await open(page, '?view=together&pair=actors&pinpoint=W1.1.1');
  await expectMatching(page, 1);
  const way = page.locator('[data-dead-end] [data-way-out]').first();
  await way.click();
  await expect(page.locator('[data-pair]').first()).toBeVisible();
});

test('The network leads to the same lists as the ranking, by keyboard too', async ({ page }) => {
  await open(page, '?view=together');
  const bows = figure(page, 'network').locator('.bow');
  // Pairs of equal number may stand on either side of where the ranking breaks off.
  await page.locator('[data-more]').click();
  const listed = await attributes(page.locator('.pair__count'), 'href');
  const drawn = await attributes(bows, 'href');
  expect(drawn.length).toBeGreaterThan(5);
  for (const href of drawn) expect(listed).toContain(href);
  const first = bows.first();
  const count = Number(await first.getAttribute('data-count'));
  await first.focus();
  await page.keyboard.press('Enter');
  await expectMatching(page, count);
});

test('The network and its table can be taken away', async ({ page }) => {
  await open(page, '?view=together');
  await figure(page, 'network').locator('summary').click();
  await expect(figure(page, 'network').locator('table tbody tr')).toHaveCount(await figure(page, 'network').locator('.bow').count());
  await page.locator('[data-save-picture="network"]').click();
  const saving = page.waitForEvent('download');
  await page.locator('[data-panel="picture"] [data-picture-as="svg"]').click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/network\.svg$/);
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toContain('<path');
  expect(svg).toContain('IDM Explorer');
});

test('How strongly it was said: one mark a statement, and every number of the table opens as many', async ({ page }) => {
  await open(page, '?view=themes&workshop=W2');
  const drawing = figure(page, 'strength');
  const inData = data.statements.filter((s) => s.workshop === 'W2' && s.themes.includes('data'));
  const marks = await attributes(drawing.locator('[data-said]'), 'data-said');
  expect(marks.length).toBe(data.statements.filter((s) => s.workshop === 'W2').reduce((sum, s) => sum + s.themes.length, 0));
  for (const s of inData) expect(marks).toContain(s.id);
  await drawing.locator('summary').click();
  const number = drawing.locator('table a[data-count]').first();
  const count = Number(await number.getAttribute('data-count'));
  await number.click();
  await expectList(page, count);
});

test('The picture of strength is one tab stop; arrows go from mark to mark, and Enter opens the statement', async ({ page }) => {
  await open(page, '?view=themes');
  const drawing = figure(page, 'strength').locator('svg[data-picture]');
  const stop = drawing.locator('[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  await expect(stop).toHaveAttribute('data-count', /\d+/);
  await page.keyboard.press('Home');
  await expect(stop).toHaveAttribute('data-at', '0:0');
  // From the name over the number to the first mark; what Tab leads to goes along.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(stop).toHaveAttribute('data-said', /^W/);
  await expect(stop).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(stop).toHaveCount(1);
  await expect(stop).toBeFocused();
  await expect(stop).toHaveAttribute('data-at', /^1:/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const id = await stop.getAttribute('data-said');
  await page.keyboard.press('Tab');
  expect(await drawing.evaluate((svg) => svg.contains(document.activeElement))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('id')).toBe(id);
});

test('On a phone no name and no mark of the picture of strength is cut, and marks are large enough to touch', async ({ page }) => {
  for (const [width, lang] of [[360, 'es'], [320, 'fr']]) {
    await page.setViewportSize({ width, height: 740 });
    await open(page, `?view=themes&lang=${lang}`);
    const drawing = figure(page, 'strength').locator('svg[data-picture]');
    await expect(drawing).toBeVisible();
    await expect.poll(() => drawing.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const parts = [...svg.querySelectorAll('text, [data-said]')].map((part) => part.getBoundingClientRect());
      return frame.right <= innerWidth && parts.every((part) => part.left >= frame.left - 1 && part.right <= frame.right + 1);
    }), { message: `${width} ${lang}` }).toBe(true);
    const sizes = await drawing.locator('[data-said] .strength__hit').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(23.5);
  }
});

test('In the network a name lights its bows and their other ends, a bow both its names', async ({ page }) => {
  await open(page, '?view=together');
  const network = figure(page, 'network').locator('svg[data-picture]');
  const lit = (kind) => network.locator(`.${kind}--lit`);
  await expect(lit('node')).toHaveCount(0);
  await network.locator('.bow').first().focus();
  await expect(lit('bow')).toHaveCount(1);
  await expect(lit('node')).toHaveCount(2);
  await network.locator('.node').first().hover();
  const bows = await lit('bow').count();
  expect(bows).toBeGreaterThan(0);
  // A bow leads from the name to one other, each another.
  await expect(lit('node')).toHaveCount(bows + 1);
  // Nothing of a label is left out.
  for (const text of await network.locator('.node').allTextContents()) expect(text).not.toContain('…');
});

test('The list can be sorted by strength, and the link says so', async ({ page }) => {
  await open(page, '?theme=global');
  await page.locator('[data-sort]').selectOption('strength');
  await expect.poll(() => query(page).get('sort')).toBe('strength');
  // The one statement of the theme on which participants agreed comes first.
  await expect(articles(page).first()).toHaveAttribute('data-statement', 'W2.6.4');
});

test('The codebook shows the words that carried each voice and verb', async ({ page }) => {
  await open(page, '?view=about');
  const verbs = page.locator('[data-codebook="verb"]');
  await verbs.locator('summary').first().click();
  await expect(verbs.locator('q', { hasText: 'Participants agreed' })).toBeVisible();
  const shown = new Set(await verbs.locator('q').allTextContents());
  for (const s of data.statements) if (s.verb && s.words) expect(shown).toContain(s.words);
  const voices = new Set(await page.locator('[data-codebook="voice"] q').allTextContents());
  for (const s of data.statements) if (s.words) expect(voices).toContain(s.words);
});

test('A number in any view opens as many statements as it says', async ({ page }, testInfo) => {
  const chance = randomFrom(seed(testInfo));
  for (const view of ['matrix', 'compare', 'gaps', 'followup', 'together', 'themes', 'sdgs', 'actors', 'about', 'workshops']) {
    await open(page, `?view=${view}&theme=${chance.pick(['data', 'global', 'partnerships', 'governance'])}`);
    await expect(headline(page)).toBeVisible();
    const numbers = page.locator('main a[data-count]:visible');
    await expect(numbers.first()).toBeVisible();
    const one = numbers.nth(chance.below(await numbers.count()));
    const [count, href] = [await one.getAttribute('data-count'), await one.getAttribute('href')];
    await open(page, href);
    await expectMatching(page, Number(count));
  }
});

test('On a phone the ranking comes first and nothing is cut', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '?view=together&lang=fr');
  await expectWords(page, 'nomment les deux');
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await expect(page.locator('[data-pair]').first()).toBeVisible();
});
