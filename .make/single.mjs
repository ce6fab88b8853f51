// Makes one HTML file of a built folder: page, style, program with all its parts, and data. It opens from disk or from
// a mail attachment, without a network and without a server.   node .make/single.mjs dist single/idm-explorer.html
//
// The program is the same; what it would fetch is in the file, compressed, and a `fetch` of the file's own answers from
// there. The two scripts that import each other are modules under names of their own (an import map). The policy of the
// page allows what one file cannot do without: its own inline scripts and styles, and modules from `data:` addresses.
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
  "default-src 'none'; script-src 'unsafe-inline' data: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** Files that the program fetches while it runs, by the path it asks for. */
const wanted = [
  ...readdirSync(join(folder, home)).filter((name) => name.endsWith('.wasm')).map((name) => [name, join(home, name)]),
  ...['idm-2016.json', 'schema.json', 'quotations.json'].map((name) => [`data/${name}`, `data/${name}`]),
  ...readdirSync(join(folder, 'data/releases', version))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [`data/releases/${version}/${name}`, `data/releases/${version}/${name}`]),
];
const files = Object.fromEntries(wanted.map(([name, path]) => [name, deflateRawSync(readFileSync(join(folder, path)), { level: 9 }).toString('base64')]));

/** A script as a module that an import map can name. Its own address means nothing; the names of files do. */
const module = (source) => `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
const named = (source) =>
  source
    .replaceAll(/from (["'])\.\/__wasm_split\.js\1/g, 'from "idm:parts"')
    .replaceAll(/from (["'])\.\/idm-explorer\.js\1/g, 'from "idm:program"')
    .replaceAll('import.meta.url', '"idm:/"');
const imports = { 'idm:program': module(named(build('idm-explorer.js'))), 'idm:parts': module(named(build('__wasm_split.js'))), 'idm:picture': module(build('picture.js')) };

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
  delete document.documentElement.dataset.opening;
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

let html = text('index.html');
html = once(html, /<meta http-equiv="Content-Security-Policy" content="[^"]*">/, `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
html = once(html, /<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(text('icon.svg')).toString('base64')}">`);
html = once(html, /<link rel="stylesheet"[^>]*>/, `<style>${build('explorer.css')}</style>`);
html = once(html, /<script src="[^"]*early\.js"[^>]*><\/script>/, `<script>${inside(build('early.js'))}</script>`);
html = once(html, /<script type="module"[^>]*><\/script>/, '');
html = html.replaceAll(/ *<link rel="(?:preload|modulepreload|manifest|apple-touch-icon)"[^>]*>\n?/g, '');
html = once(
  html,
  /<\/body>/,
  `<script type="application/json" id="idm-files">${inside(JSON.stringify(files))}</script>
<script type="importmap">${inside(JSON.stringify({ imports }))}</script>
<script type="module">${inside(START)}</script>
</body>`,
);
const left = html.match(/(?:src|href)="(?:build-[^"]*|[^"#?:]*\.(?:js|css|png|webmanifest))"/g);
if (left) throw new Error(`single: still outside the file: ${left.join(', ')}`);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, html);
console.log(`${target}: ${(html.length / 1e6).toFixed(2)} MB`);
