// How fast a built folder is, on a slow phone as laboratories imagine it: a line of 1.6 Mbit/s with 150 ms, and a processor of a quarter
// of the speed. Medians of several runs; what ran beside it on the machine is in the numbers of the clock, but not in those of the processor.
//   node .make/speed.mjs dist [runs]
// ready: from the first request until the first view is there. TBT: what every task until a second later took beyond 50 ms.
// INP: from the press to the next picture, the slowest of a run. CPU: what the main thread worked for it, on the processor as it is.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder = 'dist', runs = '5'] = process.argv.slice(2);
const RUNS = Number(runs);
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

/** What is to be reached, in milliseconds. */
const GOALS = { 'ready, list': 2200, TBT: 100, 'INP, facet': 150, 'INP, view': 250, 'INP, language': 250, 'CPU, facet': 20, 'CPU, view': 50 };

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
};
const files = new Map();
const packed = (file) => {
  if (!files.has(file)) files.set(file, brotliCompressSync(readFileSync(file)));
  return files.get(file);
};
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split('?')[0]).slice(1);
  const file = join(folder, path === '' ? 'index.html' : path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-encoding': 'br', 'cache-control': 'max-age=600' });
  return response.end(packed(file));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}/`;

const { chromium } = createRequire(new URL('../tests/e2e/package.json', import.meta.url))('@playwright/test');
const found = existsSync('target/setup/chromium') ? readFileSync('target/setup/chromium', 'utf8').trim() : undefined;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? found, args: ['--no-sandbox'] });

/** A page of its own, with what it notes of itself: when it was ready, its long tasks, its slow events. */
async function open(link, { line, slower }) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (line) await cdp.send('Network.enable').then(() => cdp.send('Network.emulateNetworkConditions', line));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(() => {
    window.seen = { ready: null, tasks: [], events: [] };
    window.addEventListener('idm-ready', () => (window.seen.ready = performance.now()));
    new PerformanceObserver((list) => window.seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => window.seen.events.push(...list.getEntries().filter((entry) => entry.interactionId).map((entry) => entry.duration))).observe({ type: 'event', durationThreshold: 16 });
  });
  await page.goto(origin + link, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.seen?.ready, null, { timeout: 120_000 });
  return { page, cdp, close: () => context.close() };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const blocked = (tasks, until) => tasks.filter(([start]) => start <= until).reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
const rows = [];
const note = (name, values) => {
  const goal = GOALS[name] ?? GOALS[name.split(',')[0]];
  rows.push([name, median(values), Math.min(...values), Math.max(...values), goal]);
};

for (const [name, link] of [['overview', ''], ['list', '?view=statements'], ['timeline', '?view=timeline']]) {
  const [ready, tbt] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, close } = await open(link, { line: SLOW_LINE, slower: SLOWER });
    await page.waitForTimeout(1500);
    const seen = await page.evaluate(() => window.seen);
    ready.push(seen.ready);
    tbt.push(blocked(seen.tasks, seen.ready + 1000));
    await close();
  }
  note(`ready, ${name}`, ready);
  note(`TBT, ${name}`, tbt);
}

/** Everything has come to rest: two pictures and an idle moment later. */
const rest = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => requestIdleCallback(done, { timeout: 3000 }), 50)))));
/** Where an element is: pressed with the mouse alone, since what finds it would be in the numbers. */
const middle = async (page, selector) => {
  const box = await page.locator(selector).first().boundingBox();
  return [box.x + Math.min(20, box.width / 2), box.y + box.height / 2];
};

/** Acts on the list, each with what is pressed, by turns. The first turn fetches what is not there yet and does not count. */
const ACTS = {
  facet: ['label[data-facet="theme"][data-value="data"]', 'label[data-facet="theme"][data-value="data"]'],
  view: ['nav a[href*="view=timeline"]', 'nav a[href*="view=statements"]'],
  language: ['a[data-lang="fr"]', 'a[data-lang="en"]'],
};
for (const [name, selectors] of Object.entries(ACTS)) {
  for (const slower of [SLOWER, 1]) {
    const { page, cdp, close } = await open('?view=statements', { slower });
    const work = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
      return [of('TaskDuration'), of('ScriptDuration')];
    };
    const [slowest, task, script] = [[], [], []];
    for (let turn = 0; turn < 2 * RUNS + 2; turn += 1) {
      await rest(page);
      const place = await middle(page, selectors[turn % 2]);
      await page.evaluate(() => (window.seen.events.length = 0));
      const before = await work();
      await page.mouse.click(...place);
      await rest(page);
      const after = await work();
      await page.waitForTimeout(150);
      const events = await page.evaluate(() => window.seen.events);
      if (turn < 2) continue;
      slowest.push(Math.max(16, ...events));
      task.push(after[0] - before[0]);
      script.push(after[1] - before[1]);
    }
    if (slower > 1) note(`INP, ${name}`, slowest);
    else {
      note(`CPU, ${name}`, task);
      note(`script, ${name}`, script);
    }
    await close();
  }
}
await browser.close();
server.close();

console.log(`                        ms     from       to     goal`);
for (const [name, middle, low, high, goal] of rows) {
  const column = (value) => String(value === undefined ? '' : Math.round(value)).padStart(8);
  console.log(`${name.padEnd(18)}${column(middle)} ${column(low)} ${column(high)} ${column(goal)}${goal && middle > goal ? '  over' : ''}`);
}
