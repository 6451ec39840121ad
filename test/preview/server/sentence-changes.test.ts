import { expect, test } from 'vitest';
import { sentenceChanges } from '../../../src/preview/server/sentence-changes.js';

type Lines = Parameters<typeof sentenceChanges>[0][string]['lines'];
const changesOf = (lines: Lines) =>
  sentenceChanges({
    'report.yaml': {
      text: '',
      kept: 0,
      changed: 0,
      added: 0,
      removed: 0,
      moved: 0,
      lines,
      lostComments: [],
      handChanges: [],
      isPlacedByHand: false,
      undone: [],
    },
  });

test('changed numbers come first, then the other sentences, then those that only moved', () => {
  const { kept, sentences } = changesOf([
    { kind: 'kept', text: '不变。', line: 1 },
    { kind: 'added', text: '移来的句子。', line: 2 },
    { kind: 'added', text: '新句子。', line: 3 },
    { kind: 'changed', was: '增长6.1%。', text: '增长6.2%。', line: 4 },
    { kind: 'changed', was: '稳步推进。', text: '加快推进。', line: 5 },
    { kind: 'removed', text: '移来的句子。', line: 9 },
    { kind: 'removed', text: '旧句子3项。', line: 10 },
  ]);
  expect(kept).toBe(1);
  expect(sentences.map(({ kind, line, numbers }) => [kind, line, numbers])).toEqual([
    ['changed', 4, true],
    ['added', 3, false],
    ['changed', 5, false],
    ['removed', 10, false],
    ['moved', 2, false],
  ]);
  expect(sentences[0]!.stretches).toEqual([
    { kind: 'kept', text: '增长' },
    { kind: 'deleted', text: '6.1%' },
    { kind: 'inserted', text: '6.2%' },
    { kind: 'kept', text: '。' },
  ]);
  expect(sentences[3]!.stretches).toEqual([{ kind: 'deleted', text: '旧句子3项。' }]);
  expect(sentences[4]!.stretches).toEqual([{ kind: 'kept', text: '移来的句子。' }]);
});

test('of two equal sentences that are removed, one is taken for the one that was added', () => {
  const { sentences } = changesOf([
    { kind: 'added', text: '同样。', line: 2 },
    { kind: 'removed', text: '同样。', line: 5 },
    { kind: 'removed', text: '同样。', line: 6 },
  ]);
  expect(sentences.map(({ kind }) => kind)).toEqual(['removed', 'moved']);
});
