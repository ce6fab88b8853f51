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
  const victim = readdirSync(join(site.folder, buildOf(site.folder))).find((name) => name.startsWith('split_desk'));
  writeFileSync(join(site.folder, buildOf(site.folder), victim), 'not what it was');
  await visit(page, `${site.origin}/`);
  await expect.poll(() => site.asked.filter((path) => path.endsWith('/split_desk.wasm')).length, { timeout: 20_000 }).toBeGreaterThan(0);
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
