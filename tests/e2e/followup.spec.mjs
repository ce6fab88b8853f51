// The promise: what was expected stands beside what is documented afterwards, never as its cause, and a reader who wants the texts alone has them.
import { readFileSync } from 'node:fs';
import { LANGUAGES, articles, attributes, data, expect, expectMatching, goTo, headline, inLanguage, open, query, test } from './support.mjs';

const rows = (page) => page.locator('main article[data-outcome]');
const shown = (page) => attributes(rows(page), 'data-outcome');
const choice = (page, status) => page.locator(`main label[data-status="${status}"]`);
const toggle = (page) => page.locator('[data-afterwards-switch] input');
const traces = (page) => page.locator('[data-afterwards], .later, .expectation, .mark--afterwards');
const having = (...statuses) => data.outcomes.filter((one) => one.status.some((status) => statuses.includes(status))).map(({ id }) => id);
const sorted = (list) => [...list].sort();

test('Every expectation is listed, and a status leaves those that have it', async ({ page }) => {
  await open(page, '?view=followup');
  await expect(rows(page)).toHaveCount(data.outcomes.length);
  for (const status of ['done', 'partly', 'ongoing', 'not-found', 'not-reached']) {
    await expect(choice(page, status)).toHaveAttribute('data-count', String(having(status).length));
  }
  const number = page.locator('.headline__number');
  await expect(number).toHaveText(String(data.outcomes.length));
  await choice(page, 'done').click();
  await expect(number).toHaveText(String(having('done').length));
  await expect(page.locator('[data-sentence]')).toContainText('expectations: done');
  await expect.poll(() => query(page).get('status')).toBe('done');
  await expect(rows(page)).toHaveCount(having('done').length);
  await choice(page, 'not-found').click();
  await expect.poll(() => query(page).get('status')).toBe('done,not-found');
  await expect.poll(async () => sorted(await shown(page))).toEqual(sorted(having('done', 'not-found')));
  await expect(choice(page, 'not-found').locator('input')).toBeFocused();
  await page.goBack();
  await expect(rows(page)).toHaveCount(having('done').length);
  await expect(choice(page, 'done').locator('input')).toBeChecked();
  await expect(choice(page, 'not-found').locator('input')).not.toBeChecked();
});

test('The page is ready only once what it is about has come, however late', async ({ page }) => {
  await page.route('**/context.en.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await open(page, '?view=followup');
  expect(await shown(page)).toHaveLength(data.outcomes.length);
  await expect(page.locator('main').getByText(/^Loading/)).toHaveCount(0);
});

test('A filter on statements leaves the expectations that one of them voiced, and a dead end offers a way out', async ({ page }) => {
  await open(page, '?view=followup&workshop=W2');
  const geneva = data.outcomes.filter((one) => one.statements.some((id) => id.startsWith('W2'))).map(({ id }) => id);
  await expect.poll(async () => sorted(await shown(page))).toEqual(sorted(geneva));
  await open(page, '?view=followup&theme=finance&status=not-found');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('[data-dead-end]')).toBeVisible();
  await page.locator('[data-dead-end] a').first().click();
  await expect(rows(page)).not.toHaveCount(0);
});

test('The number of statements behind an expectation opens them', async ({ page }) => {
  await open(page, '?view=followup&status=partly');
  const one = data.outcomes.find(({ status, statements }) => status.includes('partly') && statements.length > 1);
  await page.locator(`article[data-outcome="${one.id}"] a[data-count]`).click();
  await expectMatching(page, one.statements.length);
  await expect(articles(page)).toHaveCount(one.statements.length);
});

test('An expectation opens with the focus on its heading, leads to the next one, and back to where the reader was', async ({ page }) => {
  await open(page, '?view=followup&status=not-reached');
  const [first, second] = having('not-reached').map((id) => data.outcomes.find((one) => one.id === id));
  await page.locator(`article[data-outcome="${first.id}"] h3 a`).click();
  await expect(headline(page)).toHaveText(first.title.en);
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(first.title.en.slice(0, 20)));
  await expect(page.locator('main [data-fact]')).toHaveCount(first.facts.length);
  await page.locator('main a[rel=next]').click();
  await expect(headline(page)).toHaveText(second.title.en);
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual([first.id, second.id]);
});

test('What was not checked in a source says so, and addresses of sources open elsewhere, only when asked', async ({ page }) => {
  const one = data.outcomes.find(({ facts }) => facts.some(({ mark }) => mark === 'K') && facts.some(({ sources }) => sources.length));
  await open(page, `?view=followup&id=${one.id}`);
  const unchecked = page.locator('main [data-fact="K"]');
  await expect(unchecked).toHaveCount(one.facts.filter(({ mark }) => mark === 'K').length);
  await expect(unchecked.first()).toContainText('not checked');
  for (const link of await page.locator('main a.outside').all()) {
    await expect(link).toHaveAttribute('href', /^https:\/\//);
    await expect(link).toHaveAttribute('rel', 'noopener external');
    await expect(link).toHaveAttribute('target', '_blank');
  }
});

test('Facts are folded away and open by keyboard', async ({ page }) => {
  await open(page, '?view=followup&status=not-reached');
  const facts = page.locator('article[data-outcome] details').first();
  await expect(facts.locator('[data-fact]').first()).toBeHidden();
  await facts.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(facts.locator('[data-fact]').first()).toBeVisible();
});

for (const { id, points } of data.series) {
  test(`The series ${id} has every point in its table and can be saved`, async ({ page }) => {
    await open(page, '?view=followup');
    const figure = page.locator(`[data-series="${id}"] figure`);
    await expect(figure.locator(`svg[data-picture="${id}"]`)).toBeVisible();
    await figure.locator('.twin > summary').click();
    await expect(figure.locator('tbody tr')).toHaveCount(points.length);
    await figure.locator('[data-save-picture]').click();
    const dialog = page.locator('dialog[data-desk]');
    await expect(dialog).toBeVisible();
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.locator('[data-picture-as=svg]').click()]);
    const svg = readFileSync(await file.path(), 'utf8');
    expect(svg).toContain('<svg');
    expect(svg).toContain('Sources:');
    expect(svg).not.toMatch(/ class=| style=| href=/);
  });
}

// ---- The switch. ----

const PLACES = ['', '?view=statements', '?view=statements&id=W1.5', '?view=themes&id=data', '?view=sdgs&id=10', '?view=followup', '?view=followup&id=R09', '?view=about'];

for (const link of PLACES) {
  test(`Hidden and shown again in ${link || 'the overview'}`, async ({ page }) => {
    await open(page, link);
    await expect(toggle(page)).toHaveCount(1);
    await expect(toggle(page)).toBeChecked();
    await toggle(page).uncheck();
    await expect.poll(() => query(page).get('outcomes')).toBe('hide');
    await expect(traces(page)).toHaveCount(0);
    await expect(toggle(page)).toBeFocused();
    await page.goBack();
    await expect(toggle(page)).toBeChecked();
    await page.goForward();
    await expect(toggle(page)).not.toBeChecked();
    await expect(traces(page)).toHaveCount(0);
    await toggle(page).check();
    await expect.poll(() => query(page).get('outcomes')).toBe(null);
  });
}

test('What is hidden stays hidden from view to view, and this view says so and offers it', async ({ page }) => {
  await open(page, '?view=themes&id=data&outcomes=hide');
  await expect(traces(page)).toHaveCount(0);
  await goTo(page, 'followup');
  await expect(page.locator('main [data-hidden]')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await page.locator('[data-show-again]').click();
  await expect(rows(page)).not.toHaveCount(0);
  expect(query(page).get('outcomes')).toBe(null);
});

test('A page about something else shows a handful and leads to all', async ({ page }) => {
  await open(page, '?view=sdgs&id=10');
  const later = page.locator('main [data-afterwards]');
  await expect(later.locator('[data-outcome]')).toHaveCount(5);
  const all = later.locator('a[data-outcomes]');
  const number = Number(await all.getAttribute('data-outcomes'));
  await all.click();
  await expect(rows(page)).toHaveCount(number);
});

// ---- Narrow pages, languages, everybody. ----

test('On a narrow page there is one column, nothing scrolls sideways, and the switch is in the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const link of ['?view=followup', '?view=followup&lang=fr', '?view=followup&id=R05&lang=es']) {
    await open(page, link);
    await expect(page.locator('main [data-outcome]').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), link).toBeLessThanOrEqual(320);
  }
  await open(page, '?view=followup');
  const drawn = page.locator('svg[data-picture="remittance-cost"]');
  expect((await drawn.boundingBox()).width).toBeLessThanOrEqual(320);
  await page.locator('[data-open-facets]').click();
  await expect(page.locator('dialog[data-sheet] [data-afterwards-switch]')).toBeVisible();
});

test('Each language has its own words for all of it', async ({ page }) => {
  for (const lang of LANGUAGES) {
    await open(page, inLanguage('?view=followup', lang));
    const one = data.outcomes[8];
    await expect(page.locator(`article[data-outcome="${one.id}"]`)).toContainText(one.title[lang]);
    await expect(page.locator(`article[data-outcome="${one.id}"]`)).toContainText(one.outcome[lang]);
    await expect(page.locator('[data-series="remittance-cost"] figcaption')).toContainText(data.series[1].short[lang]);
  }
});
