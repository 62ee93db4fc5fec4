// The boards of outfits: the one that was changed stays until the new one is here; and a piece is
// found on its board from the list, and in the list from its board.
stylist.boards = (element) => {
  const pictureOf = (outfit) => outfit?.querySelector('.board img');
  const ROW = '.worn li[data-piece]';

  // What stood on each board last, shown dimmed behind the picture that is on its way.
  const before = [];
  const keep = (picture, place) => {
    if (picture.complete) before[place] = picture.currentSrc;
    else if (before[place]) picture.parentElement.style.backgroundImage = `url("${before[place]}")`;
  };
  const hold = () => {
    element.querySelectorAll('.board img').forEach((picture, place) => {
      keep(picture, place);
      if (!picture.complete) picture.addEventListener('load', () => keep(picture, place), { once: true });
    });
  };
  // What comes instead of all outfits begins where the first one stands.
  const replace = (outfit) => { before[0] = pictureOf(outfit)?.currentSrc ?? before[0]; };

  // Where the pieces lie, in pixels of the picture. It is drawn once: the picture comes first.
  const known = new Map();
  const ask = async (address) => {
    try {
      return (await (await fetch(address)).json()).pieces ?? [];
    } catch {
      known.delete(address);
      return [];
    }
  };
  const boxesOf = async (picture) => {
    if (!picture.complete) await new Promise((done) => picture.addEventListener('load', done, { once: true }));
    const address = picture.currentSrc.replace(/\.jpg$/, '.json');
    if (!known.has(address)) known.set(address, ask(address));
    return known.get(address);
  };
  // The picture may leave room beside it: its scale, and where it begins.
  const frameOf = ({ clientWidth, clientHeight, naturalWidth, naturalHeight }) => {
    const scale = Math.min(clientWidth / naturalWidth, clientHeight / naturalHeight);
    return [scale, (clientWidth - naturalWidth * scale) / 2, (clientHeight - naturalHeight * scale) / 2];
  };

  let found = null;
  const clear = () => {
    found = null;
    for (const spot of element.querySelectorAll('.spot')) spot.hidden = true;
    for (const row of element.querySelectorAll('.found')) row.classList.remove('found');
  };
  const point = async (row) => {
    if (row === found) return;
    clear();
    found = row;
    row.classList.add('found');
    const picture = pictureOf(row.closest('.outfit'));
    const box = (await boxesOf(picture))[row.dataset.piece - 1];
    const spot = picture.parentElement.querySelector('.spot');
    if (!box || found !== row || !spot) return;
    const [scale, left, top] = frameOf(picture);
    const margin = 14;
    const edges = { left: left + (box[0] - margin) * scale, top: top + (box[1] - margin) * scale,
      width: (box[2] + 2 * margin) * scale, height: (box[3] + 2 * margin) * scale };
    for (const [name, value] of Object.entries(edges)) spot.style[name] = `${value}px`;
    spot.hidden = false;
  };

  const toView = (target, block) => {
    target.scrollIntoView({ behavior: stylist.calm() ? 'auto' : 'smooth', block });
  };
  const rowAt = async (board, x, y) => {
    const picture = board.querySelector('img');
    const [scale, left, top] = frameOf(picture);
    const [across, down] = [(x - left) / scale, (y - top) / scale];
    const boxes = await boxesOf(picture);
    const place = boxes.findIndex(([l, t, w, h]) => across >= l && across <= l + w && down >= t && down <= t + h);
    return board.closest('.outfit').querySelector(`li[data-piece="${place + 1}"]`);
  };

  element.addEventListener('click', async (clicked) => {
    const { target } = clicked;
    const board = target.closest('.board');
    if (board) {
      const { left, top } = board.getBoundingClientRect();
      const row = await rowAt(board, clicked.clientX - left, clicked.clientY - top);
      if (!row) { clear(); return; }
      point(row);
      toView(row, 'center');
    } else if (target.matches(`${ROW} > :is(.number, img)`)) {
      point(target.parentElement);
      toView(pictureOf(target.closest('.outfit')), 'nearest');
    } else if (!target.closest(ROW)) clear();
  });
  // What moves under a mouse that rests is told as its move, too, and leaves the keyboard's row be.
  let at = '';
  element.addEventListener('pointermove', ({ pointerType, target, clientX, clientY }) => {
    const now = `${clientX} ${clientY}`;
    if (pointerType !== 'mouse' || now === at) return;
    at = now;
    const row = target.closest(ROW);
    if (row) point(row);
    else if (!target.closest('.board')) clear();
  });
  element.addEventListener('pointerleave', ({ pointerType }) => { if (pointerType === 'mouse') clear(); });
  element.addEventListener('focusin', ({ target }) => {
    const row = target.closest(ROW);
    if (row && target.matches(':focus-visible')) point(row);
    else if (!row) clear();
  });
  return { hold, replace, clear };
};
