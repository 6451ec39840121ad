/** What of a view does not fit into its window. */
import { deepEqual } from 'node:assert/strict';

/**
 * Fails where something scrolls sideways, stands beyond the right edge or is cut off there, or where tools overlap;
 * the message has `where`. Rows of small pictures are there to be scrolled.
 */
export async function fits(page, where) {
  let found = await misfits(page);
  // A view is laid out again some time after its window has changed.
  for (let i = 0; i < 20 && found.length > 0; i++) {
    await page.waitForTimeout(100);
    found = await misfits(page);
  }
  deepEqual(
    found.map((one) => `${where}: ${one}`),
    [],
  );
}

function misfits(page) {
  return page.evaluate(() => {
    const mine = (element) => element.className.baseVal ?? `${element.tagName.toLowerCase()}.${element.className}`;
    const isShown = (element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, .skip');
    const shown = [...document.querySelectorAll('body *')].filter(
      (element) => isShown(element) && !element.closest('.facing-strip, .text-layer, .sentences, .links'),
    );
    const scrolling = shown.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    const beyond = shown.filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1);
    });
    const buttons = shown.filter((element) => element.matches('button, select, input, summary'));
    const cut = buttons.filter((element) => element.scrollWidth > element.clientWidth + 2 && element.matches('button'));
    const bars = [...document.querySelectorAll('.bar, .tools, .slide-tools, .filters, .number-filters')];
    const overlapping = bars.filter(isShown).flatMap((bar) => {
      const own = [...bar.querySelectorAll('h1, p, a, button, select, input')].filter(isShown);
      const rects = own.map((element) => element.getBoundingClientRect());
      return own.filter((_, i) =>
        rects.some(
          (other, j) =>
            j < i &&
            Math.min(other.right, rects[i].right) - Math.max(other.left, rects[i].left) > 1 &&
            Math.min(other.bottom, rects[i].bottom) - Math.max(other.top, rects[i].top) > 1 &&
            !own[i].contains(own[j]) &&
            !own[j].contains(own[i]),
        ),
      );
    });
    const list = { scrolling, beyond, cut, overlapping };
    return Object.entries(list).flatMap(([kind, all]) => all.slice(0, 3).map((element) => `${kind}: ${mine(element)}`));
  });
}
