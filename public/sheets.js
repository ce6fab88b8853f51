// The style sheets of views. A view's part of the program waits for its sheet, so that nothing is seen without its style
// (`.make/finish.mjs` makes the sheet one of the things that the part needs). What can be read matters more than how it
// looks: a sheet that does not come, or not soon, keeps nothing away.
//
// Speaks with the program by events of the window: `idm-unstyled` when a sheet did not come, `idm-style` when the reader
// wants it asked for again, `idm-styled` when nothing is missing any more.

/** After how many milliseconds a view is shown without a sheet that is still on its way. */
const PATIENCE = 4_000;
const sheets = new Map();
const missing = new Set();
const tell = (word) => window.dispatchEvent(new Event(word));

function load(name) {
  return new Promise((there) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(`./${name}`, import.meta.url).href;
    link.onload = () => {
      if (missing.delete(name) && missing.size === 0) tell('idm-styled');
      there();
    };
    link.onerror = () => {
      link.remove();
      missing.add(name);
      tell('idm-unstyled');
      there();
    };
    document.head.append(link);
    setTimeout(there, PATIENCE);
  });
}

/** Resolves when the sheet is there, or when it is no use to wait for it. */
export function sheet(name) {
  // The single file has them all.
  if (document.querySelector('style[data-sheets]')) return undefined;
  if (!sheets.has(name) || missing.has(name)) sheets.set(name, load(name));
  return sheets.get(name);
}

window.addEventListener('idm-style', () => missing.forEach(load));
