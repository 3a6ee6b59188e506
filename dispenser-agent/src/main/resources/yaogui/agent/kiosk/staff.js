// What staff do with the service door open: one lane, one form, one sentence back. No count is shown before it is counted.

import { drawing, element, replace } from './elements.js';
import { ICONS } from './icons.js';
import { say, word } from './words.js';

const ACTIONS = ['load', 'count', 'withdraw', 'put-right'];
const NEEDS = {
  load: ['product', 'lot', 'expiry', 'quantity'],
  count: ['quantity'],
  withdraw: ['lot', 'quantity', 'destination'],
  'put-right': [],
};
const CHARACTERS = { lot: [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-./'], digits: [...'1234567890'] };
const LONGEST = { lot: 24, expiry: 8, quantity: 3 };

let lane = null;
let action = 'load';
let values = {};
let answer = null;
let sending = false;
let pad = null; // the field being typed: { field, text }
let choosing = null; // the field being chosen for
let context = null;

/** Forgets a half-filled form, when the door is shut. */
export function leaveBench() {
  lane = pad = choosing = answer = null;
  values = {};
  action = 'load';
}

const rows = () => context.screen.workbench.lanes;
const nameOf = (id) => say(context.productOf(id)?.name) || id;

function pick(label) {
  lane = label;
  values = {};
  answer = null;
  const row = rows().find((each) => each.lane === label);
  action = row.condition === 'FAULTED' ? 'put-right' : row.toCount ? 'count' : 'load';
  context.draw();
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
  return element('div', { class: 'field', role: 'group', 'aria-label': word(name) },
    element('span', { class: 'field-name' }, word(name), hint && element('small', {}, hint)), content);
}

/** A field whose value is one of a few: they are shown large, over everything. */
function picked(name, options) {
  const chosen = options.find(([value]) => value === values[name]);
  return field(name, null, element('button', { type: 'button', class: chosen ? 'value' : 'value empty', key: name, on: { click: () => openChoice(name, options) } },
    chosen ? chosen[1] : word('tap')));
}

function written(name, hint) {
  const shown = name === 'expiry' ? day(values.expiry ?? '') ?? values.expiry : values[name];
  return field(name, hint, element('button', { type: 'button', class: shown ? 'value' : 'value empty', key: name, on: { click: () => openPad(name) } },
    shown || word('tap')));
}

function stepper(row) {
  const most = action === 'load' ? row.room : row.capacity;
  const now = Number(values.quantity ?? 0);
  const step = (by) => set('quantity', String(Math.max(0, Math.min(most, now + by))));
  const knob = (label, icon, by) => element('button', { type: 'button', class: 'knob', key: `step${by}`, 'aria-label': label, on: { click: () => step(by) } }, drawing(icon));
  return field('quantity', action === 'load' ? word('room')(row.room) : null, element('div', { class: 'stepper' },
    knob(word('less'), ICONS.minus, -1),
    element('button', { type: 'button', class: values.quantity ? 'value' : 'value empty', key: 'quantity', on: { click: () => openPad('quantity') } }, values.quantity ?? '—'),
    knob(word('greater'), ICONS.plus, 1)));
}

const pair = (...fields) => element('div', { class: 'pair' }, fields);

function form(row) {
  switch (action) {
    case 'load':
      return [
        pair(picked('product', [...new Set(rows().map((each) => each.product))].map((id) => [id, nameOf(id)])), written('lot')),
        pair(written('expiry'), stepper(row))];
    case 'count':
      return [element('p', { class: 'hint' }, word('countHint')), stepper(row)];
    case 'withdraw':
      if (row.lots.length === 0) return [element('p', { class: 'hint' }, word('noLots'))];
      return [
        pair(
          picked('lot', row.lots.map((lot) => [lot.lot, `${lot.lot} · ${lot.expiry}${lot.takeOut ? ` · ${word('takeOut')}` : ''}`])),
          picked('destination', ['QUARANTINE', 'VEHICLE'].map((each) => [each, word(each)]))),
        stepper(row)];
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

const complete = () => NEEDS[action].every((name) => values[name]) && (!values.expiry || day(values.expiry));

async function record() {
  sending = true;
  context.draw();
  const fields = { lane, ...values, ...(values.expiry ? { expiry: day(values.expiry) } : {}) };
  answer = await context.post(`/staff/${action}`, fields);
  sending = false;
  if (answer?.done) values = {};
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
  pad = { field: name, text: values[name] ?? '' };
  drawPad();
}

function type(character) {
  if (pad.text.length < LONGEST[pad.field]) pad.text += character;
  drawPad();
}

function closePad(keep) {
  const { field: name, text } = pad;
  if (keep && text) values[name] = text;
  if (keep && !text) delete values[name];
  uncover(name);
}

function erase() {
  pad.text = pad.text.slice(0, -1);
  drawPad();
}

function drawPad() {
  const digits = pad.field !== 'lot';
  const key = (character) => element('button', { type: 'button', class: 'key', key: `pad-${character}`, tabindex: '-1', on: { click: () => type(character) } }, character);
  cover(element('section', { class: 'pad', role: 'dialog', 'aria-modal': 'true', 'aria-label': word(pad.field) },
    element('div', { class: 'pad-top' },
      element('span', { class: 'field-name' }, word(pad.field), pad.field === 'expiry' && element('small', {}, word('expiryHint'))),
      element('output', {}, pad.text, element('i', { class: 'caret' })),
      element('button', { type: 'button', class: 'knob', key: 'erase', 'aria-label': word('erase'), on: { click: erase } }, drawing(ICONS.erase)),
      element('button', { type: 'button', class: 'main', key: 'done', 'data-first': true, on: { click: () => closePad(true) } }, word('done'))),
    element('div', { class: digits ? 'pad-keys digits' : 'pad-keys' }, (digits ? CHARACTERS.digits : CHARACTERS.lot).map(key))));
}

/** A key of a real keyboard, or of a scanner that writes like one; true if it was for a field. */
export function typed(event) {
  if (choosing && event.key === 'Escape') {
    uncover(choosing);
    return true;
  }
  if (!pad) return false;
  const character = pad.field === 'lot' ? event.key.toUpperCase() : event.key;
  const allowed = pad.field === 'lot' ? CHARACTERS.lot : CHARACTERS.digits;
  if (allowed.includes(character)) type(character);
  else if (event.key === 'Backspace') erase();
  else if (event.key === 'Escape') closePad(false);
  else if (event.key === 'Enter' && document.activeElement?.dataset.key !== 'erase') closePad(true);
  else return false;
  event.preventDefault();
  return true;
}

// ---- the page

function work(row) {
  return element('div', { class: 'work', key: 'work' },
    element('h2', {}, `${row.lane} · ${nameOf(row.product)}`, element('small', {}, `${word('capacity')} ${row.capacity}`)),
    element('div', { class: 'tabs', role: 'tablist' }, ACTIONS.map((each) =>
      element('button', { type: 'button', role: 'tab', class: 'tab', key: `tab-${each}`, 'aria-selected': String(each === action), on: { click: () => turnTo(each) } }, word(each)))),
    element('div', { class: 'form', key: 'form' }, form(row)),
    element('div', { class: 'foot' },
      element('p', { class: answer ? (answer.done ? 'answer yes' : 'answer mind') : 'answer', role: 'status' },
        answer && drawing(answer.done ? ICONS.yes : ICONS.caution), answer && element('span', {}, say(answer.sentence))),
      element('button', { type: 'button', class: 'main', key: 'record', disabled: sending || !complete(), on: { click: record } }, word('record'))));
}

/** The whole panel. */
export function bench(given) {
  context = given;
  const row = rows().find((each) => each.lane === lane);
  return element('section', { class: 'bench' },
    element('div', { class: 'lanes' },
      element('h1', { tabindex: '-1', key: 'heading' }, say(context.screen.sentence)),
      element('div', { class: 'lane-list', key: 'lane-list' }, rows().map(laneButton)),
      element('p', { class: 'hint' }, word('shutDoor'))),
    row ? work(row) : element('div', { class: 'work none' }, drawing(ICONS.wrench, 'scene small'), element('p', { class: 'hint' }, word('pickLane'))));
}
