/** A page judged by axe. */
import { deepEqual } from 'node:assert/strict';
import axe from 'axe-core';

/** Fails where axe finds something serious or critical; the message has `where`. */
export async function judged(page, where) {
  // Evaluated by the browser itself, because the page runs no script but its own.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  deepEqual(
    serious.map(({ id, nodes }) => `${where}: ${id} ${nodes[0].target}`),
    [],
  );
}
