// Registers the service worker (sw.js) and tells the page of a new version. The loader starts this once the
// program shows its first view, so it never stands in the way of one, and never runs where the program fails.
//
// Speaks with the program (src/platform/offline.rs) through events of the window: `idm-update-ready` when a new version
// waits, `idm-update-accept` when the reader wants it; `idm-keep-offered` when the copy waits because the line is poor,
// `idm-keep` when the reader wants it all the same, `idm-keep-begun` when it is being made.

const workers = navigator.serviceWorker;

/**
 * The address of the worker. The page lets no plain text become the address of a script (`require-trusted-types-for`),
 * and Chromium counts this one too, so the policy of the page allows one maker of such addresses, by name: this one,
 * which makes no other than this.
 */
function worker() {
  const own = new URL('sw.js', document.baseURI).href;
  if (!window.trustedTypes) return own;
  const createScriptURL = (url) => {
    if (url !== own) throw new TypeError(`not the worker of this page: ${url}`);
    return url;
  };
  return window.trustedTypes.createPolicy('idm-offline', { createScriptURL }).createScriptURL(own);
}

async function start() {
  const registration = await workers.register(worker(), { updateViaCache: 'none' });
  let controlled = Boolean(workers.controller);
  let accepted = false;

  const offer = () => window.dispatchEvent(new Event('idm-update-ready'));
  const follow = (next) => {
    // Where no worker is in charge yet, the one that comes is of no news to the reader.
    const look = () => next.state === 'installed' && workers.controller && offer();
    next.addEventListener('statechange', look);
    look();
  };

  workers.addEventListener('controllerchange', () => {
    if (accepted) {
      accepted = false;
      location.reload();
    } else if (controlled) {
      // Accepted in another tab: this one goes on with what it has until its reader wants otherwise.
      offer();
    }
    controlled = true;
  });
  window.addEventListener('idm-update-accept', () => {
    accepted = Boolean(registration.waiting);
    if (accepted) registration.waiting.postMessage('idm-take-over');
    else location.reload();
  });
  registration.addEventListener('updatefound', () => follow(registration.installing));
  const next = registration.waiting ?? registration.installing;
  if (next) follow(next);
}

const line = navigator.connection;
/** A reader who saves data, or has a line on which the whole build takes minutes. Not every browser says. */
const poor = () => Boolean(line?.saveData) || /2g$/.test(line?.effectiveType ?? '');
const tell = (word) => window.dispatchEvent(new Event(word));

let begun = false;
async function begin() {
  if (begun) return;
  begun = true;
  try {
    await start();
    tell('idm-keep-begun');
  } catch {
    // Where a browser refuses, the explorer works as long as there is a network.
    begun = false;
  }
}

// An embed leaves no trace with the readers of another site.
if (workers && window.top === window && location.protocol !== 'file:') {
  // Where a worker is in charge, the copy is there.
  if (poor() && !workers.controller) {
    line.addEventListener('change', () => poor() || begin());
    window.addEventListener('idm-keep', begin);
    tell('idm-keep-offered');
  } else {
    // After what the first view still loads.
    (window.requestIdleCallback ?? setTimeout)(begin);
  }
}
