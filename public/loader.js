// Starts the program, and says so when it cannot start. The one place that Trunk's own inline script
// would take, which the content security policy of the page forbids.
const tag = document.querySelector('script[data-program]');
const address = (path) => new URL(path, document.baseURI).href;

function fail(reason) {
  const { dataset } = document.documentElement;
  dataset.settled = '';
  delete dataset.opening;
  document.getElementById('failure-reason').textContent = String(reason);
  const box = document.getElementById('failure');
  box.hidden = false;
  // It stands at the end of the page, where it is in nobody's way, and comes to the top when it is needed.
  document.body.prepend(box);
}

// The program's own word that its data are broken.
window.addEventListener('idm-failure', (event) => fail(event.reason));
// A panic ends the instance: nothing on the page would answer any more.
window.addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) fail(event.message);
});

// The desk saves a picture; what is needed for that comes when it is asked for.
window.addEventListener('idm-picture', (event) => {
  import('./picture.js').then((picture) => picture.save(event)).catch((error) => console.error(error));
});
// The program's own word that its first view is there. Without a worker everything works too, as long as there is a network.
window.addEventListener('idm-ready', () => import('./offline.js').catch(() => {}), { once: true });

// The program's own word that a file did not come. Where the host now has another build, those of this one are gone for good, and
// asking again is of no use. A worker in charge answers with its own page, so this is then never the case.
window.addEventListener('idm-missing', async () => {
  try {
    const page = await (await fetch(address('./'), { cache: 'no-store' })).text();
    const program = page.match(/ data-program="([^"]+)"/)?.[1];
    if (program && address(program) !== address(tag.dataset.program)) window.dispatchEvent(new Event('idm-replaced'));
  } catch {
    // No network: a fault like any other.
  }
});

// What opens over the page shuts again when the reader goes on elsewhere, or says so with Escape.
const pops = (keep) => [...document.querySelectorAll('details[data-pop][open]')].filter((one) => !one.contains(keep));
// On a phone the colours lie over the list of all views; a dialog gives the focus back to where it was opened.
const shut = ({ target }) => target.closest?.('dialog, select[data-scheme]') || pops(target).forEach((one) => (one.open = false));
for (const name of ['pointerdown', 'focusin']) window.addEventListener(name, shut);
window.addEventListener('keydown', ({ key }) => {
  const [last] = key === 'Escape' ? pops().reverse() : [];
  if (!last) return;
  last.open = false;
  last.querySelector('summary').focus();
});

/** Starts the program; what it needs is asked for at once (`early.js`). */
let started = false;
async function start() {
  if (started) return;
  started = true;
  window.dispatchEvent(new Event('idm-start'));
  try {
    if (typeof WebAssembly !== 'object') throw new Error('This browser has no WebAssembly.');
    const program = await import(address(tag.dataset.program));
    // For a first script that comes late: what is asked for from here on is not asked for twice.
    const { dataset } = document.documentElement;
    dataset.start = 'asked';
    await program.default({ module_or_path: address(tag.dataset.wasm) });
    dataset.start = 'runs';
  } catch (error) {
    fail(error);
  }
}

// The first screen is whole without the program: links, languages and the search box are plain. So there the program may come when
// the browser has nothing else to do, or when the reader begins to do something. Any other link, and a page inside another, is nothing without it.
if (location.search.length > 1 || window.top !== window) {
  start();
} else {
  const first = ['pointerdown', 'keydown', 'focusin'];
  for (const name of first) window.addEventListener(name, start, { once: true, capture: true, passive: true });
  const idle = () => (window.requestIdleCallback ?? ((call) => setTimeout(call, 200)))(start, { timeout: 2_000 });
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true });
  keepWhatIsDone();
}

/**
 * What a reader does on the first screen before the program is there is done. What they type, and where the focus is, the program itself
 * takes over; links are plain. The rest is here: a press that the taking over comes in the midst of, the menu, and the colours.
 */
function keepWhatIsDone() {
  let pressed = null;
  let menu = false;
  let scheme = null;
  const listening = new AbortController();
  const listen = (name, call) => window.addEventListener(name, call, { capture: true, passive: true, signal: listening.signal });
  const near = (event, selector) => event.target.closest?.(selector);
  listen('pointerdown', (event) => (pressed = event.button === 0 && near(event, 'a[href], button')));
  listen('pointerup', (event) => {
    const before = pressed;
    pressed = null;
    // Where the pressed element is still there, the browser makes the click.
    if (!before || before.isConnected || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const now = document.elementFromPoint(event.clientX, event.clientY)?.closest('a[href], button');
    if (now && now.outerHTML.split('>')[0] === before.outerHTML.split('>')[0]) now.click();
  });
  listen('click', (event) => near(event, '[data-menu]') && (menu = !menu));
  listen('change', (event) => near(event, 'select[data-scheme]') && (scheme = event.target.value));
  window.addEventListener(
    'idm-ready',
    () => {
      const choice = document.querySelector('select[data-scheme]');
      if (scheme && choice) {
        choice.value = scheme;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }
      if (menu) document.querySelector('[data-menu]')?.click();
      // A press that began before the program was there ends after.
      if (pressed) window.addEventListener('pointerup', () => setTimeout(() => listening.abort()), { once: true });
      else listening.abort();
    },
    { once: true },
  );
}
