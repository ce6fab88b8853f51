// The promise: events and statements on one axis, from years to days, by mouse, buttons, keys or link, and as a list.
import {
  attributes, data, days, eventsBetween, expect, expectMatching, impression, open, query, select, status, test,
} from './support.mjs';

const START = '2015-01-01/2017-12-31';
const LANES = ['origin', 'kind', 'workshop', 'theme', 'framework'];
const DAY = 24 * 60 * 60 * 1000;

const picture = (page) => page.locator('main [data-timeline]');
const button = (page, name) => page.locator(`[data-zoom="${name}"]`);
const eventsIn = async (locator) => [...new Set(await attributes(locator.locator('[data-event]'), 'data-event'))].sort();

/** The range in the link as day numbers, or null where the default is shown. */
function range(page) {
  const zoom = query(page).get('zoom');
  if (!zoom) return null;
  expect(zoom).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  const [from, to] = zoom.split('/').map((day) => Date.parse(day) / DAY);
  return { from, to, span: to - from };
}

const openAt = (page, zoom = START, more = '') => open(page, `?view=timeline&zoom=${zoom}${more}`);

const narrower = (before) => (now) => now.span < before.span && now.from >= before.from - 1 && now.to <= before.to + 1;
const wider = (before) => (now) => now.span > before.span && now.from <= before.from + 1 && now.to >= before.to - 1;
// A step sideways keeps what it shows as wide, give or take the rounding to whole days.
const sideways = (sign) => (before) => (now) =>
  Math.sign(now.from - before.from) === sign && Math.sign(now.to - before.to) === sign && Math.abs(now.span - before.span) <= 2;
const [earlier, later] = [sideways(-1), sideways(1)];

/** Does something to the timeline and waits until the link tells the change that is expected of it. */
async function expectRange(page, act, change) {
  const before = range(page);
  await act();
  const holds = change(before);
  await expect.poll(() => range(page) !== null && holds(range(page)), { message: `range after ${JSON.stringify(before)}` }).toBe(true);
}

async function expectWhole(page) {
  // The default is left out of the link; a link that names its range must at least name the years the set is about.
  await expect.poll(() => query(page).get('zoom')).not.toBe(START);
  const [from, to] = (query(page).get('zoom') ?? '2013-01-01/2018-12-31').split('/');
  expect(from <= '2013-01-01' && to >= '2018-12-31', `${from}/${to} is the whole`).toBe(true);
  await expect.poll(() => eventsIn(picture(page))).toEqual(expect.arrayContaining(['E-dmc', 'E-w1', 'E-w2', 'F-res195']));
}

/** The list beside the picture is folded away on wide screens; a reader opens it. */
async function openTwin(page) {
  const twin = page.locator('[data-twin]');
  if (!(await twin.evaluate((element) => element.open))) await twin.locator('summary').first().click();
  await expect(twin).toHaveJSProperty('open', true);
  return twin;
}

test('At first sight the timeline shows both workshops and the years around them', async ({ page }) => {
  await open(page, '?view=timeline');
  await expect(picture(page)).toBeVisible();
  expect(query(page).get('zoom')).toBeNull();
  for (const id of ['E-w1', 'E-w2']) await expect(picture(page).locator(`[data-event="${id}"]`).first()).toBeVisible();
});

for (const zoom of ['2013-01-01/2018-12-31', '2016-01-01/2016-12-31', '2016-09-01/2016-10-31', '2019-01-01/2025-12-31']) {
  test(`From ${zoom} picture and list show exactly the events of the data set`, async ({ page }) => {
    const wanted = eventsBetween(...zoom.split('/')).sort();
    expect(wanted.length).toBeGreaterThan(1);
    await openAt(page, zoom);
    await expect.poll(() => eventsIn(picture(page))).toEqual(wanted);
    const twin = await openTwin(page);
    expect(await eventsIn(twin)).toEqual(wanted);
    const names = await twin.innerText();
    for (const id of wanted) expect(names).toContain(data.events.find((event) => event.id === id).name.en);
  });
}

test('The buttons zoom in and out, step sideways, and lead back to the whole', async ({ page }) => {
  await openAt(page);
  await expectRange(page, () => button(page, 'in').click(), narrower);
  await expectRange(page, () => button(page, 'out').click(), wider);
  await expectRange(page, () => button(page, 'left').click(), earlier);
  await expectRange(page, () => button(page, 'right').click(), later);
  await button(page, 'in').click();
  await button(page, 'all').click();
  await expectWhole(page);
});

test('The keys do on the focused picture what the buttons do', async ({ page }) => {
  await openAt(page);
  await picture(page).focus();
  const press = (key) => () => page.keyboard.press(key);
  await expectRange(page, press('+'), narrower);
  await expectRange(page, press('-'), wider);
  await expectRange(page, press('ArrowLeft'), earlier);
  await expectRange(page, press('ArrowRight'), later);
  await expect(picture(page), 'focus survives every key').toBeFocused();
  await page.keyboard.press('0');
  await expectWhole(page);
  await expect(picture(page)).toBeFocused();
});

test('The wheel zooms around the pointer and dragging moves through time', async ({ page }) => {
  await openAt(page);
  await picture(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await picture(page).boundingBox();
  const [middle, centre] = [x + width / 2, y + Math.min(height / 2, 200)];
  await page.mouse.move(middle, centre);
  await expectRange(page, () => page.mouse.wheel(0, -300), narrower);
  await expectRange(page, () => page.mouse.wheel(0, 300), wider);
  const drag = (distance) => async () => {
    await page.mouse.move(middle, centre);
    await page.mouse.down();
    await page.mouse.move(middle + distance, centre, { steps: 8 });
    await page.mouse.up();
  };
  await expectRange(page, drag(160), earlier);
  await expectRange(page, drag(-160), later);
});

test('From years one can go down to single days and no further astray', async ({ page }) => {
  await openAt(page, '2016-09-01/2016-10-31');
  for (let turn = 0; turn < 25; turn += 1) await button(page, 'in').click({ force: true });
  await expect.poll(() => range(page).span).toBeLessThanOrEqual(31);
  expect(range(page).span, 'a range is never turned inside out').toBeGreaterThanOrEqual(0);
  await expect(picture(page)).toBeVisible();
  await expectRange(page, () => button(page, 'out').click(), wider);
});

test('A range in the link is the range shown, however it is written', async ({ page }) => {
  await openAt(page, '2016/2017');
  const short = [await impression(page), await eventsIn(picture(page))];
  await openAt(page, '2016-01-01/2017-12-31');
  await expect.poll(async () => [await impression(page), await eventsIn(picture(page))]).toEqual(short);
  expect(short[1]).toEqual(eventsBetween('2016-01-01', '2017-12-31').sort());
});

test('Choosing lanes changes the arrangement and never the events', async ({ page }) => {
  await open(page, '?view=timeline');
  const lanes = page.locator('select[data-lane]');
  expect((await attributes(lanes.locator('option'), 'value')).sort()).toEqual([...LANES].sort());
  const wanted = await eventsIn(picture(page));
  expect(wanted.length).toBeGreaterThan(10);
  for (const lane of ['workshop', 'theme', 'framework', 'kind', 'origin']) {
    await lanes.selectOption(lane);
    await expect.poll(() => query(page).get('lane')).toBe(lane === 'origin' ? null : lane);
    await expect.poll(() => eventsIn(picture(page)), { message: lane }).toEqual(wanted);
  }
});

test('The dates that are mentioned are one strip, which opens into their marks and shuts again, in the link', async ({ page }) => {
  await open(page, '?view=timeline');
  const all = data.statements.flatMap(({ id, speaks_of }) => speaks_of.filter(({ event }) => !event).map(() => id)).length;
  const strip = picture(page).locator('[data-dates]');
  const inRange = Number(await strip.getAttribute('data-dates'));
  expect(inRange).toBeGreaterThan(10);
  expect(inRange).toBeLessThanOrEqual(all);
  await expect(picture(page).locator('[data-fold]')).toContainText(String(inRange));
  await expect(picture(page).locator('[data-spoken]')).toHaveCount(0);
  const before = (await picture(page).boundingBox()).height;
  await picture(page).locator('[data-fold]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('dates')).toBe('each');
  await expect(picture(page).locator('[data-spoken]')).toHaveCount(inRange);
  await expect(strip).toHaveCount(0);
  expect((await picture(page).boundingBox()).height).toBeGreaterThan(before);
  await picture(page).locator('[data-fold]').click();
  await expect.poll(() => query(page).get('dates')).toBe(null);
  await expect(strip).toHaveAttribute('data-dates', String(inRange));
  // At first sight the lanes are the texts, the background, and what happened next.
  const names = await picture(page).locator('.lane__name').allTextContents();
  expect(names.slice(2)).toEqual(['In the texts', 'Background', 'What happened next']);
});

test('An item that stands in several lanes is known to be one item', async ({ page }) => {
  await openAt(page, '2015-01-01/2016-12-31', '&lane=framework');
  const items = picture(page).locator('[data-event]');
  const lanes = await items.evaluateAll((all) => all.map((one) => [one.dataset.event, Number(one.dataset.lanes ?? 1)]));
  const drawn = {};
  for (const [id] of lanes) drawn[id] = (drawn[id] ?? 0) + 1;
  for (const [id, said] of lanes) if (drawn[id] > 1) expect(said, id).toBeGreaterThan(1);
  const several = data.events.filter(
    ({ date, frameworks }) => frameworks.length > 1 && days(date).from <= '2016-12-31' && days(date).to >= '2015-01-01',
  );
  expect(several.length).toBeGreaterThan(0);
  for (const { id } of several) {
    const said = lanes.filter(([event]) => event === id).map(([, count]) => count);
    expect(Math.max(0, ...said), `${id} names several frameworks`).toBeGreaterThan(1);
  }
});

/** Pairs of labels that cover each other; two pixels of touching line boxes are no overlap of letters. */
const collisions = (page) =>
  page.locator('[data-timeline] text').evaluateAll((all) => {
    const shown = all.filter((one) => one.textContent.trim() && one.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
    const boxes = shown.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    const over = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a.box, b.box)).map((b) => `${a.text} × ${b.text}`));
    return { count: boxes.length, pairs };
  });

for (const lane of LANES) {
  for (const [width, lang] of [[1280, 'en'], [820, 'fr']]) {
    test(`No two labels overlap by ${lane} at ${width} pixels in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const zoom of ['', '2000-01-01/2025-12-31', '2015-06-01/2016-12-31', '2016-09-01/2016-10-31', '2016-10-08/2016-10-15']) {
        await open(page, `?view=timeline&lane=${lane}&lang=${lang}${zoom && `&zoom=${zoom}`}`);
        await expect(picture(page)).toBeVisible();
        const { count, pairs } = await collisions(page);
        expect(count, `labels at ${zoom || 'first sight'}`).toBeGreaterThan(2);
        expect(pairs, zoom || 'first sight').toEqual([]);
      }
    });
  }
}

test('The timeline obeys the filters', async ({ page }) => {
  await openAt(page, '2015-01-01/2016-12-31');
  const everything = await eventsIn(picture(page));
  const found = select({ theme: ['data'] }).map(({ id }) => id);
  const inRange = eventsBetween('2015-01-01', '2016-12-31');
  const wanted = data.events.filter(({ id, stated_in }) => inRange.includes(id) && stated_in.some((one) => found.includes(one)));
  expect(wanted.length).toBeGreaterThan(0);
  await openAt(page, '2015-01-01/2016-12-31', '&theme=data');
  await expectMatching(page, found.length);
  const filtered = await eventsIn(picture(page));
  expect(filtered).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
  expect(filtered.length, 'a filter takes events away').toBeLessThan(everything.length);
  expect(everything).toEqual(expect.arrayContaining(filtered));
});

test('On a phone the list stands open and holds every event of the range', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, '2016-01-01/2016-12-31');
  const twin = page.locator('[data-twin]');
  await expect(twin.locator('[data-event]').first()).toBeVisible();
  expect(await eventsIn(twin)).toEqual(eventsBetween('2016-01-01', '2016-12-31').sort());
  await expect(status(page)).toHaveAttribute('data-matching', String(data.statements.length));
});

test('The list of a phone has a key, headings for its years, and no lanes to choose', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=timeline');
  const twin = page.locator('[data-twin]');
  await expect(twin.locator('[data-key]')).toHaveCount(1);
  await expect(twin.locator('h3').first()).toBeVisible();
  const levels = await page.locator('main').locator('h1, h2, h3, h4').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  levels.forEach((level, n) => expect(level, `heading ${n}`).toBeLessThanOrEqual((levels[n - 1] ?? 1) + 1));
  await expect(page.locator('select[data-lane]')).toHaveCount(0);
});

test('The years stay in sight over a picture that is higher than the window', async ({ page }) => {
  await open(page, '?view=timeline&lane=theme');
  const { height } = await picture(page).boundingBox();
  expect(height).toBeGreaterThan(1200);
  await picture(page).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY + 600));
  const years = page.locator('[data-axis]');
  await expect.poll(async () => Math.round((await years.boundingBox()).y)).toBe(0);
  await expect(years).toContainText('2016');
});

for (const id of ['E-nyd', 'E-dmc']) {
  test(`An event opens beside its mark, and the picture stays in sight (${id})`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, '?view=timeline');
    const mark = picture(page).locator(`[data-event="${id}"]`).first();
    await mark.scrollIntoViewIfNeeded();
    await mark.locator('circle').click();
    const panel = page.locator(`[data-event-panel="${id}"]`);
    await expect(panel).toBeVisible();
    await expect(panel).toBeInViewport();
    await expect(mark).toBeInViewport();
    const [box, at] = [await panel.boundingBox(), await mark.locator('circle').boundingBox()];
    expect(at.x + at.width < box.x || at.x > box.x + box.width, 'the panel is beside the mark').toBe(true);
  });
}

test('The picture begins right under the title, below one row of controls, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const lang of ['en', 'fr', 'es']) {
    for (const asof of ['', '&asof=2016-09-20']) {
      await open(page, `?view=timeline&lang=${lang}${asof}`);
      expect((await page.locator('.time-bar').boundingBox()).height, `${lang} ${asof}`).toBeLessThanOrEqual(44);
      const { y } = await picture(page).boundingBox();
      expect(y, `${lang} ${asof}`).toBeLessThan(asof ? 430 : 300);
    }
  }
});

test('The picture is there on a tablet, and on a phone the list is', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page, '?view=timeline');
  await expect(picture(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
  const { pairs } = await collisions(page);
  expect(pairs).toEqual([]);
  await page.setViewportSize({ width: 600, height: 900 });
  await expect(page.locator('.timeline')).toHaveCount(0);
  await expect(page.locator('section[data-twin] [data-event]').first()).toBeVisible();
});

test('What is open closes with Escape', async ({ page }) => {
  await open(page, '?view=timeline');
  await picture(page).locator('[data-event="E-nyd"]').first().click();
  const panel = page.locator('[data-event-panel="E-nyd"]');
  await expect(panel).toBeVisible();
  await page.locator('#event-title').focus();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  expect(query(page).get('id')).toBeNull();
});

for (const width of [360, 600, 1280]) {
  test(`The years of the small timeline can be read at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '');
    const small = page.locator('[data-timeline="small"]');
    await expect.poll(() => small.locator('text').evaluateAll((all) => Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)))).toBeGreaterThanOrEqual(10.99);
  });
}
