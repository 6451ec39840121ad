import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Block } from '../../src/document/book.js';
import type { Text } from '../../src/text/running-text.js';
import type { Commentary } from '../../src/word/comments.js';
import { wordOf } from '../../src/word/make.js';
import { annex, bookOf, entry, theme, withWord } from './sample.js';

/** A text whose first character is in this column of a line. */
const text = (line: number, words: string, column = 1): Text => [
  { text: words, at: { file: 'report.yaml', line, column } },
];
const comment = (line: number, column: number, words: string) => ({
  at: { file: 'report.yaml', line, column },
  words,
  paragraphs: [`on ${words}`],
});
const paragraph = (words: Text): Block => ({ kind: 'paragraph', lead: [], text: words });

type Words = readonly [id: string, words: string, said: string];

/** Each comment of the file with the words that it is on. */
async function commented(blocks: readonly Block[], comments: Commentary['comments'], own = theme): Promise<Words[]> {
  const commentary: Commentary = {
    author: '校对',
    initials: '校',
    date: new Date('2024-02-04T00:00:00Z'),
    comments,
    summary: (unplaced) => [`without ${unplaced.map(({ words }) => words).join()}`],
  };
  const date = new Date('2024-02-04T00:00:00Z');
  const bytes = await wordOf(
    bookOf(...blocks),
    own,
    () => '1',
    () => undefined,
    date,
    undefined,
    commentary,
  );
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml']!);
  const said = strFromU8(parts['word/comments.xml']!);
  return [...said.matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)].map(([xml, id]) => {
    const range = new RegExp(
      `<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>.*?<w:commentReference w:id="${id}"/>`,
      's',
    ).exec(document);
    expect(document.match(new RegExp(`<w:commentReference w:id="${id}"/>`, 'g'))).toHaveLength(1);
    const words = (of = '') => [...of.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, word]) => word).join('');
    return [id!, words(range?.[1]), words(xml)];
  });
}

it('puts a comment on exactly its characters, counted in code points', async () => {
  const block = paragraph(text(7, '𠮷村新建学校3所,改建5所。', 5));
  expect(await commented([block], [comment(7, 13, ','), comment(7, 7, '新建学校3所')])).toEqual([
    ['0', '𠮷村新建学校3所,改建5所。', 'without '],
    ['1', ',', 'on ,'],
    ['2', '新建学校3所', 'on 新建学校3所'],
  ]);
});

it('puts comments within and over each other, and over a mark of the glossary', async () => {
  const marked: Text = [...text(7, '建设海绵城市'), { text: '', mark: 'a' }, ...text(7, '和公园。', 7)];
  const blocks = [paragraph(marked), annex('名词解释', [entry('a', '海绵城市', '会吸水')])];
  const comments = [comment(7, 3, '海绵城市'), comment(7, 1, '建设海绵'), comment(7, 5, '城市和公园')];
  const found = await commented(blocks, comments);
  expect(found.slice(1).map(([, words]) => words)).toEqual(['海绵城市', '建设海绵', '城市1和公园']);
});

it('has the comments on a text that stands twice in the body, and the first on the title', async () => {
  const title: Block = { kind: 'title', text: text(1, '政府工作,报告') };
  const cover: Block = { kind: 'cover', lines: [{ role: 'title', text: text(1, '政府工作,报告') }] };
  const found = await commented([cover, title, paragraph(text(7, '一。'))], [comment(1, 5, ',')]);
  expect(found).toEqual([
    ['0', '政府工作,报告', 'without '],
    ['1', ',', 'on ,'],
  ]);
});

it('has a comment on the cover where no other text has its words', async () => {
  const cover: Block = { kind: 'cover', lines: [{ role: 'issuer', text: text(3, '云溪县,人民政府') }] };
  const found = await commented([cover, paragraph(text(7, '一。'))], [comment(3, 4, ',')]);
  expect(found.at(-1)).toEqual(['1', ',', 'on ,']);
});

it.each([
  ['on words that are not in the file', [comment(9, 1, '无')], theme],
  ['on words that are otherwise in the file', [comment(7, 1, '二')], theme],
])('lists a comment %s in the first one', async (_, comments, own) => {
  expect(await commented([paragraph(text(7, '一。'))], comments, own)).toEqual([
    ['0', '一。', `without ${comments[0]!.words}`],
  ]);
});

it('lists those of endnotes, which have no comments in Word', async () => {
  const noted: Text = [...text(7, '海绵城市'), { text: '', mark: 'a' }];
  const note: Block = { kind: 'entry', key: 'a', number: '', term: text(20, '海绵城市'), text: text(21, '会,吸水') };
  const blocks = [paragraph(noted), annex('名词解释', [note])];
  const found = await commented(blocks, [comment(21, 2, ',')], withWord({ notes: 'endnotes' }));
  expect(found.map(([, , said]) => said)).toEqual(['without ,']);
});

it('divides centred lines and read passages without losing a comment', async () => {
  const long = '全面贯彻落实各项工作部署要求，持续推动经济社会高质量发展，加快建设现代化新城区,报告';
  const title: Block = { kind: 'title', text: text(1, long) };
  const found = await commented([title], [comment(1, 20, [...long].slice(19, 42).join(''))]);
  expect(found[1]![1]).toBe([...long].slice(19, 42).join(''));
});

it('has neither comments nor their styles without a commentary', async () => {
  const date = new Date('2024-02-04T00:00:00Z');
  const bytes = await wordOf(
    bookOf(paragraph(text(7, '一。'))),
    theme,
    () => '1',
    () => undefined,
    date,
  );
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/styles.xml']!)).not.toContain('annotation text');
  expect(strFromU8(parts['word/document.xml']!)).not.toContain('comment');
});
