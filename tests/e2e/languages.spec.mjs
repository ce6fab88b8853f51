// The promise: three languages, or none. Interface, titles and texts change together, and the filters stay.
import {
  LANGUAGES, articles, box, data, expect, expectList, expectWords, headline, inLanguage, open, query, select, shownIds, status, test,
} from './support.mjs';

const OTHERS = LANGUAGES.filter((lang) => lang !== 'en');
const statement = data.statements.find(({ id }) => id === 'W1.3.2');

for (const lang of OTHERS) {
  test(`Every link of the navigation has a name of its own in ${lang}`, async ({ page }) => {
    const names = async (language) => {
      await open(page, inLanguage('?view=statements', language));
      const links = page.locator('nav a[href*="view="]:not([data-lang])');
      const pairs = await links.evaluateAll((all) =>
        all.map((one) => [new URLSearchParams(one.getAttribute('href').split('?')[1]).get('view'), one.textContent.trim()]),
      );
      return Object.fromEntries(pairs);
    };
    const [english, other] = [await names('en'), await names(lang)];
    expect(Object.keys(english).length).toBeGreaterThan(5);
    expect(Object.keys(other)).toEqual(Object.keys(english));
    for (const [view, text] of Object.entries(other)) {
      expect(text, view).not.toBe('');
      expect(text, view).not.toBe(english[view]);
    }
  });

  test(`The texts themselves are in ${lang}`, async ({ page }) => {
    await open(page, `?view=statements&id=${statement.id}&lang=${lang}`);
    await expectWords(page, statement.text[lang], statement.title[lang], ...statement.sdg.map(({ reason }) => reason[lang]));
    await expect(page.locator('main')).not.toContainText(statement.text.en);

    const theme = data.themes.find(({ id }) => id === 'data');
    await open(page, `?view=themes&id=data&lang=${lang}`);
    await expect(headline(page)).toContainText(theme.name[lang]);
    await expectWords(page, theme.rule[lang]);

    const goal = data.goals.find(({ id }) => id === '10');
    await open(page, `?view=sdgs&id=10&lang=${lang}`);
    await expectWords(page, goal.name[lang]);

    await open(page, `?theme=finance&lang=${lang}`);
    await expectWords(page, ...select({ theme: ['finance'] }).map(({ title }) => title[lang]));
  });

  test(`Events of the timeline carry their names in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `?view=timeline&zoom=2016-01-01/2016-12-31&lang=${lang}`);
    const twin = page.locator('[data-twin]');
    await expect(twin).toBeVisible();
    for (const id of ['E-w1', 'E-w2', 'E-nyd']) {
      await expect(twin).toContainText(data.events.find((event) => event.id === id).name[lang]);
    }
  });

  test(`Changing to ${lang} keeps the view, the filters and the count`, async ({ page }) => {
    const wanted = select({ theme: ['data'], sdg: ['17'] });
    await open(page, '?theme=data&sdg=17');
    const english = await status(page).innerText();
    await page.locator(`a[data-lang="${lang}"]`).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectList(page, wanted.length);
    expect(await shownIds(page)).toEqual(wanted.map(({ id }) => id));
    expect([query(page).get('lang'), query(page).get('theme'), query(page).get('sdg')]).toEqual([lang, 'data', '17']);
    await expect(box(page, 'theme', 'data')).toBeChecked();
    await expect(articles(page).first()).toContainText(wanted[0].title[lang]);
    await expect(status(page)).not.toHaveText(english);

    await page.locator('a[data-lang="en"]').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(status(page)).toHaveText(english);
    expect(query(page).get('lang'), 'a default is never written').toBeNull();
  });
}

test('Each language is named in itself and marked as such', async ({ page }) => {
  await open(page, '?view=statements');
  for (const [lang, name] of [['fr', 'Français'], ['es', 'Español']]) {
    const link = page.locator(`a[data-lang="${lang}"]`).first();
    await expect(link).toHaveAccessibleName(new RegExp(name, 'i'));
    await expect(link).toHaveAttribute('lang', lang);
  }
});

test('A search is made in the language that is read, with and without accents alike', async ({ page }) => {
  const count = async (words) => {
    await open(page, `?view=statements&lang=fr&q=${encodeURIComponent(words)}`);
    return Number(await status(page).getAttribute('data-matching'));
  };
  const wanted = data.statements.filter(({ title, text }) => /\bdonnées\b/i.test(`${title.fr} ${text.fr}`)).length;
  expect(wanted).toBeGreaterThan(0);
  const found = await count('données');
  expect(found).toBeGreaterThanOrEqual(wanted);
  expect(found).toBeLessThan(data.statements.length);
  expect(await count('donnees'), 'a keyboard without accents finds the same').toBe(found);
});

test('The filter sentence minds the number in each language', async ({ page }) => {
  // One, several, none: the three cases in which English, French and Spanish part ways.
  const sentences = [];
  for (const lang of LANGUAGES) {
    for (const link of ['?place=berlin', '?theme=data', '?theme=diaspora&sdg=13']) {
      await open(page, inLanguage(link, lang));
      const sentence = (await status(page).innerText()).trim();
      expect(sentence).toContain(await status(page).getAttribute('data-matching'));
      sentences.push(sentence);
    }
  }
  expect(new Set(sentences).size, 'all nine differ').toBe(9);
});
