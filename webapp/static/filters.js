// The form that corrects the wish: the browser's own fields, filled as the wish stands. On a phone
// a sheet over the page, which nothing else can be reached behind.
stylist.filters = (element, trigger, props, watch) => {
  const form = element.querySelector('form');
  const opener = element.querySelector('.open-filters');
  const sheet = element.querySelector('dialog');
  const narrow = window.matchMedia('(max-width: 760px)');
  const chosen = () => [...new FormData(form)].filter(([name, value]) => value && name !== 'balance');

  const mark = () => {
    const set = chosen().filter(([name]) => !form.elements[name].ariaInvalid).length;
    element.querySelector('.count').textContent = set ? ` · ${set}` : '';
    form.querySelector('.clear').hidden = !set;
    for (const field of form.querySelectorAll('.field :is(select, input)')) {
      field.classList.toggle('set', Boolean(field.value) && !field.ariaInvalid);
    }
  };

  // What is no amount is told of under its field, and not sent.
  const AMOUNT = /^\s*[$€£]?\s*\d{1,3}([., ]?\d{3})?([.,]\d{1,2})?\s*([$€£]|[a-z]{3})?\s*$/i;
  const judge = (field) => {
    if (field.type !== 'text') return true;
    const fine = !field.value.trim() || AMOUNT.test(field.value) && /[1-9]/.test(field.value);
    const place = document.getElementById(field.getAttribute('aria-describedby'));
    place.textContent = fine ? '' : 'Type an amount such as 65.';
    if (fine) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
    return fine;
  };

  // The shopper's own words may name what we do not offer.
  const offer = (field, value) => {
    if (field.options && value && ![...field.options].some((one) => one.value === value)) {
      field.add(new Option(value[0].toUpperCase() + value.slice(1), value));
    }
  };
  const fill = (values) => {
    for (const [name, value] of Object.entries(values ?? {})) {
      const field = form.elements[name];
      if (!field || field === document.activeElement && field.type === 'text') continue;
      offer(field, value);
      // Chromium leaves a group of radio buttons as it is where it is set to ''.
      if (field instanceof RadioNodeList) [...field].forEach((one) => { one.checked = one.value === value; });
      else field.value = value;
      judge(field);
    }
    mark();
  };
  const tell = ({ target }) => {
    const { name, value } = target;
    const isFine = judge(target);
    mark();
    if (!isFine) return;
    const asked = name === 'balance' ? { action: 'weight', value } : { action: 'set', value: `${name}=${value}` };
    stylist.inTurn(() => trigger('input', asked));
  };

  const open = () => {
    if (narrow.matches) sheet.showModal();
    else sheet.show();
    opener.setAttribute('aria-expanded', 'true');
    line.textContent = '';
    form.querySelector('input:checked').focus();
  };
  const close = () => {
    if (sheet.open) sheet.close();
    opener.setAttribute('aria-expanded', 'false');
    opener.focus({ preventScroll: true });
  };

  // The page behind the sheet is out of reach: what it says of a correction is said here, too.
  const line = form.querySelector('.sheet-said');
  const news = () => {
    const [refusal, said] = ['#refusal', '#waiting .said'].map((name) => document.querySelector(name)?.textContent ?? '');
    const section = document.querySelector('#stage section');
    if (document.body.dataset.busy || !section) return refusal || said;
    if (section.dataset.failed) return refusal || section.dataset.failed;
    const notices = [...section.querySelectorAll(':is(.notice, .notice-title):not(.told)')];
    return refusal || notices.map((one) => one.textContent).join(' ') || said;
  };
  const mirror = () => {
    const sentence = sheet.open && narrow.matches ? news() : '';
    if (line.textContent !== sentence) line.textContent = sentence;
  };
  const follow = () => {
    const places = ['#waiting', '#stage'].map((name) => document.querySelector(name));
    if (places.some((place) => !place)) return setTimeout(follow, 20);
    const changes = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['data-failed'] };
    return places.forEach((place) => new MutationObserver(mirror).observe(place, changes));
  };
  follow();

  form.addEventListener('submit', (submitted) => submitted.preventDefault());
  form.addEventListener('change', tell);
  form.querySelector('.clear').addEventListener('click', () => {
    form.reset();
    form.querySelectorAll('input[type=text]').forEach(judge);
    mark();
    form.querySelector('input:checked').focus();
    stylist.inTurn(() => trigger('input', { action: 'clear', value: '' }));
  });
  opener.addEventListener('click', () => (sheet.open ? close() : open()));
  form.querySelector('.done').addEventListener('click', () => {
    close();
    element.scrollIntoView({ behavior: stylist.calm() ? 'auto' : 'smooth', block: 'start' });
  });
  // The browser closes a sheet by Escape, and what is no sheet we close.
  sheet.addEventListener('cancel', (closing) => {
    closing.preventDefault();
    close();
  });
  element.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Escape' && sheet.open && !narrow.matches) close();
  });
  narrow.addEventListener('change', () => sheet.open && close());
  // Beside a sheet only: what is pressed below the form must not move away under the pointer.
  sheet.addEventListener('click', ({ target }) => target === sheet && narrow.matches && close());
  watch('value', () => fill(props.value));
  fill(props.value);
};
