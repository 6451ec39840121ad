import { expect, it } from 'vitest';
import { nearestPath } from '../../src/world/nearest-path.js';
import { memoryWorld } from './memory-world.js';

const world = memoryWorld({
  'content/yunxi-2023/report.yaml': '',
  'content/yunxi-2024/report.yaml': '',
  'content/yunxi-2024/images/规划图.png': '',
  'drafts/送审稿.docx': '',
  'drafts/~$审稿.docx': '',
  'drafts/.送审稿.docx': '',
  '统计数据.xlsx': '',
});

it.each([
  ['content/yunxi-2O24', 'content/yunxi-2024'],
  ['contnet', 'content'],
  ['contnet/yunxi-2023', 'content/yunxi-2023'],
  ['content/yunxi2024/images/规化图.png', 'content/yunxi-2024/images/规划图.png'],
  ['darfts/送审稿.docx', 'drafts/送审稿.docx'],
  ['统计数剧.xlsx', '统计数据.xlsx'],
  ['/nowhere/送审稿.docx', undefined],
  ['别的文件夹', undefined],
  ['统计数据.csv', '统计数据.xlsx'],
  ['content/yunxi-2024/images/效果照.png', undefined],
])('%s was to be %s', (path, nearest) => {
  expect(nearestPath(path, world)).toBe(nearest);
});

it('what cannot be meant, and the path itself, are left out; others may be meant', () => {
  expect(nearestPath('drafts/送审稿.doc', world, (one) => one.endsWith('.md'))).toBeUndefined();
  expect(nearestPath('content/yunxi-2024', world)).toBe('content/yunxi-2023');
  expect(nearestPath('yunxi-2024', world, undefined, ['content/yunxi-2024'])).toBe('content/yunxi-2024');
});
