// Small and asked for first, so it usually runs before anything is painted, yet nothing waits for it: the colours the reader chose, and whether a view other than the
// first screen was asked for, which then is not shown for a moment only to be replaced.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('idm-scheme') || 'auto';
  } catch {
    // A sandboxed frame has no storage; the colours of the system hold.
  }
  root.dataset.scheme = ['light', 'dark'].includes(scheme) ? scheme : 'auto';
  root.dataset.script = '';
  if (location.search.length > 1) root.dataset.opening = '';
})();
