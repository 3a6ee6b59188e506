// Elements without a framework: what a view returns is what stands on the page.

/** A new element. Properties: `class`, `on` (listeners), `key` (keeps the focus over a redraw), attributes; null leaves one out. */
export function element(tag, properties, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name === 'key') node.dataset.key = value;
    else if (name === 'on') Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A drawing of our own, from a constant of icons.js; never from anything that was sent. */
export function drawing(markup, className) {
  const holder = document.createElement('span');
  holder.className = className ?? 'icon';
  holder.setAttribute('aria-hidden', 'true');
  holder.innerHTML = markup;
  return holder;
}

/** Puts new content in place of the old and keeps the focus where the same key is still there. */
export function replace(place, ...content) {
  const focused = document.activeElement;
  const key = place.contains(focused) ? focused.dataset.key : undefined;
  const scrolled = [...place.querySelectorAll('[data-key]')].map((node) => [node.dataset.key, node.scrollTop]);
  place.replaceChildren(...content.flat().filter(Boolean));
  for (const [each, top] of scrolled) {
    const same = top > 0 && place.querySelector(`[data-key="${CSS.escape(each)}"]`);
    if (same) same.scrollTop = top;
  }
  const again = key && place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again) again.focus({ preventScroll: true });
  return Boolean(again);
}
