// A cabinet with its door off: the lanes from above, the drop curtain and the hatch from the front, and what feeds it all.

import { set, shape } from './elements.js';
import { colour, FRONT, lane, LANE_WIDTH } from './lane.js';
import { word } from './words.js';

const LEFT = 34;
const SIDE = 130;
const RAIL = 40;
const CURTAIN = 624;
const HATCH = 656;
const FLOOR = 732;
const BUTTONS = 778;
const HATCH_BOX = 62;
const FALL_MILLIS = 620;

const text = (className, x, y, content) => shape('text', { class: className, x, y }, content ?? '');

function touch(name, listener, ...children) {
  return shape('g', { class: 'touch', tabindex: 0, role: 'button', 'aria-label': name, on: {
    click: listener, keydown: (event) => (event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), listener()),
  } }, shape('title', {}, name), children);
}

/** The relay between the mains and the rail that feeds every motor. */
function relay(width) {
  const lever = shape('path', { class: 'lever', d: 'M58 40L92 40' });
  const rail = shape('path', { class: 'rail', d: `M96 ${RAIL}H${width - 20}` });
  const label = text('caption', 106, 28);
  return {
    node: shape('g', {}, shape('path', { class: 'feed', d: `M34 ${RAIL}H58` }), rail, lever,
      shape('circle', { class: 'contact', cx: 58, cy: RAIL, r: 4 }), shape('circle', { class: 'contact', cx: 95, cy: RAIL, r: 4 }), label),
    take(now) {
      set(lever, 'transform', now.supplyOn ? '' : 'rotate(-28 58 40)');
      set(rail, 'class', now.supplyOn ? 'rail live' : 'rail');
      set(label, 'text', `${word('supply')}: ${word(now.supplyOn ? 'closed' : 'open')}`);
    },
  };
}

function curtain(width, deeds) {
  const right = width - 24;
  const beam = shape('path', { class: 'beam', d: `M62 ${CURTAIN}H${right - 30}` });
  const emitter = shape('rect', { class: 'eye', x: 36, y: CURTAIN - 12, width: 26, height: 24, rx: 5 });
  const receiver = shape('rect', { class: 'eye', x: right - 30, y: CURTAIN - 12, width: 26, height: 24, rx: 5 });
  const thing = shape('path', { class: 'obstacle', d: `M${width / 2 - 40} ${HATCH + 6}v-34q0-26 24-26h34q24 0 24 26v34z` });
  const label = text('caption', 70, CURTAIN - 12);
  return {
    node: touch(word('curtain'), deeds.curtain, shape('rect', { class: 'area', x: 34, y: CURTAIN - 28, width: right - 38, height: 44 }),
      beam, emitter, receiver, thing, label,
      text('letter', 49, CURTAIN + 5, word('emitter')), text('letter', right - 17, CURTAIN + 5, word('receiver'))),
    take(now) {
      const dark = now.curtainDark || !now.power;
      set(beam, 'class', dark ? 'beam broken' : 'beam');
      set(receiver, 'class', dark ? 'eye dark' : 'eye');
      set(emitter, 'class', !now.power || now.faults.includes('F13_EMITTER_DEAD') ? 'eye dead' : 'eye lit');
      set(thing, 'visibility', now.faults.includes('F12_CURTAIN_BLOCKED') ? 'visible' : 'hidden');
      set(label, 'text', `${word('curtain')}: ${word(dark ? 'dark' : 'clear')}`);
    },
  };
}

function hatch(width, deeds) {
  const boxes = shape('g', {});
  const label = text('caption', 48, HATCH + 18);
  const most = Math.floor((width - 70) / (HATCH_BOX + 6));
  let lying = '';
  return {
    node: touch(word('takeHatch'), deeds.hatch,
      shape('path', { class: 'tray', d: `M36 ${HATCH}v${FLOOR - HATCH - 14}q0 12 12 12H${width - 36}q12 0 12-12V${HATCH}` }),
      shape('rect', { class: 'area', x: 36, y: HATCH, width: width - 60, height: FLOOR - HATCH }), boxes, label),
    take(now) {
      const total = now.hatch.length;
      set(label, 'text', [word('hatch'), now.falling ? word('air', now.falling) : '', total > most ? word('more', total) : ''].filter(Boolean).join(' · '));
      const key = now.hatch.map((box) => box.number).join();
      if (key === lying) return;
      lying = key;
      boxes.replaceChildren(...now.hatch.slice(-most).map((box, index) => shape('g', { class: 'box', transform: `translate(${84 + index * (HATCH_BOX + 6)} ${FLOOR - 22})` },
        shape('title', {}, box.lot),
        shape('rect', { x: -HATCH_BOX / 2, y: -15, width: HATCH_BOX, height: 30, rx: 4, fill: colour(box.lot) }),
        shape('text', { class: 'small', y: 4 }, box.lot.slice(0, 9)))));
    },
  };
}

/** Beside the cabinet: mains, door and air. */
function fixtures(x, deeds) {
  const plug = shape('g', { class: 'plug' }, shape('path', { d: 'M-12-8h24v10q0 12-12 12t-12-12zM-6-8v-12M6-8v-12M0 14v16' }));
  const mains = text('fixture', x, 134);
  const leaf = shape('path', { class: 'leaf', d: 'M-26 22H26' });
  const door = text('fixture', x, 204);
  const air = text('fixture', x, 390);
  const wet = text('fixture', x, 410);
  return {
    node: shape('g', {},
      touch(word('mains'), deeds.power, shape('rect', { class: 'area', x: x - 48, y: 60, width: 96, height: 80 }), shape('g', { transform: `translate(${x} 88)` }, plug), mains),
      touch(word('doorName'), deeds.door, shape('rect', { class: 'area', x: x - 48, y: 186, width: 96, height: 116 }),
        shape('g', { class: 'door', transform: `translate(${x} 240)` }, shape('path', { class: 'frame', d: 'M-26 22V-18H26V22' }), leaf), door),
      shape('g', { class: 'air', transform: `translate(${x} 348)` }, shape('path', { d: 'M-5 6V-18a5 5 0 0 1 10 0V6a9 9 0 1 1-10 0z' }), shape('circle', { cy: 13, r: 4.5 })), air, wet),
    take(now) {
      set(plug, 'class', now.power ? 'plug on' : 'plug');
      set(mains, 'text', `${word('mains')}: ${word(now.power ? 'on' : 'off')}`);
      set(leaf, 'transform', now.doorOpen ? 'rotate(62 -26 22)' : '');
      set(leaf, 'class', now.doorOpen ? 'leaf open' : 'leaf');
      set(door, 'text', `${word('doorName')}: ${word(now.doorOpen ? 'doorIsOpen' : 'doorShut')}`);
      set(air, 'text', `${now.celsius.toFixed(1)} °C`);
      set(wet, 'text', `${now.humidity} %`);
      set(air, 'class', now.faults.includes('F50_HEAT') ? 'fixture hot' : 'fixture');
    },
  };
}

function button(each, x, deeds) {
  const lamp = shape('circle', { class: 'lamp', r: 18 });
  return {
    node: touch(`${word('pressButton')} ${each.name}`, () => deeds.press(each.name),
      shape('g', { transform: `translate(${x} ${BUTTONS})` }, shape('circle', { class: 'bezel', r: 23 }), lamp, text('letter', 0, 5, each.name))),
    take(now) {
      set(lamp, 'class', now.lit ? 'lamp lit' : 'lamp');
    },
  };
}

/** Draws the cabinet and keeps it as it is; `deeds` are what its parts do when they are touched. */
export function drawing(first, deeds) {
  const width = first.lanes.length * LANE_WIDTH + 2 * LEFT;
  const tall = first.rack ? 818 : 748;
  const center = (index) => LEFT + (index + 0.5) * LANE_WIDTH;
  const lanes = first.lanes.map((each, index) => lane(each, center(index), () => deeds.choose(each.lane)));
  const buttons = first.buttons.map((each, index) => button(each, center(index), deeds));
  const parts = [relay(width), curtain(width, deeds), hatch(width, deeds), fixtures(width + SIDE / 2 - 6, deeds)];
  const falling = shape('g', { class: 'falling' });
  const svg = shape('svg', { class: 'inside', viewBox: `0 0 ${width + SIDE} ${tall}`, role: 'img', 'aria-label': first.id },
    shape('rect', { class: 'body', x: 12, y: 6, width: width - 24, height: tall - 14, rx: 14 }),
    text('region', width - 30, 24, word('fromAbove')), text('region', width - 30, CURTAIN - 30, word('fromFront')),
    shape('path', { class: 'edge', d: `M22 ${FRONT + 4}H${width - 22}` }),
    parts.map((part) => part.node), lanes.map((each) => each.node), falling, buttons.map((each) => each.node));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  function fall(box) {
    if (calm.matches) return;
    const node = shape('rect', { x: box.x - HATCH_BOX / 2, y: box.y, width: HATCH_BOX, height: 30, rx: 4, fill: colour(box.lot) });
    falling.append(node);
    node.animate([{ transform: 'translateY(0)' }, { transform: `translateY(${FLOOR - 40 - box.y}px)` }], { duration: FALL_MILLIS, easing: 'cubic-bezier(0.5, 0, 0.9, 0.6)' })
      .finished.then(() => node.remove(), () => node.remove());
  }

  let frame = 0;
  function step() {
    lanes.forEach((each) => each.step(calm.matches));
    frame = svg.isConnected ? requestAnimationFrame(step) : 0;
  }

  return {
    svg,
    take(now, chosen) {
      set(svg, 'class', now.power ? 'inside' : 'inside unpowered');
      parts.forEach((part) => part.take(now));
      buttons.forEach((each, index) => each.take(now.buttons[index]));
      lanes.forEach((each, index) => {
        each.take(now.lanes[index]).forEach(fall);
        each.choose(now.lanes[index].lane === chosen);
      });
      if (!frame) frame = requestAnimationFrame(step);
    },
  };
}
