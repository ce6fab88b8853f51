// The promise: what the workshops say the SDGs miss, which targets they never touch, which themes and goals never meet.
import { attributes, box, data, expect, expectMatching, open, openGroup, query, test } from './support.mjs';

const ORDER = ['number', 'wording', 'inference'];
const group = (page, id) => page.locator(`[data-grade-group="${id}"] li[data-target]`);
const inGroup = (page, id) => attributes(group(page, id), 'data-target');

/** The targets by the best grade of their links among some statements. */
function expected(keep = () => true) {
  const groups = { number: [], wording: [], inference: [], silent: [] };
  for (const target of data.targets) {
    const links = data.statements.filter(keep).flatMap((one) => one.sdg).filter((link) => link.ref === target.id);
    groups[ORDER.find((grade) => links.some((link) => link.grade === grade)) ?? 'silent'].push(target.id);
  }
  return groups;
}

test('Three statements of New York find something missing in the SDGs, and Geneva none', async ({ page }) => {
  await open(page, '?view=gaps');
  const misses = data.statements.filter((one) => one.misses);
  expect(await attributes(page.locator('[data-misses]'), 'data-misses')).toEqual(misses.map((one) => one.id));
  for (const one of misses) await expect(page.locator(`[data-misses="${one.id}"]`)).toContainText(one.misses.en);
  expect(await attributes(page.locator('[data-says-nothing]'), 'data-says-nothing')).toEqual(['W2']);
});

test('Every target stands in the group of its strongest link, under filters too', async ({ page }) => {
  await open(page, '?view=gaps');
  for (const [id, targets] of Object.entries(expected())) await expect.poll(() => inGroup(page, id)).toEqual(targets);
  await expect(page.locator('[data-grade-group=silent]')).toContainText('Not mentioned in these summaries');
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  for (const [id, targets] of Object.entries(expected((one) => one.themes.includes('data')))) {
    await expect.poll(() => inGroup(page, id)).toEqual(targets);
  }
  await expect(page.locator('[data-grade-group=silent]')).toContainText('Not mentioned in this selection');
});

test('A number opens the statements of the target', async ({ page }) => {
  await open(page, '?view=gaps&theme=data');
  const link = page.locator('li[data-target] a[data-count]').first();
  const count = Number(await link.getAttribute('data-count'));
  await link.click();
  await expectMatching(page, count);
  expect([query(page).get('view'), query(page).get('theme')]).toEqual(['sdgs', 'data']);
});

test('Where no statement finds anything missing, a way out is offered', async ({ page }) => {
  await open(page, '?view=gaps&workshop=W2');
  await page.locator('[data-way-out]').first().click();
  await expect(page.locator('[data-misses]')).toHaveCount(3);
});

test('A narrow page in every language does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 760 });
  for (const lang of ['en', 'fr', 'es']) {
    await open(page, `?view=gaps&lang=${lang}`);
    await expect(page.locator('[data-apart-theme]')).toHaveCount(data.themes.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
