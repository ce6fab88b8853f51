// The promise: what is found can be taken away. Links say what the sender saw, citations and files say where they come
// from, and a view stands in another page with its source below it.
import { readFile } from 'node:fs/promises';
import { TOTAL, data, expect, expectMatching, expectNoSidewaysScrolling, headline, open, query, ready, select, shownIds, status, test } from './support.mjs';

const DATA = select({ theme: ['data'] }).map((one) => one.id);
const panel = (page, name) => page.locator(`dialog[data-desk] [data-panel="${name}"]`);

async function take(page, name) {
  await page.locator(`[data-take="${name}"]`).first().click();
  await expect(panel(page, name)).toBeVisible();
  return panel(page, name);
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const rich = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read({ unsanitized: ['text/html'] });
    const text = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : null);
    return { html: await text('text/html'), plain: await text('text/plain') };
  });

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// ---- Share. ----

test('Share gives a live link, a receipt, a frozen link and the code of an embed, each of which opens what was shared', async ({ page, newReader }) => {
  await open(page, '?theme=data');
  const share = await take(page, 'share');
  const reader = await newReader();
  const value = (id) => share.locator(`#share-${id}`).inputValue();

  await share.locator('[data-copy="share-live"]').click();
  expect(await clipboard(page)).toBe(await value('live'));
  await reader.goto(await value('live'));
  await ready(reader);
  await expectMatching(reader, DATA.length);

  await reader.goto(await value('receipt'));
  await ready(reader);
  await expect(reader.locator('[data-receipt="same"]')).toContainText(`${DATA.length} of ${TOTAL}`);

  await share.getByRole('radio').nth(1).check();
  expect(new URL(await value('receipt')).searchParams.get('seen')).toBe(`${data.version}:${DATA.join(',')}`);
  await reader.goto(await value('receipt'));
  await ready(reader);
  await expect(reader.locator('[data-receipt="same"]')).toBeVisible();

  expect(new URL(await value('frozen')).searchParams.get('data')).toBe(data.version);
  await reader.goto(await value('frozen'));
  await ready(reader);
  await expectMatching(reader, DATA.length);
  await expect(reader.locator('[data-notice]')).toBeHidden();

  const code = await value('embed');
  expect(code).toContain('embed=1');
  expect(code).toMatch(/^<iframe src="[^"]+" title="[^"]+"/);
});

test('A record has a link with a preview, whose page is readable without scripts and leads back', async ({ page, browser }) => {
  await open(page, '?view=statements&id=W1.3.2&lang=fr');
  const share = await take(page, 'share');
  const address = await share.locator('#share-page').inputValue();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(address);
  const title = data.statements.find((one) => one.id === 'W1.3.2').title.fr;
  await expect(plain.getByRole('heading', { level: 1 })).toContainText(title);
  expect(await plain.locator('meta[property="og:title"]').getAttribute('content')).toContain(title);
  const href = await plain.locator('a[href*="view=statements&id=W1.3.2"]').first().getAttribute('href');
  await page.goto(new URL(href, address).href);
  await ready(page);
  await expect(headline(page)).toHaveText(title);
  await context.close();
});

test('A private note does not go along with a link that is shared', async ({ page }) => {
  await open(page, '?theme=data&ids=W1.1');
  const share = await take(page, 'share');
  expect(await share.locator('#share-live').inputValue()).not.toContain('ids=');
});

test('The dialog is closed by Escape and by its button, and the focus returns', async ({ page }) => {
  await open(page, '?theme=data');
  await take(page, 'share');
  await page.keyboard.press('Escape');
  await expect(panel(page, 'share')).toBeHidden();
  await expect(page.locator('[data-take="share"]')).toBeFocused();
  await take(page, 'cite');
  await page.locator('[data-close-desk]').click();
  await expect(panel(page, 'cite')).toBeHidden();
});

test('Where the browser refuses to copy, the text is selected and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Clipboard.prototype, 'writeText', { value: () => Promise.reject(new Error('no')) });
    document.execCommand = () => false;
  });
  await open(page, '?theme=data');
  const share = await take(page, 'share');
  await share.locator('[data-copy="share-live"]').click();
  await expect(share.locator('[data-refused]')).toBeVisible();
  const chosen = await share.locator('#share-live').evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(chosen).toBe(await share.locator('#share-live').inputValue());
  await page.keyboard.press('Escape');
  const cite = await take(page, 'cite');
  await cite.locator('[data-copy="citation"]').click();
  await expect(cite.locator('[data-refused]')).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString())).toContain('International Organization for Migration');
});

// ---- A line with its source. ----

test('A statement is copied with who says it, where it stands and its address, from its card and its page, in the language of the reader', async ({ page, newReader }) => {
  const line = (id, lang) => {
    const one = data.statements.find((statement) => statement.id === id);
    const named = (list, wanted) => list.find((entry) => entry.id === wanted).name[lang];
    return { text: one.text[lang], voice: named(data.voices, one.voice), meeting: named(data.workshops, one.workshop), origin: data.dialogue.origin[lang] };
  };
  const copies = async (id, lang, locator, own) => {
    await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
    const button = page.locator(`[data-statement="${id}"] button[data-copy-source="${id}"]`);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page), id).not.toBe('nothing yet');
    const { html, plain } = await rich(page);
    const { text, voice, meeting, origin } = line(id, lang);
    expect(plain.startsWith(`${text} (${voice}`), plain).toBe(true);
    for (const part of [own, origin, meeting, locator]) expect(plain).toContain(part);
    const address = new URL(plain.split(' ').at(-1));
    expect([address.searchParams.get('view'), address.searchParams.get('id'), address.searchParams.get('theme')]).toEqual(['statements', id, null]);
    // Read by a parser in a page of its own: that of the explorer makes no HTML of text.
    const other = await newReader();
    await other.setContent(html);
    const read = await other.evaluate(() => ({ text: document.body.textContent.trim(), links: [...document.querySelectorAll('a')].map((a) => a.href) }));
    expect(read).toEqual({ text: plain, links: [address.href] });
    return address.href;
  };
  await open(page, '?view=statements&theme=data');
  const card = DATA.find((id) => /^W1\.\d+\.\d+$/.test(id));
  const [, conclusion, point] = card.split('.');
  const address = await copies(card, 'en', `conclusion ${conclusion}, point ${point}`, 'paraphrase');
  await expect(page.locator(`button[data-copy-source="${card}"]`)).toContainText('Copied with source');
  await page.goto(address);
  await ready(page);
  await expect(headline(page)).toHaveText(data.statements.find((one) => one.id === card).title.en);
  await open(page, '?view=statements&id=W2.7&lang=fr');
  await copies('W2.7', 'fr', 'conclusion 7', 'paraphrase');
  await open(page, '?view=workshops&id=W1&lang=es');
  await copies('W1.intro.5', 'es', '5', 'paráfrasis');
});

test('Without a clipboard the line is shown on the card, to be copied by hand, also on a phone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Clipboard.prototype, 'writeText', { value: () => Promise.reject(new Error('no')) });
    document.execCommand = () => false;
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?q=remittances&view=statements');
  const card = page.locator('article[data-statement]').first();
  const id = await card.getAttribute('data-statement');
  await card.locator('button[data-copy-source]').click();
  const text = data.statements.find((one) => one.id === id).text.en;
  await expect.poll(() => card.locator('textarea').inputValue()).toContain(text);
  await expect(page.locator('[aria-live]').filter({ hasText: 'Please copy by hand' }), 'listeners are told').toHaveCount(1);
  await expectNoSidewaysScrolling(page);
});

// ---- Receipts. ----

/** Serves an earlier release: one statement less on data, one with another title, one that has gone since. */
async function earlierRelease(page) {
  const core = JSON.parse(await readFile(new URL(`../../public/data/releases/${data.version}/core.en.json`, import.meta.url), 'utf8'));
  core.version = '0.9.0';
  const themed = core.statements.filter((one) => one.themes.includes('data'));
  const plain = core.statements.find((one) => !one.themes.includes('data'));
  themed[0].themes = ['monitoring'];
  themed[1].title.en = 'As it read before';
  plain.themes = ['data'];
  await page.route('**/data/releases/0.9.0/core.en.json', (route) => route.fulfill({ json: core }));
  return { added: themed[0].id, changed: themed[1].id, removed: plain.id };
}

test('A receipt of an earlier release says what was added, removed and changed since, on request', async ({ page }) => {
  const { added, changed, removed } = await earlierRelease(page);
  await open(page, `?theme=data&v=1&seen=0.9.0:${DATA.length}`);
  const notice = page.locator('[data-receipt="changed"]');
  await expect(notice).toContainText('0.9.0');
  await expect(notice.locator('[data-changes]')).toHaveCount(0);
  await notice.locator('[data-show-changes]').click();
  const pinpoint = (id) => id.replace('.', ' · ');
  await expect(notice.locator('[data-changes="added"] li')).toHaveText([new RegExp(pinpoint(added))]);
  await expect(notice.locator('[data-changes="removed"] li')).toHaveText([new RegExp(pinpoint(removed))]);
  await expect(notice.locator('[data-changes="changed"] li')).toHaveText([new RegExp(pinpoint(changed))]);
});

test('From the receipt the view can be opened as the sender saw it, and left again', async ({ page }) => {
  const { added, removed } = await earlierRelease(page);
  await open(page, `?theme=data&v=1&seen=0.9.0:${DATA.length}`);
  await page.locator('[data-as-sent]').click();
  await expect(page.locator('[data-release="0.9.0"]')).toBeVisible();
  expect(query(page).get('data')).toBe('0.9.0');
  const ids = await shownIds(page);
  expect(ids).toContain(removed);
  expect(ids).not.toContain(added);
  await page.locator('[data-release="0.9.0"] a').click();
  await expect(page.locator('[data-release="0.9.0"]')).toBeHidden();
  await expect.poll(() => shownIds(page)).toEqual(DATA);
});

test('A release that is not there is named, and the current one is shown', async ({ page, tolerate }) => {
  tolerate(/0\.7\.0/);
  await open(page, '?theme=data&data=0.7.0');
  await expect(page.locator('[data-release-missing]')).toContainText('0.7.0');
  await expectMatching(page, DATA.length);
});

test('A receipt that its own release never gave is called what it is', async ({ page }) => {
  await open(page, `?theme=data&v=1&seen=${data.version}:3`);
  await page.locator('[data-show-changes]').click();
  await expect(page.locator('[data-changes="odd"]')).toBeVisible();
});

test('A receipt counts what a view narrowed by verdict, status or pair shows, and holds when it is opened', async ({ page, newReader }) => {
  for (const link of ['?view=compare&verdict=dropped', '?view=followup&status=not-found', '?view=together&pair=frameworks']) {
    await open(page, link);
    await take(page, 'export');
    const file = await saved(page, '[data-export="json"]');
    const shown = JSON.parse(file.bytes.toString('utf8')).statements.length;
    expect(shown, link).toBeLessThan(TOTAL);
    await page.keyboard.press('Escape');
    const receipt = new URL(await (await take(page, 'share')).locator('#share-receipt').inputValue());
    expect(receipt.searchParams.get('seen'), link).toBe(`${data.version}:${shown}`);
    const other = await newReader();
    await open(other, receipt.search);
    await expect(other.locator('[data-receipt="same"]')).toContainText(`${shown} of ${TOTAL}`);
    await other.context().close();
  }
});

test('A broken receipt is named in the notice and the view opens all the same', async ({ page }) => {
  await open(page, '?theme=data&seen=yesterday');
  await expect(page.locator('[data-notice]')).toContainText('seen');
  await expectMatching(page, DATA.length);
});

// ---- Cite. ----

test('Every style and format of a statement is copied with its pinpoint, rich and plain', async ({ page }) => {
  await open(page, '?view=statements&id=W1.3.2');
  const cite = page.locator('[data-cite]');
  for (const format of ['un', 'chicago', 'apa', 'bibtex', 'ris', 'csl-json']) {
    await cite.locator('[data-format]').selectOption(format);
    await cite.locator('[data-copy]').click();
    await expect(cite.locator('[data-copy]')).toHaveText('Copied');
    const { html, plain } = await rich(page);
    expect(plain).toContain('International Organization for Migration');
    expect(plain).toContain('conclusion 3, point 2');
    expect(plain).toContain('id=W1.3.2');
    if (['un', 'apa'].includes(format)) expect(html).toContain('<i>');
  }
});

test('A workshop and a selection are cited too, the selection with its sentence and count', async ({ page }) => {
  await open(page, '?view=workshops&id=W2');
  await expect(page.locator('[data-citation]')).toContainText('second workshop of the International Dialogue on Migration 2016');
  await expect(page.locator('[data-citation]')).not.toContainText('conclusion 1');
  await open(page, '?theme=data');
  const cite = await take(page, 'cite');
  await expect(cite.locator('[data-citation]')).toContainText(`${DATA.length} of ${TOTAL}`);
  await expect(cite.locator('[data-citation]')).toContainText('first and second workshops');
});

// ---- Export. ----

test('Every format of a selection is saved under its name and says where it comes from', async ({ page }) => {
  await open(page, '?theme=data');
  await take(page, 'export');
  for (const [format, extension] of [['json', 'json'], ['markdown', 'md'], ['ris', 'ris'], ['bibtex', 'bib'], ['csl-json', 'csl.json'], ['icalendar', 'ics']]) {
    const file = await saved(page, `[data-export="${format}"]`);
    expect(file.name).toBe(`idm-2016-theme-data.${extension}`);
    const text = file.bytes.toString('utf8').replace(/\r\n[ \t]/g, '');
    expect(text).toContain(data.version);
    expect(text).toContain('theme=data');
    if (format === 'json') expect(JSON.parse(text).statements.map((one) => one.id)).toEqual(DATA);
    if (format === 'ris') expect(text.match(/^TY {2}- /gm)).toHaveLength(DATA.length + 1);
  }
});

test('A record, a verdict and a grade are saved as they are shown, and the file, the panel and the embed say the same', async ({ page }) => {
  const json = async () => {
    const file = await saved(page, '[data-export="json"]');
    return { name: file.name, ...JSON.parse(file.bytes.toString('utf8')) };
  };
  const record = data.statements.find((one) => one.id === 'W1.3.2');
  await open(page, '?view=statements&id=W1.3.2');
  const share = await take(page, 'share');
  await expect(share.locator('.desk__sentence')).toContainText(record.title.en);
  expect(await share.locator('#share-embed').inputValue()).toContain('title="W1.3.2 ');
  await page.keyboard.press('Escape');
  await expect((await take(page, 'export')).locator('.desk__sentence')).toContainText(record.title.en);
  const one = await json();
  expect(one.name).toBe('idm-2016-statement-w1.3.2.json');
  expect(one.statements.map(({ id }) => id)).toEqual(['W1.3.2']);
  expect([one.provenance.matching, one.provenance.sentence]).toEqual([1, `W1.3.2 ${record.title.en}`]);

  const dropped = data.alignments.filter(({ verdict }) => verdict === 'dropped').flatMap((one) => Object.values(one.sides).flat());
  await open(page, '?view=compare&verdict=dropped');
  await expect(page.locator('[data-matter]').first()).toBeVisible();
  const said = (await take(page, 'export')).locator('.desk__sentence');
  const some = await json();
  expect(some.statements.map(({ id }) => id)).toEqual(data.statements.map(({ id }) => id).filter((id) => dropped.includes(id)));
  expect(some.statements.length).toBeLessThan(TOTAL);
  expect(some.provenance.sentence).toContain(`${some.statements.length} of ${TOTAL}`);
  await expect(said).toHaveText(some.provenance.sentence);

  await open(page, '?grade=number');
  await take(page, 'export');
  const graded = await json();
  expect(graded.statements.flatMap(({ sdg }) => sdg.map(({ grade }) => grade)).every((grade) => grade === 'number')).toBe(true);
  expect(graded.statements.length).toBeGreaterThan(0);
});

test('The address of a saved file is given back, and not before the browser has read it', async ({ page }) => {
  await page.addInitScript(() => {
    window.__addresses = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      window.__addresses.push(['made', address]);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      window.__addresses.push(['given back', address]);
      return revokeObjectURL.call(URL, address);
    };
  });
  const acts = () => page.evaluate(() => window.__addresses.map(([act]) => act));
  await open(page, '?theme=data');
  await take(page, 'export');
  await page.clock.install();
  await saved(page, '[data-export="json"]');
  expect(await acts()).toEqual(['made']);
  await page.clock.runFor(8_000);
  expect(await acts(), 'after 8 s').toEqual(['made']);
  await page.clock.runFor(4_000);
  expect(await acts(), 'after 12 s').toEqual(['made', 'given back']);
});

test('What a view shows beside its statements is saved as rows of its own', async ({ page }) => {
  const rows = async (kind) => {
    const file = await saved(page, `[data-table-export="${kind}.json"]`);
    return { name: file.name, ...JSON.parse(file.bytes.toString('utf8')) };
  };
  await open(page, '?view=followup&status=not-found');
  const panel = await take(page, 'export');
  const lost = data.outcomes.filter(({ status }) => status.includes('not-found'));
  await expect(panel.locator('[data-table="expectations"]')).toContainText(`${lost.length} expectations`);
  const expectations = await rows('expectations');
  expect(expectations.name).toBe('idm-2016-status-not-found.expectations.json');
  expect(expectations.expectations.map(({ id }) => id).sort()).toEqual(lost.map(({ id }) => id).sort());
  const facts = await rows('facts');
  expect(facts.facts).toHaveLength(lost.flatMap((one) => one.facts).length);
  expect(facts.facts.some(({ addresses }) => addresses.some((address) => address.startsWith('https://')))).toBe(true);
  const markdown = (await saved(page, '[data-table-export="expectations.markdown"]')).bytes.toString('utf8');
  expect(markdown.match(/^\| /gm)).toHaveLength(lost.length + 2);

  await open(page, '?view=compare&verdict=dropped');
  await take(page, 'export');
  expect((await rows('matters')).matters.map(({ verdict }) => verdict)).toEqual(data.alignments.filter(({ verdict }) => verdict === 'dropped').map(() => 'dropped'));

  await open(page, '?view=matrix');
  await take(page, 'export');
  const { cells } = await rows('cells');
  expect(cells).toHaveLength(data.themes.length * (data.goals.length + 1));
  expect(cells.every((one) => one.statements === one.number + one.wording + one.inference)).toBe(true);

  await open(page, '?view=together&pair=themes');
  await take(page, 'export');
  const { pairs } = await rows('pairs');
  const [first] = pairs;
  expect(pairs.length).toBeGreaterThan(20);
  await open(page, new URL(first.link).search);
  await expectMatching(page, first.together);
});

test('The table comes with a second file that describes it, and has a row for each statement', async ({ page }) => {
  await open(page, '?theme=data');
  await take(page, 'export');
  const files = [];
  page.on('download', (download) => files.push(download));
  await page.locator('[data-export="csv"]').click();
  await expect.poll(() => files.length).toBe(2);
  const [table, about] = await Promise.all(files.map(async (file) => ({ name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') })));
  expect([table.name, about.name]).toEqual(['idm-2016-theme-data.csv', 'idm-2016-theme-data.csv-metadata.json']);
  expect(table.text.trim().split('\r\n')).toHaveLength(DATA.length + 1);
  expect(JSON.parse(about.text)['@context']).toBeTruthy();
});

test('The timeline is saved as a drawing and as an image, with title, source and nothing that needs the page', async ({ page }) => {
  await open(page, '?view=timeline&theme=data');
  await take(page, 'export');
  const drawing = await saved(page, '[data-picture-as="svg"]');
  expect(drawing.name).toBe('idm-2016-theme-data.svg');
  const text = drawing.bytes.toString('utf8');
  expect(text).toContain(`${DATA.length} of ${TOTAL}`);
  expect(text).toContain('IDM Explorer');
  expect(text).not.toMatch(/class=|var\(--|<script|href=/);
  expect(text.match(/<(circle|rect|path)\b/g).length).toBeGreaterThan(10);
  const image = await saved(page, '[data-picture-as="png"]');
  expect([...image.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(image.bytes.readUInt32BE(16)).toBeGreaterThan(1200);
});

// ---- Embed. ----

test('Three views stand in another page, tell it their height and name their source', async ({ page }) => {
  await page.goto('/embed.html');
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(frames).toHaveLength(3);
  for (const frame of frames) {
    await expect.poll(() => frame.evaluate(() => window.__idm_ready === true)).toBe(true);
    await expect(frame.locator('[data-attribution] a')).toHaveAttribute('target', '_blank');
    await expect(frame.locator('header.masthead, [data-rail], [data-take]')).toHaveCount(0);
  }
  for (const element of await page.locator('iframe').all()) {
    await expect.poll(() => element.evaluate((one) => one.style.height)).toMatch(/^\d+px$/);
    const inside = await element.evaluate((one) => one.contentDocument.documentElement.scrollHeight - one.clientHeight);
    expect(Math.abs(inside), 'nothing of the view has to be scrolled for').toBeLessThan(3);
  }
});

/** A page with the explorer in a frame that may only do what `sandbox` names. */
async function framed(page, sandbox, link) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <iframe sandbox="${sandbox}" src="/a/b/${link}" title="explorer" width="1200" height="700"></iframe></html>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/host.html');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await expect.poll(() => frame.evaluate(() => window.__idm_ready === true)).toBe(true);
  return frame;
}

test('The way out of a frame opens a window, and where the frame may open none shows the address', async ({ page, tolerate }) => {
  tolerate(/Blocked opening/);
  const open = await framed(page, 'allow-scripts allow-same-origin allow-popups', '?theme=data&embed=1');
  const [popup] = await Promise.all([page.waitForEvent('popup'), open.locator('[data-attribution] a').click()]);
  await expect.poll(() => new URL(popup.url()).search).toBe('?theme=data');
  expect(await popup.evaluate(() => window.opener)).toBe(null);
  await expect(open.locator('[data-by-hand]')).toHaveCount(0);
  await popup.close();
  const shut = await framed(page, 'allow-scripts allow-same-origin', '?theme=data&embed=1');
  await shut.locator('[data-attribution] a').click();
  await expect(shut.locator('[data-by-hand] input')).toHaveValue(/\/a\/b\/\?theme=data&v=1$/);
});

test('In a frame that may save no files the reader is told so, and gets the address', async ({ page, tolerate }) => {
  tolerate(/Download is disallowed/);
  const shut = await framed(page, 'allow-scripts allow-same-origin', '?theme=data');
  await shut.locator('[data-take="export"]').first().click();
  await shut.locator('[data-export="csv"]').click();
  await expect(shut.locator('[data-save-notice]')).toContainText('Nothing was saved');
  await expect(shut.locator('[data-save-notice] a')).toHaveText(/\/a\/b\/\?theme=data&v=1$/);
  const open = await framed(page, 'allow-scripts allow-same-origin allow-downloads', '?theme=data');
  await open.locator('[data-take="export"]').first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), open.locator('[data-export="json"]').click()]);
  expect(download.suggestedFilename()).toBe('idm-2016-theme-data.json');
  await expect(open.locator('[data-save-notice]')).toContainText('If no file arrives');
});

test('Outside of frames nothing is said about them', async ({ page }) => {
  await open(page, '?theme=data');
  await take(page, 'export');
  await saved(page, '[data-export="json"]');
  await expect(page.locator('[data-save-notice]')).toHaveCount(0);
});

test('A button that says "Copied" moves nothing', async ({ page }) => {
  await open(page, '?view=note&ids=W1.1.2,W1.5.1');
  for (const [button, said] of [['[data-copy="note"]', 'Copied'], ['.note__take [data-share]', 'Link copied'], ['[data-keep]', null]]) {
    const places = () => page.locator('.note__take > *, .note__acts .button').evaluateAll((all) =>
      all.map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height].map(Math.round); }));
    const before = await places();
    const label = await page.locator(button).innerText();
    await page.locator(button).click();
    if (said) await expect(page.locator(button)).toHaveText(said);
    else await expect(page.locator(button)).not.toHaveText(label);
    expect(await places(), button).toEqual(before);
  }
});

test('The way out of an embed opens the same view with the frame of the site', async ({ page }) => {
  await open(page, '?theme=data&sdg=17&embed=1');
  const count = await status(page).getAttribute('data-matching');
  const href = await page.locator('[data-attribution] a').getAttribute('href');
  expect(href).not.toContain('embed');
  await open(page, href);
  await expect(page.locator('header.masthead')).toBeVisible();
  await expectMatching(page, Number(count));
});

test('A link inside an embed stays inside it', async ({ page }) => {
  await open(page, '?theme=data&embed=1');
  await page.locator('article .card__link').first().click();
  await expect(headline(page)).toBeFocused();
  await expect(page.locator('header.masthead')).toHaveCount(0);
  expect(query(page).get('embed')).toBe('1');
});
