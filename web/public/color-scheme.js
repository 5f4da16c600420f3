// Runs before the first paint, in a file of its own because the content security policy allows no inline script.
(() => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  let scheme = 'auto';
  try {
    scheme = window.localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
  } catch {
    // Storage can be forbidden; the system's choice stands.
  }
  const resolved = scheme === 'light' || scheme === 'dark' ? scheme : dark ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', resolved);
})();
