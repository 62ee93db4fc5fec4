// The shopper's photo: chosen, dropped, pasted, taken or one of our examples. All of them go
// through the file field of Gradio's picture.
(() => {
  const within = (selector) => document.querySelector(`#photo ${selector}`);
  const press = (label) => within(`button[aria-label="${label}"]`)?.click();
  const FIELD = 'input[type=file]';

  // Gradio draws its parts some frames after they are asked for.
  const soon = async (selector) => {
    for (let tries = 0; tries < 20 && !within(selector); tries += 1) {
      await new Promise((next) => setTimeout(next, 25));
    }
    return within(selector);
  };

  // Leaves the camera, should it be open.
  const field = () => {
    if (within('video')) press('Upload file');
    return soon(FIELD);
  };

  const pictureOf = (files) => [...(files ?? [])].find((file) => file.type.startsWith('image/'));
  const NOT_A_PHOTO = 'This file is not a photo. Please choose a JPEG, PNG, WebP or HEIC picture.';
  const whyNot = (files) => {
    if (files.some((file) => file.size > stylist.mostBytes)) return stylist.tooLarge;
    return files.length && !pictureOf(files) ? NOT_A_PHOTO : '';
  };

  // Gradio would refuse it out of sight. All ways in end here, before Gradio hears of it.
  window.addEventListener('change', (event) => {
    if (!event.target.matches?.(`#photo ${FIELD}`)) return;
    const reason = whyNot([...event.target.files]);
    if (!reason) return;
    event.stopPropagation();
    event.target.value = '';
    stylist.refuse(reason);
  }, true);

  const hand = async (file) => {
    const input = await field();
    if (!input) return;
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  document.addEventListener('paste', (event) => {
    const file = pictureOf(event.clipboardData?.files);
    if (!file) return;
    event.preventDefault();
    hand(file);
  });

  // A photo may be dropped anywhere; the place for it lights up.
  let inside = 0;
  const drag = (by) => {
    inside = Math.max(0, inside + by);
    document.body.classList.toggle('dragging', inside > 0);
  };
  const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  window.addEventListener('dragenter', (event) => carriesFile(event) && drag(1), true);
  window.addEventListener('dragleave', (event) => carriesFile(event) && drag(-1), true);
  window.addEventListener('dragover', (event) => carriesFile(event) && event.preventDefault(), true);
  window.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    drag(-inside);
    const file = pictureOf(event.dataTransfer.files);
    if (file) hand(file);
    else stylist.refuse(NOT_A_PHOTO);
  }, true);

  document.addEventListener('click', async (event) => {
    const example = event.target.closest?.('[data-example]');
    if (!example) return;
    const end = stylist.begin('sending');
    try {
      const got = await fetch(example.dataset.example);
      await hand(new File([await got.blob()], 'example.webp', { type: 'image/webp' }));
    } finally {
      end();
    }
  });

  // Gradio gives the shopper's photo no text, and has no setting for one.
  document.addEventListener('load', (event) => {
    if (event.target.closest?.('#photo .image-frame')) event.target.alt = 'Your photo';
  }, true);

  const TOOLS = {
    choose: async () => (await field())?.click(),
    camera: async () => {
      press('Capture from camera');
      (await soon('[title="grant webcam access"] button'))?.click();
    },
    remove: () => {
      stylist.removePhoto();
      document.querySelector('[data-tool=choose]')?.focus();
    },
  };

  // False where the photo is not here any more, as after a reload.
  stylist.removePhoto = () => {
    const isHere = Boolean(within('.image-frame img'));
    stylist.forgetPhoto();
    if (isHere) press('Remove Image');
    return isHere;
  };

  stylist.photoTools = (element) => {
    element.addEventListener('click', (event) => {
      TOOLS[event.target.closest('[data-tool]')?.dataset.tool]?.();
    });
  };
})();
