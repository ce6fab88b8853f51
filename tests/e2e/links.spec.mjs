// The promise: the link is the state. It opens the same view anywhere, and a bad link never opens a blank page.
import { readFileSync } from 'node:fs';
import {
  TOTAL, VIEWS, articles, box, data, expect, expectList, expectMatching, facetCounts, headline, impression, matching, open,
  openGroup, query, randomFrom, ready, seed, select, status, test, textOfMain,
} from './support.mjs';

const GOLDEN = readFileSync(new URL('../links.golden', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

const notice = (page) => page.locator('[data-notice]');

for (const [name, mount] of [
  ['at the root', '/'],
  ['below a path', '/a/b/'],
  ['by the name of its file', '/index.html'],
  ['by the name of its file below a path', '/a/b/index.html'],
]) {
  test(`A link opened ${name} restores view, boxes and counts, also after reloading`, async ({ page }) => {
    const wanted = select({ theme: ['data', 'monitoring'], sdg: ['17'] }).length;
    const check = async () => {
      await expect(page.locator('[data-timeline]')).toBeVisible();
      await expectMatching(page, wanted);
      for (const value of ['data', 'monitoring']) await expect(box(page, 'theme', value)).toBeChecked();
      await expect(box(page, 'theme', 'finance')).not.toBeChecked();
      await expect(box(page, 'sdg', '17')).toBeChecked();
      const counts = await facetCounts(page, 'theme');
      expect(counts.data).toBe(select({ theme: ['data'], sdg: ['17'] }).length);
      expect(new URL(page.url()).pathname).toBe(mount);
    };
    await open(page, '?view=timeline&theme=data,monitoring&sdg=17', mount);
    await check();
    const before = await impression(page);
    await page.reload();
    await ready(page);
    await check();
    expect(await impression(page)).toEqual(before);
  });
}

test('The address without its last slash leads to the same place', async ({ page }) => {
  await open(page, '?theme=data', '/a/b');
  await expectList(page, select({ theme: ['data'] }).length);
});

// That every published link still means what it meant is tested on the host; that two links of one meaning open the same view, here
// with one of each kind: another order, encoded, a default written out, a bare id, an interval of years, a receipt, a note.
const KINDS = [
  '?id=W1.3.2', '?id=w2.INTRO.4', '?view=timeline&theme=monitoring,data&sdg=17', '?view=timeline&zoom=2016/2017', '?view=timeline&lane=kind',
  '?view=overview&lang=fr', '?theme=data%2Cpartnerships&sdg=17&workshop=W1', '?view=statements&theme=data',
];
const KEPT = GOLDEN.filter(([link]) => KINDS.includes(link) || /[?&](seen|ids)=/.test(link));

test('A published link opens the view of its canonical form', async ({ page }) => {
  test.setTimeout(240_000);
  expect(KEPT.length).toBeGreaterThan(KINDS.length);
  expect(KINDS.filter((kind) => !KEPT.some(([link]) => link === kind)), 'each is in the list of published links').toEqual([]);
  for (const [link, canonical] of KEPT) {
    await test.step(link, async () => {
      await open(page, canonical);
      await expect(headline(page)).toBeVisible();
      await expect(notice(page)).toBeHidden();
      const wanted = await impression(page);
      await open(page, link);
      // A receipt of an earlier release is told about, and opens the same view.
      const seen = new URLSearchParams(link).get('seen');
      if (seen && !seen.startsWith(`${data.version}:`)) await expect(page.locator('[data-receipt="changed"]')).toBeVisible();
      else await expect(notice(page)).toBeHidden();
      await expect.poll(() => impression(page), { message: link }).toEqual(wanted);
    });
  }
});

test('Back undoes one deliberate act and Forward does it again', async ({ page }) => {
  const steps = [TOTAL, select({ theme: ['data'] }).length, select({ theme: ['data', 'monitoring'] }).length];
  const check = async (acts) => {
    await expectList(page, steps[acts]);
    await expect(box(page, 'theme', 'data')).toBeChecked({ checked: acts > 0 });
    await expect(box(page, 'theme', 'monitoring')).toBeChecked({ checked: acts > 1 });
  };
  await open(page, '?view=statements');
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await check(1);
  await box(page, 'theme', 'monitoring').check();
  await check(2);
  for (const [act, acts] of [['goBack', 1], ['goBack', 0], ['goForward', 1], ['goForward', 2]]) {
    await page[act]();
    await check(acts);
  }
});

test('Typing a search makes one entry in the history, and Back undoes the search', async ({ newReader }) => {
  // A history of its own, which is not yet full.
  const page = await newReader();
  await open(page, '?view=about');
  await page.locator('nav a[href*="view=statements"]').first().click();
  await expectList(page, TOTAL);
  const length = await page.evaluate(() => history.length);
  await page.locator('header input[type=search][name=q]').pressSequentially('remittances', { delay: 40 });
  await expect.poll(() => query(page).get('q')).toBe('remittances');
  await expect.poll(async () => (await matching(page)).matching).toBeLessThan(TOTAL);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  await page.goBack();
  await expectMatching(page, TOTAL);
  expect(query(page).get('q')).toBeNull();
  await page.goBack();
  await expect.poll(() => query(page).get('view')).toBe('about');
});

for (const [name, link, offending, count] of [
  ['A value that does not exist', '?theme=nosuchtheme,data', 'nosuchtheme', select({ theme: ['data'] }).length],
  ['A misspelt key', '?view=statements&thene=finance&theme=data', 'thene', select({ theme: ['data'] }).length],
  ['A bad date', '?theme=data&from=2016-13-45', '2016-13-45', select({ theme: ['data'] }).length],
  ['A day that no calendar has', '?theme=data&to=2015-02-29', '2015-02-29', select({ theme: ['data'] }).length],
  ['An unknown sort order', '?theme=data&sort=sideways', 'sideways', select({ theme: ['data'] }).length],
  ['A bad range of the timeline', '?view=timeline&theme=data&zoom=yesterday', 'yesterday', select({ theme: ['data'] }).length],
]) {
  test(`${name} in a link is named in a notice, and the rest is applied`, async ({ page }) => {
    await open(page, link);
    await expect(notice(page)).toBeVisible();
    await expect(notice(page)).toContainText(offending);
    await expectMatching(page, count);
    await expect(box(page, 'theme', 'data')).toBeChecked();
    await notice(page).locator('[data-dismiss]').click();
    await expect(notice(page)).toBeHidden();
    await expectMatching(page, count);
  });
}

for (const [name, link, offending] of [
  ['A view that does not exist', '?view=nosuchview', 'nosuchview'],
  ['A statement that does not exist', '?view=statements&id=W9.9', 'W9.9'],
  ['A theme record that does not exist', '?view=themes&id=nosuchtheme', 'nosuchtheme'],
  ['A language that is not spoken here', '?view=statements&lang=tlh', 'tlh'],
]) {
  test(`${name} is named in a notice on a page that works`, async ({ page }) => {
    await open(page, link);
    await expect(notice(page)).toContainText(offending);
    await expect(headline(page)).toBeVisible();
    await page.locator('nav a[href*="view=statements"]').first().click();
    await expect(articles(page).first()).toBeVisible();
  });
}

// ---- Hostile links: whatever a link says, it only chooses a view. ----

const KEYS = [
  'view', 'id', 'q', 'workshop', 'theme', 'theme.all', 'theme.not', 'sdg', 'kind', 'actor', 'framework', 'place', 'voice', 'verb',
  'grade', 'from', 'to', 'sort', 'lang', 'zoom', 'lane', 'v', '__proto__', 'constructor', '', 'theme.', '.not', 'theme.all.not',
];
const POISON = [
  '<script>window.__pwned=1</script>', '"><img src=x onerror="window.__pwned=1">', "';alert(1)//", 'javascript:window.__pwned=1',
  '%', '%zz', '%00', '%E2%28%A1', '%ED%A0%80', '%F0%9F%A7%AD', '\u202egnp.exe', '//example.com/', 'https://example.com/', '../../etc',
  '__proto__', 'null', 'undefined', 'NaN', '-1', '99999999999999999999', '1e309', '2016-99-99', '-9999-01-01', '2018/2013',
  '9999-12-31/0001-01-01', '0000/9999', 'none,none,,none', ',,,,', '"', '"unclosed', '-', 'OR OR OR', '-- -a OR "', '((((', '*', '&', '+', '%2B',
  'W1.3.2', 'data', '10.7', 'statements', 'timeline', 'themes', 'sdgs', 'x'.repeat(3000), 'data,'.repeat(400), 'é'.repeat(300),
];

function hostileLink(random) {
  const real = random.pick(VIEWS)[1].replace('?', '');
  const part = () => `${random.pick(KEYS)}${random.pick(['=', '=', '=', '', '=='])}${random.pick(POISON)}`;
  const parts = [real, ...Array.from({ length: 1 + random.below(5) }, part)];
  if (random.below(2)) parts.reverse();
  return `?${parts.filter(Boolean).join(random.pick(['&', '&', '&&', '&=&']))}${random.pick(['', '', '#main', '#<b>'])}`;
}

for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__']) {
  test(`A link that says ${word}, which every object of the browser knows, says nothing special`, async ({ page }) => {
    for (const key of ['view', 'id', 'lang', 'data', 'theme', 'sort', word]) {
      await open(page, `?${key}=${word}`);
      await expect(headline(page)).toBeVisible();
      expect((await textOfMain(page)).length, `a page with words for ${key}=${word}`).toBeGreaterThan(60);
    }
  });
}

for (const batch of [1, 2, 3, 4]) {
  test(`Ten hostile links neither break the page nor make it do anything (batch ${batch})`, async ({ page }, testInfo) => {
    const random = randomFrom(seed(testInfo) + batch);
    for (let turn = 0; turn < 10; turn += 1) {
      const link = hostileLink(random);
      await test.step(link.slice(0, 200), async () => {
        await open(page, link);
        await expect(headline(page)).toHaveCount(1);
        await expect(headline(page)).toBeVisible();
        expect((await textOfMain(page)).length, `a page with words for ${link}`).toBeGreaterThan(60);
        expect(await page.evaluate(() => window.__pwned)).toBeUndefined();
        await expect(page.locator('main script, main img[src="x"]')).toHaveCount(0);
      });
    }
  });
}

test('The explorer works inside the sandboxed frame of another page', async ({ page }) => {
  await page.goto('/frame.html');
  const frame = page.frameLocator('iframe[title="explorer"]');
  const count = (n) => expect(status(frame)).toHaveAttribute('data-matching', String(n));
  await count(select({ theme: ['data'] }).length);
  await frame.locator('article[data-statement]').first().scrollIntoViewIfNeeded();
  await expect(frame.locator('article[data-statement]')).toHaveCount(select({ theme: ['data'] }).length);
  await frame.locator('[data-clear]').first().click();
  await count(TOTAL);
  expect(new URL(page.url()).pathname, 'the host page stays').toBe('/frame.html');
});

test('The address stays as the reader finds it: the fragment is left to the browser', async ({ page }) => {
  const statement = data.statements.find(({ id }) => id === 'W2.7.4');
  await open(page, '?theme=finance#elsewhere');
  expect(new URL(page.url()).hash).toBe('#elsewhere');
  await expectList(page, select({ theme: ['finance'] }).length);
  await expect(articles(page).and(page.locator('#W2\\.7\\.4'))).toContainText(statement.title.en);
});
