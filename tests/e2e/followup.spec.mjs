// The promise: what was expected stands beside what is documented afterwards, never as its cause, and a reader who wants the texts alone has them.
import { readFileSync } from 'node:fs';
import { LANGUAGES, articles, attributes, data, expect, expectMatching, goTo, headline, inLanguage, open, query, test } from './support.mjs';

const rows = (page) => page.locator('main tbody[data-outcome]');
const row = (page, id) => page.locator(`main tbody[data-outcome="${id}"]`);
const toggleOf = (page, id) => row(page, id).locator('button[aria-expanded]');
const shown = (page) => attributes(rows(page), 'data-outcome');
const choice = (page, status) => page.locator(`main label[data-status="${status}"]`);
const toggle = (page) => page.locator('[data-afterwards-switch] input');
const traces = (page) => page.locator('[data-afterwards], .later, .ledger, .mark--afterwards');
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
  await open(page, '?view=followup&theme=finance&status=not-reached');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('[data-dead-end]')).toBeVisible();
  await page.locator('[data-dead-end] a').first().click();
  await expect(rows(page)).not.toHaveCount(0);
});

test('The number of statements behind an expectation opens them', async ({ page }) => {
  await open(page, '?view=followup&status=partly');
  const one = data.outcomes.find(({ status, statements }) => status.includes('partly') && statements.length > 1);
  await toggleOf(page, one.id).click();
  await row(page, one.id).locator('a[data-count]').click();
  await expectMatching(page, one.statements.length);
  await expect(articles(page)).toHaveCount(one.statements.length);
});

test('An expectation opens with the focus on its heading, leads to the next one, and back to where the reader was', async ({ page }) => {
  await open(page, '?view=followup&status=done');
  const [first, second] = having('done').map((id) => data.outcomes.find((one) => one.id === id));
  await toggleOf(page, first.id).click();
  await row(page, first.id).locator('a[data-own-page]').click();
  await expect(headline(page)).toHaveText(first.title.en);
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(first.title.en.slice(0, 20)));
  await expect(page.locator('main [data-fact]')).toHaveCount(first.facts.length);
  await page.locator('main a[rel=next]').click();
  await expect(headline(page)).toHaveText(second.title.en);
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(having('done'));
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

test('A press on the head of a column orders the table by it, again the other way round, and Back undoes it', async ({ page }) => {
  await open(page, '?view=followup');
  const head = (by) => page.locator(`thead a[data-order="${by}"]`);
  const due = data.outcomes.filter(({ due }) => due).map(({ id }) => id);
  const text = data.outcomes.map(({ id }) => id);
  expect(await shown(page)).toEqual(text);
  await head('due').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('order')).toBe('due');
  await expect.poll(async () => sorted((await shown(page)).slice(0, due.length))).toEqual(sorted(due));
  const rising = (await shown(page)).slice(0, due.length);
  await expect(head('due')).toBeFocused();
  await expect(page.locator('thead th[aria-sort="ascending"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('order')).toBe('-due');
  await expect(page.locator('thead th[aria-sort="descending"] a')).toHaveAttribute('data-order', 'due');
  // Those without a date stay last.
  await expect.poll(async () => sorted((await shown(page)).slice(0, due.length))).toEqual(sorted(due));
  // Of two that end on one day, the first in the data comes first both ways.
  expect(rising.slice(-2)).toContain((await shown(page))[0]);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(text);
  // The link opens it like that, also with a filter, and the file to take away has the same order.
  await open(page, '?view=followup&status=done&order=-text');
  expect(await shown(page)).toEqual(having('done').reverse());
});

test('All rows open at one press, in place, and shut again', async ({ page }) => {
  await open(page, '?view=followup&status=done');
  const panels = page.locator('.ledger__panel');
  await expect(panels.filter({ visible: true })).toHaveCount(0);
  await page.locator('[data-open-all]').click();
  await expect(panels.filter({ visible: true })).toHaveCount(having('done').length);
  const [id] = having('done');
  await toggleOf(page, id).click();
  await expect(panels.filter({ visible: true })).toHaveCount(having('done').length - 1);
  await page.locator('[data-open-all]').click();
  await page.locator('[data-open-all]').click();
  await expect(panels.filter({ visible: true })).toHaveCount(0);
});

test('Each row says one status, its main evidence with where it was read, and when that was checked', async ({ page }) => {
  await open(page, '?view=followup');
  for (const one of data.outcomes) {
    const line = row(page, one.id);
    await expect(line.locator('.ledger__row .status-mark__shape'), one.id).toHaveCount(1);
    await expect(line.locator('.ledger__row [data-lacking]'), one.id).toHaveCount(one.status.length > 1 ? 1 : 0);
    await expect(line.locator('.ledger__row .ledger__fact')).toContainText(one.facts.find(({ decisive }) => decisive).text.en);
    await expect(line.locator('.ledger__row .ledger__fact .later__source').locator('a, cite'), one.id).toHaveCount(1);
    await expect(line.locator('.ledger__row .ledger__checked')).toHaveText('26 November 2026');
  }
});

test('The series are a tab of their own, and the old place leads there', async ({ page }) => {
  await open(page, '?view=followup#series');
  await page.locator('#series').click();
  await expect(page.locator('[data-series]')).toHaveCount(data.series.length);
  expect(query(page).get('view')).toBe('series');
  await expect(page.locator('nav.tabs [aria-current]')).toHaveText('Data series');
  // No line at a meeting lets the numbers look like its outcome.
  await expect(page.locator('[data-series]:not(.series__one--list) [data-meeting]')).toHaveCount(0);
});

test('Facts are folded away and open by keyboard', async ({ page }) => {
  await open(page, '?view=followup&status=not-reached');
  const [id] = having('not-reached');
  const facts = row(page, id).locator('[data-fact]');
  await expect(facts).toHaveCount(data.outcomes.find((one) => one.id === id).facts.length);
  await expect(facts.first()).toBeHidden();
  await toggleOf(page, id).focus();
  await page.keyboard.press('Enter');
  await expect(facts.first()).toBeVisible();
  await expect(toggleOf(page, id)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press(' ');
  await expect(facts.first()).toBeHidden();
  // What the search of the browser finds in it is opened by the browser.
  await row(page, id).locator('[hidden]').evaluate((panel) => panel.dispatchEvent(new Event('beforematch')));
  await expect(facts.first()).toBeVisible();
});

for (const { id, points } of data.series) {
  test(`The series ${id} has every point in its table and can be saved`, async ({ page }) => {
    await open(page, '?view=series');
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

const PLACES = ['', '?view=statements', '?view=statements&id=W1.5', '?view=themes&id=data', '?view=sdgs&id=10', '?view=followup', '?view=series', '?view=followup&id=R09', '?view=about'];

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
  await open(page, '?view=series');
  const drawn = page.locator('svg[data-picture="remittance-cost"]');
  expect((await drawn.boundingBox()).width).toBeLessThanOrEqual(320);
  await open(page, '?view=followup');
  await page.locator('[data-open-facets]').click();
  await expect(page.locator('dialog[data-sheet] [data-afterwards-switch]')).toBeVisible();
});

test('Each language has its own words for all of it', async ({ page }) => {
  for (const lang of LANGUAGES) {
    await open(page, inLanguage('?view=followup', lang));
    const one = data.outcomes[8];
    await expect(row(page, one.id)).toContainText(one.title[lang]);
    await expect(row(page, one.id)).toContainText(one.outcome[lang]);
    await expect(row(page, one.id)).toContainText(one.facts.find(({ decisive }) => decisive).text[lang]);
    await open(page, inLanguage('?view=series', lang));
    await expect(page.locator('[data-series="remittance-cost"] figcaption')).toContainText(data.series[1].short[lang]);
  }
});
