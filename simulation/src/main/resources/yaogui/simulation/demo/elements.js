// Elements without a framework.

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A new element of the page; null leaves an attribute or a child out. */
export const element = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

/** A new element of a drawing. */
export const shape = (tag, properties, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);

/** Sets an attribute, a class or a text only where it changes, so that what stands still costs nothing. */
export function set(node, name, value) {
  const text = String(value);
  if (name === 'text') {
    if (node.textContent !== text) node.textContent = text;
  } else if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

/** Puts new content in place of the old; focus and scrolling stay where the same `data-key` is still there. */
export function replace(place, ...content) {
  const key = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const top = place.scrollTop;
  place.replaceChildren(...content.flat(Infinity).filter(Boolean));
  place.scrollTop = top;
  if (key) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
