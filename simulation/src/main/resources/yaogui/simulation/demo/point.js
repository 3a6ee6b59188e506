// One point: the drawing, what its agent believes, and what hands can do.

import { drawing } from './drawing.js';
import { element, replace } from './elements.js';
import { PALETTE } from './lane.js';
import { say, word } from './words.js';

const TABS = ['resident', 'staff', 'faults'];

/** Shows one point in `main`; `act` does something at it. `#en/faults/A2` opens with that tab and that lane. */
export function point(main, act) {
  const [, wantedTab, wantedLane] = location.hash.slice(1).split('/');
  let guide = null;
  let now = null;
  let picture = null;
  let tab = TABS.includes(wantedTab) ? wantedTab : TABS[0];
  let lane = wantedLane;
  let quantity = 5;
  let believedKey = '';
  let panelKey = '';
  const believed = element('section', { class: 'believed' });
  const tabs = element('nav', { class: 'tabs' });
  const panel = element('section', { class: 'panel' });

  const has = (fault) => now.faults.includes(fault);
  const isOn = (page) => (page.lane ? now.lanes.find((each) => each.lane === lane).faults : now.faults).includes(page.fault);
  const toggle = (fault) => act('fault', { fault, on: !has(fault) });
  const power = () => act('power', { on: !now.power });
  const door = () => toggle('F17_DOOR_OPEN');
  const deeds = {
    power, door, curtain: () => toggle('F12_CURTAIN_BLOCKED'), hatch: () => act('hatch'),
    press: (button) => act('press', { button }), choose,
  };

  function button(label, listener, className, more) {
    return element('button', { type: 'button', class: className ?? 'deed', 'data-key': label, on: { click: listener }, ...more }, label);
  }

  function choose(label) {
    lane = label;
    if (tab === 'resident') tab = 'faults';
    drawPanel();
    picture.take(now, lane);
  }

  function lanes() {
    return element('div', { class: 'lanes', role: 'group', 'aria-label': word('lane') }, element('span', { class: 'soft' }, word('lane')),
      now.lanes.map((each) => button(each.lane, () => choose(each.lane), 'pick', { 'aria-pressed': String(each.lane === lane), 'data-key': `lane ${each.lane}` })));
  }

  function resident() {
    return [
      element('h3', {}, word('showCard')),
      element('div', { class: 'deeds' }, guide.cards.map((card, index) => button(say(card), () => act('card', { card: index }), 'deed', { disabled: !now.power }))),
      now.rack && element('h3', {}, word('pressButton')),
      now.rack && element('div', { class: 'lanes' }, now.buttons.map(({ name }) => button(name, () => act('press', { button: name }), 'pick', { disabled: !now.power }))),
      now.screen && element('p', {}, element('span', { class: 'soft' }, word('orScreen')), ' ',
        element('a', { href: now.screen, target: '_blank', rel: 'noopener' }, `${word('screen')} ↗`)),
      element('h3', {}, word('hatch')),
      element('div', { class: 'deeds' }, button(word('takeHatch'), () => act('hatch'))),
    ];
  }

  function staff() {
    const shut = !now.doorOpen;
    const number = element('input', { type: 'number', min: 1, max: 99, value: quantity, 'data-key': 'quantity', 'aria-label': word('refill'), on: { input: (event) => { quantity = event.target.value; } } });
    const needs = { disabled: shut, title: shut ? word('needsDoor') : null };
    return [
      element('p', { class: 'soft' }, word('doorFirst')),
      button(word(shut ? 'openDoor' : 'shutDoor'), door, 'deed main', { 'data-key': 'door' }),
      lanes(),
      element('div', { class: 'row' }, button(word('refill'), () => act('refill', { lane, quantity }), 'deed', needs), number, element('span', { class: 'soft' }, word('refillHint'))),
      element('div', { class: 'deeds' },
        button(word('home'), () => act('home', { lane }), 'deed', needs),
        button(word('count'), () => act('count', { lane }), 'deed', needs),
        button(word('putRight'), () => act('put-right', { lane }), 'deed', needs)),
      element('p', { class: 'soft' }, word('scanHint')),
      element('div', { class: 'deeds' },
        button(word('scanLabel'), () => act('scan-label', { lane }), 'deed', needs),
        button(word('scanBox'), () => act('scan-box', { lane }), 'deed', needs),
        button(word('scanSample'), () => act('scan-sample', { lane }), 'deed', needs)),
    ];
  }

  function fault(page) {
    const on = isOn(page);
    return element('button', { type: 'button', role: 'switch', class: 'fault', 'aria-checked': String(on), 'data-key': page.fault,
      on: { click: () => act('fault', { fault: page.fault, on: !on, ...(page.lane ? { lane } : {}) }) } },
      element('i', { class: 'knob' }),
      element('span', {}, element('b', {}, say(page.name)), element('small', {}, page.fault.split('_')[0]), element('span', { class: 'soft' }, say(page.sentence))));
  }

  function group(pages) {
    const [first] = pages;
    return [element('h3', {}, say(first.title), element('small', {}, first.lane ? `${word('lane')} ${lane}` : word('machine'))), pages.map(fault)];
  }

  /** What is wrong now; a touch ends it. */
  function active() {
    const all = [...now.faults.map((fault) => ({ fault })), ...now.lanes.flatMap((each) => each.faults.map((fault) => ({ fault, lane: each.lane })))];
    return all.length > 0 && element('div', { class: 'active' }, all.map((each) => element('button', {
      type: 'button', class: 'mark warn', 'data-key': `${each.fault} ${each.lane}`, on: { click: () => act('fault', { ...each, on: false }) },
    }, `${say(guide.faults.find((page) => page.fault === each.fault).name)} ${each.lane ?? ''} ✕`)));
  }

  function faults() {
    const groups = new Map();
    for (const page of guide.faults) {
      const key = `${page.group} ${page.lane}`;
      groups.set(key, [...(groups.get(key) ?? []), page]);
    }
    const sorted = [...groups.values()].sort((one, other) => Number(other[0].lane) - Number(one[0].lane));
    return [
      element('div', { class: 'deeds' },
        button(word(now.power ? 'cutPower' : 'restorePower'), power, 'deed main', { 'data-key': 'power' }),
        button(word('mend'), () => act('mend'))),
      active(), lanes(), sorted.map(group),
    ];
  }

  function drawBelieved() {
    const agent = now.agent;
    const key = JSON.stringify([agent, now.power]);
    if (key === believedKey) return;
    believedKey = key;
    replace(believed, element('h2', {}, word('believes')), agent
      ? [
        element('p', { class: 'state' }, element('code', {}, agent.state), element('span', {}, say(agent.says))),
        agent.why && element('p', { class: 'why' }, agent.why),
        agent.alarms.length > 0 && element('p', { class: 'alarms' }, word('alarms'), agent.alarms.map((alarm) => element('span', { class: 'mark warn' }, alarm))),
        element('h3', {}, word('journal')),
        element('ol', { class: 'journal' }, agent.journal.map((entry) => element('li', {}, element('b', {}, `#${entry.seq}`), element('span', {}, say(entry.sentence))))),
      ]
      : [element('p', { class: 'state' }, element('span', {}, word('noAgent'))), element('p', { class: 'soft' }, word('noAgentHint'))]);
  }

  function drawPanel() {
    const key = JSON.stringify([tab, lane, now.power, now.doorOpen, now.faults, now.lanes.map((each) => each.faults), now.screen]);
    if (key === panelKey) return;
    panelKey = key;
    replace(tabs, TABS.map((each) => element('button', { type: 'button', 'aria-selected': String(each === tab), role: 'tab', 'data-key': each, on: { click: () => { tab = each; drawPanel(); } } }, word(each))));
    replace(panel, { resident, staff, faults }[tab]());
  }

  function legend() {
    const sample = (className, label) => element('span', {}, element('i', { class: className }), label);
    const lots = element('i', { class: 'lots' });
    lots.style.background = `linear-gradient(90deg, ${PALETTE[0]} 50%, ${PALETTE[1]} 50%)`;
    return element('p', { class: 'legend' }, sample('dot closed', word('lHome')), sample('dot', word('lAway')), sample('dot motor', word('lMotor')),
      element('span', {}, lots, word('lLot')), element('span', { class: 'differs' }, word('lDiffer')), element('span', { class: 'soft' }, word('lClick')));
  }

  return {
    learn(facts) {
      guide = facts;
    },
    take(next) {
      now = next;
      if (!now.lanes.some((each) => each.lane === lane)) lane = now.lanes[0].lane;
      if (!picture) this.draw();
      picture.take(now, lane);
      drawBelieved();
      drawPanel();
    },
    draw() {
      if (!now) return;
      picture = drawing(now, deeds);
      believedKey = '';
      panelKey = '';
      replace(main, element('section', { class: 'point' },
        element('div', { class: 'stage' }, picture.svg, legend()),
        element('aside', {}, believed, tabs, panel)));
      picture.take(now, lane);
      drawBelieved();
      drawPanel();
    },
  };
}
