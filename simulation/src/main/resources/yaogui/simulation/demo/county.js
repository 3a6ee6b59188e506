// The list of all points: how full each lane is, and what is wrong where.

import { element, replace } from './elements.js';
import { say, word } from './words.js';

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

function bar(lane) {
  const tall = Math.min(100, (100 * lane.boxes.length) / lane.capacity);
  const fill = element('i', { class: lane.running ? 'level running' : 'level' });
  fill.style.height = `${tall}%`;
  const shut = lane.record?.closure;
  return element('span', { class: shut ? 'bar shut' : 'bar', title: `${lane.lane} ${say(lane.product)} ${lane.boxes.length}/${lane.capacity}` },
    element('span', { class: 'tube' }, fill), element('b', {}, lane.lane));
}

function marks(point) {
  const faults = point.faults.filter((fault) => fault !== 'F17_DOOR_OPEN').length + sum(point.lanes.map((lane) => lane.faults.length));
  return [
    !point.power && element('span', { class: 'mark bad' }, word('noPower')),
    point.lanes.some((lane) => lane.running) && element('span', { class: 'mark busy' }, word('turning')),
    point.doorOpen && element('span', { class: 'mark warn' }, word('doorOpen')),
    faults > 0 && element('span', { class: 'mark warn' }, word('faultCount', faults)),
  ];
}

function card(point) {
  const boxes = sum(point.lanes.map((lane) => lane.boxes.length));
  const recorded = point.power ? sum(point.lanes.map((lane) => lane.record.count)) : null;
  return element('article', { class: point.power ? 'card' : 'card unpowered' },
    element('h2', {}, element('a', { href: `/point/${point.id}`, 'data-key': point.id }, point.id),
      element('span', { class: 'kind' }, word(point.rack ? 'rack' : 'cabinet'))),
    element('div', { class: 'bars' }, point.lanes.map(bar)),
    element('p', { class: 'sum' }, element('span', {}, word('boxes', boxes)),
      recorded !== null && element('span', { class: recorded === boxes ? 'soft' : 'differs' }, word('onRecord', recorded)),
      marks(point)),
    element('p', { class: 'says' }, point.agent ? say(point.agent.says) : ' '),
    point.screen && element('a', { class: 'screen', href: point.screen, target: '_blank', rel: 'noopener' }, `${word('screen')} ↗`));
}

/** Shows the list in `main`. */
export function county(main) {
  let points = null;
  let keys = [];
  const cards = element('div', { class: 'cards' });

  /** A card that is drawn anew loses a click that is under way, so only those are that look different. */
  function update() {
    points.forEach((each, index) => {
      const key = JSON.stringify({ ...each, lanes: each.lanes.map((lane) => ({ ...lane, degrees: 0, milliamps: 0 })), buttons: 0, celsius: 0, humidity: 0 });
      if (keys[index] === key) return;
      keys[index] = key;
      const drawn = card(each);
      if (cards.children[index]) cards.children[index].replaceWith(drawn);
      else cards.append(drawn);
    });
  }

  function draw() {
    if (!points) return;
    keys = [];
    replace(main, element('section', { class: 'county' },
      element('h1', {}, word('county', points.length)), element('p', { class: 'soft' }, word('countyHint')), cards));
    update();
  }

  return {
    draw,
    learn() {},
    take(next) {
      const first = !points;
      points = next;
      if (first) draw();
      else update();
    },
  };
}
