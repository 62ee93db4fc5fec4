// What stands beside the talk: its buttons, and what happens when something new is shown.
stylist.stage = (element, trigger) => {
  let pressed = null;
  const boards = stylist.boards(element);
  const outfits = () => [...element.querySelectorAll('.outfit')];

  const act = (action, value) => {
    const all = places(action);
    const place = all.findIndex((one) => one.dataset.value === value);
    const outfit = all[place]?.closest('.outfit');
    pressed = { action, value, place, outfit: outfits().indexOf(outfit) };
    if (action !== 'swap') boards.replace(outfit);
    stylist.inTurn(() => trigger('click', { action, value }));
  };
  const places = (action) => [...element.querySelectorAll(`[data-action="${action}"]`)];

  // A piece is liked or refused on the spot; the stylist hears of it beside.
  const verdicts = new Map();
  const verdictOf = (value) => {
    const pressed = [...element.querySelectorAll('[data-judge][aria-pressed="true"]')];
    const found = pressed.find((one) => one.dataset.value === value);
    return found ? found.dataset.judge === 'like' : null;
  };
  const judge = (button) => {
    const { judge: word, value } = button.dataset;
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    const liked = isOn ? word === 'like' : null;
    const before = verdictOf(value);
    verdicts.set(value, liked);
    showVerdicts();
    const says = { true: 'Noted: you like it.', false: 'Noted: not for you.', null: 'Taken back.' };
    stylist.sayAfter(says[liked], () => { verdicts.set(value, before); showVerdicts(); });
    trigger('like', { product_id: value, liked });
  };
  const showVerdicts = () => {
    for (const button of element.querySelectorAll('[data-judge]')) {
      const { judge: word, value } = button.dataset;
      if (!verdicts.has(value)) continue;
      const isOn = verdicts.get(value) === (word === 'like');
      if (button.getAttribute('aria-pressed') !== String(isOn)) button.setAttribute('aria-pressed', String(isOn));
    }
  };
  stylist.forgetVerdicts = () => verdicts.clear();

  element.addEventListener('click', (clicked) => {
    const button = clicked.target.closest('button');
    if (!button) return;
    const { action, value = '', judge: word, save } = button.dataset;
    if (action) act(action, value);
    else if (word) judge(button);
    else if (save) stylist.inTurn(() => trigger('submit', { value: save }));
    else if (button.matches('.unphoto') && !stylist.removePhoto()) act('unphoto', '');
  });

  // The button that swaps the same place of the same outfit, whose pieces are others now.
  const swapOf = (outfit, value) => {
    const slot = value.slice(value.indexOf(':'));
    return [...outfits()[outfit]?.querySelectorAll('[data-action=swap]') ?? []]
      .find((one) => one.dataset.value.endsWith(slot));
  };

  // Whoever pressed a button stays on it, or goes on where it was.
  const refocus = () => {
    if (!pressed || stylist.isTalking()) return;
    const { action, value, place, outfit } = pressed;
    pressed = null;
    const again = places(action);
    const same = action === 'pick' && again.find((one) => one.dataset.value === value);
    const next = action === 'drop' && again[Math.min(place, again.length - 1)];
    (same || next || action === 'swap' && swapOf(outfit, value) || element.querySelector('.lead') || element.querySelector('section'))?.focus({ preventScroll: true });
  };

  const scroll = () => {
    const section = element.querySelector('section');
    const { top } = element.getBoundingClientRect();
    if (stylist.narrow() && !pressed) return;
    // An outfit that was changed in its place is where the shopper looks.
    if (pressed?.action === 'swap' && swapOf(pressed.outfit, pressed.value)) return;
    if (top >= 0 && top < window.innerHeight / 2) return;
    section?.scrollIntoView({ behavior: stylist.calm() ? 'auto' : 'smooth', block: 'start' });
  };

  // An imagined photo is asked for when its fold is opened, and again while it is being made.
  const imagined = new Map();
  const opened = new Set();
  const askImagined = async (address) => {
    imagined.set(address, { text: 'Imagining it. This takes a few seconds …', isComing: true });
    showImagined();
    let told = { text: stylist.noAnswer };
    try {
      let answer = await fetch(address);
      for (let tries = 0; answer.status === 202 && tries < 60; tries += 1) {
        await new Promise((done) => setTimeout(done, 1000));
        answer = await fetch(address);
      }
      if (answer.status === 200) told = { picture: address };
      else if (!answer.ok) told = { text: (await answer.json()).detail ?? stylist.noAnswer };
    } catch { /* The network, or a proxy that answers for us: the sentence stands. */ }
    imagined.set(address, told);
    showImagined();
  };
  const showImagined = () => {
    for (const fold of element.querySelectorAll('details.imagined')) {
      const { picture: address } = fold.dataset;
      if (opened.has(address)) fold.open = true;
      if (fold.open && !imagined.has(address)) { opened.add(address); askImagined(address); return; }
      const { text = '', picture } = imagined.get(address) ?? {};
      const [line, image] = [fold.querySelector('.imagining'), fold.querySelector('img')];
      if (line.textContent !== text) line.textContent = text;
      if (picture && image.getAttribute('src') !== picture) image.src = picture;
      if (image.hidden === Boolean(picture)) image.hidden = !picture;
    }
  };
  // A card that is changed in place takes the photo back: put it there again.
  new MutationObserver(() => showImagined()).observe(element, { attributeFilter: ['hidden', 'src'], subtree: true });
  element.addEventListener('toggle', ({ target }) => {
    const { picture: address } = target.dataset;
    if (!target.matches('details.imagined')) return;
    if (!target.open) { opened.delete(address); return; }
    opened.add(address);
    const known = imagined.get(address);
    // What failed may do better now.
    if (known?.text && !known.isComing) imagined.delete(address);
    showImagined();
  }, true);

  // Cards are changed in place: a picture still on its way must not stand under another's name.
  const hold = () => {
    boards.hold();
    boards.clear();
    for (const picture of element.querySelectorAll('.picture img, .board img')) {
      if (picture.complete) continue;
      picture.classList.add('coming');
      for (const end of ['load', 'error']) {
        picture.addEventListener(end, () => picture.classList.remove('coming'), { once: true });
      }
    }
  };

  let before = '';
  const arrived = () => {
    hold();
    showVerdicts();
    showImagined();
    const now = [...element.querySelectorAll('.lead')].map((lead) => lead.textContent).join();
    if (now !== before || pressed) scroll();
    before = now;
    refocus();
  };
  new MutationObserver(arrived).observe(element, { childList: true, characterData: true, subtree: true });
};
