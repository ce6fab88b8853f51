// The promise: after a first visit the explorer is there without a network, whole, one build at a time, and a new version
// takes over only when the reader says so. Each test has a server of its own, which it can damage and stop.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { VIEWS, expect, headline, ready, test as base } from './support.mjs';

const DIST = resolve(process.env.DIST ?? '../../dist');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };

/** A copy of the built folder on a server of its own. `stop` ends it for good: nothing answers any more. */
const test = base.extend({
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'idm-offline-'));
    cpSync(DIST, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|\/pages(\/|$)/.test(path) });
    const asked = [];
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/^\/sub\//, '/').replace(/\/$/, '/index.html');
      asked.push(path);
      const file = join(folder, path);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' });
      return response.end(readFileSync(file));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const stop = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
    await use({ folder, asked, origin: `http://127.0.0.1:${server.address().port}`, stop });
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },
  // The site of each test is an origin of its own.
  own: [async ({ tolerate, site }, use) => { tolerate(new RegExp(`^request elsewhere: ${site.origin}`)); await use(); }, { auto: true }],
});

test.use({ serviceWorkers: 'allow' });

async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

/** Waits until a worker is in charge, and has kept everything. */
async function kept(page) {
  await expect
    .poll(() => page.evaluate(async () => Boolean(navigator.serviceWorker.controller) && (await navigator.serviceWorker.getRegistration())?.active?.state), { timeout: 20_000 })
    .toBe('activated');
}

const cacheNames = (page) => page.evaluate(() => caches.keys());
const buildOf = (folder) => readdirSync(folder).find((name) => name.startsWith('build-'));
const buildShown = (page) => page.evaluate(() => document.querySelector('script[data-program]').dataset.program.split('/')[0]);

/** Puts another build into the folder: another name for the program, another page, a worker that lists them. */
function deploy(folder, { damage } = {}) {
  const old = buildOf(folder);
  const next = `build-${createHash('sha256').update(old).digest('hex').slice(0, 16)}`;
  renameSync(join(folder, old), join(folder, next));
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(old, next));
  const worker = join(folder, 'sw.js');
  const sum = createHash('sha256').update(readFileSync(page)).digest('base64');
  let text = readFileSync(worker, 'utf8').replaceAll(old, next).replace(/("\.\/": )"[^"]*"/, `$1"sha256-${sum}"`);
  text = text.replace(/const BUILD = '[^']*'/, `const BUILD = '${next}'`);
  writeFileSync(worker, text);
  if (damage) damage(join(folder, next));
  return next;
}

const update = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {}));
const workers = (page) =>
  page.evaluate(async () => {
    const one = await navigator.serviceWorker.getRegistration();
    return { waiting: Boolean(one.waiting), installing: Boolean(one.installing) };
  });

for (const [where, mount] of [['the root', '/'], ['a folder', '/sub/']]) {
  test(`After a first visit every view opens without a network, at ${where}`, async ({ page, site }) => {
    test.setTimeout(90_000);
    await visit(page, `${site.origin}${mount}`);
    await kept(page);
    await site.stop();
    for (const [, link] of VIEWS) {
      await visit(page, `${site.origin}${mount}${link}`);
      await expect(headline(page)).toBeVisible();
      await expect(page.locator('[data-notice]')).toHaveCount(0);
    }
    await visit(page, `${site.origin}${mount}?view=statements&id=W1.3.2&lang=fr`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await visit(page, `${site.origin}${mount}index.html?theme=data`);
    await expect(page.locator('[role=status][data-matching="10"]')).toHaveCount(1);
    await page.locator('[data-take="export"]').click();
    await expect(page.locator('[data-panel="export"]')).toBeVisible();
  });
}

test('A view that was open before the worker came goes on without a network', async ({ page, site }) => {
  await visit(page, `${site.origin}/`);
  await kept(page);
  await site.stop();
  await page.locator('.nav__link[href*="view=timeline"]').click();
  await expect(headline(page)).toHaveText('Timeline');
  await page.locator('[data-lang="es"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('A damaged or missing file installs nothing, and nothing is kept', async ({ page, site, tolerate }) => {
  tolerate(/console error/);
  const victim = readdirSync(join(site.folder, buildOf(site.folder))).find((name) => name.startsWith('split_note'));
  writeFileSync(join(site.folder, buildOf(site.folder), victim), 'not what it was');
  await visit(page, `${site.origin}/`);
  await expect.poll(() => site.asked.filter((path) => path.endsWith('/split_note.wasm')).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.installing ?? one?.waiting ?? one?.active)))).toBe(false);
  expect(await cacheNames(page)).toEqual([]);
});

test('Half a deploy changes nothing: the version before stays, also without a network', async ({ page, site, tolerate }) => {
  tolerate(/console error/);
  await visit(page, `${site.origin}/`);
  await kept(page);
  const before = await buildShown(page);
  deploy(site.folder, { damage: (build) => unlinkSync(join(build, 'split_timeline.wasm')) });
  await update(page);
  await expect.poll(() => workers(page)).toEqual({ waiting: false, installing: false });
  await expect(page.locator('[data-update]')).toHaveCount(0);
  await site.stop();
  await visit(page, `${site.origin}/?view=timeline`);
  expect(await buildShown(page)).toBe(before);
});

test('A new version is offered, takes over only when the reader says so, and never in part', async ({ page, context, site }) => {
  test.setTimeout(60_000);
  await visit(page, `${site.origin}/?theme=data`);
  await kept(page);
  const before = await buildShown(page);
  const other = await context.newPage();
  await visit(other, `${site.origin}/`);
  const next = deploy(site.folder);
  await update(page);
  await expect(page.locator('[data-update]')).toBeVisible({ timeout: 20_000 });
  // Not accepted: a new page still gets the version that is in charge, whole.
  const third = await context.newPage();
  await visit(third, `${site.origin}/?view=themes`);
  expect(await buildShown(third)).toBe(before);
  await third.close();
  const reloaded = page.waitForEvent('load');
  await page.locator('[data-update] button').first().click();
  await reloaded;
  await ready(page);
  expect(await buildShown(page)).toBe(next);
  expect(page.url()).toBe(`${site.origin}/?theme=data`);
  // The other tab is left alone, and still finds the parts of its own build.
  expect(await buildShown(other)).toBe(before);
  await other.locator('.nav__link[href*="view=timeline"]').click();
  await expect(headline(other)).toHaveText('Timeline');
});

test('A notice of a new version can be put off', async ({ page, site }) => {
  await visit(page, `${site.origin}/`);
  await kept(page);
  const before = await buildShown(page);
  deploy(site.folder);
  await update(page);
  await expect(page.locator('[data-update]')).toBeVisible({ timeout: 20_000 });
  await page.locator('[data-update] button').last().click();
  await expect(page.locator('[data-update]')).toHaveCount(0);
  expect(await buildShown(page)).toBe(before);
});

test('Inside another page no worker is registered', async ({ page, site }) => {
  writeFileSync(join(site.folder, 'host.html'), '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="/?theme=data&embed=1" width="900" height="600"></iframe>');
  await page.goto(`${site.origin}/host.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await expect.poll(() => frame.evaluate(() => window.__idm_ready === true)).toBe(true);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});

// ---- A poor line: the copy waits for the reader, or for a better line. ----

/** The browser says that the line is as given, and can be told of another. */
const onLine = (page, line) =>
  page.addInitScript((given) => {
    const connection = Object.assign(new EventTarget(), { saveData: false, effectiveType: '4g' }, given);
    Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => connection });
  }, line);
const registered = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

for (const line of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }]) {
  test(`With ${JSON.stringify(line)} nothing is fetched beyond the view until the reader wants the copy`, async ({ page, site }) => {
    await onLine(page, line);
    await visit(page, `${site.origin}/?view=data`);
    await expect(page.locator('[data-keep-offline]')).toBeVisible();
    await page.waitForTimeout(1500);
    expect(await registered(page)).toBe(0);
    expect(site.asked.filter((path) => /sw\.js|split_timeline|og\.png|context\.es/.test(path))).toEqual([]);
    await page.locator('[data-keep-offline] button').click();
    await kept(page);
    await expect(page.locator('[data-keep-offline]')).toHaveCount(0);
    await site.stop();
    await visit(page, `${site.origin}/?view=timeline`);
    await expect(headline(page)).toHaveText('Timeline');
  });
}

test('A line that gets better brings the copy; one that stays poor does not', async ({ page, site }) => {
  await onLine(page, { effectiveType: 'slow-2g' });
  await visit(page, `${site.origin}/`);
  const becomes = (effectiveType) =>
    page.evaluate((type) => {
      navigator.connection.effectiveType = type;
      navigator.connection.dispatchEvent(new Event('change'));
    }, effectiveType);
  await becomes('2g');
  await page.waitForTimeout(1000);
  expect(await registered(page)).toBe(0);
  await becomes('3g');
  await kept(page);
});

test('On a good line nobody is asked', async ({ page, site }) => {
  await onLine(page, { effectiveType: '3g' });
  await visit(page, `${site.origin}/?view=data`);
  await kept(page);
  await expect(page.locator('[data-keep-offline]')).toHaveCount(0);
});

// ---- A page that is open while its build goes away, and no worker that has kept it. ----

test.describe('Without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  for (const [how, answer] of [
    ['is not found', null],
    ['is the page instead', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' })],
  ]) {
    test(`When a part of a build that is gone ${how}, the newer version is named, and opens at the same link`, async ({ page, site, tolerate }) => {
      tolerate(/console error/);
      await visit(page, `${site.origin}/?theme=data`);
      const before = await buildShown(page);
      const next = deploy(site.folder);
      if (answer) await page.route(`**/${before}/split_timeline.wasm`, answer);
      await page.locator('.nav__link[href*="view=timeline"]').click();
      await expect(page.locator('[data-notice] [data-reload]')).toBeVisible();
      const address = page.url();
      const loaded = page.waitForEvent('load');
      await page.locator('[data-reload]').click();
      await loaded;
      await ready(page);
      expect(page.url()).toBe(address);
      expect(await buildShown(page)).toBe(next);
      await expect(headline(page)).toHaveText('Timeline');
      await expect(page.locator('[data-notice]')).toHaveCount(0);
    });
  }

  test('A part that is missing from a build that is still there can be asked for again, and no newer version is named', async ({ page, site, tolerate }) => {
    tolerate(/console error/);
    await visit(page, `${site.origin}/?theme=data`);
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/' && !request.isNavigationRequest());
    let broken = true;
    await page.route('**/split_timeline.wasm', (route) => (broken ? route.fulfill({ status: 404, body: '' }) : route.continue()));
    await page.locator('.nav__link[href*="view=timeline"]').click();
    const notice = page.locator('[data-notice]');
    await expect(notice).toBeVisible();
    await (await asked).response();
    await page.waitForTimeout(300);
    await expect(notice.locator('[data-reload]')).toHaveCount(0);
    broken = false;
    await notice.getByRole('button').click();
    await expect(headline(page)).toHaveText('Timeline');
  });
});

test('The explorer can be installed: manifest, icons of their sizes, and no storage but the caches', async ({ page, site }) => {
  await visit(page, `${site.origin}/`);
  await kept(page);
  const manifest = await page.evaluate(async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json());
  for (const key of ['name', 'short_name', 'start_url', 'scope', 'display', 'background_color', 'theme_color']) expect(manifest[key], key).toBeTruthy();
  for (const icon of manifest.icons.filter((one) => one.type === 'image/png')) {
    const bytes = readFileSync(join(site.folder, icon.src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(icon.sizes);
  }
  expect(manifest.icons.some((one) => one.purpose === 'maskable')).toBe(true);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
  expect(await cacheNames(page)).toHaveLength(1);
});
