// The promise: WCAG 2.2 AA, with no exception, in every view, language and scheme, down to 320 pixels.
import {
  NARROW, SHEET, TOTAL, box, data, expect, expectMatching, expectNoSidewaysScrolling, expectNoViolations, headline, open, openGroup, select, test, textOfMain,
} from './support.mjs';

// ---- States that no link of every_view.spec.mjs shows. ----

for (const [name, link] of [
  ['a list that matches nothing', '?theme=diaspora&sdg=13'],
  ['a notice about a bad link', '?theme=nosuchtheme,data&thene=1'],
  ['search marks', '?q=remittances'],
  ['a close look at the timeline', '?view=timeline&lane=theme&zoom=2016-09-01/2016-10-31'],
  ['a goal on which the texts are silent', '?view=sdgs&id=14'],
  ['what happened afterwards, hidden', '?view=followup&outcomes=hide'],
]) {
  test(`axe finds nothing in ${name}, wide and narrow`, async ({ page }) => {
    await open(page, link);
    await expectNoViolations(page);
    await page.setViewportSize(NARROW);
    await expectNoViolations(page);
    await expectNoSidewaysScrolling(page);
  });
}

test('axe finds nothing in the open sheet of filters on a small phone', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await open(page, '?view=statements');
  await page.locator('[data-open-facets]').first().click();
  await openGroup(page, 'theme', SHEET);
  await box(page, 'theme', 'data', SHEET).check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await expectNoViolations(page);
  await expectNoSidewaysScrolling(page);
});

test('axe finds nothing while every group of filters stands open', async ({ page }) => {
  await open(page, '?view=statements');
  for (const facet of ['workshop', 'theme', 'sdg', 'kind', 'actor', 'framework', 'place', 'voice', 'verb', 'grade']) {
    await openGroup(page, facet);
  }
  await expectNoViolations(page);
});

test('The live region speaks the filter sentence after a filter has changed', async ({ page }) => {
  await open(page, '?view=statements');
  const region = page.locator('[role=status][data-matching]');
  const before = await region.innerText();
  // A region that is replaced instead of changed is not spoken by every screen reader.
  await region.evaluate((element) => (element.__same = true));
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await expectMatching(page, select({ theme: ['data'] }).length);
  await expect(region).not.toHaveText(before);
  expect(await region.evaluate((element) => element.__same)).toBe(true);
  const sentence = (await region.innerText()).trim();
  await expect.poll(() => page.title()).toContain(sentence);
});

test.describe('With forced colours and reduced motion', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('the page stays usable and nothing moves', async ({ page }) => {
    await open(page, '?theme=data');
    await expect(headline(page)).toBeVisible();
    expect((await textOfMain(page)).length).toBeGreaterThan(200);
    const moving = await page.evaluate(() => document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length);
    expect(moving).toBe(0);
    await expectNoViolations(page);
  });

  test('a grade, an amount and what is current are still told apart', async ({ page }) => {
    await open(page, '?view=themes&id=data');
    const ground = (selector, pseudo) =>
      page.locator(selector).first().evaluate((one, which) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(one, which);
        return `${backgroundColor} ${backgroundImage}`;
      }, pseudo);
    expect(await ground('.grade--wording'), 'half, not hollow').toContain('linear-gradient');
    expect(await ground('.grade--wording')).not.toBe(await ground('.grade--inference'));
    const seen = (selector) => page.locator(selector).first().evaluate((one) => {
      const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(one);
      return { line: borderBlockEndColor, wide: parseFloat(borderBlockEndWidth), paper: getComputedStyle(document.body).backgroundColor };
    });
    const bar = await seen('.bar__fill');
    expect(bar.wide, 'the track of a bar is outlined').toBeGreaterThan(0);
    expect(bar.line).not.toBe(bar.paper);
    for (const kind of ['.nav__link', '.langs__link']) {
      const [idle, current] = [await seen(`${kind}:not([aria-current])`), await seen(`${kind}[aria-current]`)];
      expect(idle.line, `${kind}: no line under what is not current`).toBe(idle.paper);
      expect(current.line, kind).not.toBe(current.paper);
    }
  });
});

// ---- Large text, paper, and the line that stays in the window. ----

/** The text of the whole page twice as large, as a browser's own setting makes it. */
const enlarge = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });

test('A word without end and a pasted address do not widen the page', async ({ page }) => {
  const word = 'unpronounceable'.repeat(12);
  const address = `https://example.org/${'a-long-way/'.repeat(20)}?with=${'x'.repeat(60)}`;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    for (const link of [
      `?q=${word}`, `?view=themes&q=${encodeURIComponent(address)}`, `?${word}=${word}`, `?theme=${word}`, `?view=compare&q=${word}`,
      `?view=note&ids=W1.1.2&own=${encodeURIComponent(`=${word}\n>${address}\n.`)}`,
    ]) {
      await open(page, link);
      await expectNoSidewaysScrolling(page);
    }
  }
});

test('With text twice as large a note stays in the window, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const lang of ['en', 'fr', 'es']) {
    await open(page, `?view=note&ids=W1.1.2,W1.5.1,W2.4&lang=${lang}`);
    await enlarge(page);
    await expectNoSidewaysScrolling(page);
  }
});

test('What is said twice is said twice', async ({ page }) => {
  await open(page, '?theme=data');
  const region = page.locator('[aria-live="polite"]');
  await page.evaluate(() => {
    window.__said = [];
    const region = document.querySelector('[aria-live="polite"]');
    new MutationObserver(() => window.__said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  for (const times of [1, 2, 3]) {
    await page.locator('[data-share]').first().click();
    await expect.poll(() => page.evaluate(() => window.__said.length)).toBe(times);
    await expect(region).toHaveText('Link copied');
  }
});

test('What a reader writes from right to left is shown from right to left', async ({ page }) => {
  const text = 'ملاحظة: الهدف 10.7 (IOM) مهم!';
  await open(page, `?view=note&ids=W1.1.2&own=${encodeURIComponent(`\n=${text}\n#${text}\n>${text}\nend`)}`);
  const direction = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
  for (const selector of ['[data-note-title]', '[data-own]', '.note__title', 'h3.note__heading[dir]', '.note__line']) {
    const [first] = await direction(selector);
    expect(first, selector).toBe('rtl');
  }
  expect(await direction('.note__statement'), 'what is ours stays').toEqual(['ltr']);
  await page.locator('#search').fill('שלום');
  expect(await direction('#search')).toEqual(['rtl']);
  await open(page, '?view=quote');
  await page.locator('#quotation').fill(text);
  expect(await direction('#quotation')).toEqual(['rtl']);
  await page.locator('#quotation').fill('migration');
  expect(await direction('#quotation')).toEqual(['ltr']);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('no field is so small that the phone enlarges the page, and a date can be typed', async ({ page }) => {
    for (const link of ['?view=statements', '?view=note&ids=W1.1.2&own=%3DA%0A.', '?view=quote', '?view=timeline', '?view=together', '?view=statements&id=W1.1']) {
      await open(page, link);
      const small = await page.locator('input:not([type=checkbox], [type=radio], [type=range]), select, textarea').evaluateAll((all) =>
        all.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML));
      expect(small, link).toEqual([]);
      await expectNoSidewaysScrolling(page);
    }
    await open(page, '?view=statements');
    await page.locator('[data-open-facets]').click();
    await page.locator('dialog[data-sheet] details[data-facet-group="date"] summary').click();
    const from = page.locator('dialog[data-sheet] [data-from]');
    // A keypad of digits has neither a dash nor the name of a month.
    expect(await from.getAttribute('inputmode')).not.toBe('numeric');
    await from.fill('1 March 2016');
    await from.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2016-03-01');
    await expect(from).toHaveValue('2016-03-01');
    await from.fill('3/4/2016');
    await from.press('Enter');
    await expect(page.locator('dialog[data-sheet] #date-help')).toContainText('Which number is the month?');
    expect(new URL(page.url()).searchParams.get('from')).toBe('2016-03-01');
  });
});

test('With text twice as large columns give way and no word is chopped', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 900 });
  for (const [view, part] of [['compare', '.side'], ['together', '.pair__names'], ['timeline&asof=2016-03-02', '.asof__words']]) {
    await open(page, `?view=${view}`);
    await enlarge(page);
    await expectNoSidewaysScrolling(page);
    const narrowest = await page.evaluate((parts) => {
      const width = (one) => one.getBoundingClientRect().width;
      const body = width(document.querySelector('.collection__body'));
      return Math.min(...[...document.querySelectorAll(parts)].filter((one) => one.checkVisibility()).map((one) => width(one) / body));
    }, part);
    expect(narrowest, `${view}: all of the width`).toBeGreaterThan(0.8);
  }
  // A day is read on one row.
  await open(page, '?view=timeline&asof=2016-03-02');
  await enlarge(page);
  const rows = await page.locator('.asof__day').evaluate((day) => day.getBoundingClientRect().height / parseFloat(getComputedStyle(day).lineHeight));
  expect(rows).toBeLessThan(1.5);
  // The filters beside the list take three tenths of it at most.
  await open(page, '?view=statements');
  await enlarge(page);
  const [rail, whole] = await Promise.all(['.rail', '.collection'].map((one) => page.locator(one).evaluate((at) => at.getBoundingClientRect().width)));
  expect(rail / whole).toBeLessThanOrEqual(0.301);
  // Beside each other with text as it is, one below the other with large text.
  await open(page, '?view=compare');
  const columns = () => page.locator('.sides').first().evaluate((sides) => getComputedStyle(sides).gridTemplateColumns.split(' ').length);
  expect(await columns()).toBe(2);
  await enlarge(page);
  await expect.poll(columns).toBe(1);
});

test('On paper there are facts, tables and grounds, and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await open(page, '?view=followup');
  await expect(page.locator('main .statuses__unit').first()).toBeVisible();
  const tone = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--hue-ochre').trim());
  expect(tone, 'the tokens are those of the light scheme').toBe('#8a5300');
  const facts = page.locator('.ledger__panel[hidden] .later__facts').first();
  await expect.poll(async () => (await facts.boundingBox())?.height ?? 0, { message: 'closed on the screen, open on paper' }).toBeGreaterThan(20);
  for (const gone of ['[data-save-picture]', '.status-filter', '[data-rail]']) await expect(page.locator(gone).first()).toBeHidden();
  await open(page, '?view=timeline&asof=2016-03-02');
  for (const gone of ['[data-asof]', '[data-asof-date]', '[data-asof-stop]']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('[data-known]')).toBeVisible();
  await open(page, '?view=together');
  for (const gone of ['[data-pair-choice]', '[data-more]']) await expect(page.locator(gone)).toBeHidden();
  const adjusted = await page.locator('.pair__units i').first().evaluate((one) => getComputedStyle(one).printColorAdjust);
  expect(adjusted, 'a ground that says something is printed').toBe('exact');
});

test('On paper a list is whole, has its address, and offers nothing to click', async ({ page }) => {
  await open(page, '?view=statements&sort=date');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.headline > [role=status]')).toContainText(`All ${TOTAL} statements`);
  await expect(page.locator('main article[data-statement]')).toHaveCount(TOTAL);
  await expect(page.locator('[data-address]')).toBeVisible();
  await expect(page.locator('[data-address]')).toContainText('sort=date');
  const foot = await page.locator('.footer').innerText();
  expect(foot).toContain(data.version);
  expect(foot).not.toMatch(/Download|Schema|About/);
  await open(page, '?view=note&ids=W1.1.2');
  await expect(page.locator('.footer')).not.toContainText('?view');
  expect(await page.locator('.footer').innerText()).not.toMatch(/Download|Schema|About/);
  await page.emulateMedia({ media: 'screen' });
  await open(page, '?view=statements');
  await expect(page.locator('[data-address]')).toBeHidden();
});

test('What is read at a cell of the matrix is in the window and covers nothing that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?view=matrix');
  const line = page.locator('[data-readout]');
  await page.locator('[data-cell="governance:10"]').hover();
  await expect(line).toContainText('SDG 10');
  await expect(line).toBeInViewport({ ratio: 0.99 });
  await page.mouse.move(2, 2);
  await page.locator('svg[data-picture="matrix"] [tabindex="0"]').focus();
  for (let row = 0; row < 14; row += 1) {
    await page.keyboard.press('ArrowDown');
    const clear = () => page.evaluate(() => {
      const focus = document.activeElement.getBoundingClientRect();
      return document.querySelector('[data-readout]').getBoundingClientRect().top - focus.bottom;
    });
    await expect.poll(clear, { message: `row ${row + 2}` }).toBeGreaterThan(-1);
  }
});
