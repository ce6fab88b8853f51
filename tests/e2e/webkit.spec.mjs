// The promise: what works in Chromium works in WebKit, the engine of Safari. Playwright's own WebKit cannot be fetched everywhere;
// the system's one is driven over WebDriver, whose few commands are plain HTTP, so that no further package is needed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { ARRIVED, ORIGIN, PORT, STARTS, VIEWS, arrived, data, follow } from './support.mjs';

const first = (paths) => paths.find((path) => path && existsSync(path));
const DRIVER = first([process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']);
const XVFB = first(['/usr/bin/Xvfb']);
const LIBRARIES = '/usr/lib/x86_64-linux-gnu';
const folders = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter((name) => /^webkit(2gtk|gtk)-\d/.test(name)) : [];
const BROWSER = first([process.env.WEBKIT, ...folders.map((name) => `${LIBRARIES}/${name}/MiniBrowser`)]);

/** A process that is gone when its test is. */
function start(command, args, env = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  return () => child.kill('SIGKILL');
}

async function driver(port) {
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const response = await fetch(`${base}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.message ?? response.status}`);
    return value;
  };
  await expect.poll(() => call('GET', '/status').then(() => true, () => false), { timeout: 30_000 }).toBe(true);
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } },
  });
  const session = `/session/${sessionId}`;
  return {
    go: (url) => call('POST', `${session}/url`, { url }),
    back: () => call('POST', `${session}/back`, {}),
    // As a reader presses: what a script alone has done, Back passes over.
    press: async (selector) => {
      const element = await call('POST', `${session}/element`, { using: 'css selector', value: selector });
      return call('POST', `${session}/element/${Object.values(element)[0]}/click`, {});
    },
    run: (script, ...args) => call('POST', `${session}/execute/sync`, { script, args }),
    end: () => call('DELETE', session).catch(() => {}),
  };
}

const test = base.extend({
  webkit: [
    async ({}, use, info) => {
      const port = PORT + 700 + info.workerIndex;
      const display = `:${port}`;
      const stop = [start(XVFB, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'])];
      // A sandbox of its own is not to be had in a container; sharing a graphics card neither.
      stop.push(start(DRIVER, [`--port=${port}`], { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' }));
      const browser = await driver(port);
      await use(browser);
      await browser.end();
      stop.reverse().forEach((end) => end());
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});
test.skip(!DRIVER || !XVFB || !BROWSER, 'WebKit is not installed: webkit2gtk-driver and xvfb, which `make test` sets up where it can');

async function open(webkit, link) {
  await webkit.go(`${ORIGIN}/${link}`);
  await expect.poll(() => webkit.run('return window.__idm_ready === true && document.getElementById("failure").hidden;'), { timeout: 60_000 }).toBe(true);
}
const matching = (webkit) => webkit.run("return Number(document.querySelector('[role=status][data-matching]').dataset.matching);");

for (const [name, link] of STARTS) {
  test(`In WebKit a link to ${name} opens`, async ({ webkit }) => {
    await open(webkit, link);
    const seen = await webkit.run("return { headings: document.querySelectorAll('h1').length, title: document.title, words: document.querySelector('main').innerText.length };");
    expect(seen.headings).toBe(1);
    expect(seen.title).toContain('IDM Explorer');
    expect(seen.words).toBeGreaterThan(100);
  });
}

test('In WebKit every view opens from the one before', async ({ webkit }) => {
  test.setTimeout(240_000);
  await open(webkit, '?view=statements');
  for (const [name, link] of VIEWS.filter(([, link]) => link !== '?view=statements')) {
    await webkit.run(`(${follow})(arguments[0]);`, link);
    await expect.poll(() => webkit.run(`return (${arrived})(arguments[0]);`, link), { message: name, timeout: 30_000 }).toEqual(ARRIVED);
  }
});

test('In WebKit a filter, Back and a link to a selection work', async ({ webkit }) => {
  const themed = data.statements.filter((one) => one.themes.includes('data')).length;
  await open(webkit, '?view=statements');
  await webkit.press('aside[data-rail] label[data-facet="theme"][data-value="data"]');
  await expect.poll(() => matching(webkit)).toBe(themed);
  expect(await webkit.run('return location.search;')).toContain('theme=data');
  await webkit.back();
  await expect.poll(() => matching(webkit)).toBe(data.statements.length);
  await open(webkit, '?view=statements&theme=data&workshop=W2');
  const both = data.statements.filter((one) => one.themes.includes('data') && one.workshop === 'W2').length;
  await expect.poll(() => matching(webkit)).toBe(both);
});

test('In WebKit a language is changed in place', async ({ webkit }) => {
  const one = data.statements.find(({ id }) => id === 'W1.3.2');
  await open(webkit, '?view=statements&id=W1.3.2');
  await webkit.press('[data-lang="es"]');
  await expect.poll(() => webkit.run("return document.querySelector('h1').textContent;")).toBe(one.title.es);
  expect(await webkit.run('return document.documentElement.lang;')).toBe('es');
});
