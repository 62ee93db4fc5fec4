// The results: their buttons, and what happens when new ones arrive.
stylist.results = (element, trigger, event) => {
  const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const narrow = () => window.matchMedia('(max-width: 760px)').matches;
  let pressed = null;

  element.addEventListener('click', (clicked) => {
    const button = clicked.target.closest('[data-action], [data-example]');
    if (!button) return;
    const { action, value = '' } = button.dataset;
    pressed = { action, value };
    // An example photo is searched with once it has been sent.
    if (action) trigger(event, { action, value });
  });

  // Whoever pressed a button stays on it, or starts at the top when it is gone.
  const refocus = () => {
    if (!pressed) return;
    const { action, value } = pressed;
    pressed = null;
    const again = [...element.querySelectorAll(`[data-action="${action}"]`)];
    const same = action === 'pick' && again.find((button) => button.dataset.value === value);
    (same || element.querySelector('.lead'))?.focus({ preventScroll: true });
  };

  const scroll = () => {
    const section = element.querySelector('.results, .problem');
    const { top } = element.getBoundingClientRect();
    if (!section || (top >= 0 && !narrow()) || (top >= 0 && top < window.innerHeight / 3)) return;
    element.scrollIntoView({ behavior: calm() ? 'auto' : 'smooth', block: 'start' });
  };

  // Cards are changed in place: a picture still on its way must not stand under another's name.
  const hold = () => {
    for (const picture of element.querySelectorAll('.picture img')) {
      if (picture.complete) continue;
      picture.classList.add('coming');
      for (const end of ['load', 'error']) {
        picture.addEventListener(end, () => picture.classList.remove('coming'), { once: true });
      }
    }
  };

  const arrived = () => {
    hold();
    scroll();
    refocus();
    stylist.say(element.querySelector('section')?.dataset.said ?? '');
  };
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(arrived).observe(element, changes);
};
