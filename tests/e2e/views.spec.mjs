// The promise: each view answers its question, and its numbers are those of the lists behind them.
import {
  TOTAL, articles, attributes, data, expect, expectList, expectMatching, expectWords, headline, open, query, select, shownIds, status, test,
} from './support.mjs';

const ids = (statements) => statements.map(({ id }) => id);
const spread = (list, step) => list.filter((_, index) => index % step === 0);

// ---- Indexes: the number on a link is the number of statements in the record that it opens. ----

const INDEXES = [
  { view: 'themes', key: 'theme', records: data.themes, step: 1 },
  { view: 'sdgs', key: 'goal', facet: 'sdg', records: data.goals, step: 1 },
  { view: 'sdgs', key: 'target', facet: 'sdg', records: data.targets, step: 4 },
  { view: 'actors', key: 'actor', records: data.actors, step: 8 },
  { view: 'frameworks', key: 'framework', records: data.frameworks, step: 5 },
];

for (const { view, key, facet = key, records, step } of INDEXES) {
  const entry = (page, id) => page.locator(`main a[data-${key}="${id}"][data-count]`).first();

  test(`The index by ${key} names all ${records.length} with the number of their statements`, async ({ page }) => {
    await open(page, `?view=${view}`);
    const links = page.locator(`main a[data-${key}][data-count]`);
    await expect(links).toHaveCount(records.length);
    for (const { id } of records) {
      const count = select({ [facet]: [id] }).length;
      await expect(entry(page, id), `${key} ${id}`).toHaveAttribute('data-count', String(count));
    }
  });

  test(`Each number in the index by ${key} is what the record behind it holds`, async ({ page }) => {
    await open(page, `?view=${view}`);
    for (const { id } of spread(records, step)) {
      const count = Number(await entry(page, id).getAttribute('data-count'));
      await entry(page, id).click();
      await expect.poll(() => query(page).get('id')).toBe(id);
      await expectMatching(page, count);
      await expect(headline(page)).not.toBeEmpty();
      // Cards further down are drawn after the first picture.
      await expect.poll(async () => [...new Set(await shownIds(page))].sort()).toEqual(ids(select({ [facet]: [id] })).sort());
      await page.goBack();
      await expect(entry(page, id)).toBeVisible();
    }
  });
}

test('A theme shows New York and Geneva side by side, together all of it', async ({ page }) => {
  for (const { id } of spread(data.themes, 3)) {
    await open(page, `?view=themes&id=${id}`);
    const columns = [];
    for (const workshop of ['W1', 'W2']) {
      const column = page.locator(`main [data-column="${workshop}"] article[data-statement]`);
      const wanted = ids(select({ theme: [id], workshop: [workshop] }));
      expect((await attributes(column, 'data-statement')).sort(), `${id} in ${workshop}`).toEqual(wanted.sort());
      columns.push(...wanted);
    }
    await expectMatching(page, columns.length);
    await expectWords(page, data.themes.find((theme) => theme.id === id).rule.en);
  }
});

test('A workshop can be read from beginning to end, with its numbers', async ({ page }) => {
  for (const workshop of data.workshops) {
    await open(page, '?view=workshops');
    await page.locator(`main a[data-workshop="${workshop.id}"]`).first().click();
    await expect.poll(() => query(page).get('id')).toBe(workshop.id);
    const wanted = ids(select({ workshop: [workshop.id] }));
    await expectMatching(page, wanted.length);
    await expect.poll(() => shownIds(page)).toEqual(wanted);
    const numbers = [workshop.speakers, workshop.women, workshop.panels].map((number) => new RegExp(`\\b${number}\\b`));
    await expectWords(page, workshop.participants.wording.en, ...numbers);
  }
});

// ---- One statement. ----

const main = (page, id) => page.locator(`main article[data-statement="${id}"]`);

test('One statement shows its text, its pinpoint, and each link with grade and reason', async ({ page }) => {
  for (const id of ['W1.3.2', 'W1.1.2', 'W2.6.2']) {
    const statement = data.statements.find((one) => one.id === id);
    await open(page, `?view=statements&id=${id}`);
    await expect(main(page, id)).toHaveCount(1);
    await expect(main(page, id)).toContainText(statement.text.en);
    const [workshop, point] = id.split(/\.(.*)/);
    await expectWords(page, statement.title.en, new RegExp(`${workshop}\\s*[·.]\\s*${point.replace('.', '\\.')}`));
    for (const { grade, reason } of statement.sdg) {
      await expect(page.locator(`main [data-grade="${grade}"]`).first()).toBeVisible();
      await expectWords(page, reason.en);
    }
    const grades = new Set(await attributes(page.locator('main [data-grade]'), 'data-grade'));
    for (const grade of grades) expect(['number', 'wording', 'inference']).toContain(grade);
    await expect(main(page, id), 'a summary is never put in quotation marks').not.toContainText(`“${statement.text.en}”`);
  }
});

test('From neighbour to neighbour one can read the whole text', async ({ page }) => {
  const order = ids(select({ workshop: ['W1'] }));
  await open(page, `?view=statements&id=${order[0]}`);
  for (const next of order.slice(1)) {
    await page.locator('main a[rel="next"]').first().click();
    await expect(main(page, next)).toBeVisible();
    expect(query(page).get('id')).toBe(next);
  }
  for (const previous of order.slice(-4, -1).reverse()) {
    await page.locator('main a[rel="prev"]').first().click();
    await expect(main(page, previous)).toBeVisible();
  }
});

test('A citation of one statement can be copied in every format offered, each with its pinpoint', async ({ page }) => {
  await open(page, '?view=statements&id=W1.3.2');
  const cite = page.locator('main [data-cite]');
  // The part of the program that cites comes after the statement.
  await expect(cite.locator('select option')).not.toHaveCount(0);
  const formats = await attributes(cite.locator('select option'), 'value');
  expect(formats.length).toBeGreaterThan(1);
  const copied = [];
  for (const format of formats) {
    await page.evaluate(() => navigator.clipboard.writeText('nothing copied yet'));
    await cite.locator('select').selectOption(format);
    await cite.getByRole('button').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: format }).not.toBe('nothing copied yet');
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.at(-1), format).toContain('3.2');
  }
  expect(new Set(copied).size, 'no two formats are the same').toBe(formats.length);
});

test('What happened afterwards stands beside a statement where something is known, and only there', async ({ page }) => {
  const known = data.outcomes.find(({ id }) => id === 'R01');
  await open(page, `?view=statements&id=${known.statements[0]}`);
  await expect(page.locator('main [data-afterwards]')).toBeVisible();
  await expect(page.locator('main [data-afterwards]')).toContainText(known.outcome.en);
  const [unknown] = data.statements.filter(({ id }) => !data.outcomes.some((outcome) => outcome.statements.includes(id)));
  await open(page, `?view=statements&id=${unknown.id}`);
  await expect(main(page, unknown.id)).toBeVisible();
  await expect(page.locator('[data-afterwards]')).toHaveCount(0);
});

// ---- Around the views. ----

test('The published data set is served unchanged beside the page, with its schema', async ({ page }) => {
  await open(page, '?view=about', '/a/b/');
  const fetched = await page.evaluate(async () => [
    await (await fetch('data/idm-2016.json')).json(),
    await (await fetch('data/schema.json')).json(),
  ]);
  expect(fetched[0]).toEqual(data);
  expect(fetched[1]).toHaveProperty('$schema');
});

test('On paper the navigation is gone and the filter sentence stays', async ({ page }) => {
  await open(page, '?theme=data&sdg=17');
  const count = select({ theme: ['data'], sdg: ['17'] }).length;
  await expectList(page, count);
  const sentence = (await page.title()).replace(/\s*\S?\s*IDM Explorer$/, '');
  expect(sentence).toContain('17');
  await page.emulateMedia({ media: 'print' });
  for (const nav of await page.locator('nav').all()) await expect(nav).toBeHidden();
  await expect(page.locator('aside[data-rail]')).toBeHidden();
  await expect(page.getByRole('searchbox').first()).toBeHidden();
  const heading = page.locator('main').getByText(sentence).filter({ visible: true }).first();
  expect((await heading.boundingBox()).height, 'printed, not only spoken').toBeGreaterThan(8);
  await expect(articles(page).filter({ visible: true })).toHaveCount(count);
});

test('The reader can choose light or dark, whatever the system says', async ({ page }) => {
  await open(page, '?view=statements');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor || getComputedStyle(document.documentElement).backgroundColor);
  const seen = {};
  for (const scheme of ['dark', 'light']) {
    await page.locator('select[data-scheme]').selectOption(scheme);
    await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
    seen[scheme] = await ground();
  }
  expect(seen.dark).not.toBe(seen.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(), 'light stays light on a dark system').toBe(seen.light);
  await page.locator('select[data-scheme]').selectOption('auto');
  await expect.poll(ground).toBe(seen.dark);
  await expect(status(page)).toHaveAttribute('data-matching', String(TOTAL));
});

test('Links in pictures are links of the drawing, in every view that has one', async ({ page }) => {
  // An <a> of HTML inside a drawing is neither seen nor reached by Tab.
  for (const view of ['matrix', 'together', 'compare', 'gaps', 'followup', 'timeline', 'themes']) {
    await open(page, `?view=${view}`);
    await expect(page.locator('main svg[data-picture]').first()).toBeVisible();
    const foreign = await page.evaluate(() => [...document.querySelectorAll('main svg *')].filter((one) => one.namespaceURI !== 'http://www.w3.org/2000/svg').map((one) => one.outerHTML.slice(0, 80)));
    expect(foreign, view).toEqual([]);
  }
});

test('On a narrow page the views are in a menu that closes when one is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '?view=statements&theme=data');
  const menu = page.locator('[data-menu]');
  const views = page.locator('.menu');
  await expect(views).toHaveJSProperty('open', false);
  await expect(page.locator('.nav__link').first()).toBeHidden();
  await menu.click();
  await expect(views).toHaveJSProperty('open', true);
  await page.locator('.views__link[href*="view=gaps"]').click();
  await expect(headline(page)).toBeVisible();
  expect(query(page).get('view')).toBe('gaps');
  expect(query(page).get('theme'), 'the filters go along').toBe('data');
  await expect(views).toHaveJSProperty('open', false);
});
