/* Small things the frame does without the server. Inlined into the page before its first paint. */
(() => {
  const store = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window: not remembered */ } }
  };
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const chosenLook = () => store.get('rollcall-look') || 'system';

  function paint() {
    const look = chosenLook();
    const isDark = look === 'dark' || (look === 'system' && dark.matches);
    if (isDark) { root.setAttribute('theme', 'dark'); } else { root.removeAttribute('theme'); }
  }
  paint();
  dark.addEventListener('change', paint);
  root.dataset.menu = store.get('rollcall-menu') || 'wide';

  window.rollcall = {
    chosenLook,
    look(choice) {
      store.set('rollcall-look', choice);
      paint();
    }
  };

  document.addEventListener('click', (event) => {
    const collapse = event.target.closest && event.target.closest('[data-shell="collapse"]');
    if (collapse) {
      root.dataset.menu = root.dataset.menu === 'narrow' ? 'wide' : 'narrow';
      store.set('rollcall-menu', root.dataset.menu);
      collapse.setAttribute('aria-expanded', root.dataset.menu === 'wide');
    }
  });

  function isTyping(target) {
    /* A box is ticked, not typed into. */
    return target.isContentEditable || target.matches?.('input:not([type=checkbox]), textarea, select');
  }

  function isVisible(element) {
    return element.getClientRects().length > 0;
  }

  function covered() {
    return document.querySelector('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-menu-bar-overlay, vaadin-select-overlay, vaadin-combo-box-overlay');
  }

  /* Single keys; see the Keys class. The last matching element in page order is the innermost. */
  document.addEventListener('keydown', (event) => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
    if (isTyping(target) || covered()) { return; }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === '/') {
      const fields = [...document.querySelectorAll('[data-search], [data-shell="search"]')].filter(isVisible);
      const search = fields.find((field) => field.matches('[data-search]')) || fields[0];
      if (search) {
        event.preventDefault();
        search.focus();
        return;
      }
    }
    const field = [...document.querySelectorAll(`[data-focus-key="${CSS.escape(key)}"]`)].filter(isVisible).pop();
    if (field) { /* at once: what is typed next must not go astray while the server is asked */
      event.preventDefault();
      field.focus();
      return;
    }
    /* A key held down moves through a list; it never decides twice. */
    if (event.repeat && !/^(j|k|Arrow\w+)$/.test(key)) { return; }
    /* Enter and Space on a button or link mean that button or link. */
    if ((key === 'Enter' || key === ' ') && target.closest && target.closest('button, a, vaadin-button, [role="button"]')) { return; }
    const hosts = [...document.querySelectorAll('[data-keys]')]
      .filter((host) => host.dataset.keys.split(' ').includes(key) && isVisible(host));
    const host = hosts.pop();
    if (host) {
      event.preventDefault();
      host.dispatchEvent(new CustomEvent('rollcall-key', { detail: { key } }));
    }
  });
})();
