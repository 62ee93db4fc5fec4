// What goes to the server, watched: shows that something is under way, tells what was refused.
(() => {
  const SAYS = { sending: 'Sending your photo …', searching: 'Looking for pieces …' };
  const UNREACHED = 'The stylist cannot be reached. Check your connection, then try again.';
  const running = { sending: 0, searching: 0 };

  const show = () => {
    const now = running.sending ? 'sending' : running.searching ? 'searching' : '';
    document.body.dataset.busy = now;
    document.querySelector('#results')?.setAttribute('aria-busy', String(Boolean(now)));
    if (now) stylist.say(SAYS[now]);
  };

  // Begins something that the shopper waits for; what it returns ends it, once.
  stylist.begin = (what) => {
    let ended = false;
    running[what] += 1;
    show();
    return () => {
      if (!ended) running[what] -= 1;
      ended = true;
      show();
    };
  };

  stylist.say = (sentence) => {
    const place = document.querySelector('#waiting .said');
    if (place) place.textContent = sentence;
  };

  stylist.refuse = (sentence) => {
    const place = document.querySelector('#refusal');
    if (!place) return;
    place.textContent = sentence;
    if (!sentence) return;
    stylist.say('');
    place.scrollIntoView({ block: 'nearest' });
  };

  // A photo that has arrived is searched with at once: no gap is shown between the two.
  let handOver = () => {};
  let refusedAt = -1000;
  const watch = async (what, answer) => {
    const began = performance.now();
    handOver();
    const end = stylist.begin(what);
    try {
      const got = await answer;
      if (got.ok && what === 'sending') {
        handOver = end;
        setTimeout(end, 1500);
        return;
      }
      if (!got.ok) refuseWith(await got.clone().text());
      // After a refused photo Gradio asks again of itself, and what was asked before it may still
      // come: the sentence stays.
      else if (began - refusedAt > 1000) stylist.refuse('');
    } catch (error) {
      if (error.name !== 'AbortError') refuseWith(UNREACHED);
    }
    end();
  };

  const refuseWith = (answer) => {
    refusedAt = performance.now();
    stylist.refuse(answer.startsWith('{') ? JSON.parse(answer).error ?? '' : answer);
  };

  // With a refused photo Gradio would let go of the one before it, so it is told that one again.
  let kept = '';
  stylist.forgetPhoto = () => { kept = ''; };
  const keepPhoto = async (answer) => {
    const got = await answer.catch((error) => {
      if (!kept) throw error;
      return Response.error();
    });
    if (got.ok) kept = await got.clone().text();
    return got.ok || !kept ? got : new Response(kept, { headers: { 'content-type': 'application/json' } });
  };

  const fetchFromServer = window.fetch;
  window.fetch = (target, options) => {
    const address = typeof target === 'string' ? target : target?.url ?? String(target);
    // The page needs no server session: the endless heartbeat is answered here.
    if (address.includes('/gradio_api/heartbeat/')) {
      return Promise.resolve(new Response(new ReadableStream({ start() {} }), {
        headers: { 'content-type': 'text/event-stream' },
      }));
    }
    const answer = fetchFromServer(target, options);
    if (address.includes('/run/predict')) watch('searching', answer);
    else if (/\/gradio_api\/upload(\?|$)/.test(address)) {
      watch('sending', answer);
      return keepPhoto(answer);
    }
    return answer;
  };
})();
