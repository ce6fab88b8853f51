// The promise: one file with everything in it opens from disk or from a mail, filters and links included, and asks for
// nothing anywhere.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ARRIVED, LANGUAGES, STARTS, VIEWS, arrived, articles, expect, expectMatching, follow, headline, inLanguage, ready, select, test } from './support.mjs';

const FILE = process.env.SINGLE ?? fileURLToPath(new URL('../../single/idm-explorer.html', import.meta.url));
const ADDRESS = pathToFileURL(FILE).href;
const go = async (page, link) => {
  await page.goto(`${ADDRESS}${link}`);
  await ready(page);
};

// The guard of every test counts a file as somebody else's; here it is the page itself, and nothing more may be asked for.
test.beforeEach(async ({ page, tolerate }) => {
  expect(existsSync(FILE), `${FILE}: run \`make single\` first`).toBe(true);
  tolerate(/^request elsewhere: file:.*\/idm-explorer\.html/);
  await page.context().setOffline(true);
});

// The next test may have the same window.
test.afterEach(({ page }) => page.context().setOffline(false));

for (const [name, link] of STARTS) {
  test(`From disk a link to ${name} opens without a request`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await go(page, link);
    await expect(headline(page)).toBeVisible();
    await expect(page.locator('[data-notice]')).toHaveCount(0);
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([`${ADDRESS}${link}`]);
  });
}

test('From disk every view opens from the one before, without a request', async ({ page }) => {
  test.slow();
  await go(page, '?view=statements');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [name, link] of VIEWS.filter(([, link]) => link !== '?view=statements')) {
    await page.evaluate(follow, link);
    await expect.poll(() => page.evaluate(arrived, link), { message: name }).toEqual(ARRIVED);
  }
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
});

test('From disk filters, languages, Back and reloading work as on a site', async ({ page }) => {
  await go(page, '?view=statements');
  await page.locator('aside[data-rail] label[data-facet="theme"][data-value="data"] input').check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  expect(page.url()).toBe(`${ADDRESS}?theme=data`);
  for (const lang of LANGUAGES.slice(1)) {
    await page.locator(`[data-lang="${lang}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectMatching(page, select({ theme: ['data'] }).length);
  }
  await articles(page).first().locator('.card__link').click();
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await page.reload();
  await ready(page);
  await expectMatching(page, select({ theme: ['data'] }).length);
});

test('From disk what happened afterwards is there in every language', async ({ page }) => {
  for (const lang of LANGUAGES) {
    await go(page, inLanguage('?view=statements&id=W1.1', lang));
    await expect(page.locator('main')).toContainText(/IOM|OIM/);
    await expect(page.locator('.help:has-text("404")')).toHaveCount(0);
  }
});

test('From disk the data set can be saved', async ({ page }) => {
  await go(page, '?view=data');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('main a[href="data/idm-2016.json"]').click()]);
  expect(download.suggestedFilename()).toBe('idm-2016.json');
});

test('No script of the file has an address as long as itself, which Firefox would carry along everywhere', async () => {
  const text = await readFile(FILE, 'utf8');
  expect(text).not.toMatch(/data:(?:text|application)\/javascript/);
  expect(text).toContain('id="idm-modules"');
});
