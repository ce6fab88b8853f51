// The bytes of the first view, compressed with brotli. The budget is not reached yet (ARCHITECTURE.md says
// why); until it is, a ceiling keeps the program from growing. Lower the ceiling whenever the sum falls.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUDGET = { 'index.html': 14_000, 'first view': 150_000 };
// Room for the largest of the three compilers that .make/setup may find.
const CEILING = 400_000;
const folder = process.argv[2] ?? 'dist';
const needed = /^(index\.html|early\.js|loader\.js|icon\.svg|explorer-.*\.css|idm-explorer-.*\.(js|wasm))$/;
const sizes = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => needed.test(name))
    .map((name) => [name, brotliCompressSync(readFileSync(join(folder, name))).length]),
);
const sum = Object.values(sizes).reduce((a, b) => a + b, 0);
for (const [name, size] of Object.entries(sizes)) console.log(`${String(size).padStart(8)}  ${name}`);
console.log(`${String(sum).padStart(8)}  first view, brotli bytes: ${(sum / BUDGET['first view']).toFixed(2)} of the budget of ${BUDGET['first view']}, ceiling ${CEILING}`);
const over = sizes['index.html'] > BUDGET['index.html'] || sum > CEILING;
// Seven files make the first view; fewer would mean that this measures nothing.
const missing = Object.keys(sizes).length < 7;
if (over || missing) {
  console.error(missing ? 'size: not all files of the first view were found' : 'size: over the ceiling');
  process.exit(1);
}
