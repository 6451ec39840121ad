/** A name that stands beside an office anywhere in the deck is not cut elsewhere. */
import { expect, test } from 'vitest';
import { layOutDeck } from '../../src/deck/make.js';
import { withPeople } from '../../src/deck/people.js';
import { theme } from './laid-out.js';
import { deck, item, slide, text } from './sample.js';

const notes = [text('区长欧阳明远作工作报告。')];

test('names are known in the title, the lines and the items of every slide', () => {
  const [first, second] = withPeople([
    { ...slide('cover', '报告'), lines: [text('欧阳明远')], notes },
    slide('points', '欧阳明远要求', {
      items: [item('一', '欧阳明远强调', '按欧阳明远的要求办。'), item('二', '落实', '办好。')],
    }),
  ]);
  expect(first!.lines[0]![0]!.names).toEqual(['欧阳明远']);
  expect(second!.title[0]!.names).toEqual(['欧阳明远']);
  expect(second!.items.map(({ heading, text }) => [heading[0]!.names, text[0]!.names])).toEqual([
    [['欧阳明远'], ['欧阳明远']],
    [undefined, undefined],
  ]);
});

test('a deck without people stays as it is', () => {
  const slides = [slide('points', '稳增长')];
  expect(withPeople(slides)).toBe(slides);
});

test('no line ends within a name, wherever it stands in the text', () => {
  for (let before = 1; before < 40; before++) {
    const words = `${'稳'.repeat(before)}欧阳明远${'办'.repeat(30)}`;
    const given = {
      ...slide('points', '要求', { items: [item('一', '落实', words), item('二', '办好', '办好。')] }),
      notes,
    };
    const { slides } = layOutDeck({ ...deck, slides: [given] }, theme, () => {});
    const lines = slides[0]!.boxes.flatMap((box) =>
      'paragraphs' in box
        ? box.paragraphs.map(({ runs }) => runs.map((run) => `${run.breakBefore ? '|' : ''}${run.text}`).join(''))
        : [],
    );
    const own = lines.find((line) => line.includes('稳'))!;
    expect(own).toContain('欧阳明远');
  }
});
