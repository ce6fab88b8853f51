// The promise: who has the page translated by the browser still sees true numbers. A translator replaces every text of the
// page by an element of its own, and the program knows only the texts that it made.
import { box, expect, expectList, expectMatching, headline, open, openGroup, select, test, TOTAL } from './support.mjs';

/** What a translator of pages does: each text gives way to `<font><font>text</font></font>`, in one of the three ways there are. */
async function translate(page, way) {
  await page.evaluate((way) => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (text.data.trim() && !text.parentElement.closest('font, script, style, noscript, svg, option, textarea, [translate="no"]')) texts.push(text);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      const [parent, after] = [text.parentNode, text.nextSibling];
      if (way === 'replace') parent.replaceChild(outer, text);
      if (way === 'before') { parent.insertBefore(outer, text); text.remove(); }
      if (way === 'after') { text.remove(); parent.insertBefore(outer, after); }
    }
  }, way);
  expect(await page.locator('main font > font').count()).toBeGreaterThan(20);
}

/** The words of the page without what translators and elements add. */
const words = (page) => page.evaluate(() => {
  const shown = ['.masthead', 'main', '.footer'].map((part) => document.querySelector(part).textContent);
  return shown.join(' ').replace(/\s+/g, ' ').trim();
});

/** A reader of the same link without a translator sees the same. */
async function expectAsFresh(page, newReader) {
  const other = await newReader();
  await open(other, new URL(page.url()).search);
  // Both may still be fetching what stands below.
  await expect(async () => {
    const fresh = await words(other);
    expect(fresh).not.toContain('Loading…');
    expect(await words(page)).toBe(fresh);
  }).toPass({ timeout: 30_000 });
  await other.context().close();
}

for (const way of ['replace', 'before', 'after']) {
  test(`Translated (${way}), numbers, sentence and list agree after a facet, a search, and Back`, async ({ page, newReader }) => {
    test.slow();
    const count = select({ theme: ['data'] }).length;
    await open(page, '?view=statements');
    await openGroup(page, 'theme');
    await translate(page, way);
    await box(page, 'theme', 'data').check();
    await expectList(page, count);
    await expect(page.locator('.headline__number')).toHaveText(String(count));
    await expect(page.locator('[role=status][data-matching]')).toContainText(`${count} of ${TOTAL}`);
    const counts = await page.locator('[data-rail] label[data-count]').evaluateAll((all) =>
      all.filter((one) => one.querySelector('.choice__count').textContent !== one.dataset.count).map((one) => one.outerHTML));
    expect(counts, 'each number beside an option is that of the option').toEqual([]);
    await translate(page, way);
    await page.locator('#search').fill('migration');
    await expect.poll(() => new URL(page.url()).search).toContain('q=migration');
    await expect(page.locator('.headline__sentence')).toContainText('migration');
    await translate(page, way);
    await page.locator('#search').fill('zzzz');
    await expect(page.locator('[data-dead-end]')).toBeVisible();
    await expect(page.locator('.headline__number')).toHaveText('0');
    await translate(page, way);
    // One step back undoes the search, the next one the facet.
    await page.goBack();
    await expectList(page, count);
    await expect(page.locator('.headline__number')).toHaveText(String(count));
    await page.goBack();
    await expectMatching(page, TOTAL);
    await expectList(page, TOTAL);
    await expect(page.locator('.headline__number')).toHaveText(String(TOTAL));
    await expect(headline(page)).toHaveText('Statements');
  });
}

for (const [view, link] of [
  ['themes', '?view=themes'], ['the goals', '?view=sdgs'], ['one theme', '?view=themes&id=data'], ['the comparison', '?view=compare'],
  ['the gaps', '?view=gaps'], ['afterwards', '?view=followup'], ['pairs', '?view=together'], ['the workshops', '?view=workshops'],
]) {
  test(`Translated, ${view} read as a fresh page does after a filter was set and taken away`, async ({ page, newReader }) => {
    await open(page, link);
    await openGroup(page, 'workshop');
    await translate(page, 'replace');
    await box(page, 'workshop', 'W1').check();
    await expect(page.locator('[data-remove]').first()).toBeVisible();
    await expectAsFresh(page, newReader);
    await translate(page, 'replace');
    await page.locator('[data-remove]').first().click();
    await expect(page.locator('[data-remove]')).toHaveCount(0);
    await expectAsFresh(page, newReader);
  });
}

test('When the translator takes its words back, the page says what it says now', async ({ page }) => {
  await open(page, '?view=together');
  const before = await words(page);
  await translate(page, 'replace');
  await page.evaluate(() => document.querySelectorAll('body font > font').forEach((one) => one.parentElement.remove()));
  await expect.poll(() => words(page)).toBe(before);
  await openGroup(page, 'workshop');
  await translate(page, 'replace');
  await box(page, 'workshop', 'W1').check();
  await expect(page.locator('[data-remove]').first()).toBeVisible();
  await page.evaluate(() => document.querySelectorAll('body font > font').forEach((one) => one.parentElement.remove()));
  await expect(page.locator('font')).toHaveCount(0);
  await expect(page.locator('.pair').first()).toContainText(/\d/);
  await expect(page.locator('[data-rail] [data-facet-group="workshop"] summary')).toContainText('Workshop');
});
