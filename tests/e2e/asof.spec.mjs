// The promise: what was said, which date it speaks of and what happened are told apart, and any day can be looked from.
import { readFile } from 'node:fs/promises';
import { articles, attributes, data, expect, expectMatching, headline, open, query, status, test } from './support.mjs';

const BETWEEN = '?view=timeline&asof=2016-03-02&dates=each';
const picture = (page) => page.locator('main [data-timeline]');
const slider = (page) => page.locator('input[data-asof]');
const known = (page) => page.locator('[data-known]');
const connectors = (page) => page.locator('[data-connector]');
const keys = async (page) => [...new Set(await attributes(connectors(page), 'data-connector'))].sort();
const asof = (page) => query(page).get('asof');
const openDays = (page) => page.locator('[data-asof-menu] > summary').click();

/** Dates that statements speak of and that belong to no event, as `W1.2.1:1`. */
const own = (statements) =>
  statements.flatMap(({ id, speaks_of }) => speaks_of.map((time, place) => [time, `${id}:${place}`])).filter(([time]) => !time.event).map(([, id]) => id);
const speakers = (event) => data.statements.filter(({ speaks_of }) => speaks_of.some((time) => time.event === event)).map(({ id }) => id);

test('Every date spoken of has a mark of its own or stands on its event, with the number of those who speak', async ({ page }) => {
  await open(page, '?view=timeline&zoom=2000-01-01/2025-12-31&dates=each');
  await expect.poll(async () => [...new Set(await attributes(picture(page).locator('[data-spoken]'), 'data-spoken'))].sort()).toEqual(own(data.statements).sort());
  const number = picture(page).locator('g.mark', { has: page.locator('[data-event="E-2030"]') }).locator('[data-count]');
  await expect(number).toHaveAttribute('data-count', String(speakers('E-2030').length));
  await number.click();
  await expectMatching(page, speakers('E-2030').length);
  // Cards further down are drawn after the first picture.
  await expect.poll(() => attributes(articles(page), 'data-statement')).toEqual(speakers('E-2030'));
});

test('Lines from statements to their dates come with the pointer, with the focus, and with the link', async ({ page }) => {
  await open(page, '?view=timeline&dates=each');
  await expect(picture(page).locator('[data-event="E-nyd"]')).toBeVisible();
  await expect(connectors(page)).toHaveCount(0);
  const wanted = speakers('E-nyd').map((id) => `${id}:E-nyd`).sort();
  await picture(page).locator('[data-event="E-nyd"]').hover();
  await expect.poll(() => keys(page)).toEqual(wanted);
  await headline(page).hover();
  await expect(connectors(page)).toHaveCount(0);
  await picture(page).locator('[data-spoken="W1.5.1:0"]').focus();
  await expect.poll(() => keys(page)).toEqual(['W1.5.1:0']);
  await open(page, '?view=timeline&id=E-nyd');
  await expect.poll(() => keys(page)).toEqual(wanted);
});

test('On the day after New York the summit lies ahead, and after Geneva it lies behind', async ({ page }) => {
  await open(page, BETWEEN);
  const summit = picture(page).locator('[data-event="E-nyd"]').first();
  await expect(summit).toHaveAttribute('data-tense', 'future');
  await expect(summit).toHaveAttribute('aria-label', /in the future on that day/);
  await expect(picture(page).locator('[data-present]')).toContainText('2 March 2016');
  await expect(picture(page).locator('[data-event^="F-"]')).toHaveCount(0);
  expect((await attributes(picture(page).locator('[data-spoken]'), 'data-spoken')).filter((id) => id.startsWith('W2'))).toEqual([]);
  await open(page, '?view=timeline&asof=2016-10-12');
  await expect(summit).toHaveAttribute('data-tense', 'past');
  await expect(picture(page).locator('[data-event^="F-"]')).toHaveCount(0);
});

test('What was known is said in words whose numbers open the statements they count', async ({ page }) => {
  await open(page, BETWEEN);
  await expect(known(page)).toContainText('As known on 2 March 2016');
  // The day is a way of looking: what matches the filters stays, what had been said is what the headline says.
  await expect(status(page)).toHaveAttribute('data-matching', String(data.statements.length));
  const said = data.statements.filter(({ workshop }) => workshop === 'W1').length;
  await expect(status(page)).toContainText(`as known on 2 March 2016: ${said} of ${data.statements.length}`);
  await expect(page.locator('a.headline__number')).toHaveAttribute('data-count', String(said));
  const counts = (await attributes(known(page).locator('[data-count]'), 'data-count')).map(Number);
  const first = data.statements.filter(({ workshop }) => workshop === 'W1').length;
  expect(counts).toEqual([first, data.statements.length - first]);
  await known(page).locator('[data-count]').first().click();
  await expectMatching(page, first);
});

test('The slider moves by keys and by hand, and Back undoes one move', async ({ page }) => {
  await open(page, '?view=timeline');
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => asof(page)).not.toBeNull();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /\d{4}/);
  await expect(slider(page), 'focus survives').toBeFocused();
  await page.goBack();
  await expect.poll(() => asof(page)).toBeNull();
  await slider(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider(page).boundingBox();
  await page.mouse.move(x + width - 9, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => asof(page)).not.toBeNull();
  // The handle stands on the line, and both at the day.
  const line = await picture(page).locator('[data-present] line').boundingBox();
  expect(Math.abs(line.x - (x + width * 0.5))).toBeLessThan(4);
  expect(Number(asof(page).slice(0, 4))).toBe(2016);
  await page.goBack();
  await expect.poll(() => asof(page), { message: 'one drag is one act' }).toBeNull();
});

test('The line goes through the days of the picture, a day by arrows and a month by the page keys', async ({ page }) => {
  await open(page, '?view=timeline');
  await slider(page).focus();
  for (const [key, wanted] of [['ArrowLeft', '2018-12-30'], ['PageDown', '2018-11-30'], ['PageUp', '2018-12-30'], ['ArrowRight', null]]) {
    await page.keyboard.press(key);
    await expect.poll(() => asof(page), { message: key }).toBe(wanted);
  }
  await open(page, '?view=timeline&zoom=2016-09-01/2016-10-31&asof=2016-03-02');
  const day = (text) => Date.parse(text) / (24 * 60 * 60 * 1000);
  expect(Number(await slider(page).getAttribute('min'))).toBe(day('2016-09-01'));
  expect(Number(await slider(page).getAttribute('max'))).toBe(day('2016-11-01'));
  await expect(slider(page), 'a day before them stands at the first').toHaveJSProperty('value', String(day('2016-09-01')));
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /2016/);
  // However wide a day is, the handle stands on the line, at the end of its day.
  for (const [zoom, at] of [['2016-09-01/2016-10-31', '2016-09-20'], ['2016-09-15/2016-09-25', '2016-09-20'], ['2013-01-01/2018-12-31', '2016-03-02'], ['2016-09-15/2016-09-25', '2016-09-24']]) {
    await open(page, `?view=timeline&zoom=${zoom}&asof=${at}`);
    const { x, width } = await picture(page).boundingBox();
    const share = await slider(page).evaluate((one) => (one.value - one.min) / (one.max - one.min));
    const line = await picture(page).locator('[data-present] line').boundingBox();
    expect(Math.abs(x + share * width - (line.x + line.width / 2)), `${zoom} ${at}`).toBeLessThan(2);
  }
});

test('On a phone the slider goes through the days around the workshops', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=timeline');
  await expect(slider(page), 'folded away until it is asked for').toBeHidden();
  await openDays(page);
  const [first, last] = data.workshops.map(({ date }) => date.split('/')[0]);
  const day = (text) => Date.parse(text) / (24 * 60 * 60 * 1000);
  const [min, max] = [Number(await slider(page).getAttribute('min')), Number(await slider(page).getAttribute('max'))];
  expect(day(first) - min, 'it begins a year before').toBe(366);
  expect(max - min, 'days that matter lie apart').toBeLessThan(5 * 366);
  await slider(page).focus();
  for (const [key, wanted] of [['ArrowLeft', '2019-06-30'], ['PageDown', '2019-05-30'], ['PageUp', '2019-06-30'], ['ArrowRight', null]]) {
    await page.keyboard.press(key);
    await expect.poll(() => asof(page), { message: key }).toBe(wanted);
  }
  for (const at of ['1990-01-01', '2024-02-03']) {
    await open(page, `?view=timeline&asof=${at}`);
    await expect(slider(page), 'outside it stands at its first or last day').toHaveJSProperty('value', String(at < first ? min : max - 1));
    await expect(page.locator('.asof__day')).toContainText(at.slice(0, 4));
    await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(at.slice(0, 4)));
  }
  expect(day(last)).toBeLessThan(max);
});

for (const lang of ['en', 'fr', 'es']) {
  test(`The names of the days to stop at do not meet (${lang})`, async ({ page }) => {
    for (const width of [1440, 1024, 800, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `?view=timeline&lang=${lang}`);
      await openDays(page);
      const pairs = await page.locator('[data-asof-stop]').evaluateAll((all) => {
        const boxes = all.map((one) => [one.textContent, one.getBoundingClientRect()]);
        const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        return boxes.flatMap(([a, box], n) => boxes.slice(n + 1).filter(([, other]) => over(box, other)).map(([b]) => `${a} × ${b}`));
      });
      expect(pairs, `${width}`).toEqual([]);
    }
  });
}

test('Stops and the field set the day, and there is a way back to now', async ({ page }) => {
  await open(page, '?view=timeline');
  await openDays(page);
  await page.locator('[data-asof-stop="2016-03-02"]').click();
  await expect.poll(() => asof(page)).toBe('2016-03-02');
  await expect(page.locator('[data-asof-menu] > summary')).toContainText('2 March 2016');
  await expect(page.locator('[data-asof-stop="2016-03-02"]')).toHaveAttribute('aria-current', 'true');
  await expect(slider(page)).toHaveAttribute('data-asof', '2016-03-02');
  await page.locator('[data-asof-date]').fill('2016-09-20');
  await expect.poll(() => asof(page)).toBe('2016-09-20');
  await page.locator('[data-asof-stop="now"]').click();
  await expect.poll(() => asof(page)).toBeNull();
  await expect(page.locator('[data-asof-date]')).toHaveValue('');
});

test('On a phone the list obeys the day, and the slider is there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, BETWEEN);
  const twin = page.locator('[data-twin]');
  await expect(twin.locator('[data-event="E-nyd"]')).toHaveAttribute('data-tense', 'future');
  await expect(twin.locator('[data-event="E-nyd"]')).toContainText('in the future on that day');
  await expect(twin.locator('[data-event^="F-"]')).toHaveCount(0);
  await expect(twin.locator('[data-spoken="W1.5.1:0"] q')).toHaveText('in recent years');
  await expect(twin.locator('[data-spoken="W1.5.1:0"] q')).toHaveAttribute('lang', 'en');
  await expect(twin.locator('[data-event="E-nyd"]')).toContainText('Expected');
  await expect(twin.locator('[data-event="E-nyd"]')).not.toContainText('New York Declaration');
  await expect(known(page)).toContainText('are not in the list');
  await expect(slider(page)).toBeVisible();
  await page.locator('[data-asof-stop="now"]').click();
  await expect(twin.locator('[data-event="F-dhaka"]')).toBeVisible();
});

test('What happened afterwards can be left out of picture, key and list', async ({ page }) => {
  await open(page, '?view=timeline&outcomes=hide');
  await expect(picture(page).locator('[data-event="E-nyd"]')).toBeVisible();
  await expect(page.locator('[data-event^="F-"]')).toHaveCount(0);
  await expect(page.locator('.time-key')).toContainText('What happened next is hidden.');
});

for (const [lang, expected] of [['en', 'is not a day such as 2012-03-02'], ['fr', 'n’est pas un jour tel que 2012-03-02'], ['es', 'no es un día como 2012-03-02']]) {
  test(`A day that is none is named in a notice (${lang})`, async ({ page }) => {
    for (const bad of ['2016-13-01', '2016', 'soon']) {
      await open(page, `?view=timeline&asof=${bad}&lang=${lang}`);
      await expect(page.locator('[data-notice]')).toContainText(bad);
      await expect(page.locator('[data-notice]')).toContainText(expected);
      await expect(picture(page)).toBeVisible();
    }
  });
}

test('A day outside the data is accepted and explained', async ({ page }) => {
  await open(page, '?view=timeline&asof=1990-01-01');
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  await expect(known(page)).toContainText('before the years that the data set covers');
  await open(page, '?view=timeline&asof=2100-01-01');
  await expect(known(page)).toContainText('after the years that the data set covers');
});

test('A saved picture keeps the faded ends and the hatching', async ({ page }) => {
  await open(page, '?view=timeline&dates=each');
  await expect(picture(page).locator('[data-spoken="W1.5.1:0"]')).toBeVisible();
  await page.locator('[data-take="export"]').first().click();
  const [saving] = await Promise.all([page.waitForEvent('download'), page.locator('[data-picture-as="svg"]').click()]);
  const text = await readFile(await saving.path(), 'utf8');
  expect(text).toContain('<mask');
  expect(text).toMatch(/mask="url\(#ends-[pfo]{2}\)"/);
  expect(text).toMatch(/fill="url\(#ends-hatch-W1\)"/);
  expect(text).toContain('stop-opacity');
});
