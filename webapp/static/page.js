// Small manners of the page that Gradio has no setting for.
(() => {
  // The page needs no server session: the endless heartbeat is answered here.
  const fetchFromServer = window.fetch;
  window.fetch = (target, options) => {
    const address = typeof target === 'string' ? target : target?.url ?? String(target);
    if (address.includes('/gradio_api/heartbeat/')) {
      return Promise.resolve(new Response(new ReadableStream({ start() {} }), {
        headers: { 'content-type': 'text/event-stream' },
      }));
    }
    return fetchFromServer(target, options);
  };

  // A picture pasted anywhere goes where an uploaded one goes.
  document.addEventListener('paste', (event) => {
    const file = [...(event.clipboardData?.files ?? [])].find((f) => f.type.startsWith('image/'));
    const input = document.querySelector('#photo input[type=file]');
    if (!file || !input) return;
    event.preventDefault();
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

  const narrow = () => window.matchMedia('(max-width: 760px)').matches;

  // On a phone the limits start folded, and results come into view when they arrive.
  const whenPageStands = (run) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('#results section')) return;
      seen.disconnect();
      run();
    });
    seen.observe(document.documentElement, { childList: true, subtree: true });
  };
  whenPageStands(() => {
    if (!narrow()) return;
    document.querySelector('#limits button.open, #limits button')?.click();
    const results = document.querySelector('#results');
    new MutationObserver(() => {
      if (results.querySelector('.results, .problem')) results.scrollIntoView({ behavior: 'smooth' });
    }).observe(results, { childList: true, subtree: true });
  });

  // New results are read from their beginning.
  document.addEventListener('click', (event) => {
    if (event.target.closest?.('[data-action="more"], [data-action="unlike"]')) {
      document.querySelector('#results')?.scrollIntoView({ behavior: 'smooth', block: 'start' });
    }
  });
})();
