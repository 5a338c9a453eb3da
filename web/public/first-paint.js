// Runs before the first paint, so that a chosen theme or language does not flash by. Keep in step with src/preferences.
(() => {
  const root = document.documentElement;
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('preferences') ?? '{}');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const lang = language ?? navigator.language;
    root.dir = /^ar\b/.test(lang) ? 'rtl' : 'ltr';
  } catch (error) {
    console.info('Preferences could not be read; the defaults are used.', error);
  }
})();
