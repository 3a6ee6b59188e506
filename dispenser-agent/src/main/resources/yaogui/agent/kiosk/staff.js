// What staff do with the service door open: one lane, one form, one sentence back. No count is shown before it is counted.
// What is held before the reader fills the form: a box says product, lot and expiry, a label says the lane.

import { drawing, element, replace } from './elements.js';
import { ICONS } from './icons.js';
import { say, SENTENCES, word } from './words.js';

const ACTIONS = ['load', 'count', 'withdraw', 'put-right'];
const NEEDS = {
  load: ['product', 'lot', 'expiry', 'quantity', 'after'],
  count: ['quantity'],
  withdraw: ['lot', 'quantity', 'destination'],
  'put-right': [],
};
const COUNTED = { load: ['quantity', 'after'], count: ['quantity'] }; // entered anew when somebody is to look again
const LETTERS = [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DESTINATIONS = {
  EXPIRED: { destination: 'QUARANTINE', cause: 'EXPIRED' },
  RECALLED: { destination: 'QUARANTINE', cause: 'RECALLED' },
  DAMAGED: { destination: 'QUARANTINE', cause: 'DAMAGED' },
  VEHICLE: { destination: 'VEHICLE' },
};
const CHARACTERS = { lot: [...LETTERS, '-', '.', '/'], by: LETTERS, digits: [...'1234567890'] };
const LONGEST = { lot: 24, by: 8, expiry: 8, quantity: 3, after: 3 };

let lane = null;
let action = 'load';
let values = {};
let by = ''; // who works here, until the door is shut
let scanned = 0; // the number of the scan that is in the form
let answer = null;
let sending = false;
let pad = null; // the field being typed: { field, text }
let choosing = null; // the field being chosen for
let context = null;

/** Forgets a half-filled form, when the door is shut. */
export function leaveBench() {
  lane = pad = choosing = answer = null;
  values = {};
  by = '';
  action = 'load';
}

const rows = () => context.screen.workbench.lanes;
const textOf = (id) => context.productOf(id)?.name ?? { zh: id, en: id };
const nameOf = (id) => say(textOf(id));

const rowOf = (label) => rows().find((each) => each.lane === label);

/** Turns to a lane. A box that is in the form stays there if it belongs into that lane too. */
function choose(label) {
  const row = rowOf(label);
  answer = null;
  if (action === 'load' && values.product === row.product) {
    if (lane !== label) COUNTED.load.forEach((name) => delete values[name]);
    lane = label;
    return;
  }
  lane = label;
  values = {};
  action = row.condition === 'FAULTED' ? 'put-right' : row.toCount ? 'count' : 'load';
}

function pick(label) {
  choose(label);
  context.draw();
}

// ---- what is held before the reader

const refused = (sentence) => ({ done: false, sentence });

function takeBox({ product, lot, expiry }) {
  const row = rowOf(lane);
  if (row && row.product !== product) {
    answer = refused(SENTENCES.wrongLane(lane, textOf(row.product), textOf(product)));
    return;
  }
  if (row && action === 'withdraw') {
    if (row.lots.some((each) => each.lot === lot)) values.lot = lot;
    else answer = refused(SENTENCES.otherLot);
    return;
  }
  const fitting = rows().filter((each) => each.product === product);
  values = { product, ...(lot && { lot }), ...(expiry && { expiry: expiry.replaceAll('-', '') }) };
  action = 'load';
  if (!row && fitting.length === 1) lane = fitting[0].lane;
}

/** Puts a new scan into the form. */
function takeScan() {
  const scan = context.screen.workbench.scanned;
  if (!scan || scan.number === scanned) return;
  scanned = scan.number;
  pad = choosing = answer = null;
  replace(context.sheet);
  if (scan.refused) answer = refused(scan.refused);
  else if (scan.lane) choose(scan.lane);
  else takeBox(scan);
}

function turnTo(next) {
  action = next;
  values = {};
  answer = null;
  context.draw();
}

function condition(row) {
  const wrong = row.closed && row.closed !== 'FAULTED' ? row.closed : row.condition;
  const notes = [...(row.toCount ? ['toCount'] : []), ...(wrong !== 'READY' ? [wrong] : [])];
  if (notes.length === 0) notes.push('READY');
  return notes.map((note) =>
    element('span', { class: note === 'READY' ? 'state yes' : 'state mind' },
      drawing(note === 'READY' ? ICONS.yes : note === 'toCount' ? ICONS.count : note === 'FAULTED' ? ICONS.wrench : ICONS.caution),
      element('span', {}, word(note))));
}

function laneButton(row) {
  return element('button', {
    type: 'button', class: 'lane', key: `lane-${row.lane}`, 'aria-pressed': String(row.lane === lane), on: { click: () => pick(row.lane) },
  },
    element('span', { class: 'plate' }, row.lane),
    element('span', { class: 'lane-text' },
      element('span', { class: 'name' }, nameOf(row.product)),
      element('span', { class: 'states' }, condition(row))));
}

// ---- fields

function set(name, value) {
  values[name] = value;
  answer = null;
  context.draw();
}

function field(name, hint, content) {
  const label = word(name === 'quantity' && action === 'load' ? 'putIn' : name);
  return element('div', { class: 'field', role: 'group', 'aria-label': label },
    element('span', { class: 'field-name' }, label, hint && element('small', {}, hint)), content);
}

/** A field whose value is one of a few: they are shown large, over everything. */
function picked(name, options) {
  const chosen = options.find(([value]) => value === values[name]);
  return field(name, null, element('button', { type: 'button', class: chosen ? 'value' : 'value empty', key: name, on: { click: () => openChoice(name, options) } },
    chosen ? chosen[1] : word('tap')));
}

function written(name, hint) {
  const shown = name === 'by' ? by : name === 'expiry' ? day(values.expiry ?? '') ?? values.expiry : values[name];
  return field(name, hint, element('button', { type: 'button', class: shown ? 'value' : 'value empty', key: name, on: { click: () => openPad(name) } },
    shown || word('tap')));
}

function stepper(row, name, hint) {
  const now = Number(values[name] ?? 0);
  const step = (more) => set(name, String(Math.max(0, Math.min(row.capacity, now + more))));
  const knob = (label, icon, more) => element('button', { type: 'button', class: 'knob', key: `${name}${more}`, 'aria-label': label, on: { click: () => step(more) } }, drawing(icon));
  return field(name, hint, element('div', { class: 'stepper' },
    knob(word('less'), ICONS.minus, -1),
    element('button', { type: 'button', class: values[name] ? 'value' : 'value empty', key: name, on: { click: () => openPad(name) } }, values[name] ?? '—'),
    knob(word('greater'), ICONS.plus, 1)));
}

const pair = (...fields) => element('div', { class: 'pair' }, fields);

function form(row) {
  switch (action) {
    case 'load':
      return [
        element('div', { class: 'box' }, picked('product', [...new Set(rows().map((each) => each.product))].map((id) => [id, nameOf(id)])), written('lot'), written('expiry')),
        pair(stepper(row, 'quantity'), stepper(row, 'after', word('afterHint')))];
    case 'count':
      return [element('p', { class: 'hint' }, word('countHint')), stepper(row, 'quantity')];
    case 'withdraw':
      if (row.lots.length === 0) return [element('p', { class: 'hint' }, word('noLots'))];
      return [
        pair(
          picked('lot', row.lots.map((lot) => [lot.lot, `${lot.lot} · ${lot.expiry}${lot.takeOut ? ` · ${word('takeOut')}` : ''}`])),
          picked('destination', Object.keys(DESTINATIONS).map((each) => [each, word(`to-${each}`)]))),
        pair(stepper(row, 'quantity'), written('by'))];
    default:
      return [element('p', { class: 'hint' }, word('putRightHint'))];
  }
}

/** 20280531 or 202805 as a date: the last day of the month where the box gives none; null while it is none. */
function day(text) {
  const match = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (!match) return null;
  const [, year, month, date] = match;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || Number(date ?? last) < 1 || Number(date ?? last) > last) return null;
  return `${year}-${month}-${date ?? String(last).padStart(2, '0')}`;
}

const complete = () => NEEDS[action].every((name) => values[name]) && (!values.expiry || day(values.expiry)) && (action !== 'withdraw' || by);

async function record() {
  sending = true;
  context.draw();
  const fields = { lane, ...values, ...(values.expiry && { expiry: day(values.expiry) }), ...DESTINATIONS[values.destination], ...(by && { by }) };
  answer = await context.post(`/staff/${action}`, fields);
  sending = false;
  if (answer?.done) values = {};
  if (answer?.again) COUNTED[action].forEach((name) => delete values[name]);
  context.draw();
}

// ---- typing without a keyboard

function cover(...content) {
  replace(context.sheet, element('div', { class: 'veil low' }, content));
  document.getElementById('main').inert = document.getElementById('head').inert = true;
  if (!context.sheet.contains(document.activeElement)) context.sheet.querySelector('[data-first]').focus();
}

function uncover(name) {
  choosing = pad = null;
  replace(context.sheet);
  answer = null;
  context.draw();
  document.querySelector(`[data-key="${name}"]`)?.focus();
}

function openChoice(name, options) {
  choosing = name;
  cover(element('section', { class: 'pad', role: 'dialog', 'aria-modal': 'true', 'aria-label': word(name) },
    element('span', { class: 'field-name' }, word(name)),
    element('div', { class: 'choices' }, options.map(([value, label], index) =>
      element('button', {
        type: 'button', class: 'choice', 'aria-pressed': String(values[name] === value), 'data-first': index === 0,
        on: { click: () => { values[name] = value; uncover(name); } },
      }, label)))));
}

function openPad(name) {
  pad = { field: name, text: (name === 'by' ? by : values[name]) ?? '' };
  drawPad();
}

function type(character) {
  if (pad.text.length < LONGEST[pad.field]) pad.text += character;
  drawPad();
}

function closePad(keep) {
  const { field: name, text } = pad;
  if (keep && name === 'by') by = text;
  else if (keep && text) values[name] = text;
  else if (keep) delete values[name];
  uncover(name);
}

function erase() {
  pad.text = pad.text.slice(0, -1);
  drawPad();
}

function drawPad() {
  const digits = !(pad.field in CHARACTERS);
  const key = (character) => element('button', { type: 'button', class: 'key', key: `pad-${character}`, tabindex: '-1', on: { click: () => type(character) } }, character);
  cover(element('section', { class: 'pad', role: 'dialog', 'aria-modal': 'true', 'aria-label': word(pad.field) },
    element('div', { class: 'pad-top' },
      element('span', { class: 'field-name' }, word(pad.field), ['expiry', 'by'].includes(pad.field) && element('small', {}, word(`${pad.field}Hint`))),
      element('output', {}, pad.text, element('i', { class: 'caret' })),
      element('button', { type: 'button', class: 'knob', key: 'erase', 'aria-label': word('erase'), on: { click: erase } }, drawing(ICONS.erase)),
      element('button', { type: 'button', class: 'main', key: 'done', 'data-first': true, on: { click: () => closePad(true) } }, word('done'))),
    element('div', { class: digits ? 'pad-keys digits' : 'pad-keys' }, (CHARACTERS[pad.field] ?? CHARACTERS.digits).map(key))));
}

/** A key of a real keyboard, or of a scanner that writes like one; true if it was for a field. */
export function typed(event) {
  if (choosing && event.key === 'Escape') {
    uncover(choosing);
    return true;
  }
  if (!pad) return false;
  const allowed = CHARACTERS[pad.field] ?? CHARACTERS.digits;
  const character = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (allowed.includes(character)) type(character);
  else if (event.key === 'Backspace') erase();
  else if (event.key === 'Escape') closePad(false);
  else if (event.key === 'Enter' && document.activeElement?.dataset.key !== 'erase') closePad(true);
  else return false;
  event.preventDefault();
  return true;
}

// ---- the page

/** What came of it; before that, in an empty form, how to fill it. */
const answered = () => !answer && action === 'load' && !values.product ? element('p', { class: 'answer hint', role: 'status' }, word('scanHint')) : element('p', { class: answer ? (answer.done ? 'answer yes' : 'answer mind') : 'answer', role: 'status' },
  answer && drawing(answer.done ? ICONS.yes : ICONS.caution), answer && element('span', {}, say(answer.sentence)));

/** No lane is chosen: what to do, and what was scanned meanwhile. */
function noWork() {
  const damage = context.screen.workbench.damage;
  return element('div', { class: 'work none' }, drawing(ICONS.wrench, 'scene small'),
    damage && element('p', { class: 'answer mind' }, say(damage)),
    element('p', { class: 'hint' }, values.product ? word('pickLaneFor')(nameOf(values.product)) : word('pickLane')), answer && answered());
}

function work(row) {
  return element('div', { class: 'work', key: 'work' },
    element('h2', {}, `${row.lane} · ${nameOf(row.product)}`, element('small', {}, `${word('capacity')} ${row.capacity}`)),
    element('div', { class: 'tabs', role: 'tablist' }, ACTIONS.map((each) =>
      element('button', { type: 'button', role: 'tab', class: 'tab', key: `tab-${each}`, 'aria-selected': String(each === action), on: { click: () => turnTo(each) } }, word(each)))),
    element('div', { class: 'form', key: 'form' }, form(row)),
    element('div', { class: 'foot' },
      answered(),
      element('button', { type: 'button', class: 'main', key: 'record', disabled: sending || !complete(), on: { click: record } }, word('record'))));
}

/** The whole panel. */
export function bench(given) {
  context = given;
  takeScan();
  const row = rowOf(lane);
  return element('section', { class: 'bench' },
    element('div', { class: 'lanes' },
      element('div', { class: 'who' },
        element('h1', { tabindex: '-1', key: 'heading' }, say(context.screen.sentence)),
        element('button', { type: 'button', class: by ? 'value' : 'value empty', key: 'by', on: { click: () => openPad('by') } }, `${word('by')} ${by || '—'}`)),
      element('div', { class: 'lane-list', key: 'lane-list' }, rows().map(laneButton)),
      element('p', { class: 'hint' }, word('shutDoor'))),
    row ? work(row) : noWork());
}
