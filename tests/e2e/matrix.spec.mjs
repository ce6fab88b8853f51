// The promise: a theme and a goal meet in a cell, by mouse, by keyboard, on a phone and on paper, and every number is its list.
import { readFile } from 'node:fs/promises';
import { data, expect, expectList, expectMatching, expectNoViolations, goalOf, open, query, styleAll, test } from './support.mjs';

const THEMES = data.themes.map(({ id }) => id);
const GOALS = [...data.goals.map(({ id }) => String(id)), 'agenda'];

/** Which statements have a theme and a link to a goal, on one of the grades. */
const meet = (theme, goal, grades = ['number', 'wording', 'inference']) =>
  data.statements.filter(
    ({ themes, sdg }) => themes.includes(theme) && sdg.some((link) => goalOf(link.ref) === goal && grades.includes(link.grade)),
  );

const picture = (page) => page.locator('svg[data-picture="matrix"]');
const cell = (page, theme, goal) => page.locator(`[data-cell="${theme}:${goal}"]`);
const counts = async (page) =>
  Object.fromEntries(await page.locator('[data-cell]').evaluateAll((all) => all.map((one) => [one.dataset.cell, Number(one.dataset.count)])));
const at = (page) => page.evaluate(() => document.activeElement?.getAttribute('data-at'));

function oracle(grades) {
  const pairs = THEMES.flatMap((theme) => GOALS.map((goal) => [`${theme}:${goal}`, meet(theme, goal, grades).length]));
  return Object.fromEntries(pairs);
}

test('Every cell and margin counts what the records say', async ({ page }) => {
  await open(page, '?view=matrix');
  await expect(picture(page)).toBeVisible();
  expect(await counts(page)).toEqual(oracle());
  for (const theme of THEMES) {
    const wanted = data.statements.filter(({ themes }) => themes.includes(theme)).length;
    await expect(page.locator(`[data-row="${theme}"]`)).toHaveAttribute('data-count', String(wanted));
  }
  for (const goal of GOALS) {
    const wanted = data.statements.filter(({ sdg }) => sdg.some((link) => goalOf(link.ref) === goal)).length;
    await expect(page.locator(`[data-column="${goal}"]`)).toHaveAttribute('data-count', String(wanted));
  }
});

test('A cell opens its list with a click', async ({ page }) => {
  await open(page, '?view=matrix');
  await cell(page, 'data', '17').locator('a').click();
  await expectList(page, meet('data', '17').length);
  expect(query(page).get('theme.all')).toBe('data');
  await page.goBack();
  await expect(picture(page)).toBeVisible();
});

test('The grade filter counts every cell anew', async ({ page }) => {
  await open(page, '?view=matrix&grade=number,wording');
  expect(await counts(page)).toEqual(oracle(['number', 'wording']));
  await expect(page.locator('[data-singles]'), 'nothing rests on inference').toHaveCount(0);
});

test('The grid is one tab stop; arrows, Home and End move in it, Enter opens', async ({ page }) => {
  await open(page, '?view=matrix');
  const first = picture(page).locator('[tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  expect(await at(page)).toBe('1:1');
  const walk = [
    ['ArrowRight', '1:2'], ['ArrowDown', '2:2'], ['ArrowLeft', '2:1'], ['ArrowUp', '1:1'], ['Home', '1:0'], ['ArrowLeft', '1:0'],
    ['End', '1:19'], ['Control+End', '16:19'], ['ArrowDown', '16:19'], ['Control+Home', '0:0'], ['ArrowUp', '0:0'], ['ArrowDown', '1:0'],
  ];
  for (const [key, place] of walk) {
    await page.keyboard.press(key);
    await expect.poll(() => at(page), { message: key }).toBe(place);
    await expect(first).toHaveCount(1);
    await expect(first).toBeFocused();
  }
  // Tab leaves the grid, and comes back to where the reader was.
  await page.keyboard.press('Tab');
  expect(await picture(page).evaluate((svg) => svg.contains(document.activeElement))).toBe(false);
  await expect(page.locator(':focus'), 'the number that was read, which stays').toHaveAttribute('data-count', /\d/);
  await page.keyboard.press('Shift+Tab');
  expect(await at(page)).toBe('1:0');
  // An empty cell has the focus and says that nothing is there; Enter does nothing in it.
  const goal = GOALS.findIndex((id) => meet(THEMES[0], id).length === 0);
  for (let step = 0; step <= goal; step += 1) await page.keyboard.press('ArrowRight');
  expect(await at(page)).toBe(`1:${goal + 1}`);
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /no statement/);
  await page.keyboard.press('Enter');
  expect(query(page).get('view')).toBe('matrix');
  // Ten goals further there is something.
  await page.keyboard.press('Home');
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectMatching(page, meet(THEMES[0], '10').length);
  expect(query(page).get('view')).not.toBe('matrix');
});

test('Pointing at a cell and going to it lift its row and column and say what is there', async ({ page }) => {
  await open(page, '?view=matrix');
  const readout = page.locator('[data-readout]');
  const band = (which) => picture(page).locator(`[data-lift="${which}"]`).evaluate((rect) => {
    const { x, y, width, height } = rect.getBBox();
    return { left: x, right: x + width, top: y, bottom: y + height };
  });
  const box = (one) => one.evaluate((element) => {
    const { x, y, width, height } = element.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const expectLifted = async (one) => {
    const middle = await box(one);
    await expect.poll(async () => {
      const [row, column] = [await band('row'), await band('column')];
      return row.top <= middle.y && middle.y <= row.bottom && column.left <= middle.x && middle.x <= column.right;
    }).toBe(true);
  };
  await cell(page, 'governance', '10').hover();
  await expectLifted(cell(page, 'governance', '10'));
  await expect(readout).toContainText('SDG 10');
  await expect(readout).toContainText('New York');
  await expect(readout.locator('a[data-count]').first()).toHaveAttribute('data-count', String(meet('governance', '10').length));
  await cell(page, 'data', '2').hover({ force: true });
  await expectLifted(cell(page, 'data', '2'));
  await expect(readout).toContainText('no statement');
  await page.mouse.move(2, 2);
  await picture(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expectLifted(cell(page, THEMES[1], '1'));
  await expect(readout).toContainText(data.themes[1].name.en);
});

test('A goal opens its targets, a target its page, and there is a way back', async ({ page }) => {
  await open(page, '?view=matrix&theme=data,governance');
  await page.locator('[role="columnheader"] a[href*="id=10"]').first().click();
  await expect.poll(() => query(page).get('id')).toBe('10');
  expect(query(page).get('theme'), 'the filters stay').toBe('governance,data');
  const codes = data.targets.filter(({ goal }) => String(goal) === '10').map(({ id }) => id);
  for (const code of codes) await expect(cell(page, 'governance', code)).toHaveCount(1);
  await expect(cell(page, 'governance', '10'), 'links to the goal itself').toHaveCount(1);
  await expect(picture(page).locator('a[href*="view=sdgs"][href*="id=10.7"]')).toHaveCount(1);
  await page.locator('a[data-matrix-goal=""]').click();
  await expect.poll(() => query(page).get('id')).toBeNull();
  await expect(cell(page, 'governance', '17')).toHaveCount(1);
});

test('The picture is saved with its patterns and its key', async ({ page }) => {
  await open(page, '?view=matrix');
  await page.locator('[data-save-picture="matrix"]').click();
  const save = async (kind) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-picture-as="${kind}"]`).click()]);
    return readFile(await download.path());
  };
  const svg = (await save('svg')).toString();
  const ids = new Set([...svg.matchAll(/<pattern [^>]*?\bid="([^"]+)"/g)].map(([, id]) => id));
  const used = new Set([...svg.matchAll(/fill="url\((?:&quot;)?#([^)&]+)(?:&quot;)?\)"/g)].map(([, id]) => id));
  expect(ids.size).toBe(8);
  expect(used.size).toBeGreaterThan(2);
  for (const id of used) expect(ids, id).toContain(id);
  expect(svg).toContain('Geneva');
  expect(svg).not.toMatch(/ (class|style|data-[a-z-]+|tabindex)="/);
  const png = await save('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the matrix is a list of themes with what each meets, and every number its list', async ({ page }) => {
    await open(page, '?view=matrix');
    await expect(picture(page)).toHaveCount(0);
    const met = Object.fromEntries(Object.entries(oracle()).filter(([, count]) => count > 0));
    expect(await counts(page)).toEqual(met);
    await expectNoViolations(page);
    const { wide, room } = await page.evaluate(() => ({ wide: document.scrollingElement.scrollWidth, room: document.scrollingElement.clientWidth }));
    expect(wide).toBeLessThanOrEqual(room);
    await cell(page, 'data', '17').locator('a').first().click();
    await expectMatching(page, meet('data', '17').length);
  });
});

test('On a tablet the picture is whole, and on a narrower page the list stands in', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 800 });
  await open(page, '?view=matrix');
  await expect(picture(page)).toBeVisible();
  const [drawn, room] = await Promise.all([picture(page), page.locator('#results')].map((one) => one.evaluate((at) => at.getBoundingClientRect().right)));
  expect(drawn).toBeLessThanOrEqual(room + 1);
  await page.setViewportSize({ width: 790, height: 800 });
  await expect(picture(page)).toHaveCount(0);
  await expect(page.locator('[data-matrix]')).toBeVisible();
});

for (const link of ['?view=matrix', '?view=matrix&sdg=none']) {
  test(`axe finds nothing in ${link} with its table open, light and dark`, async ({ page }) => {
    await open(page, link);
    const twin = page.locator('[data-twin="matrix"] > summary');
    if (await twin.count()) await twin.click();
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await styleAll(page);
    await expectNoViolations(page);
  });
}
