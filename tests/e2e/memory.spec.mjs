// The promise: the explorer can stay open all day. What a view needed is given back when the reader leaves it.
import { VIEWS, expect, inLanguage, open, ready, test } from './support.mjs';

/** Keeps hold of the program's memory, which no count of objects or nodes of the page shows. */
function keepMemory() {
  const keep = ({ instance }) => { if (instance.exports.memory) window.__memory ??= instance.exports.memory; };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      if (made.instance) keep(made);
      return made;
    };
  }
}

/** Follows a link as a press on it does, and waits until the page shows it: nothing on its way, and three frames without a change. */
const follow = (page, link) => page.evaluate(async (href) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  let changed = true;
  const watch = new MutationObserver(() => { changed = true; });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const a = document.body.appendChild(Object.assign(document.createElement('a'), { href }));
  a.click();
  a.remove();
  for (let n = 0, quiet = 0; n < 900 && quiet < 3; n += 1) {
    await frame();
    quiet = changed || document.querySelector('[data-loading]') ? 0 : quiet + 1;
    changed = false;
  }
  watch.disconnect();
}, link || '?');

const bytes = (page) => page.evaluate(() => window.__memory.buffer.byteLength);

/** All views, then filters, words, orders and languages on a list and beside pictures. */
// The languages come first: what they bring stays, and would otherwise fill what the views left, which then need it again.
const ROUND = [
  ...['fr', 'es'].flatMap((lang) => ['', '?view=statements', '?view=timeline', '?view=statements&q=migration'].map((link) => inLanguage(link, lang))),
  ...VIEWS.map(([, link]) => link),
  '?view=statements&theme=data', '?view=statements&theme=data,monitoring', '?view=statements&q=migration', '?view=statements&q=remittances',
  '?view=statements&q=diaspora&sort=date', '?view=statements&sort=strength', '?view=themes&theme=data', '?view=matrix&workshop=W1',
  '?view=statements&sdg=10.7&grade=wording', '?view=gaps&grade=inference', '?view=themes&id=governance',
];

test('three hundred changes of view, filter, word and language take no more memory than one round of them', async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(keepMemory);
  await open(page, '?view=statements');
  // While a part is on its way nothing else is on the page: a round that loads them needs less at once than the next one.
  for (const link of ['?view=timeline', '?view=themes', '?view=matrix', '?view=compare', '?view=note', '?view=quote']) await follow(page, link);
  for (const link of ROUND) await follow(page, link);
  const before = await bytes(page);
  for (let n = 0; n < 300; n += 1) await follow(page, ROUND[n % ROUND.length]);
  const grown = (await bytes(page)) - before;
  console.log(`memory of the program: ${before} bytes, then ${grown} more`);
  expect(grown, 'bytes that the program took for 300 changes').toBeLessThanOrEqual(2 ** 20);
  // It still answers.
  await follow(page, '?view=statements&theme=data');
  await expect(page.locator('main article[data-statement]').first()).toBeVisible();
  await ready(page);
});
