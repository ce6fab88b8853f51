// The last step of Trunk's build: the scripts and sheets as small as they can be, and everything that belongs to one
// build of the program in one folder named after its content, so that a page can never load the glue of one build and the
// parts of another, and a host may let browsers keep the folder for ever. Then the service worker, which lists all of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from './offline.mjs';
import { shortNames } from './names.mjs';

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const parts = 'target/parts';
const work = 'target/finish';
const program = ['idm-explorer.js', 'idm-explorer_bg.wasm', 'explorer.css', 'early.js', 'loader.js', 'offline.js', 'picture.js'];

/** Style sheets beside the one of the page: they begin with the parts of the program that wait for them. */
const SHEETS = Object.fromEntries(
  readdirSync('style')
    .map((file) => [file.replace(/\.css$/, ''), readFileSync(join('style', file), 'utf8').match(/^\/\* For: ([a-z ]+)\. /)?.[1].split(' ')])
    .filter(([, parts]) => parts),
);
/** Views that show what explains the statements: its file, and the part that reads it, are asked for with them. */
const EXPLAINED = ['compare', 'followup', 'series', 'statement'];

const esbuild = (...args) => execFileSync('esbuild', ['--minify', '--log-level=warning', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
const once = (text, place, what) => {
  if (text.split(place).length !== 2) throw new Error(`finish: expected once: ${place}`);
  return text.replace(place, () => what);
};

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

// The parts. The uncut program and the log stay behind.
for (const name of readdirSync(parts)) {
  if (!/^(split|chunk)_.*\.wasm$/.test(name)) continue;
  copyFileSync(join(parts, name), join(folder, name));
  program.push(name);
}

// The generated loader of the parts takes a part only as a stream of the right type. Many hosts do not know that type.
let loading = readFileSync(join(parts, '__wasm_split.js'), 'utf8');
const streamed = 'WebAssembly.instantiateStreaming(src, imports)';
if (!loading.includes(streamed)) throw new Error('finish: the loader of the parts is not what it was');
loading = `import { sheet } from './sheets.js';
${loading.replaceAll(streamed, 'instantiate(src, imports)')}
async function instantiate(source, imports) {
  const response = await source;
  if (!response.ok) throw new Error(\`\${response.url}: \${response.status}\`);
  const streams = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
  return streams ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

// Which files a part needs, as the loader says it; and its sheets among them.
const chunks = Object.fromEntries([...loading.matchAll(/^const (__chunk_\w+) = makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\.\/(chunk_\w+\.wasm)"/gm)].map(([, name, file]) => [name, file]));
const files = {};
loading = loading.replace(
  /^export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(\(\) => (\{\s*const src = fetch\(new URL\("\.\/(split_\w+\.wasm)"[^]*?|async \(_imp\) => \(\{\}\)), \[(.*)\]\)\);$/gm,
  (_, part, fetching, file, needed) => {
    const shared = needed.split(', ').filter(Boolean);
    const sheets = Object.keys(SHEETS).filter((name) => SHEETS[name].includes(part)).map((name) => `${name}.css`);
    files[part] = [file, ...shared.map((name) => chunks[name]), ...sheets].filter(Boolean);
    if (shared.some((name) => !chunks[name])) throw new Error(`finish: ${part} needs what is not there`);
    const all = [...shared, ...sheets.map((name) => `() => sheet("${name}")`)];
    return `export const __wasm_split_load_${part} = wrapAsyncCb(makeLoad(() => ${fetching}, [${all.join(', ')}]));`;
  },
);
const exported = loading.match(/^export const __wasm_split_load_/gm).length;
if (Object.keys(files).length !== exported) throw new Error('finish: the loader of the parts is not what it was');
const unknown = Object.values(SHEETS).flat().concat(EXPLAINED).filter((part) => !files[part]);
if (unknown.length) throw new Error(`finish: no part is called ${unknown.join(', ')}`);

// The glue, the loader of the parts and that of their sheets are one script.
const { glue, wasm } = shortNames(readFileSync(join(folder, 'idm-explorer.js'), 'utf8'), readFileSync(join(folder, 'idm-explorer_bg.wasm')), './idm-explorer_bg.js');
writeFileSync(join(folder, 'idm-explorer_bg.wasm'), wasm);
// The glue names the loader of the parts once for every part.
const again = /^import \* as import(?!1 )\d+ from "\.\/__wasm_split\.js"\n|^\s*"\.\/__wasm_split\.js": import(?!1,)\d+,\n/gm;
writeFileSync(join(work, 'idm-explorer.js'), glue.replace(again, ''));
writeFileSync(join(work, '__wasm_split.js'), loading);
copyFileSync('public/sheets.js', join(work, 'sheets.js'));
esbuild('--bundle', '--format=esm', join(work, 'idm-explorer.js'), `--outfile=${join(folder, 'idm-explorer.js')}`, '--allow-overwrite');

// The first script knows what each view needs, and asks for it before the program can.
const version = JSON.parse(readFileSync(join(folder, 'data/idm-2016.json'), 'utf8')).version;
const data = (name) => `../data/releases/${version}/${name}.*.json`;
const views = Object.fromEntries(
  Object.entries(files).map(([part, needed]) => [part, EXPLAINED.includes(part) ? [...new Set([...needed, ...files.context, data('context')])] : needed]),
);
const others = readdirSync('public/locales').map((name) => name.replace(/\.json$/, '')).filter((tag) => tag !== 'en');
let early = once(readFileSync('public/early.js', 'utf8'), 'const NEEDED = {};', `const NEEDED = ${JSON.stringify({ program: ['idm-explorer.js', 'idm-explorer_bg.wasm'], words: [data('core'), '../locales/*.json'], ...views })};`);
early = once(early, 'const LANGUAGES = [];', `const LANGUAGES = ${JSON.stringify(others)};`);
writeFileSync(join(folder, 'early.js'), early);
for (const name of ['early.js', 'loader.js', 'offline.js', 'picture.js']) esbuild(join(folder, name), `--outfile=${join(folder, name)}`, '--allow-overwrite');

// Style sheets: the page's, and those of views.
esbuild(join(folder, 'explorer.css'), `--outfile=${join(folder, 'explorer.css')}`, '--allow-overwrite');
for (const name of Object.keys(SHEETS)) {
  esbuild(`style/${name}.css`, `--outfile=${join(folder, `${name}.css`)}`);
  program.push(`${name}.css`);
}

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
// Trunk's sum is that of the sheet before it was made smaller.
const sum = createHash('sha384').update(readFileSync(join(folder, home, 'explorer.css'))).digest('base64');
html = html.replace(/(<link rel="stylesheet"[^>]* integrity=")[^"]*"/, (_, tag) => `${tag}sha384-${sum}"`);
if (!html.includes(`integrity="sha384-${sum}"`)) throw new Error('finish: the page has no sum of its style sheet');
for (const name of program) html = html.replaceAll(new RegExp(`(["'])(?:\\./)?${name.replace('.', '\\.')}(["'])`, 'g'), `$1${home}/${name}$2`);
// So small that a request of its own costs more.
html = once(html, '<link rel="icon" href="icon.svg"', `<link rel="icon" href="data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg')).toString('base64')}"`);
// A preview needs the whole address of its picture, which only `make build SITE=…` knows.
const site = process.env.SITE?.trim().replace(/\/*$/, '/');
html = html.replace(/ *<meta property="og:image" content="og\.png">\n?/, (tag) => (site ? tag.replace('og.png', `${site}og.png`) : ''));
writeFileSync(page, html);
// The static pages, which the Makefile had made before.
if (existsSync('target/pages')) cpSync('target/pages', folder, { recursive: true });
writeWorker(folder);
