import { describe, expect, test } from 'vitest';
import { themeOf, words } from '../print/typesetting.js';
import { bookOf, documentOf, everyBlock, paragraph, paragraphsIn, part, section } from './sample.js';

test('of two annexes under the text the second stands under the title of the first, behind no label', async () => {
  const note = (number: string, title: string) => ({
    kind: 'annex-note' as const,
    label: words('附件：'),
    number,
    text: words(title),
  });
  const document = await documentOf(bookOf(note('1.', '名词解释'), note('2.', '重点任务')));
  expect(paragraphsIn(document).filter(([style]) => style === 'AnnexNote')).toEqual([
    ['AnnexNote', '附件：1.名词解释'],
    ['AnnexNote', '2.重点任务'],
  ]);
  const { indent, size } = themeOf('session').styles['annex-note'];
  const characters = Math.round((indent / size + 3) * 100);
  expect(document.match(/<w:ind [^>]*w:firstLineChars="(\d+)"/g)).toEqual([
    expect.stringContaining(`w:firstLineChars="${characters}"`),
  ]);
});

test('every kind of block with its style, in order', async () => {
  const document = await documentOf(everyBlock());
  const text = paragraphsIn(document.replace(/<w:sdt>.*<\/w:sdt>/s, ''));
  expect(text).toEqual([
    ['CoverIssuer', '云溪县人民政府'],
    ['CoverDate', '2024年1月8日'],
    ['CoverPaper', '会议文件'],
    ['CoverTitle', '政府工作报告'],
    ['CoverOccasion', '——在县人民代表大会上'],
    // The break between two sections is a paragraph of its own.
    ['', ''],
    ['Masthead', '云溪县人民政府文件'],
    ['Title', '政府工作报告'],
    ['Speaker', '县长 殷勇'],
    ['Salutation', '各位代表：'],
    ['Heading1', '一、去年工作'],
    ['BodyText', '细颗粒物平均浓度下降。'],
    ['BodyText', '（一）经济稳中有进。坚持稳字当头。'],
    ['Heading3', '1.项目建设'],
    ['BodyText', '“四上”企业增加……'],
    ['BodyText', '一是抓项目。开工10个。'],
    ['BodyText', '生态更好。PM2.5降到30微克/m3，建成海绵城市1。'],
    ['Caption', '表1 主要指标'],
    ['TableUnit', '单位：亿元'],
    ['TableHeader', '指标'],
    ['TableHeader', '亿元'],
    ['TableCell', '生产总值'],
    ['TableCell', '120.5'],
    ['TableCell', '进出口'],
    ['TableCell', '8.25'],
    ['TableNote', '注：快报数。'],
    ['', ''],
    ['Picture', ''],
    ['FigureCaption', '图1 云溪'],
    ['HeadingUnnumbered', '自身建设'],
    ['Heading1Level2', '一、政治建设'],
    ['AnnexNote', '附件：名词解释'],
    ['Signature', '云溪县人民政府'],
    ['Date', '2024年1月8日'],
    ['AnnexLabel', '附件：'],
    ['AnnexTitle', '名词解释'],
    ['Entry', '1.海绵城市：会吸水的城市 &amp; 更多（见第页）'],
    ['Entry', '2.没有出现：说明（见第页）'],
  ]);
});

describe('a heading', () => {
  test('with text run in after it is the beginning of a paragraph in the linked style', async () => {
    const document = await documentOf(bookOf(part('甲', [section('乙。', { intro: words('丙。') })])));
    expect(document).toMatch(/<w:rStyle w:val="Heading2Char"\/>.{0,80}>（一）</s);
    expect(document).toMatch(/<w:t [^>]*>丙。/);
  });

  test('1. keeps its number apart from a digit after it', async () => {
    const document = await documentOf(bookOf(part('甲', [section('乙', { blocks: [section('5个')] })])));
    expect(document).toMatch(/<w:spacing w:val="79"\/>.{0,60}>\.<\/w:t>/s);
  });
});

test('a picture has its alternative text, and stays with its caption', async () => {
  const document = await documentOf(everyBlock());
  expect(document).toMatch(/<wp:docPr [^>]*descr="一条河"/);
  expect(document).toMatch(/<w:pStyle w:val="Picture"\/><w:keepNext\/>/);
});

test('the date starts two characters to the right of the issuer', async () => {
  const document = await documentOf(everyBlock());
  const [issuer, date] = ['Signature', 'Date'].map((style) =>
    Number(new RegExp(`"${style}"/>.*?w:left="(\\d+)"`, 's').exec(document)![1]),
  );
  expect(date! - issuer!).toBe(Math.round(2 * (8844 / 28)));
});

test('an annex starts a page', async () => {
  expect(await documentOf(everyBlock())).toMatch(/"AnnexLabel"\/><w:pageBreakBefore\/>/);
});

test('a text without headings', async () => {
  expect(paragraphsIn(await documentOf(bookOf(paragraph('甲'))))).toEqual([['BodyText', '甲']]);
});

describe('an edition that is read out', () => {
  const podium = themeOf('podium');
  const long = `${'甲'.repeat(79)}。${'乙'.repeat(79)}。`;

  test('a long paragraph becomes several, those after the first without indent', async () => {
    const document = await documentOf(bookOf(paragraph(long, '生态更好。')), podium);
    expect(paragraphsIn(document)).toEqual([
      ['BodyText', `生态更好。${long.slice(0, 80)}`],
      ['BodyTextContinued', long.slice(80)],
    ]);
  });

  test('so does the text after a heading that is run in', async () => {
    const document = await documentOf(bookOf(section('抓项目。', { given: '一是', intro: words(long) })), podium);
    expect(paragraphsIn(document).map(([style]) => style)).toEqual(['BodyText', 'BodyTextContinued']);
  });

  test('in another edition it is one', async () => {
    expect(paragraphsIn(await documentOf(bookOf(paragraph(long))))).toEqual([['BodyText', long]]);
  });
});
