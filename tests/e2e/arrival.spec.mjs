// The promise: whatever comes late, alone or with another, hides nothing of what is there, and in the end the page is there.
import { data, expect, expectList, goTo, headline, select, test } from './support.mjs';

const LATE = 5_000;
const PAIRED = 1_000;
// Most of the time is spent waiting, so several readers wait at once.
const READERS = 6;
const WANTED = select({ theme: ['data'] });

const FIRST_VIEWS = {
  'the overview': { link: '', shows: (page) => expect(headline(page)).toBeVisible() },
  'a deep link': {
    link: '?theme=data&lang=fr',
    shows: async (page) => {
      await expectList(page, WANTED.length);
      await expect(page.locator('main article[data-statement]').first()).toContainText(WANTED[0].title.fr);
    },
  },
};

const nameOf = (url) => new URL(url).pathname;
const isReady = (page) => page.evaluate(() => window.__idm_ready === true);

/** Every file that the page asks for until its first view is there, but for the page itself. */
async function filesOf(page, link) {
  const files = new Set();
  page.on('request', (request) => request.isNavigationRequest() || files.add(nameOf(request.url())));
  await page.goto(`/${link}`);
  await expect.poll(() => isReady(page), { timeout: 45_000 }).toBe(true);
  await page.waitForLoadState('networkidle');
  return [...files].filter((name) => !/offline\.js$|favicon/.test(name)).sort();
}

/** Opens the link with some files late, and says what is wrong, if anything is. */
async function problemWith(page, { link, shows }, late) {
  let outstanding = late.length;
  try {
    for (const [place, name] of late.entries()) {
      await page.route(
        (url) => url.pathname === name,
        async (route) => {
          await new Promise((done) => setTimeout(done, LATE + place * PAIRED));
          await route.continue().catch(() => {});
          outstanding -= 1;
        },
        { times: 1 },
      );
    }
    await page.goto(`/${link}`, { waitUntil: 'commit' });
    // The still page, the word that the explorer is being opened, or the view: something is to be seen all the time.
    await expect(page.locator('h1, #opening').filter({ visible: true }).first(), 'something is seen while files are late').toBeVisible({ timeout: LATE + 10_000 });
    await expect.poll(() => isReady(page), { timeout: 45_000, message: 'the program starts' }).toBe(true);
    await expect.poll(() => outstanding, { timeout: 15_000, message: 'every late file came' }).toBeLessThanOrEqual(0);
    // Whatever a late script does, it has done it by then.
    await page.waitForLoadState('load');
    await page.waitForTimeout(300);
    await shows(page);
    await expect(headline(page)).toBeVisible();
    await expect(page.locator('#opening')).toBeHidden();
    await expect(page.locator('[data-failure]')).toBeHidden();
    return null;
  } catch (error) {
    return `late: ${late.join(' and ')}: ${error.message.split('\n').slice(0, 6).join(' ')}`;
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
  }
}

for (const [name, view] of Object.entries(FIRST_VIEWS)) {
  test(`Whichever file of ${name} is late, alone or with another, nothing is hidden and the view comes`, async ({ page, newReader }) => {
    test.setTimeout(900_000);
    const files = await filesOf(page, view.link);
    expect(files.some((file) => file.endsWith('/early.js')), files.join(' ')).toBe(true);
    expect(files.some((file) => file.endsWith('.wasm'))).toBe(true);
    const turns = files.flatMap((one, place) => [[one], ...files.slice(place + 1).map((other, at) => (at % 2 ? [one, other] : [other, one]))]);
    const problems = [];
    // One window a reader: nothing is kept in it, since every file is sent with `no-store`, and a late one that is not asked for is a problem.
    const read = async () => {
      const page = await newReader();
      for (let late = turns.pop(); late; late = turns.pop()) {
        const problem = await problemWith(page, view, late);
        if (problem) problems.push(problem);
      }
    };
    await Promise.all(Array.from({ length: READERS }, read));
    expect(problems).toEqual([]);
  });
}

// Every order in which two of the three files that decide what is seen can come is in the list above; this is the one that
// once hid the page for good, made certain.
test('The first script, coming after the view, does not hide it', async ({ page }) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/\/early\.js$/, async (route) => (await held, route.continue()));
  await page.goto('/?theme=data', { waitUntil: 'commit' });
  await expect.poll(() => isReady(page), { timeout: 45_000 }).toBe(true);
  await expectList(page, WANTED.length);
  release();
  await expect(page.locator('html[data-script]')).toHaveCount(1);
  await expectList(page, WANTED.length);
  await expect(headline(page)).toBeVisible();
  await expect(page.locator('#opening')).toBeHidden();
});

// ---- What is asked for once is asked for once, and drawn once. ----

/** Follows a link of the page, and counts requests for the context and articles put in or taken out. */
async function countWhile(page, selector, act) {
  const asked = [];
  page.on('request', (request) => /\/(context|core)\.[^/]*\.json$/.test(request.url()) && asked.push(nameOf(request.url())));
  await page.evaluate((wanted) => {
    window.__drawn = { added: 0, removed: 0 };
    const count = (nodes) => [...nodes].filter((node) => node.nodeType === 1).reduce((sum, node) => sum + (node.matches(wanted) ? 1 : 0) + node.querySelectorAll(wanted).length, 0);
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        window.__drawn.added += count(addedNodes);
        window.__drawn.removed += count(removedNodes);
      }
    }).observe(document.body, { childList: true, subtree: true });
  }, selector);
  await act();
  await expect(page.locator(selector).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  return { asked, ...(await page.evaluate(() => window.__drawn)), there: await page.locator(selector).count() };
}

for (const [view, selector] of [['followup', 'tbody[data-outcome]'], ['compare', '[data-matter]']]) {
  for (const lang of ['en', 'fr']) {
    test(`In-app, ${view} in ${lang} asks once for what it shows and draws it once`, async ({ page }) => {
      await page.goto(`/${lang === 'en' ? '' : `?lang=${lang}`}`);
      await expect.poll(() => isReady(page), { timeout: 45_000 }).toBe(true);
      const { asked, added, removed, there } = await countWhile(page, selector, () => goTo(page, view));
      expect(asked).toEqual([`/data/releases/${data.version}/context.${lang}.json`]);
      expect(there).toBeGreaterThan(0);
      expect({ added, removed }).toEqual({ added: there, removed: 0 });
    });
  }
}

test('A release that is asked for by two languages which are one is fetched once', async ({ page, tolerate }) => {
  tolerate(/0\.7\.0\/core\.en/);
  const asked = [];
  await page.route(/releases\/0\.7\.0\/core/, (route) => (asked.push(nameOf(route.request().url())), route.fulfill({ status: 404, body: '' })));
  await page.goto('/?theme=data&seen=0.7.0:1');
  await expect.poll(() => isReady(page), { timeout: 45_000 }).toBe(true);
  await page.locator('[data-show-changes]').click();
  await expect(page.locator('[data-receipt="changed"] .help--wrong')).toBeVisible();
  expect(asked).toEqual(['/data/releases/0.7.0/core.en.json']);
});

// ---- A width that is measured is set in the next frame, or browsers complain of a loop. ----

test('What a measured width changes is changed after the frame in which it was measured', async ({ page }) => {
  await page.addInitScript(() => {
    window.__within = [];
    window.__measured = 0;
    const Original = window.ResizeObserver;
    window.ResizeObserver = class extends Original {
      constructor(call) {
        super((entries, observer) => {
          window.__measured += 1;
          let inside = true;
          const watch = new MutationObserver((records) => inside && window.__within.push(records[0].target.nodeName));
          watch.observe(document.body, { childList: true, subtree: true, attributes: true });
          // A message comes after all that the callback has set going by promises, and before the next frame.
          const end = new MessageChannel();
          end.port1.onmessage = () => ((inside = false), watch.disconnect());
          requestAnimationFrame(() => ((inside = false), watch.disconnect()));
          call(entries, observer);
          end.port2.postMessage('');
        });
      }
    };
    window.addEventListener('error', (event) => /ResizeObserver/.test(event.message) && window.__within.push(event.message));
  });
  for (const view of ['timeline', 'together', 'themes']) {
    await page.goto(`/?view=${view}`);
    await expect.poll(() => isReady(page), { timeout: 45_000 }).toBe(true);
    const before = await page.evaluate(() => window.__measured);
    await page.setViewportSize({ width: 1010, height: 800 });
    await expect.poll(() => page.evaluate(() => window.__measured), { message: view }).toBeGreaterThan(before);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.__within), view).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
