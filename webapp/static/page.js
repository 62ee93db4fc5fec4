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
    const answer = fetchFromServer(target, options);
    if (address.includes('/run/predict')) {
      answer.then(async (got) => tell(got.ok ? '' : (await got.clone().json()).error)).catch(() => {});
    }
    return answer;
  };

  // What the server refuses is told above the results, where Gradio only says that there was one.
  const tell = (sentence) => {
    let place = document.querySelector('#refusal');
    if (!place && sentence) {
      place = Object.assign(document.createElement('p'), { id: 'refusal' });
      place.setAttribute('role', 'alert');
      document.querySelector('#results').before(place);
    }
    if (!place) return;
    place.textContent = sentence ?? '';
    if (sentence) place.scrollIntoView({ block: 'nearest' });
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

  const whenPageStands = (run) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('#results section')) return;
      if (!document.querySelector('#limits button')) return;
      seen.disconnect();
      run();
    });
    seen.observe(document.documentElement, { childList: true, subtree: true });
  };

  // On a phone the limits start folded.
  whenPageStands(() => {
    if (!narrow()) return;
    // Looked after for a moment: the first click may come before Gradio listens.
    const fold = () => document.querySelector('#limits button.open')?.click();
    const folding = setInterval(fold, 150);
    setTimeout(() => clearInterval(folding), 1500);
    fold();
  });

  // New results are read from their beginning; whoever pressed a button in the old ones goes there.
  let pressed = false;
  const arrived = () => {
    const results = document.querySelector('#results');
    const asked = results.querySelector('.results, .problem');
    if (asked && (narrow() || results.getBoundingClientRect().top < 0)) {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      results.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
    }
    const start = results.querySelector('.lead') ?? results.querySelector('section');
    if (pressed) start?.focus({ preventScroll: true });
    pressed = false;
  };
  whenPageStands(() => {
    const results = document.querySelector('#results');
    results.addEventListener('click', (event) => {
      if (event.target.closest('[data-action]')) pressed = true;
    });
    // Gradio changes the cards in place, all at once; its spinner beside them does not count.
    new MutationObserver((changes) => {
      const of = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
      if (changes.some((change) => of(change.target)?.closest('.html-container'))) arrived();
    }).observe(results, { childList: true, characterData: true, subtree: true });
  });

  // A refusal is told as its sentence, without the status in front that Gradio puts there.
  new MutationObserver(() => {
    for (const toast of document.querySelectorAll('[data-testid="toast-text"]')) {
      for (const node of toast.childNodes) {
        if (/^HTTP \d{3}: /.test(node.data ?? '')) node.data = node.data.replace(/^HTTP \d{3}: /, '');
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
