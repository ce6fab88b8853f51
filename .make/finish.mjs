// The last step of Trunk's build: everything that belongs to one build of the program goes into one folder
// named after its content, so that a page can never load the glue of one build and the parts of another,
// and a host may let browsers keep the folder for ever. Then the service worker, which lists all of it.
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from './offline.mjs';

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const parts = 'target/parts';
const program = ['idm-explorer.js', 'idm-explorer_bg.wasm', 'explorer.css', 'early.js', 'loader.js', 'offline.js', 'picture.js'];

for (const name of readdirSync(parts)) {
  // The uncut program and the log stay behind.
  if (/^(split|chunk)_.*\.wasm$|^__wasm_split\.js$/.test(name)) {
    copyFileSync(join(parts, name), join(folder, name));
    program.push(name);
  }
}
// The generated loader of the parts takes a part only as a stream of the right type. Many hosts do not know that type.
const loader = join(folder, '__wasm_split.js');
const streamed = 'WebAssembly.instantiateStreaming(src, imports)';
const loading = readFileSync(loader, 'utf8');
if (!loading.includes(streamed)) throw new Error('finish: the loader of the parts is not what it was');
writeFileSync(
  loader,
  `${loading.replaceAll(streamed, 'instantiate(src, imports)')}
async function instantiate(source, imports) {
  const response = await source;
  if (!response.ok) throw new Error(\`\${response.url}: \${response.status}\`);
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
  return streams ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`,
);

const missing = program.filter((name) => !existsSync(join(folder, name)));
if (missing.length) throw new Error(`finish: the build has no ${missing.join(', ')}`);

const hash = createHash('sha256');
for (const name of program.sort()) hash.update(name).update(readFileSync(join(folder, name)));
const home = `build-${hash.digest('hex').slice(0, 16)}`;
rmSync(join(folder, home), { recursive: true, force: true });
mkdirSync(join(folder, home));
for (const name of program) renameSync(join(folder, name), join(folder, home, name));

const page = join(folder, 'index.html');
let html = readFileSync(page, 'utf8');
for (const name of program) html = html.replaceAll(new RegExp(`(["'])(?:\\./)?${name.replace('.', '\\.')}(["'])`, 'g'), `$1${home}/${name}$2`);
// A preview needs the whole address of its picture, which only `make build SITE=…` knows.
const site = process.env.SITE?.trim().replace(/\/*$/, '/');
html = html.replace(/ *<meta property="og:image" content="og\.png">\n?/, (tag) => (site ? tag.replace('og.png', `${site}og.png`) : ''));
writeFileSync(page, html);
// The static pages, which the Makefile had made before.
if (existsSync('target/pages')) cpSync('target/pages', folder, { recursive: true });
writeWorker(folder);
