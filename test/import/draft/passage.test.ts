/** Text that knows where in the draft it stood. */
import { describe, expect, it } from 'vitest';
import { cut, edits, joined, passageOf, placed, trimmed, without } from '../../../src/import/draft/passage.js';

const line = (text: string, index: number) => passageOf({ text, line: index + 1, ends: false }, index);

describe('a passage', () => {
  const both = joined([line('全年GDP', 0), line('growth很好。', 1)]);

  it('of two lines has a space between Latin letters, which has the place of what follows it', () => {
    expect(both.text).toBe('全年GDP growth很好。');
    expect([0, 4, 5, 6, 12].map((at) => placed(both, at))).toEqual([
      { index: 0, offset: 0 },
      { index: 0, offset: 4 },
      { index: 1, offset: 0 },
      { index: 1, offset: 0 },
      { index: 1, offset: 6 },
    ]);
  });

  it('of two lines has none between a letter and a digit', () => {
    expect(joined([line('PM', 0), line('2.5平均浓度', 1)]).text).toBe('PM2.5平均浓度');
    expect(joined([line('建成5', 0), line('G基站', 1)]).text).toBe('建成5G基站');
  });

  it('is cut and trimmed with its places', () => {
    expect(placed(cut(both, 12), 0)).toEqual({ index: 1, offset: 6 });
    expect(trimmed(cut(both, 5, 9))).toMatchObject({ text: 'gro', pieces: [{ index: 1, offset: 0 }] });
  });

  it('leaves out what no reader sees, and offsets stay those of the line', () => {
    const passage = line('甲\u200b乙', 3);
    expect(passage.text).toBe('甲乙');
    expect(placed(passage, 1)).toEqual({ index: 3, offset: 2 });
  });

  it('loses stretches', () => {
    expect(
      without(line('甲[1]乙[2]', 0), [
        { start: 1, end: 4 },
        { start: 5, end: 8 },
      ]).text,
    ).toBe('甲乙');
  });

  it('over two lines has an edit for each, the first with the new words', () => {
    expect(edits(both, 4, 8, 'mark', '!')).toEqual([
      { index: 0, offset: 4, kind: 'mark', was: 'P', now: '!' },
      { index: 1, offset: 0, kind: 'mark', was: 'gr', now: '' },
    ]);
    expect(edits(both, 2, 2, 'label', '附件：')).toEqual([
      { index: 0, offset: 2, kind: 'label', was: '', now: '附件：' },
    ]);
  });
});
