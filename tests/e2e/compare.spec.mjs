// The promise: New York beside Geneva, matter by matter; filters and verdicts, one matter, both texts scrolled together.
import { attributes, box, data, expect, expectMatching, headline, matching, open, openGroup, query, select, test } from './support.mjs';

const matters = (page) => page.locator('li[data-matter]');
const shown = (page) => attributes(matters(page), 'data-matter');
const verdict = (page, id) => page.locator(`label[data-verdict="${id}"]`);
const text = (page, side) => page.locator(`[data-text="${side}"]`);
const scrollTop = (locator) => locator.evaluate((element) => element.scrollTop);

/** The matters of a selection, from the data set. */
function expected(filters, verdicts = []) {
  const ids = new Set(select(filters).map((statement) => statement.id));
  return data.alignments
    .filter((one) => Object.values(one.sides).flat().some((id) => ids.has(id)))
    .filter((one) => verdicts.length === 0 || verdicts.includes(one.verdict))
    .map((one) => one.id);
}

/** The id of the statement at the top of a text, and its distance from the edge. */
const atTop = (locator) =>
  locator.evaluate((region) => {
    const edge = region.getBoundingClientRect().top;
    const item = [...region.querySelectorAll('[data-read]')].find((one) => one.getBoundingClientRect().bottom > edge + 1);
    return { id: item.dataset.read, distance: item.getBoundingClientRect().top - edge };
  });

/** Puts a statement at the top of its text, as a reader does by scrolling. */
async function scrollTo(page, side, id) {
  await text(page, side).evaluate((region, wanted) => {
    const item = region.querySelector(`[data-read="${wanted}"]`);
    region.scrollTop += item.getBoundingClientRect().top - region.getBoundingClientRect().top;
  }, id);
}

const partners = (id) =>
  data.alignments
    .filter((one) => Object.values(one.sides).flat().includes(id))
    .flatMap((one) => (id.startsWith('W1') ? one.sides.W2 : one.sides.W1));

test('All 22 matters stand in a list, and verdicts and filters narrow it', async ({ page }) => {
  await open(page, '?view=compare');
  await expect(matters(page)).toHaveCount(data.alignments.length);
  await verdict(page, 'sharpened').locator('input').check();
  await expect.poll(() => shown(page)).toEqual(expected({}, ['sharpened']));
  await verdict(page, 'new').locator('input').check();
  await expect.poll(() => shown(page)).toEqual(expected({}, ['sharpened', 'new']));
  expect(query(page).get('verdict')).toBe('sharpened,new');
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await expect.poll(() => shown(page)).toEqual(expected({ theme: ['data'] }, ['sharpened', 'new']));
  for (const { id } of data.verdicts) {
    await expect(verdict(page, id)).toHaveAttribute('data-count', String(expected({ theme: ['data'] }, [id]).length));
  }
  await page.goBack();
  await expect.poll(() => shown(page)).toEqual(expected({}, ['sharpened', 'new']));
});

test('A number of statements opens them as a list', async ({ page }) => {
  await open(page, '?view=compare');
  const link = matters(page).first().locator('a[data-count]');
  const count = Number(await link.getAttribute('data-count'));
  expect(count).toBe(Object.values(data.alignments[0].sides).flat().length);
  await link.click();
  await expectMatching(page, count);
});

test('Opening a matter moves the focus to its name, and Back leads to the list again', async ({ page }) => {
  await open(page, '?view=compare');
  const { id, topic } = data.alignments[10];
  await page.locator(`li[data-matter="${id}"] h3 a`).click();
  const name = page.locator('[data-matter-open] h2');
  await expect(name).toBeFocused();
  await expect(name).toHaveText(topic.en);
  await expect(page).toHaveTitle(new RegExp(topic.en));
  await page.locator('[data-matter-open] a[rel=next]').click();
  await expect(page.locator('[data-matter-open] h2')).toHaveText(data.alignments[11].topic.en);
  await expect(page.locator('[data-matter-open] h2')).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-matter-open] h2')).toHaveText(topic.en);
  await page.goBack();
  await expect(page.locator('[data-matter-open]')).toHaveCount(0);
  await expect(headline(page)).toBeVisible();
});

test('An open matter is marked in both texts and can be brought to their tops', async ({ page }) => {
  const matter = data.alignments[10];
  await open(page, `?view=compare&id=${matter.id}`);
  const marked = page.locator('.read--marked');
  expect((await attributes(marked, 'data-read')).sort()).toEqual(Object.values(matter.sides).flat().sort());
  await page.locator('[data-show-places]').click();
  await expect(text(page, 0).locator(`[data-read="${matter.sides.W1[0]}"] .read__title a`)).toBeFocused();
  await expect.poll(async () => (await atTop(text(page, 0))).id).toBe(matter.sides.W1[0]);
  await expect.poll(async () => (await atTop(text(page, 1))).id).toBe(matter.sides.W2[0]);
});

for (const [side, other, ids] of [[0, 1, ['W1.2', 'W1.3.2', 'W1.6']], [1, 0, ['W2.2', 'W2.5.1', 'W2.7.4']]]) {
  test(`Scrolling text ${side} brings the matching place of the other along`, async ({ page }) => {
    await open(page, '?view=compare');
    for (const id of ids) {
      await scrollTo(page, side, id);
      await expect.poll(async () => partners(id).includes((await atTop(text(page, other))).id), { message: id }).toBe(true);
      // The text that is scrolled is not moved by the one that follows.
      expect(Math.abs((await atTop(text(page, side))).distance), id).toBeLessThan(3);
    }
  });
}

test('A statement without a counterpart leaves the other text where it is', async ({ page }) => {
  await open(page, '?view=compare');
  await scrollTo(page, 0, 'W1.2');
  await expect.poll(() => scrollTop(text(page, 1))).toBeGreaterThan(0);
  const before = await scrollTop(text(page, 1));
  expect(partners('W1.3')).toEqual([]);
  await scrollTo(page, 0, 'W1.3');
  await expect.poll(async () => (await atTop(text(page, 0))).id).toBe('W1.3');
  expect(await scrollTop(text(page, 1))).toBe(before);
});

test('A text can be skipped, and its end takes the focus', async ({ page }) => {
  await open(page, '?view=compare');
  await page.locator('[data-skip-text]').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // The next stop is that of the second text.
  await expect(page.locator('[data-skip-text]').nth(1)).toBeFocused();
});

test('Unlinked, each text scrolls alone; keys scroll the focused one', async ({ page }) => {
  await open(page, '?view=compare');
  await page.locator('[data-linked]').uncheck();
  await text(page, 0).focus();
  await page.keyboard.press('End');
  await expect.poll(() => scrollTop(text(page, 0))).toBeGreaterThan(500);
  expect(await scrollTop(text(page, 1))).toBe(0);
});

test('On a narrow page the texts stand one below the other and do not scroll by themselves', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await open(page, '?view=compare');
  // Folded at first: both are longer than all that stands above them.
  for (const side of [0, 1]) {
    await expect(text(page, side).locator('.text__list')).toBeHidden();
    await text(page, side).locator('[data-text-fold] > summary').click();
    await expect(text(page, side).locator('.text__list')).toBeVisible();
  }
  const boxes = [await text(page, 0).boundingBox(), await text(page, 1).boundingBox()];
  expect(boxes[1].y).toBeGreaterThanOrEqual(boxes[0].y + boxes[0].height);
  for (const side of [0, 1]) {
    await expect(text(page, side)).not.toHaveAttribute('tabindex');
    expect(await text(page, side).evaluate((region) => region.scrollHeight - region.clientHeight)).toBeLessThanOrEqual(1);
  }
  await expect(page.locator('[data-linked]')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

for (const lang of ['fr', 'es']) {
  test(`A matter reads in ${lang}`, async ({ page }) => {
    const matter = data.alignments[10];
    await open(page, `?view=compare&id=${matter.id}&lang=${lang}`);
    await expect(page.locator('[data-matter-open] h2')).toHaveText(matter.topic[lang]);
    await expect(page.locator('[data-matter-open]')).toContainText(matter.change[lang]);
    expect((await matching(page)).matching).toBe(data.statements.length);
  });
}

test('The terms are drawn for the width that there is', async ({ page }) => {
  for (const width of [320, 900, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '?view=compare&id=A14');
    const picture = page.locator('svg[data-picture=slope]');
    const room = await page.locator('.slope').evaluate((element) => element.clientWidth);
    await expect.poll(async () => Math.abs(Number(await picture.getAttribute('width')) - Math.max(room, 240))).toBeLessThan(2);
    const outside = await picture.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('.slope__label')].map((one) => one.getBoundingClientRect()).filter((one) => one.left < frame.left - 1 || one.right > frame.right + 1).length;
    });
    expect(outside, `labels outside at ${width}`).toBe(0);
  }
});
