// The pages of the demo that show cabinets from inside: the list of points, and one point.

import { county } from './county.js';
import { element, replace } from './elements.js';
import { point } from './point.js';
import { spoken, switchLanguage, word } from './words.js';

const TOAST_MILLIS = 4_500;

const head = document.getElementById('head');
const main = document.getElementById('main');
const toast = document.getElementById('toast');
const id = location.pathname.match(/^\/point\/([^/]+)$/)?.[1];
const view = id ? point(main, act) : county(main);

function drawHead() {
  document.documentElement.lang = spoken();
  document.title = (id ? `${id} · ` : '') + word('title');
  replace(head,
    element('a', { class: 'brand', href: '/' }, element('img', { src: '/mark.svg', alt: '' }), element('span', {}, word('title'))),
    id && element('strong', { class: 'id' }, id),
    id && element('a', { class: 'back', href: '/' }, `← ${word('all')}`),
    element('button', { type: 'button', class: 'language', 'data-key': 'language', on: { click: turnLanguage } }, word('other')));
}

function turnLanguage() {
  switchLanguage();
  drawHead();
  view.draw();
}

let toastTimer = 0;

function tell(sentence, good) {
  toast.textContent = sentence;
  toast.className = good ? 'shown' : 'shown bad';
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { toast.className = ''; }, TOAST_MILLIS);
}

/** Does something at this point and says what came of it. */
async function act(deed, fields) {
  try {
    const answer = await fetch(`${location.pathname}/${deed}`, {
      method: 'POST', headers: { 'X-Yaogui': 'page' }, body: new URLSearchParams(fields ?? {}),
    });
    const { sentence } = await answer.json();
    tell(spoken() === 'en' ? sentence.en : sentence.zh, answer.ok);
  } catch {
    tell(word('offline'), false);
  }
}

function listen() {
  const source = new EventSource(id ? `${location.pathname}/live` : '/live');
  source.onmessage = (event) => {
    document.body.classList.remove('offline');
    view.take(JSON.parse(event.data));
  };
  source.onerror = () => {
    document.body.classList.add('offline');
    tell(word('offline'), false);
  };
}

view.learn(await (await fetch('/guide')).json());
drawHead();
listen();
