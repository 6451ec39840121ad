/** Differences of the text, one for what belongs together. */
import { expect, test } from 'vitest';
import { textDifferences, withoutOmitted } from '../../src/verify/book-text.js';
import { aligned, expected, streamOf, text } from './small-book.js';

const { units } = expected;

function differences(all: string) {
  return textDifferences('report.pdf', units, aligned(all).findings, streamOf(all)).map(({ problem }) => ({
    code: problem.code,
    ...problem.args,
  }));
}

test('the text as it should be has none', () => {
  expect(differences(text)).toEqual([]);
});

test('another wording shows both, with the page', () => {
  expect(differences(text.replace('标准30项', '标准31项'))).toEqual([
    {
      code: 'verify/missing-text',
      path: 'report.pdf',
      what: 'paragraph',
      expected: '湾区标准30项。',
      found: '湾区标准31项。',
      page: '1',
    },
  ]);
});

test('a paragraph that is missing or has moved is one difference', () => {
  const paragraph = '建成智税圈11个。湾区标准30项。';
  expect(differences(text.replace(paragraph, ''))).toMatchObject([
    { code: 'verify/missing-text', expected: paragraph, found: undefined },
  ]);
  const moved = text.replace(paragraph, '').replace('各项改革。', `各项改革。${paragraph}`);
  expect(differences(moved)).toMatchObject([{ code: 'verify/order', expected: paragraph }]);
});

test('text printed twice, and text of its own', () => {
  expect(differences(text.replace('各项改革。', '各项改革。稳中有进。'))).toMatchObject([
    { code: 'verify/repeated', found: '稳中有进。' },
  ]);
  expect(differences(text.replace('各项改革。', '各项改革。此处有误。'))).toMatchObject([
    { code: 'verify/extra-text', found: '此处有误。' },
  ]);
});

test('a glossary that is omitted altogether is no difference if it may be; a part of it is', () => {
  const without = (all: string, mayOmit: boolean) => {
    const { findings, omitted } = withoutOmitted(units, aligned(all).findings, () => mayOmit);
    return { findings: findings.map(({ kind }) => kind), omitted: [...omitted] };
  };
  const body = text.slice(0, text.indexOf('附件：'));
  expect(without(body, true)).toEqual({ findings: [], omitted: [['glossary', 5]] });
  expect(without(body, false).findings).toEqual(Array(5).fill('missing'));
  expect(without(text.replace('指办税的圈子。', ''), true)).toEqual({ findings: ['missing'], omitted: [] });
});
