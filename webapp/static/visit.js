// A new chat, the deletion of everything, and the dialog of a look that was saved.
stylist.visit = (element, trigger) => {
  const dialog = element.querySelector('dialog');
  const begin = () => {
    stylist.stop();
    stylist.forgetPhoto();
    stylist.forgetVerdicts();
    document.querySelector('#message').value = '';
    document.querySelector('#message').focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  };
  const DO = {
    anew: () => { begin(); trigger('submit'); },
    looks: () => trigger('select'),
    delete: () => dialog.showModal(),
    close: () => dialog.close(),
    forget: () => { dialog.close(); begin(); trigger('click'); },
  };
  element.addEventListener('click', (event) => {
    DO[event.target.closest('[data-visit]')?.dataset.visit]?.();
  });
};

stylist.share = (element, trigger, props, watch) => {
  const dialog = () => element.querySelector('dialog');
  const copy = async () => {
    const link = element.querySelector('input');
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      element.querySelector('.copied').textContent = 'The link is copied.';
    } catch {
      element.querySelector('.copied').textContent = 'Press Ctrl+C to copy the link.';
    }
  };
  const DO = {
    copy,
    close: () => dialog().close(),
    withdraw: (value) => { dialog().close(); trigger('click', { value }); },
  };
  element.addEventListener('click', (event) => {
    const button = event.target.closest('[data-share]');
    DO[button?.dataset.share]?.(button.dataset.value);
  });
  watch('value', () => {
    if (!dialog() || dialog().open) return;
    const link = element.querySelector('input');
    if (link) link.value = new URL(link.value, window.location.href).href;
    dialog().showModal();
  });
};
