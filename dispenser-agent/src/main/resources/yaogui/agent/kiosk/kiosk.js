// The screen of a cabinet. The machine says where things stand; this page draws it and says what was touched.
// It remembers nothing that matters: closed and opened again, it is shown where the machine is.

import { drawing, element, replace } from './elements.js';
import { ICONS, PRODUCTS, SCENES } from './icons.js';
import { follow } from './keys.js';
import { bench, leaveBench, typed } from './staff.js';
import { FIRST, say, speak, spoken, word } from './words.js';

const IDLE_MILLIS = 60_000;
const TOAST_MILLIS = 7_000;
const RETRY_MILLIS = 1_500;
const OFFLINE_MILLIS = 3_000;
const WHOLE_SECONDS = { CARD: 60, CHOOSE: 60, HATCH: 30, AGAIN: 60, TAKE: 12, REFUSED: 12 };
const GRID_VIEWS = ['START', 'CHOOSE', 'AGAIN'];

const head = document.getElementById('head');
const main = document.getElementById('main');
const sheet = document.getElementById('sheet');
const toast = document.getElementById('toast');

let screen = null;
let leaflet = null;
let reading = null; // the product whose page is open
let helping = false;
let offline = false;

// ---- what stands on the page

const productOf = (id) => leaflet.products.find((product) => product.id === id);

function button(label, icon, className, listener, more) {
  return element('button', { type: 'button', class: className, on: { click: listener }, ...more },
    icon && drawing(icon), element('span', { class: 'label' }, label));
}

const cancel = () => post('/cancel');

function drawHead() {
  replace(head,
    element('div', { class: 'brand' },
      element('img', { src: 'mark.svg', alt: '' }), element('span', {}, say(leaflet.title))),
    element('nav', { class: 'tools' },
      button(word('help'), ICONS.help, 'tool', () => openHelp(true), { key: 'help' }),
      button(word('other'), ICONS.language, 'tool', switchLanguage, { key: 'language', lang: spoken() === 'en' ? 'zh-CN' : 'en' })));
  document.title = say(leaflet.title);
}

function ring() {
  return element('span', { class: 'ring', 'aria-hidden': 'true' },
    drawing('<svg viewBox="0 0 48 48"><circle class="track" cx="24" cy="24" r="20"/><circle class="left" cx="24" cy="24" r="20" pathLength="100"/></svg>', 'dial'),
    element('span', { class: 'seconds' }));
}

function drawSeconds() {
  const left = screen.secondsLeft;
  for (const each of main.querySelectorAll('.ring')) {
    each.hidden = left === null;
    each.querySelector('.seconds').textContent = left ?? '';
    const share = Math.min(1, (left ?? 0) / (WHOLE_SECONDS[screen.view] ?? 60));
    each.querySelector('.left').style.strokeDashoffset = String(100 - 100 * share);
  }
}

/** Chinese may break anywhere; between clauses reads best. */
const clauses = (text) => spoken() === 'en' ? text : text.split(/(?<=[，。；：])/).map((clause) => element('span', { class: 'clause' }, clause));

const heading = () => element('h1', { tabindex: '-1', key: 'heading' }, clauses(say(screen.sentence)));

const availability = (available) =>
  element('span', { class: available ? 'state yes' : 'state no' },
    drawing(available ? ICONS.yes : ICONS.no), element('span', {}, available ? word('available') : word('missing')));

function tile(offer, index) {
  const product = productOf(offer.product);
  return element('button', {
    type: 'button', class: offer.available ? 'tile' : 'tile missing', key: offer.product,
    on: { click: () => read(offer.product) },
  },
    element('span', { class: 'tile-top' },
      drawing(PRODUCTS[product.productClass], 'kind'),
      index < 9 && element('span', { class: 'plate', 'aria-hidden': 'true' }, String(index + 1))),
    element('span', { class: 'name' }, say(product.name)),
    element('span', { class: 'unit' }, say(product.unit)),
    availability(offer.available));
}

const known = () => screen.offers.filter((offer) => productOf(offer.product));

function grid() {
  const session = screen.view !== 'START';
  const offers = known();
  const tiles = element('div', { class: 'tiles', key: 'tiles' }, offers.map(tile));
  tiles.style.setProperty('--wide', String(offers.length <= 4 ? Math.max(1, offers.length) : Math.min(5, Math.ceil(offers.length / 2))));
  tiles.style.setProperty('--narrow', String(offers.length <= 3 ? 1 : 2));
  return element('section', { class: `start ${screen.view.toLowerCase()}` },
    element('div', { class: 'banner' },
      session && drawing(screen.view === 'AGAIN' ? ICONS.note : ICONS.card, 'lead'),
      heading(),
      session && ring(),
      session && button(word('end'), null, 'quiet', cancel, { key: 'end' })),
    tiles);
}

function part(title, className, content) {
  return element('section', { class: className }, element('h2', {}, title), content);
}

const list = (tag, texts) => element(tag, {}, texts.map((text) => element('li', {}, say(text))));

function productPage() {
  const offer = screen.offers.find((each) => each.product === reading);
  const product = productOf(reading);
  const text = element('div', { class: 'text', tabindex: '0', key: 'text', role: 'region', 'aria-label': say(product.name) },
    part(word('about'), 'about', element('p', {}, say(product.about))),
    part(word('cautions'), 'cautions', list('ul', product.cautions)),
    part(word('use'), 'use', list('ol', product.use)));
  const more = button(word('more'), ICONS.more, 'more', () => text.scrollBy({ top: text.clientHeight * 0.8, behavior: 'auto' }), { tabindex: '-1' });
  const watch = () => { more.hidden = text.scrollTop + text.clientHeight >= text.scrollHeight - 8; };
  text.addEventListener('scroll', watch);
  requestAnimationFrame(watch);
  return element('section', { class: 'product' },
    element('div', { class: 'what' },
      drawing(PRODUCTS[product.productClass], 'kind'),
      element('h1', { tabindex: '-1', key: 'heading' }, say(product.name)),
      element('p', { class: 'unit' }, say(product.unit)),
      availability(offer.available)),
    element('div', { class: 'reading' }, text, more),
    element('div', { class: 'actions' },
      button(word('back'), ICONS.back, 'quiet', () => read(null), { key: 'back' }),
      button(word('take'), null, 'main', () => choose(reading), { key: 'take', disabled: !offer.available, 'data-first': true })));
}

function stage(className, picture, ...content) {
  return element('section', { class: `stage ${className}` }, picture, element('div', { class: 'words' }, content));
}

function cardPage() {
  const product = screen.product && productOf(screen.product);
  return stage('card-first', drawing(SCENES.card, 'scene'),
    heading(),
    element('p', { class: 'hint' }, word('cardHint')),
    product && element('p', { class: 'chip' }, drawing(PRODUCTS[product.productClass]), element('span', {}, `${word('chosen')} · ${say(product.name)}`)),
    element('div', { class: 'actions' }, button(word('back'), ICONS.back, 'quiet', cancel, { key: 'back' }), ring()));
}

const comingPage = () => stage('coming', drawing(SCENES.coming, 'scene'), heading(), element('p', { class: 'hint' }, word('comingHint')));

const takePage = () => stage('take', drawing(SCENES.take, 'scene'), heading(), element('p', { class: 'hint' }, word('takeHint')),
  element('div', { class: 'actions' }, button(word('again'), null, 'main', cancel, { key: 'again', 'data-first': true }), ring()));

const hatchPage = () => stage('hatch', drawing(SCENES.take, 'scene'), heading(),
  element('div', { class: 'actions' }, button(word('back'), ICONS.back, 'quiet', cancel, { key: 'back', 'data-first': true }), ring()));

const refusedPage = () => stage('refused', drawing(ICONS.note, 'scene small'), heading(),
  element('div', { class: 'actions' },
    button(word('back'), ICONS.back, 'main', cancel, { key: 'back', 'data-first': true }),
    button(word('help'), ICONS.help, 'quiet', () => openHelp(true), { key: 'ask' }), ring()));

const closedPage = () => stage('closed', drawing(ICONS.rest, 'scene small'), heading(),
  element('p', { class: 'chip' }, element('span', {}, `${word('number')} · ${leaflet.dispenser}`)));

function page() {
  if (GRID_VIEWS.includes(screen.view)) return reading ? productPage() : grid();
  return {
    CARD: cardPage, HATCH: hatchPage, COMING: comingPage, TAKE: takePage, REFUSED: refusedPage, CLOSED: closedPage,
    SERVICE: () => bench({ screen, productOf, draw, post, sheet }),
  }[screen.view]();
}

function drawHelp() {
  if (screen.view === 'SERVICE') return;
  replace(sheet, helping && element('div', { class: 'veil' },
    element('section', { class: 'panel', role: 'dialog', 'aria-modal': 'true', 'aria-label': word('help') },
      drawing(ICONS.help, 'lead'),
      element('h1', {}, word('help')),
      element('p', {}, say(leaflet.help)),
      element('p', { class: 'chip' }, element('span', {}, `${word('number')} · ${leaflet.dispenser}`)),
      button(word('close'), null, 'main', () => openHelp(false), { key: 'close', 'data-first': true }))));
}

function draw() {
  if (!screen || !leaflet) return;
  document.body.dataset.view = screen.view;
  document.body.classList.toggle('offline', offline);
  drawHead();
  const kept = replace(main, page());
  drawSeconds();
  drawHelp();
  const spokenNow = document.getElementById('spoken');
  const sentence = offline ? word('offline') : say(screen.sentence);
  if (spokenNow.textContent !== sentence) spokenNow.textContent = sentence;
  if (offline) showToast(word('offline'), true);
  head.inert = main.inert = Boolean(sheet.firstChild);
  const first = sheet.querySelector('[data-first]') ?? (kept ? null : main.querySelector('[data-first]:not([disabled]), .tile') ?? main.querySelector('[data-key=heading]'));
  if (first && !sheet.contains(document.activeElement)) first.focus({ preventScroll: true });
}

// ---- what is touched

function read(product) {
  const before = reading;
  reading = product;
  draw();
  if (product === null) main.querySelector(`[data-key="${CSS.escape(before)}"]`)?.focus({ preventScroll: true });
}

function openHelp(open) {
  helping = open;
  draw();
}

function switchLanguage() {
  speak(spoken() === 'en' ? FIRST : 'en');
  draw();
}

async function choose(product) {
  await post(`/choose?product=${encodeURIComponent(product)}`);
}

/** Sends what was touched. What comes of it arrives by the stream; only a refusal is said here. */
async function post(path, fields) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'X-Yaogui': 'page', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields ?? {}).toString(),
    });
    const result = await response.json();
    if (!result.done && !path.startsWith('/staff/')) showToast(say(result.sentence));
    return result;
  } catch {
    showToast(word('offline'));
    return null;
  }
}

let toastTimer = 0;
function showToast(sentence, stay) {
  clearTimeout(toastTimer);
  replace(toast, drawing(ICONS.note), element('span', {}, sentence));
  toast.classList.add('shown');
  if (!stay) toastTimer = setTimeout(hideToast, TOAST_MILLIS);
}

function hideToast() {
  toast.classList.remove('shown');
  toast.replaceChildren();
}

let idleTimer = 0;
/** Nobody should find what the one before was reading. */
function stir() {
  clearTimeout(idleTimer);
  idleTimer = setTimeout(() => {
    reading = null;
    helping = false;
    speak(FIRST);
    draw();
  }, IDLE_MILLIS);
}

function escape() {
  if (helping) openHelp(false);
  else if (reading && GRID_VIEWS.includes(screen.view)) read(null);
  else if (['CARD', 'CHOOSE', 'HATCH', 'AGAIN', 'TAKE', 'REFUSED'].includes(screen.view)) cancel();
}

addEventListener('keydown', (event) => {
  stir();
  if (!screen || !leaflet || event.ctrlKey || event.altKey || event.metaKey) return;
  if (screen.view === 'SERVICE' && typed(event)) return;
  if (follow(event, sheet.firstChild ? sheet : document.body)) return;
  if (event.key === 'Escape') escape();
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  const offer = digit && !helping && !reading && GRID_VIEWS.includes(screen.view) && known()[digit - 1];
  if (offer) read(offer.product);
});
addEventListener('pointerdown', stir);
addEventListener('contextmenu', (event) => event.preventDefault());

// ---- what the machine says

const still = (each) => JSON.stringify({ ...each, secondsLeft: null });

async function take(next) {
  const before = screen;
  screen = next;
  if (!leaflet || before?.catalogue !== next.catalogue) leaflet = await (await fetch('/catalogue')).json();
  if (before && before.view !== next.view) {
    // Who shows a card while reading goes on reading: the button on the page takes it.
    if (!(before.view === 'START' && next.view === 'CHOOSE')) reading = null;
    helping = false;
    hideToast();
    leaveBench();
    sheet.replaceChildren();
  }
  if (reading && !next.offers.some((offer) => offer.product === reading)) reading = null;
  if (before && still(before) === still(next) && !offline) drawSeconds();
  else draw();
}

let offlineTimer = 0;

function connected() {
  clearTimeout(offlineTimer);
  offlineTimer = 0;
  if (!offline) return;
  offline = false;
  hideToast();
  draw();
}

function lost() {
  offlineTimer ||= setTimeout(() => {
    offline = true;
    draw();
  }, OFFLINE_MILLIS);
  setTimeout(listen, RETRY_MILLIS);
}

function listen() {
  const source = new EventSource('/screen');
  source.onmessage = (event) => {
    take(JSON.parse(event.data)).then(connected, () => showToast(word('offline')));
  };
  source.onerror = () => {
    source.close();
    lost();
  };
}

/** `#en` begins in English; `#en/<product>` or `#en/help` with that open, for those who look at pages one by one. */
function begin() {
  const [language, place] = location.hash.slice(1).split('/');
  speak(language || FIRST);
  helping = place === 'help';
  reading = place && !helping ? place : null;
  stir();
  listen();
}

begin();
