// The promise: a number on a filter is the number of statements that the next click gives, always.
import {
  VALUES, articles, box, data, expect, expectList, expectMatching, facetCounts, facetGroup, filtersOf, attributes, matching, open,
  openGroup, option, query, randomFrom, seed, select, shownIds, status, test, TOTAL,
} from './support.mjs';

const FACETS = ['workshop', 'theme', 'sdg', 'kind', 'actor', 'framework', 'place', 'voice', 'verb', 'grade'];
const SAMPLE = 8;

/** At most `limit` options, spread over the whole facet so that rare and "not stated" values are among them. */
const spread = (list, limit) =>
  list.length <= limit ? list : [...Array(limit).keys()].map((i) => list[Math.round((i * (list.length - 1)) / (limit - 1))]);

async function visibleOptions(page, facet) {
  await openGroup(page, facet);
  const labels = facetGroup(page, facet).locator(`label[data-facet="${facet}"]`).filter({ visible: true });
  const counts = await facetCounts(page, facet);
  return (await attributes(labels, 'data-value')).filter((value) => counts[value] > 0).map((value) => [value, counts[value]]);
}

for (const facet of FACETS) {
  test(`Every number on the ${facet} filter is the length of the list it opens`, async ({ page }) => {
    await open(page, '?view=statements');
    const options = await visibleOptions(page, facet);
    expect(options.length, `the ${facet} filter has options`).toBeGreaterThan(1);
    for (const [value, count] of facet === 'theme' ? options : spread(options, SAMPLE)) {
      await box(page, facet, value).check();
      await expectList(page, count);
      expect(query(page).get(facet)).toBe(value);
      await box(page, facet, value).uncheck();
      await expectMatching(page, TOTAL);
    }
  });
}

for (const facet of Object.keys(VALUES)) {
  test(`The numbers on the ${facet} filter agree with the published data set`, async ({ page }) => {
    await open(page, '?view=statements');
    await expectMatching(page, TOTAL);
    const shown = await facetCounts(page, facet);
    const wanted = Object.fromEntries(Object.keys(shown).map((value) => [value, select({ [facet]: [value] }).length]));
    expect(shown).toEqual(wanted);
    // Targets may or may not be options of their own beside their goals; everything else in use must be offered.
    // Unnamed collectives (type group) are left out of the actor filter on purpose.
    const groups = data.actors.filter((actor) => actor.type === 'group').map((actor) => actor.id);
    const offered = (value) => (facet === 'sdg' ? !value.includes('.') : !groups.includes(value));
    const used = new Set(data.statements.flatMap(VALUES[facet]).filter(offered));
    expect(Object.keys(shown)).toEqual(expect.arrayContaining([...used]));
  });
}

test('The numbers of a filter take every other filter into account, but not itself', async ({ page }) => {
  const chosen = { workshop: ['W1'], theme: ['data'] };
  await open(page, '?workshop=W1&theme=data');
  await expectList(page, select(chosen).length);
  for (const facet of ['workshop', 'theme', 'kind', 'sdg']) {
    const { [facet]: _itself, ...others } = chosen;
    const shown = await facetCounts(page, facet);
    expect(Object.keys(shown).length).toBeGreaterThan(0);
    for (const [value, count] of Object.entries(shown)) {
      expect(count, `${facet} ${value}`).toBe(select({ ...others, [facet]: [value] }).length);
    }
  }
});

test('On any walk through the filters the number clicked is the number reached', async ({ page }, testInfo) => {
  const random = randomFrom(seed(testInfo));
  for (let walk = 0; walk < 5; walk += 1) {
    await open(page, '?view=statements');
    const left = ['workshop', 'theme', 'sdg', 'kind', 'grade', 'framework'];
    for (let step = 0; step < 3; step += 1) {
      const [facet] = left.splice(random.below(left.length), 1);
      const options = await visibleOptions(page, facet);
      const [value, count] = random.pick(options);
      await box(page, facet, value).check();
      await expectList(page, count);
    }
    await expect(status(page)).toHaveAttribute('data-total', String(TOTAL));
  }
});

test('A filter can ask for any of its values, all of them, or none of them', async ({ page }) => {
  const [data_, monitoring] = [select({ theme: ['data'] }), select({ theme: ['monitoring'] })].map((list) => list.map(({ id }) => id));
  const all = data_.filter((id) => monitoring.includes(id));
  const any = new Set([...data_, ...monitoring]).size;
  await open(page, '?view=statements');
  await openGroup(page, 'theme');
  await box(page, 'theme', 'data').check();
  await box(page, 'theme', 'monitoring').check();
  await expectList(page, any);

  const mode = facetGroup(page, 'theme').locator('select[data-mode="theme"]');
  await mode.selectOption('all');
  await expectList(page, all.length);
  expect(await shownIds(page)).toEqual(all);
  expect(query(page).get('theme.all')).toBe('data,monitoring');

  await mode.selectOption('not');
  await expectList(page, TOTAL - any);
  expect(query(page).get('theme.not')).toBe('data,monitoring');

  await mode.selectOption('any');
  await expectList(page, any);
  expect(query(page).get('theme')).toBe('data,monitoring');
});

test('What the texts leave unsaid can be asked for', async ({ page }) => {
  const unlinked = select({ sdg: ['none'] });
  await open(page, '?sdg=none');
  await expectList(page, unlinked.length);
  expect(await shownIds(page)).toEqual(unlinked.map(({ id }) => id));
  await expect(box(page, 'sdg', 'none')).toBeChecked();
  await expect(option(page, 'sdg', 'none')).toHaveAttribute('data-count', String(unlinked.length));
});

test('Each part of the filter can be taken away, and all of them at once', async ({ page }) => {
  await open(page, '?workshop=W1&theme=data&sdg=17');
  for (let parts = 3; parts > 0; parts -= 1) {
    await expect(page.locator('[data-remove]')).toHaveCount(parts);
    await page.locator('[data-remove]').first().click();
    await expect.poll(() => Object.keys(filtersOf(page)).length).toBe(parts - 1);
    await expectMatching(page, select(filtersOf(page)).length);
  }
  await open(page, '?workshop=W1&theme=data&sdg=17');
  await page.locator('[data-clear]').first().click();
  await expectList(page, TOTAL);
  expect(filtersOf(page)).toEqual({});
});

test('A filter that matches nothing names the ways out and what each one gives', async ({ page }) => {
  const link = '?theme=diaspora&sdg=13';
  const ways = [select({ sdg: ['13'] }), select({ theme: ['diaspora'] })].map((list) => list.length);
  expect(select({ theme: ['diaspora'], sdg: ['13'] })).toEqual([]);
  await open(page, link);
  await expectList(page, 0);
  await expect(page.locator('[data-dead-end]')).toBeVisible();
  const offered = page.locator('[data-dead-end] [data-way-out]');
  const counts = (await attributes(offered, 'data-count')).map(Number);
  expect([...counts].sort()).toEqual([...ways].sort());
  for (const [index, count] of counts.entries()) {
    await open(page, link);
    await offered.nth(index).click();
    await expectList(page, count);
    await expect(page.locator('[data-dead-end]')).toHaveCount(0);
  }
});

test('A search lists every statement that has the word, and marks it', async ({ page }) => {
  const wanted = data.statements.filter(({ title, text }) => /\bremittances\b/i.test(`${title.en} ${text.en}`));
  await open(page, '?view=statements');
  await page.locator('header input[type=search][name=q]').fill('remittances');
  await expect.poll(async () => (await matching(page)).matching).toBeLessThan(TOTAL);
  expect(await shownIds(page)).toEqual(expect.arrayContaining(wanted.map(({ id }) => id)));
  expect(wanted.length).toBeGreaterThan(0);
  for (const { id } of wanted) {
    const mark = articles(page).and(page.locator(`[data-statement="${id}"]`)).locator('mark');
    await expect(mark.filter({ hasText: /remittance/i }).first()).toBeVisible();
  }
});

test('Search words combine as the contract says: and, or, not, phrase, beginning of a word', async ({ page }) => {
  const count = async (words) => {
    await open(page, `?view=statements&q=${encodeURIComponent(words)}`);
    return (await matching(page)).matching;
  };
  // `migration` stays the last word throughout, so that its prefix match is the same in each search.
  const [word, both, without] = [await count('migration'), await count('data migration'), await count('-data migration')];
  expect(both).toBeGreaterThan(0);
  expect(both + without).toBe(word);
  // `remittances` begins no longer word, so it counts the same as the last word and as any other.
  const [one, other, shared] = [await count('remittances'), await count('data'), await count('remittances data')];
  expect(await count('remittances OR data')).toBe(one + other - shared);
  const [phrase, loose] = [await count('"well managed"'), await count('well managed')];
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(loose);
  expect(await count('remitt')).toBeGreaterThanOrEqual(await count('remittances'));
});

test('The filter sentence names the filter in words and ends in its count', async ({ page }) => {
  await open(page, '?theme=data&sdg=17&workshop=W1');
  const sentence = await status(page).innerText();
  expect(sentence).toContain('17');
  expect(sentence).toContain('New York');
  expect(sentence.toLowerCase()).toContain('data');
  expect(sentence).toContain(String(select({ theme: ['data'], sdg: ['17'], workshop: ['W1'] }).length));
});
