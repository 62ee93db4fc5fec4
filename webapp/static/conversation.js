// The talk: the message box, what runs, and where page and focus go when an answer comes.
(() => {
  const STOPPED = 'Stopped.';
  const one = (selector) => document.querySelector(selector);
  const section = () => one('#stage section');
  const byFinger = () => window.matchMedia('(pointer: coarse)').matches;

  let turn = 0;       // of the words sent last
  let waiting = 0;    // the turn that the server has not taken up yet
  let said = '';      // its words
  let wasRunning = false;
  const later = [];   // what waits for the end of the answer
  let ask = () => {};
  let halt = () => {};

  // The page first shows a stage of no turn; once the conversation is here, each has one.
  const isHere = () => Boolean(section()?.dataset.turn);
  const isRunning = () => Boolean(waiting) || section()?.dataset.busy !== undefined;

  stylist.isTalking = isRunning;

  // Runs something at once, or when the answer that is under way is over.
  stylist.inTurn = (what) => {
    if (isHere() && !isRunning()) what();
    else later.splice(0, later.length, what);
  };

  const box = () => one('#message');
  const grow = () => {
    box().style.height = 'auto';
    box().style.height = `${Math.min(box().scrollHeight + 2, 160)}px`;
  };

  const giveBack = () => {
    if (said && !box().value) {
      box().value = said;
      grow();
    }
    said = '';
  };

  const send = (words) => {
    turn += 1;
    waiting = turn;
    said = words;
    if (box().value.trim() === words) {
      box().value = '';
      grow();
    }
    stylist.refuse('');
    ask({ words, turn });
    look();
  };

  // Says something to the stylist, from the message box or a chip.
  stylist.sayTo = (words, fromChip = false) => {
    const text = words.trim();
    if (!text) return;
    if (fromChip && !byFinger()) box().focus({ preventScroll: true });
    stylist.inTurn(() => send(text));
  };

  // The page as it stands: told after every change of it.
  const look = () => {
    const now = section()?.dataset ?? {};
    if (waiting && now.turn === String(waiting)) waiting = 0;
    const runs = isRunning();
    document.body.classList.toggle('talking', runs);
    const log = one('#log [role=log]');
    log?.setAttribute('aria-busy', String(runs));
    // It may have to be scrolled by key.
    log?.setAttribute('tabindex', '0');
    section()?.setAttribute('aria-busy', String(runs));
    one('.composer .send').hidden = runs;
    one('.composer .stop').hidden = !runs;
    if (runs && !wasRunning) stylist.refuse('');
    if (runs) stylist.say(now.busy || 'Thinking …');
    if (wasRunning && !runs) over(now);
    else if (!runs && isHere()) tell(now);
    if (!runs && isHere() && later.length) setTimeout(() => stylist.inTurn(later.pop() ?? (() => {})));
    wasRunning = runs;
    tellRefused(now);
    if (isHere()) arrived();
  };

  // On a phone the talk is out of sight of most buttons: why one of them does nothing is said where
  // everything is that goes wrong.
  const BUTTON = '0';
  let toldRefused = false;
  const tellRefused = (now) => {
    const isRefused = now.failed !== undefined && now.begun !== undefined && now.turn === BUTTON
      && stylist.narrow() && !isRunning() && !document.body.dataset.busy;
    if (isRefused) stylist.refuse(now.failed);
    else if (toldRefused) stylist.refuse('');
    toldRefused = isRefused;
  };

  // On a phone a talk that is opened again is read on where it ended, and a look is in sight.
  let isOpen = false;
  const open = (hasLook) => {
    const isFirst = !isOpen;
    isOpen = true;
    if (!isFirst || !stylist.narrow() || section().dataset.begun === undefined) return;
    // The talk may come a moment after what stands below it.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const outfit = hasLook && one('#stage .outfit');
      if (outfit) outfit.scrollIntoView({ block: 'start' });
      else toAnswer();
    }));
  };

  // A look that was opened is not opened again by a reload.
  const arrived = () => {
    const address = new URL(window.location.href);
    const hasLook = address.searchParams.has('look');
    open(hasLook);
    if (!hasLook) return;
    address.searchParams.delete('look');
    window.history.replaceState(null, '', address);
  };

  // How much is shown, said once for each change, or after something else was said meanwhile.
  let announced = '';
  let wasBusy = false;
  const tell = (now) => {
    const isBusy = Boolean(document.body.dataset.busy);
    const news = `${now.turn} ${now.said}`;
    if (!isBusy && (wasBusy || news !== announced)) {
      stylist.say(note || (now.said ?? ''));
      note = '';
    }
    announced = news;
    wasBusy = isBusy;
  };

  // Says something once the request that is under way has been answered; one that is refused is
  // not said, and what it was about is undone.
  let note = '';
  let undo = () => {};
  stylist.sayAfter = (sentence, otherwise) => {
    note = sentence;
    undo = otherwise;
  };
  stylist.unsay = () => {
    if (note) undo();
    note = '';
  };

  const over = (now) => {
    stylist.say(now.said ?? '');
    announced = `${now.turn} ${now.said}`;
    if (now.failed !== undefined) giveBack();
    said = '';
    if (stylist.narrow()) toAnswer();
  };

  // On a phone the talk and what is shown are one column: its newest answer begins on top.
  const toAnswer = () => {
    const answers = document.querySelectorAll('#log .bot-row');
    answers[answers.length - 1]?.scrollIntoView({ behavior: stylist.calm() ? 'auto' : 'smooth', block: 'start' });
  };

  const end = (sentence) => {
    waiting = 0;
    section()?.removeAttribute('data-busy');
    look();
    if (sentence) stylist.say(sentence);
  };

  stylist.stop = () => {
    if (!isRunning()) return;
    halt();
    said = '';
    end(STOPPED);
  };

  stylist.composer = (element, trigger) => {
    ask = (words) => trigger('submit', words);
    halt = () => trigger('stop');
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      stylist.sayTo(box().value);
    });
    box().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      stylist.sayTo(box().value);
    });
    box().addEventListener('input', grow);
    element.querySelector('.stop').addEventListener('click', () => {
      stylist.stop();
      box().focus({ preventScroll: true });
    });
  };

  // What is refused on the way has no answer: the turn is over and the words come back.
  const onRefusal = () => {
    if (!one('#refusal').textContent || !isRunning()) return;
    giveBack();
    end('');
  };

  document.addEventListener('click', (event) => {
    const chip = event.target.closest?.('[data-say]');
    if (chip) stylist.sayTo(chip.dataset.say, true);
  });

  const watch = () => {
    if (!one('#stage') || !one('#refusal') || !one('#message') || !one('#log')) return setTimeout(watch, 20);
    const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ['data-busy', 'data-turn', 'data-failed'] };
    new MutationObserver(look).observe(one('#stage'), changes);
    new MutationObserver(look).observe(document.body, { attributes: true, attributeFilter: ['data-busy'] });
    new MutationObserver(onRefusal).observe(one('#refusal'), { childList: true, characterData: true, subtree: true });
    return look();
  };
  watch();
})();
