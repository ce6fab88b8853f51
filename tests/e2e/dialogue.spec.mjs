// The program shows a dialogue and knows none: an invented one, with three meetings, two themes, no goals and a language that is not the
// interface's, goes through every view.
import { readFileSync } from 'node:fs';
import { articles, expect, headline, open, test } from './support.mjs';

const river = JSON.parse(readFileSync(new URL('../data/river-talks.json', import.meta.url)));
const ids = (records) => records.map(({ id }) => id);
river.elsewhere = { alignments: ids(river.alignments), outcomes: ids(river.outcomes), compared: ['A', 'B', 'C'] };

const VIEWS = ['overview', 'statements', 'workshops', 'themes', 'actors', 'frameworks', 'together', 'compare', 'timeline', 'followup', 'note', 'data', 'about'];

test.beforeEach(async ({ page }) => {
  // Served as a release: the way in which the program reads any other document than its own.
  await page.route(/\/data\/releases\/7\.0\.0\//, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(river) }));
});

for (const view of VIEWS) {
  test(`Another dialogue in the view ${view}`, async ({ page }) => {
    await open(page, `?view=${view}&data=7.0.0`);
    await expect(headline(page)).toBeVisible();
    const text = await page.locator('body').innerText();
    for (const name of ['New York', 'Geneva', 'International Organization for Migration', '2016']) expect(text).not.toContain(name);
    await expect(page.locator('nav a[href*="view=sdgs"]')).toHaveCount(0);
  });
}

test('Another dialogue is filtered, opened and compared like the shipped one', async ({ page }) => {
  await open(page, '?theme=fish&data=7.0.0');
  await expect(articles(page)).toHaveCount(river.statements.filter(({ themes }) => themes.includes('fish')).length);
  await open(page, '?view=compare&data=7.0.0');
  await expect(headline(page)).toHaveText('Upper Mill and Delta House');
  await expect(page.locator('[data-matter]')).toHaveCount(river.alignments.length);
  await page.locator('[data-matter="T1"] h3 a').click();
  await expect(page.locator('[data-matter-open="T1"] section.column')).toHaveCount(3);
  for (const [place, hue] of ['ochre', 'teal', 'rose'].entries()) {
    await expect(page.locator('[data-matter-open="T1"] section.column').nth(place)).toHaveClass(new RegExp(`hue--${hue}`));
  }
  await open(page, '?view=statements&id=B.2&data=7.0.0&lang=fr');
  await expect(page.locator('main')).toContainText('second talk of the River Talks 2032');
});
