// The promise: never a blank page. Whatever fails to arrive, the reader is told what still works.
import {
  ORIGIN, TOTAL, articles, data, expect, expectList, headline, linked, open, ready, select, test,
} from './support.mjs';

// The browser itself reports what did not arrive; those reports are the fault, not a complaint of the program.
// A script cut in two is an uncaught syntax error whoever loads it; any other uncaught error still fails the test.
const REPORTED = [
  /^console error: .*(Failed to load|net::ERR|MIME|WebAssembly|wasm|magic|Failed to fetch|Unexpected|SyntaxError|JSON|import)/is,
  /^page error: SyntaxError/,
];

const FAULTS = {
  'does not arrive': (route) => route.abort(),
  'is not found': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }),
  'is refused for a while': (route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'busy' }),
  'is a page instead': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'is cut in the middle': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, headers: withoutLength(response), body: body.subarray(0, body.length >> 1) });
  },
};

const withoutLength = (response) =>
  Object.fromEntries(Object.entries(response.headers()).filter(([name]) => name !== 'content-length'));

/** The glue, by the page's own word for it: looking into every script would hold all of them up, and so change the order in which they come. */
async function glueOf(page, mount) {
  const html = await (await page.request.get(mount)).text();
  const { pathname } = new URL(html.match(/ data-program="([^"]+)"/)[1], new URL(mount, ORIGIN));
  return (url) => url.pathname === pathname;
}

const isFrench = (url) => /core\.fr[^/]*\.json$/.test(url.pathname);
const isWasm = (url) => url.pathname.endsWith('.wasm');
const isScript = (url) => /\.m?js$/.test(url.pathname);

async function expectFailureExplained(page) {
  const failure = page.locator('[data-failure]');
  await expect(failure).toBeVisible({ timeout: 15_000 });
  await expect(headline(page)).toBeVisible();
  const link = failure.locator('a[href$="data/idm-2016.json"]');
  await expect(link).toBeVisible();
  const served = await page.request.get(await link.evaluate((element) => element.href));
  expect(await served.json()).toEqual(data);
}

for (const [how, fault] of Object.entries(FAULTS)) {
  test(`When the program itself ${how}, the page says so and offers the data`, async ({ page, tolerate }) => {
    tolerate(...REPORTED);
    let hits = 0;
    await page.route(isWasm, (route) => ((hits += 1), fault(route)));
    await page.goto('/?theme=data');
    await expectFailureExplained(page);
    expect(hits, 'the fault was met').toBeGreaterThan(0);
  });

  test(`When the script that starts the program ${how}, the page says so and offers the data`, async ({ page, tolerate }) => {
    tolerate(...REPORTED);
    let hits = 0;
    await page.route(await glueOf(page, '/a/b/'), (route) => ((hits += 1), fault(route)));
    await page.goto('/a/b/?theme=data');
    await expectFailureExplained(page);
    expect(hits, 'the fault was met').toBeGreaterThan(0);
  });

  test(`When the script that says whether the program starts ${how}, the first screen is there all the same`, async ({ page, tolerate }) => {
    tolerate(...REPORTED, /^page error:.*/);
    let hits = 0;
    await page.route(/\/loader\.js$/, (route) => ((hits += 1), fault(route)));
    await page.goto('/?theme=data');
    await expect(headline(page)).toBeVisible({ timeout: 20_000 });
    expect([...(await linked(page, 'body')).goals]).toContain('10');
    expect(hits, 'the fault was met').toBeGreaterThan(0);
  });

  test(`When the French texts are asked for and their file ${how}, the page opens in English and says so`, async ({ page, tolerate }) => {
    tolerate(...REPORTED);
    let hits = 0;
    await page.route(isFrench, (route) => ((hits += 1), fault(route)));
    const wanted = select({ theme: ['data'] });
    await open(page, '?theme=data&lang=fr');
    await expect(page.locator('[data-notice]')).toBeVisible();
    await expectList(page, wanted.length);
    await expect(articles(page).first()).toContainText(wanted[0].title.en);
    expect(hits, 'the fault was met').toBeGreaterThan(0);
  });
}

test('When the program is served as an unknown type it still starts', async ({ page, tolerate }) => {
  // Browsers warn and fall back to the slower way of compiling; hosts without the type for wasm are common.
  tolerate(/^console error: .*(MIME|application\/wasm)/is);
  await page.route(isWasm, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await open(page, '?theme=data');
  await expectList(page, select({ theme: ['data'] }).length);
});

test('When the style sheets do not arrive, everything can still be read and filtered', async ({ page, tolerate }) => {
  tolerate(...REPORTED);
  await page.route(/\.css(\?|$)/, (route) => route.abort());
  await open(page, '?theme=data');
  await expectList(page, select({ theme: ['data'] }).length);
  await expect(headline(page)).toBeVisible();
});

test('When what is known of afterwards does not arrive, the statement still opens', async ({ page, tolerate }) => {
  tolerate(...REPORTED);
  await page.route(/context\.en[^/]*\.json$/, (route) => route.abort());
  const statement = data.statements.find(({ id }) => id === 'W1.1.4');
  await open(page, '?view=statements&id=W1.1.4');
  await expect(page.locator(`main article[data-statement="${statement.id}"]`)).toContainText(statement.text.en);
});

// ---- A file that came, but is not what it should be. ----

const DAMAGED = { 'cut in the middle': (body) => body.subarray(0, body.length >> 1), empty: () => Buffer.alloc(0), 'a page': () => Buffer.from('<!doctype html><title>Sign in</title>') };
const FILES = {
  'what is known of afterwards': { link: '?view=followup', file: /context\.en[^/]*\.json$/, says: 'damaged' },
  'the comparison': { link: '?view=compare&lang=es', file: /context\.es[^/]*\.json$/, says: 'dañado' },
  'the French texts': { link: '?theme=data&lang=fr', file: /core\.fr[^/]*\.json$/, says: 'endommagé' },
  'the fingerprints': { link: '?view=quote', file: /quotations\.json$/, says: 'damaged' },
};

for (const [what, { link, file, says }] of Object.entries(FILES)) {
  for (const [how, damage] of Object.entries(DAMAGED)) {
    test(`When the file with ${what} is ${how}, the page says that it is damaged, and the parser's words are behind a press`, async ({ page, tolerate }) => {
      tolerate(...REPORTED);
      await page.route(file, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: withoutLength(response), body: damage(await response.body()) });
      });
      await open(page, link);
      const notice = page.locator('[data-notice]').first();
      await expect(notice).toContainText(says);
      const words = /line \d|column \d|EOF|expected|JSON/i;
      expect(await notice.innerText()).not.toMatch(words);
      await notice.locator('summary').click();
      await expect(notice.locator('details p')).toBeVisible();
      expect(await notice.locator('details p').innerText()).toMatch(words);
    });
  }
}

test('When a file does not come, the reason is behind a press too, and nothing is said of damage', async ({ page, tolerate }) => {
  tolerate(...REPORTED);
  await page.route(/context\.en[^/]*\.json$/, (route) => route.fulfill({ status: 503, body: 'busy' }));
  await open(page, '?view=compare');
  const notice = page.locator('[data-notice]');
  await expect(notice).toBeVisible();
  expect(await notice.innerText()).not.toMatch(/503|damaged/);
  await notice.locator('summary').click();
  await expect(notice.locator('details p')).toContainText('503');
  await expect(notice.locator('[data-reload]')).toHaveCount(0);
});

// ---- A file that is on its way and does not come. ----

/** Holds what matches until the answer is called. */
async function hold(page, url) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(url, async (route) => (await held, route.continue().catch(() => {})));
  return release;
}

for (const [link, shown] of [
  ['?view=statements&id=W1.1.4', '[data-afterwards]'],
  ['?view=compare', '[data-matter]'],
  ['?view=followup', 'tbody[data-outcome]'],
]) {
  test(`When what explains the statements stalls at ${link}, the page says so after ten seconds and goes on without`, async ({ page }) => {
    const release = await hold(page, /context\.en[^/]*\.json$/);
    await page.goto(`/${link}`);
    await expect(page.locator('[data-slow]').first()).toBeVisible({ timeout: 25_000 });
    await expect(headline(page)).toBeVisible();
    await page.locator('[data-go-on]').first().click();
    await expect(page.locator('[data-left-out]').first()).toBeVisible();
    await expect(page.locator('[data-slow]')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement !== document.body), 'the focus is kept').toBe(true);
    release();
    await page.locator('[data-left-out] button').first().click();
    await expect(page.locator(shown).first()).toBeVisible();
  });
}

test('When the fingerprints stall, the page says so after ten seconds and checks against its own summaries', async ({ page }) => {
  const release = await hold(page, /quotations\.json$/);
  await open(page, '?view=quote');
  await expect(page.locator('[data-slow]')).toBeVisible({ timeout: 25_000 });
  await page.locator('[data-go-on]').click();
  await page.locator('[data-quotation]').fill(data.statements.find(({ id }) => id === 'W1.5.1').text.en);
  await page.locator('[data-check]').click();
  await expect(page.locator('[data-verdict="unchecked"] [data-ours="W1.5.1"]')).toBeVisible();
  release();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'none');
});

for (const [what, url] of [['The French texts', isFrench], ['The part of the list', (url) => /chunk_lists\.wasm$/.test(url.pathname)]]) {
  test(`${what} that stall do not keep the rest of the page away`, async ({ page }) => {
    const release = await hold(page, url);
    await open(page, '?theme=data&lang=fr');
    await expect(page.locator('.nav__link').first()).toBeVisible();
    await expect(page.locator('#opening')).toBeHidden();
    release();
    await expect(articles(page).first()).toContainText(select({ theme: ['data'] })[0].title.fr);
  });
}

test('When no script arrives at all, the first screen stays', async ({ page, tolerate }) => {
  tolerate(...REPORTED);
  await page.route(isScript, (route) => route.abort());
  await page.goto('/');
  await expect(headline(page)).toBeVisible();
  const ways = await linked(page, 'body');
  for (const goal of data.goals) expect([...ways.goals]).toContain(goal.id);
});

test('A slow program leaves the first screen readable until it comes', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(isWasm, async (route) => (await held, route.continue()));
  await page.goto('/', { waitUntil: 'commit' });
  await expect(headline(page)).toBeVisible();
  expect(await page.evaluate(() => window.__idm_ready === true)).toBe(false);
  await expect(page.locator('[data-failure]')).toBeHidden();
  release();
  await ready(page);
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('[data-failure]')).toBeHidden();
});

test('French texts that come late still come', async ({ page }) => {
  await page.route(isFrench, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const [first] = select({ theme: ['data'] });
  await open(page, '?theme=data&lang=fr');
  await expect(articles(page).first()).toContainText(first.title.fr, { timeout: 10_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

for (const width of [1280, 390]) {
  test(`Nothing jumps at ${width} pixels when the program takes over from the first screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      window.__shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.__shift += entry.hadRecentInput ? 0 : entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(isScript, async (route) => (await held, route.continue()));
    await page.goto('/', { waitUntil: 'commit' });
    await expect(headline(page)).toBeVisible();
    const place = async () => {
      const { x, y } = await headline(page).boundingBox();
      return { x: Math.round(x), y: Math.round(y) };
    };
    // A heading is found as soon as it is read, which may be before the page has its style and is read to its end; there
    // is nothing to jump from yet.
    await page.waitForFunction(() => document.querySelector('footer') && [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const before = [await place(), await headline(page).innerText()];
    release();
    await ready(page);
    expect([await place(), await headline(page).innerText()]).toEqual(before);
    // Two frames later the observer has heard of everything that the takeover moved.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    expect(await page.evaluate(() => window.__shift)).toBeLessThan(0.02);
  });
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first screen says what this is, names all goals and themes, and points to the data', async ({ page }) => {
    await page.goto('/');
    await expect(headline(page)).toBeVisible();
    const ways = await linked(page, 'body');
    expect([...ways.goals]).toEqual(expect.arrayContaining(data.goals.map(({ id }) => id)));
    expect([...ways.themes]).toEqual(expect.arrayContaining(data.themes.map(({ id }) => id)));
    // Playwright's own text matching passes over noscript, so what is drawn there is measured.
    const messages = await page.locator('body noscript').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect().height > 0 ? one.innerHTML : '';
      }),
    );
    expect(messages.join(' ')).toContain('data/idm-2016.json');
    await expect(page.locator('[data-failure]')).toBeHidden();
    const served = await page.request.get('/data/idm-2016.json');
    expect((await served.json()).statements).toHaveLength(TOTAL);
  });
});
