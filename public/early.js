// Small and asked for first, so it usually runs before anything is painted, yet nothing waits for it: the colours the reader chose, what the view that was asked for
// needs, and whether it is another than the first screen, which then is not shown for a moment only to be replaced. It may also come last of all: where the page is
// settled (`data-settled`: the program shows its view, or the loader said that it cannot), nothing is hidden any more, and nothing is asked for that the
// loader or the program has asked for already (`data-start`).
(() => {
  // What the program and each of its parts need, written by the build: a view's part has the name of the view.
  const NEEDED = {};
  // The languages beside English, written by the build too.
  const LANGUAGES = [];
  const home = document.currentScript.src.replace(/[^/]*$/, '');
  const words = new URLSearchParams(location.search);
  /** Keys that say how something is shown, not what: with these alone it is the overview. */
  const HOW = ['lang', 'data', 'seen', 'ids', 'own', 'embed', 'outcomes', 'v'];
  /** The part that shows the link. A guess in the plain cases: where it is wrong, the program asks for what it needs. */
  const part = () => {
    const view = words.get('view') ?? ([...words.keys()].every((key) => HOW.includes(key)) ? 'overview' : 'statements');
    return view === 'statements' && words.has('id') ? 'statement' : view;
  };
  const ask = (file) => {
    const link = document.createElement('link');
    const kind = file.split('.').pop();
    link.rel = kind === 'js' ? 'modulepreload' : 'preload';
    if (kind === 'css') link.as = 'style';
    if (kind === 'wasm' || kind === 'json') {
      link.as = 'fetch';
      link.crossOrigin = '';
    }
    link.href = home + file;
    document.head.append(link);
  };
  /** Asks for all that the program will ask for, so that it comes at once and not one after the other. */
  const askAll = () => {
    // The single file has everything in it, and this script has no address there.
    const { settled, start } = document.documentElement.dataset;
    if (!home || !NEEDED.program || settled !== undefined || start === 'runs') return;
    const lang = LANGUAGES.find((lang) => lang === words.get('lang'));
    // A link may say any word, `__proto__` among them: only what the build wrote is looked up.
    const view = part();
    const own = Object.hasOwn(NEEDED, view) ? NEEDED[view] : [];
    // Where this script comes late, the program itself has been asked for, and not yet what its view needs.
    const files = new Set([...(start ? [] : NEEDED.program), ...own, ...(lang ? NEEDED.words : [])]);
    // Of another release, the data are elsewhere.
    for (const file of files) if (!(words.has('data') && file.startsWith('../data'))) ask(file.replace('*', lang ?? 'en'));
  };
  if (location.search.length < 2) window.addEventListener('idm-start', askAll, { once: true });
  else askAll();

  const root = document.documentElement;
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('idm-scheme') || 'auto';
  } catch {
    // A sandboxed frame has no storage; the colours of the system hold.
  }
  root.dataset.scheme = ['light', 'dark'].includes(scheme) ? scheme : 'auto';
  root.dataset.script = '';
  if (location.search.length < 2 || 'settled' in root.dataset) return;
  root.dataset.opening = '';
  // A still page is better than a promise that nobody may be there to keep.
  setTimeout(() => {
    if ('opening' in root.dataset) root.dataset.opening = 'long';
  }, 10_000);
  // A loader that does not come cannot say so itself.
  window.addEventListener('error', ({ target }) => {
    if (target?.dataset?.program === undefined) return;
    delete root.dataset.opening;
    const failure = document.getElementById('failure');
    failure.hidden = false;
    document.body.prepend(failure);
  }, true);
})();

// A translator of pages puts elements of its own (`font`) where texts of the program were. The program knows only its texts: it would write on where nobody sees it, and what
// it puts before a text that is in no place would get lost. So a replaced text is put back beside its stand-in, empty, and holds the place: when it is written to, the stand-in
// goes; when it is taken out, the stand-in goes along; when the translator takes the stand-in back, the text says again what it said.
(() => {
  const standIns = new WeakMap();
  const texts = new WeakMap();
  const isFree = (node) => node?.nodeName === 'FONT' && !texts.has(node);
  const pair = (text, standIn) => {
    if (!text.data) return;
    texts.set(standIn, { text, said: text.data });
    standIns.set(text, standIn);
    standIn.before(text);
    text.data = '';
    watch.observe(text, { characterData: true });
    text.remove = () => {
      standIns.get(text)?.remove();
      CharacterData.prototype.remove.call(text);
    };
  };
  const part = (text) => {
    standIns.get(text)?.remove();
    standIns.delete(text);
  };
  const watch = new MutationObserver((records) => {
    const gone = [];
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === 'characterData') {
        part(target);
        continue;
      }
      for (const node of removedNodes) {
        const { text, said } = texts.get(node) ?? {};
        if (text?.isConnected && !node.isConnected && standIns.get(text) === node) {
          standIns.delete(text);
          if (!text.data) text.data = said;
        }
        if (node.nodeType !== Node.TEXT_NODE || node.isConnected) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isFree);
        if (standIn) pair(node, standIn);
        else gone.push({ text: node, target, previousSibling, nextSibling });
      }
      for (const standIn of addedNodes) {
        const left = isFree(standIn) && gone.find((one) => one.target === target && one.previousSibling === previousSibling && one.nextSibling === nextSibling);
        if (left) pair(left.text, standIn);
      }
    }
    // What was done here is no news.
    watch.takeRecords();
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
})();
