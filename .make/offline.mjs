// Writes sw.js into a built folder: public/sw.js with the name of the build and the SHA-256 of every file that
// the explorer needs without a network. Trunk's last step calls it (.make/finish.mjs); by hand: node .make/offline.mjs dist
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEMPLATE = fileURLToPath(new URL('../public/sw.js', import.meta.url));
const release = (folder) => JSON.parse(readFileSync(join(folder, 'data/idm-2016.json'), 'utf8')).version;

function* files(folder, below = '') {
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = below ? `${below}/${name}` : name;
    if (statSync(join(folder, path)).isDirectory()) yield* files(folder, path);
    else yield path;
  }
}

/** What is kept: the build, what stands beside the page, the languages, and the data without the releases before this one. */
export function offlineFiles(folder) {
  const current = `data/releases/${release(folder)}/`;
  const wanted = (path) =>
    !/\.(br|gz)$/.test(path) &&
    // English is in the program.
    (/^(build-[^/]+\/|icon|manifest\.webmanifest$|locales\/(?!en\.))/.test(path) ||
      (path.startsWith('data/') && (!path.startsWith('data/releases/') || path.startsWith(current))));
  return [...files(folder)].filter(wanted);
}

export function writeWorker(folder) {
  const integrity = (path) => `sha256-${createHash('sha256').update(readFileSync(join(folder, path))).digest('base64')}`;
  const list = Object.fromEntries(offlineFiles(folder).map((path) => [path, integrity(path)]));
  // By the address of the folder, which no host redirects, and last: see `install` in the template.
  list['./'] = integrity('index.html');
  const template = readFileSync(TEMPLATE, 'utf8');
  const build = createHash('sha256').update(template).update(JSON.stringify(list)).digest('hex').slice(0, 16);
  const text = put(put(template, "const BUILD = '';", `const BUILD = '${build}';`), 'const FILES = {};', `const FILES = ${JSON.stringify(list, null, 1)};`);
  writeFileSync(join(folder, 'sw.js'), text);
}

function put(text, place, what) {
  if (text.split(place).length !== 2) throw new Error(`offline: public/sw.js has no single line ${place}`);
  return text.replace(place, () => what);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWorker(process.argv[2] ?? 'dist');
