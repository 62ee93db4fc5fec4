// The filters: the browser's own fields, whose values are the component's value. A sheet on a phone.
stylist.filters = (element, trigger, props, watch, event) => {
  const form = element.querySelector('form');
  const opener = element.querySelector('.open-filters');
  const chosen = () => Object.fromEntries(new FormData(form));
  const count = () => Object.values(chosen()).filter(Boolean).length;

  const mark = () => {
    const set = count();
    element.querySelector('.count').textContent = set ? ` · ${set}` : '';
    form.querySelector('.clear').hidden = !set;
    for (const select of form.querySelectorAll('select')) {
      select.classList.toggle('set', Boolean(select.value));
    }
  };
  const fill = (values) => {
    for (const [name, value] of Object.entries(values ?? {})) {
      if (form.elements[name]) form.elements[name].value = value;
    }
    mark();
  };
  const tell = () => {
    mark();
    props.value = chosen();
    trigger(event);
  };

  const open = (isOpen) => {
    element.classList.toggle('open', isOpen);
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) form.querySelector('input:checked').focus();
    else opener.focus();
  };

  form.addEventListener('submit', (submitted) => submitted.preventDefault());
  form.addEventListener('change', tell);
  form.querySelector('.clear').addEventListener('click', () => {
    form.reset();
    form.querySelector('input:checked').focus();
    tell();
  });
  opener.addEventListener('click', () => open(!element.classList.contains('open')));
  form.querySelector('.done').addEventListener('click', () => open(false));
  element.addEventListener('keydown', (pressed) => {
    if (pressed.key === 'Escape' && element.classList.contains('open')) open(false);
  });
  document.addEventListener('pointerdown', (pressed) => {
    if (element.classList.contains('open') && !element.contains(pressed.target)) open(false);
  });
  watch('value', () => fill(props.value));
  fill(props.value);
};
