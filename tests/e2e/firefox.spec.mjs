// The promise: what works in Chromium works in Firefox, from a site and from one file on disk. Firefox is driven over
// WebDriver BiDi, because the browser that the system brings is the one that readers have.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { ARRIVED, ORIGIN, STARTS, VIEWS, arrived, data, follow } from './support.mjs';

const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));
const FILE = process.env.SINGLE ?? fileURLToPath(new URL('../../single/idm-explorer.html', import.meta.url));

/** One browser for a worker, one page for a test, and no complaint of the page unnoticed. */
const test = base.extend({
  firefox: [
    async ({}, use) => {
      expect(FIREFOX, 'Firefox is not installed; `make test` sets it up').toBeTruthy();
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, defaultViewport: { width: 1280, height: 800 } });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ firefox }, use) => {
    const tab = await firefox.newPage();
    const problems = [];
    tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    tab.on('pageerror', (error) => problems.push(String(error)));
    await use(tab);
    await tab.close();
    expect(problems).toEqual([]);
  },
});
test.setTimeout(60_000);

async function open(tab, address) {
  await tab.goto(address);
  await expect.poll(() => tab.evaluate(() => window.__idm_ready === true), { timeout: 60_000 }).toBe(true);
}

const sites = [
  ['a site', (link) => `${ORIGIN}/${link}`],
  ['one file on disk', (link) => `${pathToFileURL(FILE).href}${link}`],
];
for (const [where, address] of sites) {
  for (const [name, link] of STARTS) {
    test(`In Firefox a link to ${name} opens from ${where}`, async ({ tab }) => {
      await open(tab, address(link));
      expect(await tab.$$eval('h1', (all) => all.length)).toBe(1);
      expect(await tab.title()).toContain('IDM Explorer');
    });
  }

  test(`In Firefox every view opens from the one before, from ${where}`, async ({ tab }) => {
    test.setTimeout(240_000);
    await open(tab, address('?view=statements'));
    for (const [name, link] of VIEWS.filter(([, link]) => link !== '?view=statements')) {
      await tab.evaluate(follow, link);
      await expect.poll(() => tab.evaluate(arrived, link), { message: name, timeout: 30_000 }).toEqual(ARRIVED);
    }
  });

  test(`In Firefox filters and Back work from ${where}`, async ({ tab }) => {
    const count = () => tab.$eval('[role=status][data-matching]', (status) => Number(status.dataset.matching));
    await open(tab, address('?view=statements'));
    await tab.click('aside[data-rail] label[data-facet="theme"][data-value="data"] input');
    await expect.poll(count).toBe(data.statements.filter((one) => one.themes.includes('data')).length);
    expect(tab.url()).toContain('?theme=data');
    await tab.goBack();
    await expect.poll(count).toBe(data.statements.length);
  });
}
