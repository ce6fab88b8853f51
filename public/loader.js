// Starts the program, and says so when it cannot start. The one place that Trunk's own inline script
// would take, which the content security policy of the page forbids.
const tag = document.querySelector('script[data-program]');
const address = (path) => new URL(path, document.baseURI).href;

function fail(reason) {
  delete document.documentElement.dataset.opening;
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

try {
  if (typeof WebAssembly !== 'object') throw new Error('This browser has no WebAssembly.');
  const program = await import(address(tag.dataset.program));
  await program.default({ module_or_path: address(tag.dataset.wasm) });
} catch (error) {
  fail(error);
}
