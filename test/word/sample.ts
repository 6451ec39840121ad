/** A book with every kind of block, and the parts of the Word file made of it. */
import { strFromU8, unzipSync } from 'fflate';
import type { Annex, Block, Book, Entry, Part, Section } from '../../src/document/book.js';
import { numberBook } from '../../src/document/numbering.js';
import type { BookTheme } from '../../src/print/theme.js';
import { contextOf, type WordContext } from '../../src/word/context.js';
import { wordOf } from '../../src/word/make.js';
import { png } from '../image/picture-files.js';
import { themeOf, words } from '../print/typesetting.js';

export const theme = themeOf('session');

export const paragraph = (text: string, lead = ''): Block => ({
  kind: 'paragraph',
  lead: lead === '' ? [] : words(lead),
  text: words(text),
});

export const part = (heading: string, blocks: readonly Block[], numbered = true): Part => ({
  kind: 'part',
  numbered,
  number: '',
  heading: words(heading),
  blocks,
});

export const section = (heading: string, more: Partial<Section> = {}): Section => ({
  kind: 'section',
  number: '',
  level: 0,
  heading: words(heading),
  intro: [],
  blocks: [],
  ...more,
});

export const entry = (key: string, term: string, text: string): Entry => ({
  kind: 'entry',
  key,
  number: '',
  term: words(term),
  text: [...words(`：${text}（见第`), { text: '', field: 'page' }, ...words('页）')],
});

export const annex = (heading: string, blocks: readonly Block[]): Annex => ({
  kind: 'annex',
  label: words('附件：'),
  heading: words(heading),
  blocks,
});

export const bookOf = (...blocks: readonly Block[]): Book =>
  numberBook({
    kind: 'book',
    meta: { title: '云溪县政府工作报告', author: '云溪县人民政府', subject: '第三次会议', keywords: '报告' },
    blocks,
  });

export const pictureBytes = png({ width: 40, height: 20, colourType: 2 });

const figure: Block = {
  kind: 'figure',
  src: 'images/a.png',
  picture: { encoding: 'png', width: 40, height: 20, bits: 8, channels: 3, data: new Uint8Array() },
  alt: '一条河',
  lines: 6,
  caption: words('图1 云溪'),
};

/** Every kind of block. */
export function everyBlock(): Book {
  return bookOf(
    {
      kind: 'cover',
      lines: [
        { role: 'paper', text: words('会议文件') },
        { role: 'title', text: words('政府工作报告') },
        { role: 'occasion', text: words('——在县人民代表大会上') },
        { role: 'issuer', text: words('云溪县人民政府') },
        { role: 'date', text: words('2024年1月8日') },
      ],
    },
    { kind: 'contents', heading: words('目录') },
    { kind: 'byline', role: 'masthead', text: words('云溪县人民政府文件') },
    { kind: 'title', text: words('政府工作报告') },
    { kind: 'byline', role: 'speaker', text: words('县长 殷勇') },
    { kind: 'salutation', text: words('各位代表：') },
    part('去年工作', [
      paragraph('细颗粒物平均浓度下降。'),
      section('经济稳中有进。', {
        intro: words('坚持稳字当头。'),
        blocks: [
          section('项目建设', { blocks: [paragraph('“四上”企业增加……')] }),
          section('抓项目。', { given: '一是', intro: words('开工10个。') }),
        ],
      }),
      {
        kind: 'paragraph',
        lead: words('生态更好。'),
        text: [
          ...words('PM'),
          { text: '2.5', script: 'sub' },
          ...words('降到30微克/m'),
          { text: '3', script: 'sup' },
          ...words('，建成海绵城市'),
          { text: '', mark: 'sponge' },
          ...words('。'),
        ],
      },
      {
        kind: 'table',
        caption: words('表1 主要指标'),
        unit: words('单位：亿元'),
        note: words('注：快报数。'),
        header: [words('指标'), words('亿元')],
        rows: [
          [words('生产总值'), words('120.5')],
          [words('进出口'), words('8.25')],
        ],
        widths: [],
      },
      figure,
    ]),
    part('自身建设', [section('政治建设')], false),
    { kind: 'annex-note', label: words('附件：'), number: '', text: words('名词解释') },
    { kind: 'signature', issuer: words('云溪县人民政府'), date: words('2024年1月8日') },
    annex('名词解释', [entry('sponge', '海绵城市', '会吸水的城市 & 更多'), entry('none', '没有出现', '说明')]),
  );
}

/** A theme with other keys of `word`. */
export const withWord = (word: Partial<BookTheme['word']>, of: BookTheme = theme): BookTheme => ({
  ...of,
  word: { ...of.word, ...word },
});

export const contextFor = (book: Book, of: BookTheme = theme): WordContext =>
  contextOf(
    book,
    of,
    () => undefined,
    () => undefined,
  );

const date = new Date('2024-01-08T00:00:00Z');

export const bytesOf = (book: Book, of: BookTheme = theme, picture = pictureBytes): Promise<Uint8Array> =>
  wordOf(
    book,
    of,
    ({ line }) => `${line}`,
    () => picture,
    date,
  );

/** The parts of the file of a book, by name. */
export async function partsOf(book: Book, of: BookTheme = theme, picture = pictureBytes): Promise<Map<string, string>> {
  const parts = Object.entries(unzipSync(await bytesOf(book, of, picture)));
  return new Map(parts.map(([name, part]) => [name, strFromU8(part)]));
}

/** `word/document.xml` of a book. */
export const documentOf = async (book: Book, of: BookTheme = theme, picture = pictureBytes): Promise<string> =>
  (await partsOf(book, of, picture)).get('word/document.xml')!;

/** The paragraphs of a document: style and words, a tab as →. */
export function paragraphsIn(document: string): [style: string, words: string][] {
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '→').join(''),
  ]);
}
