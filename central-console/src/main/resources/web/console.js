// Keeps open pages up to date and shows what moved. Everything works without it, only not by itself.
'use strict';
(() => {
  const live = document.getElementById('live');

  function say(connected) {
    if (!live) return;
    live.classList.toggle('on', connected);
    live.querySelector('span').textContent = connected ? live.dataset.on : live.dataset.off;
  }

  function listen() {
    const source = new EventSource('/live');
    let last = null;
    const changed = event => {
      say(true);
      if (last !== null && last !== event.data) document.body.dispatchEvent(new Event('county-changed'));
      last = event.data;
    };
    source.addEventListener('hello', changed);
    source.addEventListener('changed', changed);
    source.onopen = () => say(true);
    source.onerror = () => {
      say(false);
      // A browser gives up for good when it is refused, for instance after the session's end.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 15000);
    };
  }
  if (document.body.dataset.live === 'yes' && live) listen();

  // What carries a key and changed its value lights up for a moment.
  const values = new Map();
  const keyed = () => document.querySelectorAll('[data-key]');
  document.body.addEventListener('htmx:beforeSwap', () => {
    values.clear();
    keyed().forEach(one => values.set(one.dataset.key, one.dataset.value));
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    keyed().forEach(one => {
      const before = values.get(one.dataset.key);
      one.classList.toggle('moved', before !== undefined && before !== one.dataset.value);
    });
  });

  document.querySelectorAll('[data-print]').forEach(one => one.addEventListener('click', () => window.print()));
})();
