// Runs before the first paint, so that a chosen theme or direction does not flash by. Keep in step with src/preferences
// and src/language/load-messages.ts.
(() => {
  const root = document.documentElement;
  const official = /^(ar|en|es|fr|ru|zh)\b/i;
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('preferences') ?? '{}');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const lang = [language ?? '', ...navigator.languages].find((tag) => official.test(tag)) ?? 'en';
    root.lang = lang;
    root.dir = /^ar\b/i.test(lang) ? 'rtl' : 'ltr';
  } catch (error) {
    console.info('Preferences could not be read; the defaults are used.', error);
  }
})();
