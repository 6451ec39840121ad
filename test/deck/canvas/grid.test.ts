import { expect, test } from 'vitest';
import { contentWidth, part, span } from '../../../src/deck/canvas/grid.js';
import { theme } from '../laid-out.js';

const right = theme.page.width - theme.margins.right;

test('parts share the width between the margins, a gutter between them', () => {
  for (const count of [1, 2, 3, 4, 6]) {
    const parts = Array.from({ length: count }, (_, i) => part(theme, i, count));
    const last = parts.at(-1)!;
    expect(parts[0]!.x).toBeCloseTo(theme.margins.left);
    expect(last.x + last.w).toBeCloseTo(right);
    for (const [i, { x, w }] of parts.slice(0, -1).entries())
      expect(parts[i + 1]!.x - x - w).toBeCloseTo(theme.grid.gutter);
  }
});

test('spans of twelve columns meet with a gutter, whatever the count of columns of the grid', () => {
  for (const columns of [6, 12, 24]) {
    const grid = { ...theme, grid: { ...theme.grid, columns } };
    const [left, rest] = [span(grid, 0, 7), span(grid, 7, 12)];
    expect(rest.x - left.x - left.w).toBeCloseTo(theme.grid.gutter);
    expect(left.w + rest.w + theme.grid.gutter).toBeCloseTo(contentWidth(grid));
  }
});
