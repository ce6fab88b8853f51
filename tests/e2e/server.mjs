// A static file server, as plain as the hosts the program promises to run on.
// It serves one folder twice, at / and at /a/b/, because the program must not care where it is mounted.
// usage: node server.mjs <folder> <port>
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// The host page of an embed. It has no policy of its own, so whatever is refused inside is refused by the program.
const FRAME = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Host page</title>
<link rel="icon" href="data:,">
<iframe sandbox="allow-scripts allow-same-origin" src="/a/b/?theme=data" title="explorer" width="1200" height="700"></iframe>
</html>`;

const [folder, port] = [process.argv[2], Number(process.argv[3])];
if (!folder || !Number.isInteger(port)) {
  console.error('usage: node server.mjs <folder> <port>');
  process.exit(2);
}
const root = resolve(folder);
if (!existsSync(join(root, 'index.html'))) {
  console.error(`${root} holds no index.html: build the program first`);
  process.exit(1);
}

function answer(response, status, type, body, headers = {}) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

/** The file a request path names, or null. Encoded dots and slashes are decoded before the check, not after it. */
function fileFor(pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  if (path.startsWith('/a/b/')) path = path.slice('/a/b'.length);
  if (path.endsWith('/')) path += 'index.html';
  const file = resolve(root, `.${path}`);
  if (!file.startsWith(root + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

// Room for the longest hostile link: Node's own limit would answer 431 before the program sees it.
createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
  // Split by hand: `new URL` would quietly resolve `..` and hide what was asked for.
  const [pathname, ...query] = request.url.split('?');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(response, 405, 'text/plain', 'only GET and HEAD\n', { allow: 'GET, HEAD' });
  }
  if (pathname === '/embed.html') return createReadStream(new URL('embed.html', import.meta.url)).pipe(response.setHeader('content-type', TYPES['.html']));
  if (pathname === '/frame.html') return answer(response, 200, TYPES['.html'], FRAME);
  if (pathname === '/a/b') {
    const location = ['/a/b/', ...query].join('?');
    return answer(response, 301, 'text/plain', '', { location });
  }
  const file = fileFor(pathname);
  if (!file) return answer(response, 404, 'text/plain', 'not found\n');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-store',
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`${root} at http://127.0.0.1:${port}/`));
