// Draws the pictures that are made from others, once, into public/: the icons from icon.svg, and the card that
// link previews show. `make pictures`, after a change of the icon, the title or the colours; the files are committed.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const icon = read('public/icon.svg');
const inside = icon.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
// A mask may cut off all but a circle of four fifths, so the ground is whole and the signs are smaller.
const maskable = icon.replace(inside, `<rect width="32" height="32" fill="#14202b"/><g transform="translate(16 16) scale(.68) translate(-16 -16)">${inside.replace(/<rect[^>]*rx="5"[^>]*>/, '')}</g>`);
const page = (body) => `<!doctype html><meta charset="utf-8"><style>${read('style/tokens.css')}
  body { margin: 0; } svg { display: block; inline-size: 100%; block-size: 100%; }
  .card { box-sizing: border-box; block-size: 630px; padding: 72px 80px; display: grid; grid-template-rows: auto 1fr auto; background: var(--ground); color: var(--ink); border-block-end: 16px solid var(--accent); }
  .brand { display: flex; align-items: center; gap: 24px; font: 600 36px var(--sans); } .brand svg { inline-size: 72px; block-size: 72px; }
  h1 { align-self: center; margin: 0; max-inline-size: 20ch; font: 600 74px/1.1 var(--serif); text-wrap: balance; }
  p { margin: 0; font: 32px/1.4 var(--sans); color: var(--ink-soft); }
</style>${body}`;
// The words of the page itself.
const title = read('index.html').match(/<title>(.*) – IDM Explorer<\/title>/)[1];
// The languages of its menu, each by its own name.
const languages = [...read('index.html').matchAll(/ data-lang="[^>]*>[^<]*<span class="visually-hidden"> ([^<]+)</g)].map(([, name]) => name);
const card = `<div class="card"><div class="brand">${icon}<span>IDM Explorer</span></div><h1>${title}</h1>
  <p>68 statements by theme, by SDG and through time.<br>${languages.join(' · ')}</p></div>`;

const path = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
for (const [name, width, height, body] of [
  ['icon-192.png', 192, 192, icon],
  ['icon-512.png', 512, 512, icon],
  ['icon-maskable-512.png', 512, 512, maskable],
  ['og.png', 1200, 630, card],
]) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await tab.setContent(page(body));
  await tab.screenshot({ path: new URL(`../public/${name}`, import.meta.url).pathname, omitBackground: true });
  await tab.close();
}
await browser.close();
