// Makes one HTML file of a built folder: page, style, program with all its parts, and data. It opens from disk or from
// a mail attachment, without a network and without a server.   node .make/single.mjs dist single/idm-explorer.html
//
// The program is the same; what it would fetch is in the file, compressed, and a `fetch` of the file's own answers from
// there. Its scripts are modules under names of their own (an import map). The policy of the
// page allows what one file cannot do without: its own inline scripts and styles, and modules from `blob:` addresses.
// Not from `data:` ones: Firefox notes the address of a script with everything the script sets going, and one as long as
// the script itself made a view take 20 s and more.
// Nothing may be requested from anywhere: `connect-src` is shut.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const [folder = 'dist', target = 'single/idm-explorer.html'] = process.argv.slice(2);
const home = readdirSync(folder).find((name) => name.startsWith('build-'));
if (!home) throw new Error(`single: ${folder} holds no build; run \`make build\` first`);
const text = (path) => readFileSync(join(folder, path), 'utf8');
const build = (name) => text(join(home, name));
const version = JSON.parse(text('data/idm-2016.json')).version;

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** Files that the program fetches while it runs, by the path it asks for. */
const wanted = [
  ...readdirSync(join(folder, home)).filter((name) => name.endsWith('.wasm')).map((name) => [name, join(home, name)]),
  ...['idm-2016.json', 'schema.json', 'quotations.json'].map((name) => [`data/${name}`, `data/${name}`]),
  // English is in the program.
  ...readdirSync(join(folder, 'locales')).filter((name) => name.endsWith('.json') && name !== 'en.json').map((name) => [`locales/${name}`, `locales/${name}`]),
  ...readdirSync(join(folder, 'data/releases', version))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`data/releases/${version}/${name}`, `data/releases/${version}/${name}`]),
];
const files = Object.fromEntries(wanted.map(([name, path]) => [name, deflateRawSync(readFileSync(join(folder, path)), { level: 9 }).toString('base64')]));

/** A script that an import map can name. Its own address means nothing; the names of files do. */
const named = (source) => source.replaceAll('import.meta.url', '"idm:/"');
const modules = { 'idm:program': named(build('idm-explorer.js')), 'idm:picture': build('picture.js') };
// Runs before any module is asked for: the map has to be there first.
const MAP = `
const modules = JSON.parse(document.getElementById('idm-modules').textContent);
const address = (source) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
const map = document.createElement('script');
map.type = 'importmap';
map.textContent = JSON.stringify({ imports: Object.fromEntries(Object.entries(modules).map(([name, source]) => [name, address(source)])) });
document.head.append(map);
`;

const START = `
const TYPES = { wasm: 'application/wasm', json: 'application/json' };
const files = JSON.parse(document.getElementById('idm-files').textContent);

/** A file of this page, unpacked; null for what is not in it. */
async function file(name) {
  if (!Object.hasOwn(files, name)) return null;
  const bytes = Uint8Array.from(atob(files[name]), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Blob([await new Response(stream).arrayBuffer()], { type: TYPES[name.split('.').pop()] });
}

window.fetch = async (request) => {
  const url = String(request.url ?? request);
  // By whichever address the program puts before it, the end is the path it means.
  const name = Object.keys(files).find((name) => url.endsWith('/' + name) || url === name);
  const blob = name && (await file(name));
  return blob ? new Response(blob, { headers: { 'content-type': blob.type } }) : new Response('', { status: 404, statusText: 'not in this file' });
};

// Links to files of the data set save what is in here.
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href^="data/"]');
  if (!link) return;
  event.preventDefault();
  const name = link.getAttribute('href');
  const blob = await file(name);
  if (!blob) return;
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(blob);
  saved.download = name.split('/').pop();
  saved.click();
  setTimeout(() => URL.revokeObjectURL(saved.href), 10000);
}, true);

function fail(reason) {
  const { dataset } = document.documentElement;
  dataset.settled = '';
  delete dataset.opening;
  document.getElementById('failure-reason').textContent = String(reason);
  const box = document.getElementById('failure');
  box.hidden = false;
  document.body.prepend(box);
}
window.addEventListener('idm-failure', (event) => fail(event.reason));
window.addEventListener('error', (event) => { if (event.error instanceof WebAssembly.RuntimeError) fail(event.message); });
window.addEventListener('idm-picture', (event) => {
  import('idm:picture').then((picture) => picture.save(event)).catch((error) => console.error(error));
});

try {
  const program = await import('idm:program');
  await program.default({ module_or_path: await (await file('idm-explorer_bg.wasm')).arrayBuffer() });
} catch (error) {
  fail(error);
}
`;

/** Text inside a script element must not end it. */
const inside = (source) => source.replaceAll('</', '<\\/');
const once = (html, pattern, what) => {
  if (!pattern.test(html)) throw new Error(`single: the page has no ${pattern}`);
  return html.replace(pattern, () => what);
};

// The page's own sheet first: it says in which order the layers of all of them count.
const sheets = readdirSync(join(folder, home)).filter((name) => name.endsWith('.css') && name !== 'explorer.css');
const styles = ['explorer.css', ...sheets].map(build).join('');

let html = text('index.html');
html = once(html, /<meta http-equiv="Content-Security-Policy" content="[^"]*">/, `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
html = once(html, /<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(text('icon.svg')).toString('base64')}">`);
html = once(html, /<link rel="stylesheet"[^>]*>/, `<style data-sheets="">${styles}</style>`);
html = once(html, /<script src="[^"]*early\.js"[^>]*><\/script>/, `<script>${inside(build('early.js'))}</script>`);
html = once(html, /<script type="module"[^>]*><\/script>/, '');
html = html.replaceAll(/ *<link rel="(?:preload|modulepreload|manifest|apple-touch-icon)"[^>]*>\n?/g, '');
html = once(
  html,
  /<\/body>/,
  `<script type="application/json" id="idm-files">${inside(JSON.stringify(files))}</script>
<script type="application/json" id="idm-modules">${inside(JSON.stringify(modules))}</script>
<script>{${MAP}}</script>
<script type="module">${inside(START)}</script>
</body>`,
);
const left = html.match(/(?:src|href)="(?:build-[^"]*|[^"#?:]*\.(?:js|css|png|webmanifest))"/g);
if (left) throw new Error(`single: still outside the file: ${left.join(', ')}`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, html);
console.log(`${target}: ${(html.length / 1e6).toFixed(2)} MB`);
