// The bytes of the first view, compressed with brotli. The budget is not reached yet (ARCHITECTURE.md says
// why); until it is, a ceiling keeps the program from growing. Lower the ceiling whenever the sum falls.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUDGET = { 'index.html': 14_000, 'first view': 150_000 };
// Room for the largest of the three compilers that .make/setup may find.
const CEILING = 300_000;
const folder = process.argv[2] ?? 'dist';
const build = readdirSync(folder).find((name) => name.startsWith('build-'));
const size = (name) => brotliCompressSync(readFileSync(join(folder, name))).length;
const first = ['early.js', 'loader.js', 'explorer.css', 'idm-explorer.js', 'idm-explorer_bg.wasm', '__wasm_split.js'];
const sizes = Object.fromEntries(['index.html', 'icon.svg', 'manifest.webmanifest', ...first.map((name) => `${build}/${name}`)].map((name) => [name, size(name)]));
for (const name of readdirSync(join(folder, build)).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name))) {
  console.log(`${String(size(`${build}/${name}`)).padStart(8)}  ${build}/${name}, when a view needs it`);
}
for (const name of ['sw.js', `${build}/offline.js`]) console.log(`${String(size(name)).padStart(8)}  ${name}, after the first view`);
const sum = Object.values(sizes).reduce((a, b) => a + b, 0);
for (const [name, size] of Object.entries(sizes)) console.log(`${String(size).padStart(8)}  ${name}`);
console.log(`${String(sum).padStart(8)}  first view, brotli bytes: ${(sum / BUDGET['first view']).toFixed(2)} of the budget of ${BUDGET['first view']}, ceiling ${CEILING}`);
const over = sizes['index.html'] > BUDGET['index.html'] || sum > CEILING;
if (over) {
  console.error('size: over the ceiling');
  process.exit(1);
}
