// What each entry costs a reader who comes for the first time: opens the built folder in a browser and counts the requests, and the
// bytes of the files with brotli, until the program says that its first view is there. What `must` and `aim` say is the budget;
// until it is reached, a ceiling keeps the program from growing, with room for the largest of the three compilers that .make/setup may
// find. Lower the ceilings whenever the numbers fall.
//   node .make/size.mjs dist            the table
//   node .make/size.mjs dist matrix     with the files of the entries whose name has this word
import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder = 'dist', detail] = process.argv.slice(2);

/** Entry, link, kilobytes and requests that must be, kilobytes to aim at, and the ceilings of today. */
const ENTRIES = [
  ['overview, readable', '', { must: [25, 5], ceiling: [25, 5] }],
  ['overview, with program', '', { must: [200, 9], aim: 150, ceiling: [308, 9] }],
  ['statements', '?view=statements', { must: [240, 11], aim: 200, ceiling: [345, 11] }],
  ['statement', '?view=statements&id=W1.3.2', { must: [250, 12], aim: 200, ceiling: [331, 12] }],
  ['timeline', '?view=timeline', { must: [280, 12], aim: 230, ceiling: [435, 12] }],
  ['theme', '?view=themes&id=data', { must: [290, 12], aim: 240, ceiling: [411, 12] }],
  ['goals', '?view=sdgs', { must: [290, 12], aim: 240, ceiling: [378, 12] }],
  ['actors', '?view=actors', { must: [290, 12], aim: 240, ceiling: [357, 12] }],
  ['matrix', '?view=matrix', { must: [310, 12], aim: 250, ceiling: [404, 12] }],
  ['together', '?view=together', { must: [310, 12], aim: 250, ceiling: [378, 12] }],
  ['compare', '?view=compare', { must: [310, 12], aim: 250, ceiling: [442, 12] }],
  ['gaps', '?view=gaps', { must: [310, 12], aim: 250, ceiling: [384, 12] }],
  ['followup', '?view=followup', { must: [310, 12], aim: 250, ceiling: [426, 12] }],
  ['series', '?view=series', { must: [310, 12], aim: 250, ceiling: [408, 12] }],
  ['note', '?view=note&ids=W1.1.2', { must: [280, 12], aim: 230, ceiling: [412, 12] }],
  ['quote', '?view=quote', { must: [280, 12], aim: 230, ceiling: [349, 12] }],
  ['data', '?view=data', { must: [280, 12], aim: 230, ceiling: [392, 12] }],
  ['timeline, French', '?view=timeline&lang=fr', { ceiling: [481, 13] }],
];

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};
const sizes = new Map();
const size = (path) => {
  if (!sizes.has(path)) sizes.set(path, brotliCompressSync(readFileSync(join(folder, path))).length);
  return sizes.get(path);
};
const inFolder = (path) => (path.endsWith('/') || path === '' ? `${path}index.html` : path);

const server = createServer((request, response) => {
  const file = join(folder, inFolder(decodeURIComponent(request.url.split('?')[0]).slice(1)));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
  return response.end(readFileSync(file));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const found = existsSync('target/setup/chromium') ? readFileSync('target/setup/chromium', 'utf8').trim() : undefined;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? found, args: ['--no-sandbox'] });

/** The files that a link asks for until its view is there, in their order. */
async function filesOf(link) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const files = [];
  let ready = false;
  page.on('request', (request) => ready || files.push(inFolder(new URL(request.url()).pathname.slice(1))));
  await page.exposeFunction('firstViewIsThere', () => (ready = true));
  await page.addInitScript(() => window.addEventListener('idm-ready', () => window.firstViewIsThere()));
  await page.goto(origin + link);
  for (let left = 600; !ready && left; left--) await page.waitForTimeout(50);
  if (!ready) throw new Error(`size: no view at ${link || 'the overview'}`);
  await context.close();
  // Asked for by the program's word that it is ready, at the same moment.
  return files.filter((path) => !/\/offline\.js$/.test(path));
}

let over = 0;
console.log('                             kB  must   aim  ceiling  requests  must');
for (const [name, link, { must = [], aim, ceiling }] of ENTRIES) {
  let files = await filesOf(link);
  // On a busy machine the first script may come after the program has begun, and then asks once more for what is on its way.
  for (let tries = 2; tries && files.length > new Set(files).size; tries--) files = await filesOf(link);
  if (name.endsWith('readable')) files = files.slice(0, files.findIndex((path) => /\/idm-explorer(_bg\.wasm|\.js)$/.test(path)));
  const bytes = [...new Set(files)].reduce((sum, path) => sum + size(path), 0) / 1000;
  const bad = bytes > ceiling[0] || files.length > ceiling[1];
  if (bad) over += 1;
  const column = (value, width) => String(value ?? '').padStart(width);
  console.log(`${name.padEnd(24)} ${column(bytes.toFixed(1), 6)} ${column(must[0], 5)} ${column(aim, 5)} ${column(ceiling[0], 8)} ${column(files.length, 9)} ${column(must[1], 5)}${bad ? '  over' : ''}`);
  if (detail && name.includes(detail)) for (const path of files) console.log(`${String(size(path)).padStart(31)}  ${path}`);
}
await browser.close();
server.close();
if (size('index.html') > 14_000) {
  console.error(`size: the page has ${size('index.html')} bytes, more than come with the first answer of a host`);
  over += 1;
}
if (over) {
  console.error('size: over the ceiling');
  process.exit(1);
}
