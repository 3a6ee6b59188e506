// One lane, seen from above: motor at the back, a coil with boxes between its turns, the front edge, and its label.

import { set, shape } from './elements.js';
import { say, word } from './words.js';

export const LANE_WIDTH = 150;
export const FRONT = 480;

const MOTOR = 84;
const BACK = 110;
const RADIUS = 63;
const BOX = 112;
/** Between the front edge and the label, where a box may hang. */
const LIP = 30;
/** In halves of a Chinese character. */
const PRODUCT = 14;
const LOT_TEXT = 12;
/** From here to home the coil is taken to stand before its turn, as the cabinet does. */
const NEARLY_HOME = 345;
const RELEASED = 305;
const EASE = 0.22;

/** Colours of lots. */
export const PALETTE = ['#9cc5b4', '#e3c48d', '#a9bfd8', '#d9a9a0', '#bdb6d6', '#c8cf97', '#8fb9c0', '#dbb3c9'];
const known = new Map();

/** The colour of a lot; as many as there are colours look different. */
export function colour(lot) {
  if (!known.has(lot)) known.set(lot, PALETTE[known.size % PALETTE.length]);
  return known.get(lot);
}

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Cuts a text that is wider than so many halves of a Chinese character. */
function fit(text, most) {
  let wide = 0;
  const end = [...text].findIndex((each) => (wide += each > '\u2e7f' ? 2 : 1) > most);
  return end < 0 ? text : `${[...text].slice(0, end - 1).join('')}…`;
}

function motor() {
  const turning = shape('g', { class: 'mark' }, shape('path', { d: 'M0-10V10M-10 0H10' }));
  return { turning, node: shape('g', { class: 'motor' }, shape('circle', { r: 17 }), turning) };
}

/** The half of each turn that lies above the boxes, or below them. */
function coil(turns, pitch, above) {
  let path = '';
  for (let turn = -1; turn <= turns + 1; turn++) {
    const y = FRONT - turn * pitch;
    const low = y + 0.16 * pitch;
    const high = y - 0.16 * pitch;
    path += above
      ? `M${RADIUS} ${high}C${RADIUS / 2} ${high - 4} ${-RADIUS / 2} ${low + 4} ${-RADIUS} ${low}`
      : `M${-RADIUS} ${high - 0.68 * pitch}C${-RADIUS / 2} ${high - 0.4 * pitch} ${RADIUS / 2} ${low - 0.6 * pitch} ${RADIUS} ${high}`;
  }
  return shape('path', { class: above ? 'wire' : 'wire under', d: path });
}

function boxNode(box, pitch) {
  const tall = Math.max(8, pitch * 0.66);
  const expiry = box.expiry ?? '';
  const roomy = tall >= 27;
  const line = roomy ? cut(box.lot, LOT_TEXT) : `${cut(box.lot, 9)} · ${expiry.slice(2, 7)}`;
  return shape('g', { class: 'box' },
    shape('title', {}, `${box.lot} → ${expiry}`),
    shape('rect', { x: -BOX / 2, y: -tall / 2, width: BOX, height: tall, rx: 4, fill: colour(box.lot) }),
    tall > 11 && shape('text', { y: roomy ? -1 : 4, class: line.length > 14 ? 'small' : null }, line),
    roomy && shape('text', { y: 12, class: 'expiry' }, expiry));
}

/** A lane in column `x`; `chosen` is called when it is clicked. */
export function lane(first, x, chosen) {
  const pitch = (FRONT - BACK) / first.capacity;
  const clip = `coil-${first.lane}`;
  const { turning, node: motorNode } = motor();
  const current = shape('text', { class: 'figure', x: 26, y: -2 });
  const angle = shape('text', { class: 'figure soft', x: 26, y: 13 });
  const home = shape('circle', { class: 'home', cx: -36, cy: 0, r: 7 });
  const under = shape('g', {}, coil(first.capacity, pitch, false));
  const over = shape('g', {}, coil(first.capacity, pitch, true));
  const boxes = shape('g', {});
  const faults = shape('text', { class: 'badge', x: 0, y: BACK + 15 });
  const badge = shape('rect', { class: 'badge-back', x: -RADIUS, y: BACK + 1, width: 2 * RADIUS, height: 19, rx: 4 });
  const product = shape('text', { class: 'product', x: -30, y: FRONT + LIP + 21 });
  const count = shape('text', { class: 'count', x: -60, y: FRONT + LIP + 41 });
  const title = shape('title', {});
  const closure = shape('text', { class: 'closure', x: -60, y: FRONT + LIP + 59 });
  const node = shape('g', { class: 'lane', transform: `translate(${x} 0)`, tabindex: 0, role: 'button', 'data-lane': first.lane, 'aria-label': first.lane,
    on: { click: chosen, keydown: (event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), chosen()) } },
    title,
    shape('clipPath', { id: clip }, shape('rect', { x: -LANE_WIDTH / 2, y: BACK, width: LANE_WIDTH, height: FRONT - BACK + 4 })),
    shape('clipPath', { id: `box-${clip}` }, shape('rect', { x: -LANE_WIDTH / 2, y: BACK, width: LANE_WIDTH, height: FRONT - BACK + LIP + 10 })),
    shape('rect', { class: 'trough', x: -LANE_WIDTH / 2 + 6, y: BACK - 4, width: LANE_WIDTH - 12, height: FRONT - BACK + 8, rx: 6 }),
    shape('g', { transform: `translate(0 ${MOTOR})` }, shape('path', { class: 'shaft', d: 'M0 17V28' }), motorNode, home, current, angle),
    shape('rect', { class: 'plate', x: -LANE_WIDTH / 2 + 6, y: FRONT + LIP, width: LANE_WIDTH - 12, height: 66, rx: 6 }),
    shape('text', { class: 'label', x: -60, y: FRONT + LIP + 22 }, first.lane), product, count, closure,
    shape('g', { 'clip-path': `url(#${clip})` }, under),
    shape('g', { 'clip-path': `url(#box-${clip})` }, boxes),
    shape('g', { 'clip-path': `url(#${clip})` }, over),
    badge, faults);

  const shown = new Map(); // boxes by number, each with where it is drawn and where it should be
  let now = first;
  let released = first.degrees > RELEASED;
  let degrees = first.degrees;
  let turned = first.degrees;
  let fresh = true;

  function place() {
    const late = now.degrees > NEARLY_HOME;
    const into = (late ? now.degrees - 360 : now.degrees) / 360;
    const shift = !late && released ? 1 : 0;
    now.boxes.forEach((box, index) => {
      const hangs = index < now.hanging;
      const at = hangs ? -0.8 - 0.12 * index : index - now.hanging + shift - into;
      if (!shown.has(box.number)) {
        const drawn = boxNode(box, pitch);
        shown.set(box.number, { node: drawn, at: fresh ? at : first.capacity + 1 });
        boxes.append(drawn);
      }
      Object.assign(shown.get(box.number), { to: at, hangs, lot: box.lot });
    });
  }

  function drop() {
    const there = new Set(now.boxes.map((box) => box.number));
    const gone = [...shown].filter(([number]) => !there.has(number));
    gone.forEach(([number, box]) => {
      box.node.remove();
      shown.delete(number);
    });
    return gone.map(([, box]) => ({ lot: box.lot, x, y: FRONT }));
  }

  function words() {
    set(title, 'text', `${now.lane} ${say(now.product)}`);
    set(product, 'text', fit(say(now.product), PRODUCT));
    const record = now.record;
    const doubt = record?.doubt ? ` ±${record.doubt}` : '';
    set(count, 'text', `${word('truth')} ${now.boxes.length} · ${word('record')} ${record ? record.count + doubt : word('unknown')}`);
    set(count, 'class', record && (record.count !== now.boxes.length || record.doubt) ? 'count differs' : 'count');
    set(closure, 'text', record?.closure ? say(record.closure) : '');
    set(faults, 'text', cut([...new Set(now.faults.map((fault) => fault.split('_')[0]))].join(' '), 16));
    set(badge, 'visibility', now.faults.length ? 'visible' : 'hidden');
    set(current, 'text', now.running || now.milliamps ? `${now.milliamps} mA` : '');
    set(angle, 'text', now.running || Math.min(now.degrees, 360 - now.degrees) > 9 ? `${Math.round(now.degrees)}°` : '');
    set(home, 'class', now.homeClosed ? 'home closed' : 'home');
    set(motorNode, 'class', now.running ? 'motor running' : 'motor');
  }

  return {
    node,
    /** Takes in how it is now; returns the boxes that are there no more. */
    take(next) {
      const front = now.boxes[now.hanging]?.number;
      const still = next.boxes.slice(next.hanging).some((box) => box.number === front);
      if (!fresh && front !== undefined && !still && next.degrees > 180) released = true;
      if (next.degrees < 90 || next.degrees > NEARLY_HOME) released = false;
      turned += ((next.degrees - now.degrees + 540) % 360) - 180;
      now = next;
      const gone = drop();
      place();
      words();
      fresh = false;
      return gone;
    },
    /** Moves what is drawn towards how it is. */
    step(at) {
      const ease = at ? 1 : EASE;
      degrees += (turned - degrees) * ease;
      const phase = (((degrees / 360) % 1) + 1) % 1;
      const slide = `translate(0 ${(phase * pitch).toFixed(2)})`;
      set(under, 'transform', slide);
      set(over, 'transform', slide);
      set(turning, 'transform', `rotate(${degrees.toFixed(1)})`);
      for (const box of shown.values()) {
        box.at += (box.to - box.at) * ease;
        const y = FRONT - (box.at + 0.5) * pitch;
        set(box.node, 'transform', `translate(0 ${y.toFixed(1)})${box.hangs ? ' rotate(9)' : ''}`);
      }
    },
    choose(isChosen) {
      set(node, 'class', isChosen ? 'lane chosen' : 'lane');
    },
  };
}
