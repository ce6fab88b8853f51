// The promise: the first screen is whole with page and style alone, the program comes when nobody waits for it, and nothing
// that a reader does meanwhile is lost. A deep link asks for all it needs at once.
import { STARTS, VIEWS, expect, expectMatching, goTo, headline, query, ready, select, test } from './support.mjs';

const isProgram = (url) => /\/idm-explorer(_bg\.wasm|\.js)$/.test(url.pathname);

/** Holds the program until the answer is called. */
async function hold(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route((url) => url.pathname.endsWith('_bg.wasm'), async (route) => (await held, route.continue().catch(() => {})));
  return release;
}

/** The first screen, with the scripts that start the program, and without the program. */
async function firstScreen(page) {
  const release = await hold(page);
  await page.goto('/');
  await expect(page.locator('html[data-script]')).toHaveCount(1);
  return release;
}

test('The first screen needs five files at most, and the program comes by itself', async ({ page }) => {
  const files = [];
  page.on('request', (request) => files.push(new URL(request.url())));
  await page.goto('/');
  await ready(page, 10_000);
  expect(files.findIndex(isProgram)).toBeLessThanOrEqual(5);
});

test.describe('Before the program is there', () => {
  // No idle time at all: only what the reader does starts it.
  test.beforeEach(({ page }) => page.addInitScript(() => (window.requestIdleCallback = () => 0)));

  test('nothing of it is fetched, and a first touch fetches it', async ({ page }) => {
    const files = [];
    page.on('request', (request) => files.push(new URL(request.url())));
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(files.filter(isProgram)).toEqual([]);
    await page.mouse.move(5, 700);
    await page.mouse.down();
    await page.mouse.up();
    await ready(page);
  });

  test('a link leads where it says', async ({ page }) => {
    const release = await firstScreen(page);
    const link = page.locator('main a[href*="theme="]').first();
    const href = await link.getAttribute('href');
    release();
    await link.click();
    await ready(page);
    expect(new URL(page.url()).search).toBe(href);
  });

  test('a language is a plain link', async ({ page }) => {
    await firstScreen(page);
    await page.locator('[data-lang="fr"]').click();
    await expect(page).toHaveURL(/\?lang=fr$/);
  });

  test('words in the search box are found by Enter', async ({ page }) => {
    const release = await firstScreen(page);
    await page.locator('#search').fill('remittances');
    await page.locator('#search').press('Enter');
    await page.waitForURL(/[?]q=remittances/);
    release();
    await ready(page);
    await expect(page.locator('#search')).toHaveValue('remittances');
    await expect(page.locator('main article[data-statement]').first()).toBeVisible();
  });
});

test('What is typed before the program is there stays, is searched, and goes on', async ({ page }) => {
  const release = await firstScreen(page);
  await page.locator('#search').pressSequentially('remit');
  release();
  await ready(page);
  await expect(page.locator('#search')).toBeFocused();
  await expect(page.locator('#search')).toHaveValue('remit');
  await expect.poll(() => query(page).get('q')).toBe('remit');
  await page.keyboard.type('tances');
  await expect.poll(() => query(page).get('q')).toBe('remittances');
});

test('The focus stays where it was when the program takes over', async ({ page }) => {
  const release = await firstScreen(page);
  const link = page.locator('.theme-entry a').nth(3);
  const href = await link.getAttribute('href');
  await link.focus();
  release();
  await ready(page);
  expect(await page.evaluate(() => document.activeElement.getAttribute('href'))).toBe(href);
});

test('A press that the program comes in the midst of is a click', async ({ page }) => {
  const release = await firstScreen(page);
  const link = page.locator('main a[href*="theme="]').first();
  const href = await link.getAttribute('href');
  await link.hover();
  await page.mouse.down();
  release();
  await ready(page);
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).search).toBe(href);
  await expectMatching(page, select({ theme: [query(page).get('theme')] }).length);
});

test('The menu and the colours that were chosen before the program is there hold', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const release = await firstScreen(page);
  await page.locator('[data-menu]').click();
  await page.locator('select[data-scheme]').selectOption('dark');
  release();
  await ready(page);
  await expect(page.locator('.menu')).toHaveJSProperty('open', true);
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
});

// ---- A deep link. ----

for (const lang of ['en', 'fr']) {
  test(`What the first view of a link needs is asked for at once (${lang})`, async ({ page }) => {
    test.setTimeout(180_000);
    const wrong = [];
    const asked = [];
    // The page of a statement cites it, and pages of records show what followed; neither keeps the view. Which files that takes
    // is for the build to say.
    const read = async (path) => (await page.request.get(path)).text();
    const early = await read(`/${(await read('/')).match(/src="([^"]+\/early\.js)"/)[1]}`);
    const after = ['cite', 'context'].flatMap((part) => JSON.parse(early.match(new RegExp(`[{,]"?${part}"?:(\\[[^\\]]*\\])`))[1]));
    expect(after).toContain('split_cite.wasm');
    // Which of the two first scripts comes first is chance; here it is the one that asks for all, before the other is let in.
    let first;
    let asks = new Promise((resolve) => (first = resolve));
    page.on('request', (request) => {
      asked.push(new URL(request.url()).pathname);
      if (asked.at(-1).endsWith('_bg.wasm')) first();
    });
    await page.route((url) => url.pathname.endsWith('/loader.js'), async (route) => (await asks, route.continue()));
    // Another language changes the addresses of its texts and nothing of the way they are asked for.
    for (const [name, link] of (lang === 'en' ? VIEWS : STARTS).filter(([, link]) => link)) {
      // What the view before may still be asking for is not asked for by this one.
      await page.goto('about:blank');
      asked.length = 0;
      asks = new Promise((resolve) => (first = resolve));
      await page.goto(`/${link}${lang === 'en' ? '' : `&lang=${lang}`}`);
      await ready(page);
      const known = await page.locator('link[rel=preload], link[rel=modulepreload]').evaluateAll((all) => all.map((one) => new URL(one.href).pathname));
      const twice = asked.filter((path, at) => path.startsWith('/build-') && asked.indexOf(path) < at);
      const late = asked.filter((path) => /\.(wasm|css|js|json)$/.test(path) && !/(early|loader|offline)\.js$|explorer\.css$|quotations\.json$/.test(path) && !known.includes(path));
      if (twice.length) wrong.push(`${name}: twice: ${twice.join(' ')}`);
      const inChain = late.filter((path) => !/context\.\w+\.json$/.test(path) && !after.includes(path.split('/').pop()));
      if (inChain.length) wrong.push(`${name}: not at once: ${inChain.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  });
}

for (const mark of ['/idm-explorer.js', '_bg.wasm', '/split_compare.wasm']) {
  test(`A first script that comes after ${mark} is asked for asks for nothing twice`, async ({ page }) => {
    const asked = [];
    let release;
    const held = new Promise((resolve) => (release = resolve));
    page.on('request', (request) => {
      asked.push(new URL(request.url()).pathname);
      if (asked.at(-1).endsWith(mark)) release();
    });
    await page.route((url) => url.pathname.endsWith('/early.js'), async (route) => (await held, route.continue()));
    await page.goto('/?view=compare&lang=fr');
    await ready(page);
    await expect(page.locator('html[data-script]')).toHaveCount(1);
    await expect(page.locator('.collection, main h1').first()).toBeVisible();
    expect(asked.filter((path, at) => asked.indexOf(path) < at)).toEqual([]);
  });
}

// ---- The sheet of a view. ----

test('A view is not seen without its style', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/matrix\.css$/, async (route) => (await held, route.continue()));
  await page.goto('/');
  await ready(page);
  await goTo(page, 'matrix');
  await expect(page.locator('[data-loading]')).toBeVisible();
  await expect(page.locator('.matrix')).toHaveCount(0);
  release();
  await expect(page.locator('.matrix').first()).toBeVisible();
});

test('A style sheet that stalls keeps the view away for some seconds only', async ({ page }) => {
  await page.route(/\/matrix\.css$/, () => {});
  await page.goto('/?view=matrix');
  await ready(page);
  await expect(headline(page)).toBeVisible({ timeout: 10_000 });
  await expect(page.locator('.matrix').first()).toBeVisible({ timeout: 10_000 });
});

test('When the style sheet of a view does not come, the page says so, shows the view, and can ask again', async ({ page, tolerate }) => {
  tolerate(/^console error: .*(Failed to load|net::ERR)/);
  let broken = true;
  await page.route(/\/matrix\.css$/, (route) => (broken ? route.fulfill({ status: 404, body: '' }) : route.continue()));
  await page.goto('/?view=matrix');
  await ready(page);
  await expect(page.locator('.matrix').first()).toBeVisible();
  const notice = page.locator('[data-notice]');
  await expect(notice).toBeVisible();
  broken = false;
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
  expect(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith('/matrix.css')))).toBe(true);
});
