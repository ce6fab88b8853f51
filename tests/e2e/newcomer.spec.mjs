// The promise: somebody who has never seen the page finds out what it is, narrows it down, and passes on what they see.
import {
  TOTAL, articles, box, data, expect, expectList, expectMatching, expectWords, filtersOf, goTo, headline, impression, linked, open,
  openGroup, query, ready, select, shownIds, status, test,
} from './support.mjs';

const share = async (page) => {
  await page.locator('[data-share]').first().click();
  // The clipboard is written after the click, so it is polled rather than read once.
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('v=1');
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Both readers see the same; polled, because the second page may still be drawing. */
const expectSame = async (page, other) => {
  const seen = await impression(page);
  await expect.poll(() => impression(other)).toEqual(seen);
};


test('A newcomer finds on the first screen what this is and three ways in', async ({ page }) => {
  await open(page);
  await expect(headline(page)).toBeVisible();
  await expectWords(page, ...[...data.workshops, ...data.themes].map(({ name }) => name.en));
  const ways = await linked(page, 'main');
  expect([...ways.goals]).toEqual(expect.arrayContaining(data.goals.map((goal) => goal.id)));
  expect([...ways.themes]).toEqual(expect.arrayContaining(data.themes.map((theme) => theme.id)));
  await expect(page.getByRole('searchbox').first()).toBeVisible();
  await expect(page.locator('main [data-timeline]').first()).toBeVisible();
});

test('A newcomer filters by theme, then by goal, and reads how many statements are left', async ({ page }) => {
  await open(page);
  await goTo(page, 'statements');
  await expectList(page, TOTAL);

  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await expectList(page, select({ theme: ['data'] }).length);

  await openGroup(page, 'sdg');
  await box(page, 'sdg', '17').check();
  const both = select({ theme: ['data'], sdg: ['17'] });
  await expectList(page, both.length);
  expect(await shownIds(page)).toEqual(both.map((statement) => statement.id));
  expect(query(page).get('theme')).toBe('data');
  expect(query(page).get('sdg')).toBe('17');
});

test('A newcomer carries the filters to the timeline', async ({ page }) => {
  await open(page, '?theme=data');
  await goTo(page, 'timeline');
  await expect(page.locator('[data-timeline]')).toBeVisible();
  expect(query(page).get('view')).toBe('timeline');
  expect(query(page).get('theme'), 'one filter state, everywhere').toBe('data');
  await expectMatching(page, select(filtersOf(page)).length);
});

test('A newcomer opens a theme, a goal and a statement from where they are', async ({ page }) => {
  await open(page);
  await goTo(page, 'themes');
  await page.locator('main a[data-theme="data"]').first().click();
  await expect.poll(() => query(page).get('id')).toBe('data');
  await expectMatching(page, select({ theme: ['data'] }).length);
  await expect(headline(page)).toContainText(data.themes.find((theme) => theme.id === 'data').name.en);

  await goTo(page, 'sdgs');
  await page.locator('main a[data-goal="10"]').first().click();
  await expect.poll(() => query(page).get('id')).toBe('10');
  await expectMatching(page, select({ sdg: ['10'] }).length);

  const first = articles(page).first();
  const id = await first.getAttribute('data-statement');
  await first.locator(`a[href*="id=${id}"]`).first().click();
  await expect.poll(() => query(page).get('id')).toBe(id);
  const statement = data.statements.find((one) => one.id === id);
  await expect(page.locator(`main article[data-statement="${id}"]`)).toContainText(statement.text.en);
});

for (const [name, link] of [
  ['a filtered list', '?theme=data,partnerships&sdg=17'],
  ['a search', '?q=remittances'],
  ['a timeline', '?view=timeline&theme=data&lane=theme&zoom=2015-06-01/2016-12-31'],
  ['a theme', '?view=themes&id=data'],
  ['a goal', '?view=sdgs&id=10'],
  ['a statement', '?view=statements&id=W1.3.2'],
  ['the timeline in French', '?view=timeline&theme=data&lang=fr'],
]) {
  test(`Somebody who is sent ${name} sees exactly what the sender saw`, async ({ page, newReader }) => {
    await open(page, link);
    const sent = await share(page);
    const other = await newReader();
    await other.goto(sent);
    await ready(other);
    await expectSame(page, other);
    await expect(other.locator('[data-notice]')).toBeHidden();
  });
}

test('Sharing copies the canonical link with its schema number, and says so', async ({ page }) => {
  // Written out of order and with a default, so that copying the address bar would not do.
  await open(page, '?view=statements&sdg=17&theme=partnerships,data&lang=en');
  const before = await page.locator('body').innerText();
  const sent = new URL(await share(page));
  expect(sent.origin + sent.pathname).toBe(new URL('/', page.url()).href);
  expect([...sent.searchParams].filter(([key]) => key !== 'v')).toEqual([['theme', 'data,partnerships'], ['sdg', '17']]);
  expect(sent.search).toContain('theme=data,partnerships&sdg=17');
  expect(sent.searchParams.get('v')).toBe('1');
  await expect.poll(() => page.locator('body').innerText(), 'the page says that it copied').not.toBe(before);
  await expect(page.getByText(/copied/i).first()).toBeVisible();
});

test('The whole text can be read in one list and found with the search of the browser', async ({ page }) => {
  await open(page, '?view=statements');
  await expectList(page, TOTAL);
  await expect(articles(page), 'all of it is there at once').toHaveCount(TOTAL);
  await expect(page.locator('[data-more]')).toHaveCount(0);

  const titles = data.statements.map((statement) => statement.title.en);
  const missing = await page.evaluate((all) => all.filter((title) => !window.find(title, true, false, true)), titles);
  expect(missing).toEqual([]);
  expect(await page.evaluate(() => window.find('a title that no statement has', true, false, true))).toBe(false);
  await expect(status(page)).toHaveAttribute('data-total', String(TOTAL));
});
