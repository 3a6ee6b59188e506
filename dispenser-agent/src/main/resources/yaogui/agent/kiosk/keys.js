// The way through the page without touching it: arrows to the nearest thing in a direction, digits to a product.

const CAN_FOCUS = 'button:not([disabled]), [tabindex="0"]';
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function middle(node) {
  const box = node.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

/** Whether a focused text still has something to scroll that way. */
function scrolls(node, dy) {
  if (dy === 0 || node.scrollHeight <= node.clientHeight + 1) return false;
  return dy > 0 ? node.scrollTop + node.clientHeight < node.scrollHeight - 1 : node.scrollTop > 0;
}

function nearest(here, [dx, dy], candidates) {
  const [x, y] = middle(here);
  let best = null;
  let least = Infinity;
  for (const each of candidates) {
    const [ex, ey] = middle(each);
    const along = (ex - x) * dx + (ey - y) * dy;
    const aside = Math.abs((ex - x) * dy) + Math.abs((ey - y) * dx);
    const far = along + 2.5 * aside;
    if (along > 4 && far < least) [best, least] = [each, far];
  }
  return best;
}

/** Moves the focus with an arrow key; true if the key was one. */
export function follow(event, within) {
  const way = WAYS[event.key];
  if (!way) return false;
  const candidates = [...within.querySelectorAll(CAN_FOCUS)].filter((node) => node.offsetParent !== null);
  const here = candidates.includes(document.activeElement) ? document.activeElement : null;
  if (here && scrolls(here, way[1])) return true;
  const next = here ? nearest(here, way, candidates.filter((node) => node !== here)) : candidates[0];
  if (next) {
    event.preventDefault();
    next.focus();
  }
  return true;
}
