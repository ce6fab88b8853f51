// What every browser test shares: the guard, the way in, the data set and a naive oracle over it.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';

export { expect };

// PORT lets two runs stand side by side on one machine.
export const PORT = Number(process.env.PORT ?? 4173);
export const ORIGIN = `http://127.0.0.1:${PORT}`;
const DATA_FILE = new URL('../../public/data/idm-2016.json', import.meta.url);

export const data = JSON.parse(readFileSync(DATA_FILE, 'utf8'));
export const TOTAL = data.statements.length;
export const LIST_PAGE = 100;
export const RAIL = 'aside[data-rail]';
export const SHEET = 'dialog[data-sheet]';

/** Every view that can be reached, one link each. */
export const VIEWS = [
  ['the overview', ''],
  ['the statements', '?view=statements'],
  ['one statement', '?view=statements&id=W1.3.2'],
  ['the timeline', '?view=timeline'],
  ['the themes', '?view=themes'],
  ['one theme', '?view=themes&id=data'],
  ['the goals', '?view=sdgs'],
  ['one goal', '?view=sdgs&id=10'],
  ['one target', '?view=sdgs&id=10.7'],
  ['the workshops', '?view=workshops'],
  ['one workshop', '?view=workshops&id=W1'],
  ['the actors', '?view=actors'],
  ['one actor', '?view=actors&id=iom'],
  ['the frameworks', '?view=frameworks'],
  ['one framework', '?view=frameworks&id=gcm'],
  ['the matrix', '?view=matrix'],
  ['the matrix of one goal', '?view=matrix&id=10'],
  ['what is named together', '?view=together'],
  ['the comparison', '?view=compare'],
  ['one matter', '?view=compare&id=A11'],
  ['the gaps', '?view=gaps'],
  ['what happened afterwards', '?view=followup'],
  ['the data series', '?view=series'],
  ['one expectation', '?view=followup&id=R09'],
  ['the timeline as known on a day', '?view=timeline&asof=2016-03-02'],
  ['a note', '?view=note&ids=W1.1.2,W1.5.1,W2.4'],
  ['the check of a quotation', '?view=quote'],
  ['the data', '?view=data'],
  ['the method', '?view=about'],
];

/** Links of which each needs other parts of the program, and so says of a start of its own what the others would. */
export const STARTS = VIEWS.filter(([name]) =>
  ['the overview', 'one statement', 'the timeline', 'the matrix of one goal', 'a note', 'the check of a quotation'].includes(name));

/** Run in a page: follows a link as a press on it does, and leaves what the page said before in the window. */
export function follow(target) {
  const link = Object.assign(document.createElement('a'), { href: target || '?' });
  window.__before = document.querySelector('main').innerText;
  document.querySelector('main').append(link);
  link.click();
  link.remove();
}

/** Run in a page: whether the view of a link has taken the place of the one before. */
export function arrived(target) {
  const text = document.querySelector('main').innerText;
  const [wanted, is] = [target, location.search].map((query) => new URLSearchParams(query));
  return {
    // What is on its way with the reader, such as the statements of a note, stays in the link.
    search: is.get('view') === wanted.get('view') && [...wanted].every(([key, value]) => is.get(key) === value),
    another: text !== window.__before && text.length > 100,
    headings: document.querySelectorAll('h1').length,
    title: document.title.includes('IDM Explorer'),
    notices: [...document.querySelectorAll('[data-notice], #failure:not([hidden])')].map((one) => one.innerText),
  };
}
export const ARRIVED = { search: true, another: true, headings: 1, title: true, notices: [] };

export const LANGUAGES = ['en', 'fr', 'es'];

/** The same link in another language; English is the default and is never written. */
export function inLanguage(link, lang) {
  if (lang === 'en') return link;
  return `${link}${link ? '&' : '?'}lang=${lang}`;
}

// ---- The guard: no test passes while the page complains or talks to anyone else. ----

/** Collects every complaint of every page and frame of a context. */
export function watch(context, problems = []) {
  context.on('weberror', (event) => problems.push(`page error: ${event.error().stack ?? event.error()}`));
  context.on('console', (message) => {
    // The browser reports refusals under a policy as warnings in some cases, so the words decide as well.
    const refused = /Content Security Policy|Trusted/i.test(message.text());
    if (refused) problems.push(`policy: ${message.text()}`);
    else if (message.type() === 'error') problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!local && url.origin !== ORIGIN) problems.push(`request elsewhere: ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return problems;
}

/**
 * `tolerate` names the complaints that a test causes on purpose; anything else still fails it.
 * `newReader` opens a page for somebody else, sharing nothing with the first reader, under the same guard.
 */
export const test = base.extend({
  tolerated: async ({}, use) => use([]),
  tolerate: async ({ tolerated }, use) => use((...patterns) => tolerated.push(...patterns)),
  problems: [
    async ({ context, tolerated }, use) => {
      const problems = watch(context);
      await use(problems);
      const unexpected = problems.filter((problem) => !tolerated.some((pattern) => pattern.test(problem)));
      expect(unexpected, 'the page neither complains nor calls elsewhere').toEqual([]);
    },
    { auto: true },
  ],
  newReader: async ({ browser, problems, baseURL, viewport, serviceWorkers }, use) => {
    const contexts = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL, viewport, serviceWorkers });
      contexts.push(context);
      watch(context, problems);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

// ---- Opening and reading a page. ----

/** Waits for the first rendered view. Polled from here, because a strict policy forbids `waitForFunction`'s eval. */
export async function ready(page, timeout = 45_000) {
  await expect.poll(() => page.evaluate(() => window.__idm_ready === true), { timeout }).toBe(true);
}

export async function open(page, link = '', mount = '/') {
  await page.goto(`${mount}${link}`);
  await ready(page);
}

export const status = (page) => page.locator('[role=status][data-matching]');
export const articles = (page) => page.locator('main article[data-statement]');

/** How many statements match, as the page says it for machines. */
export async function matching(page) {
  const element = status(page);
  const [now, of] = [await element.getAttribute('data-matching'), await element.getAttribute('data-total')];
  return { matching: Number(now), total: Number(of) };
}

export const expectMatching = (page, count) => expect(status(page)).toHaveAttribute('data-matching', String(count));

/** The list is as long as the count says, up to the first page of it. */
export async function expectList(page, count) {
  await expectMatching(page, count);
  await expect(articles(page)).toHaveCount(Math.min(count, LIST_PAGE));
}

export const query = (page) => new URL(page.url()).searchParams;
export const headline = (page) => page.getByRole('heading', { level: 1 });
export const shownIds = (page) => articles(page).evaluateAll((all) => all.map((one) => one.dataset.statement));
export const attributes = (locator, name) =>
  locator.evaluateAll((all, key) => all.map((one) => one.getAttribute(key)), name);

/** What a second reader must see alike: heading, title, counts and list. */
export async function impression(page) {
  return {
    heading: await headline(page).innerText(),
    title: await page.title(),
    counts: (await status(page).count()) ? await matching(page) : null,
    ids: await shownIds(page),
  };
}

/** The content holds these texts; spaces are compared loosely, because French sets unbreakable ones. */
export async function expectWords(page, ...texts) {
  for (const text of texts) await expect(page.locator('main#main')).toContainText(text);
}

export async function textOfMain(page) {
  return (await page.locator('main#main').innerText()).replace(/\s+/g, ' ').trim();
}

/** Which goals and themes the links inside `scope` lead to, as a record or as a filter. */
export async function linked(page, scope) {
  const hrefs = await attributes(page.locator(`${scope} a[href]`), 'href');
  const all = hrefs.map((href) => new URL(href, page.url()).searchParams);
  const values = (view, facet) =>
    all.map((one) => (one.get('view') === view ? one.get('id') : one.get(facet))).filter((value) => value !== null);
  return { goals: new Set(values('sdgs', 'sdg')), themes: new Set(values('themes', 'theme')) };
}

// ---- Who cannot see, or has a small window. ----

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What a translation can break: names, labels, alternatives and the language that is said.
export const WORDS = ['cat.name-role-value', 'cat.language', 'cat.text-alternatives', 'cat.forms', 'cat.structure'];
export const NARROW = { width: 320, height: 640 };

/** Nothing is wrong for axe. Short enough to read in a report: which rule, where, and what is wrong. */
export async function expectNoViolations(page, narrowed = (axe) => axe.withTags(TAGS), least = 10) {
  await settled(page);
  // What passes is counted by rules and not described element by element. There are no frames, for which the other mode is.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes } = await narrowed(axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
  expect(found).toEqual([]);
  expect(passes.length, 'axe has looked at something').toBeGreaterThanOrEqual(least);
}

/** Colours have arrived: one on its way from a light scheme to a dark one is neither, and on a busy machine it is on its way for long. */
const settled = (page) =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect.getComputedTiming().endTime === Infinity),
  );

/** What is out of sight is not styled again before it comes into view, so axe would read its colours of another scheme. */
export const styleAll = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [sheet];
  });

/** Goes to a view by an entry of the header, or by the list of all views, as a reader does. */
export async function goTo(page, view) {
  const shown = page.locator(`nav[data-primary] a[href*="view=${view}"]`);
  if (await shown.first().isVisible()) return shown.first().click();
  await page.locator('summary[data-menu]').click();
  await page.locator(`.views__link[href*="view=${view}"]`).click();
}

/** Changes the language in place, as a reader does. */
export async function speak(page, lang) {
  await page.locator(`a[data-lang="${lang}"]`).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator(`a[data-lang="${lang}"]`).first()).toHaveAttribute('aria-current', 'true');
  await expect(headline(page)).toBeVisible();
}

export async function expectNoSidewaysScrolling(page) {
  const { wide, room, widest } = await page.evaluate(() => {
    const root = document.scrollingElement;
    const over = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return { wide: root.scrollWidth, room: root.clientWidth, widest: over.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)) };
  });
  expect(wide, `wider than the screen: ${widest.join(' | ')}`).toBeLessThanOrEqual(room);
}

// ---- Facets. ----

export const facetGroup = (page, facet, place = RAIL) => page.locator(`${place} details[data-facet-group="${facet}"]`);

export async function openGroup(page, facet, place = RAIL) {
  const group = facetGroup(page, facet, place);
  const more = page.locator(`${place} details[data-more-filters]:not([open])`).filter({ has: group });
  if (await more.count()) await more.locator('summary').first().click();
  if (!(await group.evaluate((element) => element.open))) await group.locator('summary').first().click();
  await expect(group).toHaveJSProperty('open', true);
}

export const option = (page, facet, value, place = RAIL) =>
  page.locator(`${place} label[data-facet="${facet}"][data-value="${value}"]`);
export const box = (page, facet, value, place = RAIL) => option(page, facet, value, place).locator('input[type=checkbox]');

/** `{ value: count }` of one facet, as written on its options. */
export async function facetCounts(page, facet, place = RAIL) {
  const labels = page.locator(`${place} label[data-facet="${facet}"]`);
  const pairs = await labels.evaluateAll((all) => all.map((one) => [one.dataset.value, Number(one.dataset.count)]));
  expect(new Set(pairs.map(([value]) => value)).size, `each value of ${facet} is listed once`).toBe(pairs.length);
  return Object.fromEntries(pairs);
}

// ---- The oracle: filters over the data set, in the most obvious way. ----

export const goalOf = (ref) => ref.split('.')[0];
// Voice and verb are left out on purpose: a statement may have further ones under `also`, and the
// contract does not say whether those are counted. The tests hold their counts against their lists only.
export const VALUES = {
  workshop: (statement) => [statement.workshop],
  theme: (statement) => statement.themes,
  sdg: (statement) => statement.sdg.flatMap((link) => [link.ref, goalOf(link.ref)]),
  kind: (statement) => statement.kinds,
  actor: (statement) => statement.actors.map((link) => link.actor),
  framework: (statement) => statement.frameworks.map((link) => link.framework),
  place: (statement) => statement.places.map((link) => link.place),
  grade: (statement) => statement.sdg.map((link) => link.grade),
};

/** Statements that have any of the values in each facet: `select({ theme: ['data'], sdg: ['17'] })`. */
export function select(filters) {
  const has = (statement, facet, value) => {
    const values = VALUES[facet](statement);
    return value === 'none' ? values.length === 0 : values.includes(value);
  };
  return data.statements.filter((statement) =>
    Object.entries(filters).every(([facet, wanted]) => wanted.some((value) => has(statement, facet, value))),
  );
}

/** The filters that a link carries, in the form `select` takes. */
export function filtersOf(page) {
  const pairs = Object.keys(VALUES).map((facet) => [facet, query(page).get(facet)?.split(',')]);
  return Object.fromEntries(pairs.filter(([, values]) => values));
}

/** First and last day of a date or an interval, as strings that compare in time. */
export function days(date) {
  const [from, to = from] = date.split('/');
  return { from: `${from}-01-01`.slice(0, 10), to: to.length === 4 ? `${to}-12-31` : `${to}-31`.slice(0, 10) };
}

export const eventsBetween = (from, to) =>
  data.events.filter((event) => days(event.date).from <= to && days(event.date).to >= from).map((event) => event.id);

// ---- Chance, repeatable: the same seed gives the same run. ----

export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

/**
 * Without SEED a test tries the same as every time, so that what lands does not hang on chance; SEED=any tries something
 * new, SEED=number repeats that. What was found that way is kept as a test of its own.
 */
export function seed(testInfo) {
  const wanted = process.env.SEED ?? [...testInfo.title].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) >>> 0, 7);
  const value = wanted === 'any' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
  testInfo.annotations.push({ type: 'seed', description: String(value) });
  console.log(`seed ${value} (${testInfo.title}): repeat with SEED=${value}`);
  return value;
}
