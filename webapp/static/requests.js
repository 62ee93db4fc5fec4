// What goes to the server, watched: shows that something is under way, tells what was refused.
(() => {
  const SAYS = { sending: 'Sending your photo …', searching: 'One moment …' };
  const UNREACHED = 'The stylist cannot be reached. Check your connection, then try again.';
  const running = { sending: 0, searching: 0 };

  const show = () => {
    const now = running.sending ? 'sending' : running.searching ? 'searching' : '';
    document.body.dataset.busy = now;
    document.querySelector('#stage')?.setAttribute('aria-busy', String(Boolean(now)));
    if (now) stylist.say(SAYS[now]);
  };

  stylist.calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  stylist.narrow = () => window.matchMedia('(max-width: 760px)').matches;

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

  // What was asked before a refusal may still be answered: its sentence stays.
  let staysUntil = -1;
  stylist.refuse = (sentence) => {
    const place = document.querySelector('#refusal');
    if (!place) return;
    place.textContent = sentence;
    if (!sentence) return;
    stylist.unsay?.();
    staysUntil = performance.now();
    stylist.say('');
    place.scrollIntoView({ block: 'nearest' });
  };

  // A photo that has arrived is answered at once: no gap is shown between the two.
  let handOver = () => {};
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
      if (!got.ok) refuseWith(await got.clone().text(), what);
      else if (began > staysUntil) stylist.refuse('');
    } catch (error) {
      if (error.name !== 'AbortError') refuseWith(UNREACHED, what);
    }
    end();
  };

  const refuseWith = (answer, what) => {
    stylist.refuse(sentenceOf(answer));
    offerSignIn(answer);
    // After a refused photo Gradio asks again of itself.
    if (what === 'sending') staysUntil += 1000;
  };

  // What an answer says for itself; of one that says nothing, or is a page of a server between
  // us, that something went wrong.
  const sentenceOf = (answer) => {
    let said = answer;
    if (answer.startsWith('{')) {
      try { said = JSON.parse(answer).error; } catch { said = ''; }
    }
    const speaks = typeof said === 'string' && said.trim() && !said.trim().startsWith('<');
    return speaks ? said : stylist.noAnswer;
  };

  // For what travels by a way of its own.
  stylist.refuseWith = (answer) => refuseWith(answer);

  // Who was signed in and is not any more goes on from here.
  const offerSignIn = (answer) => {
    if (!/^{.*"sign_in":\s?"\/auth\/sign-in"/.test(answer)) return;
    const link = document.createElement('a');
    link.href = '/auth/sign-in';
    link.textContent = 'Sign in again';
    link.style.textDecoration = 'underline';
    document.querySelector('#refusal')?.append(' ', link);
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

  // Gradio takes a request that fails for a lost server, and asks nothing any more.
  const orRefusal = (answer) => answer.catch((error) => {
    if (error.name === 'AbortError') throw error;
    return new Response(JSON.stringify({ error: UNREACHED }), { status: 503 });
  });

  const fetchFromServer = window.fetch;

  // What is asked for twice at once is asked for once.
  const underWay = new Map();
  const search = (target, options) => {
    const asked = options?.body;
    if (!underWay.has(asked)) {
      const answer = orRefusal(fetchFromServer(target, options));
      const done = () => underWay.delete(asked);
      watch('searching', answer);
      underWay.set(asked, answer);
      answer.then(done, done);
    }
    return underWay.get(asked).then((got) => got.clone());
  };

  window.fetch = (target, options) => {
    const address = typeof target === 'string' ? target : target?.url ?? String(target);
    if (address.includes('/run/predict')) return search(target, options);
    const answer = fetchFromServer(target, options);
    if (/\/gradio_api\/upload(\?|$)/.test(address)) {
      watch('sending', answer);
      return keepPhoto(answer);
    }
    return answer;
  };
})();
