/** Pictures with their captions. */
import { expect, it } from 'vitest';
import { draftPicture } from '../../../../src/import/draft/picture.js';
import { png } from '../../../image/picture-files.js';
import { head, read, sentence } from '../../outlined.js';

const picture = (alt = '', width = 4) => ({
  table: [],
  picture: draftPicture(png({ width, height: 2 }), alt),
  ends: true,
});
const line = (text: string) => ({ text, ends: true });
const figures = (...lines: (ReturnType<typeof picture> | ReturnType<typeof line>)[]) => {
  const { report } = read([...`${head}一、回顾\n${sentence}`.split('\n').map(line), ...lines]);
  const [, part] = report.body as { body: unknown[] }[];
  return part!.body.slice(1).map((block) => {
    if (typeof block === 'string') return block;
    const { alt, caption } = block as { alt: string; caption?: string };
    return [alt, caption];
  });
};

it('have the line under them as caption, and what the author says of them', () => {
  expect(figures(picture('新城规划范围'), line('图1  规划图'), line(sentence))).toEqual([
    ['新城规划范围', '图1　规划图'],
    sentence,
  ]);
});

it('have the line over them where another picture follows that under them', () => {
  expect(figures(line('图1 甲'), picture(), line('图2 乙'), picture('', 5))).toEqual([
    ['甲', '图1　甲'],
    ['乙', '图2　乙'],
  ]);
  expect(figures(picture(), line('图1 甲'), picture('', 5), line('图2 乙'))).toEqual([
    ['甲', '图1　甲'],
    ['乙', '图2　乙'],
  ]);
});

it('have a caption with the name of a photographer too', () => {
  expect(figures(picture(), line('图1　开工现场（本报记者　李方　摄）'))).toEqual([
    ['开工现场（本报记者李方摄）', '图1　开工现场（本报记者李方摄）'],
  ]);
});

it('that cannot be taken over leave out their caption, which is reported', () => {
  const none = { ...picture(), picture: draftPicture(new Uint8Array(), '') };
  expect(figures(none, line('图1 甲'), line(sentence))).toEqual([sentence]);
  const lines = [...`${head}一、回顾\n${sentence}`.split('\n').map(line), none, line('图1 甲'), line(sentence)];
  expect(read(lines).problems).toContainEqual(
    expect.objectContaining({ code: 'import/picture', args: { reason: 'caption', name: '图1 甲' } }),
  );
});

it('stand without a caption too', () => {
  expect(figures(picture(), line('如图1所示，增长5%。'))).toEqual([['图片', undefined], '如图1所示，增长5%。']);
});

it('are as high as in the draft, to the next line of the page; as usual where it does not say', () => {
  const linesOf = (millimetres?: number) => {
    const height = millimetres && (millimetres / 25.4) * 72;
    const drawn = { table: [], picture: draftPicture(png({ width: 4, height: 2 }), '', height), ends: true };
    const { report } = read([...`${head}一、回顾\n${sentence}`.split('\n').map(line), drawn]);
    return ((report.body as { body: unknown[] }[])[1]!.body[1] as { lines?: number }).lines;
  };
  expect([10, 20, 30, 79, 120, 400, undefined].map(linesOf)).toEqual([3, 3, 3, 8, 12, 20, undefined]);
});
