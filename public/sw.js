// The service worker: after a first visit the explorer opens without a network, every view and every link.
// The build writes the name and the list below (.make/offline.mjs); the rest is as it stands here.
//
// It guarantees:
// - All or nothing. Every file is checked against its SHA-256 before one is kept. Half a deploy changes
//   nothing: this worker does not install, and the one before stays in charge.
// - One build at a time. A cache holds one build, page and program, and a page is answered from one of them.
// - Nothing under the reader's hands. It takes over when the last page of the build before is closed, or
//   when the reader asks for it.
// Limits: the static pages (pages/) are left to the network. They are for those who come without scripts or
// from a search, nothing in the explorer leads to them, and they would double what is kept here. So are
// earlier releases of the data set. A host that changes files on their way is a host without this.
'use strict';

const BUILD = '';
const FILES = {};

const SCOPE = self.registration.scope;
// Two explorers in two folders of one host share one storage, so the folder is part of the name.
const FAMILY = `idm-explorer ${SCOPE} `;
const CACHE = FAMILY + BUILD;
const PAGE = './';
const address = (path) => new URL(path, SCOPE).href;
const kept = (path, cacheName) => caches.match(address(path), { cacheName });

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'idm-take-over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const path = known(event.request);
  if (path) event.respondWith(answer(event.request, path));
});

async function install() {
  const before = await caches.has(CACHE);
  try {
    const files = await Promise.all(Object.entries(FILES).map(verified));
    const cache = await caches.open(CACHE);
    // One after the other, the page last: a cache that has the page has everything.
    for (const [path, response] of files) await cache.put(address(path), response);
  } catch (error) {
    if (!before) await caches.delete(CACHE);
    throw error;
  }
}

/** A file as the build left it, or an error. */
async function verified([path, integrity]) {
  const get = (cache) => fetch(address(path), { integrity, cache });
  // What the page has just loaded need not come twice; but a wrong answer that the browser kept must not stay the answer.
  const response = await get(path.startsWith('build-') ? 'default' : 'no-cache').catch(() => get('reload'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const headers = new Headers(response.headers);
  // About the transport, which is over. A page built anew also forgets that it was redirected, which browsers refuse.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return [path, new Response(await response.arrayBuffer(), { headers })];
}

/** Keeps the build before this one, for pages of it that are still open, and drops those before it. */
async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  let previous = null;
  // In the order they were made; one without the page was never finished.
  for (const name of others) if (await kept(PAGE, name)) previous = name;
  await Promise.all(others.filter((name) => name !== previous).map((name) => caches.delete(name)));
  // So that the page of the first visit can go on without a network too.
  await self.clients.claim();
}

/** The path of a request in this folder, if it is one this worker answers. */
function known(request) {
  if (request.method !== 'GET') return null;
  const { origin, pathname } = new URL(request.url);
  const plain = origin + pathname;
  if (!plain.startsWith(SCOPE)) return null;
  const path = plain.slice(SCOPE.length);
  if (path === '' || path === 'index.html') return PAGE;
  return Object.hasOwn(FILES, path) || path.startsWith('build-') ? path : null;
}

async function answer(request, path) {
  // A build folder is named after its content, so it is right whichever cache has it: a page of the build before finds its parts there.
  const found = await (Object.hasOwn(FILES, path) ? kept(path, CACHE) : kept(path));
  return found ?? fetch(request);
}
