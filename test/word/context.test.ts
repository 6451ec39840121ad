import { expect, test } from 'vitest';
import { themeOf, words } from '../print/typesetting.js';
import { annex, bookOf, contextFor, entry, part, section } from './sample.js';

const at = { file: 'report.yaml', line: 3, column: 5, offset: 0 } as never as {
  file: string;
  line: number;
  column: number;
};

test('headings have a place in the outline; those of an annex stand below what the contents list', () => {
  const book = bookOf(
    part('甲', [section('乙', { blocks: [section('丙'), section('丁', { given: '一是' })] })]),
    annex('戊', [section('己')]),
  );
  const found = [...contextFor(book).headings.values()].map(({ title, outline, inContents }) => [
    title,
    outline,
    inContents,
  ]);
  expect(found).toEqual([
    ['甲', 1, true],
    ['乙', 2, true],
    ['丙', 3, true],
    ['丁', 0, false],
    ['附件：戊', 1, true],
    ['己', 4, false],
  ]);
});

test('a mark stands at the end of the words before it', () => {
  const text = [
    { text: '海绵城市', at },
    { text: '', mark: 'a' },
  ];
  const book = bookOf({ kind: 'paragraph', lead: [], text }, annex('名词解释', [entry('a', '海绵城市', '会吸水')]));
  expect(contextFor(book).marks.get('a')).toMatchObject({ line: 3, column: 8 });
});

test('an edition that is read out has minutes', () => {
  const book = bookOf({ kind: 'paragraph', lead: [], text: words('字'.repeat(221)) });
  expect(contextFor(book, themeOf('podium'))).toMatchObject({ characters: 221, minutes: 2 });
});
