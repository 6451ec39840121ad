/** A small book with one of everything a tagged file can have, its lines set by hand. */
import type { FontFile } from '../../../src/print/fonts.js';
import type { ComposedLine, ComposedParagraph, PlacedGlyph } from '../../../src/print/layout/composed.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import type { PrintJob } from '../../../src/print/pdf/printer.js';

/** A stretch of one line. */
export interface Part {
  readonly text: string;
  readonly font: FontFile;
  readonly tag?: Tag;
  readonly anchor?: string;
  /** pt; 16 where absent. */
  readonly em?: number;
  /** Over the baseline of the line, pt. */
  readonly raised?: number;
  /** Before it, pt. */
  readonly gap?: number;
}

const PITCH = 28;
const MIDDLE = 14;
/** Baseline under the middle of the line, pt. */
const BASELINE = -6;

/** One line of parts side by side. */
export function line(...parts: readonly Part[]): ComposedLine {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const { text, font, tag, anchor, em = 16, raised = 0, gap = 0 } of parts) {
    x += gap;
    for (const [index, char] of [...text].entries()) {
      const width = font.glyphs.width(char) * em;
      const cell = { char, em, width };
      const marks = { ...(tag && { tag }), ...(anchor !== undefined && index === 0 && { anchor }) };
      glyphs.push({ glyph: { cell, font, rise: BASELINE + raised, ...marks }, x });
      x += width;
    }
  }
  return { glyphs, pitch: PITCH, middle: MIDDLE };
}

/** Lines as a paragraph that begins after `turn` pages more. */
export function node(lines: readonly ComposedLine[], turn = 0): ComposedParagraph {
  return { lines, breaks: new Set(), turn, before: 0, after: 0 };
}

const document: Tag = { role: 'Document', parent: undefined };

/** Cover, a blank page, contents, two pages of text and a glossary. Every font has a line. */
export function taggedBook(files: readonly FontFile[]): PrintJob {
  const named = (name: string) => files.find(({ path }) => path.includes(name))!;
  const [fang, latin] = [named('YinfaFang'), named('YinfaLatin')];

  const title: Tag = { role: 'H1', parent: document };
  const part: Tag = { role: 'Part', parent: document, title: '一、回顾' };
  const heading: Tag = { role: 'H2', parent: part };
  const first: Tag = { role: 'P', parent: part };
  const mark: Tag = {
    role: 'Link',
    parent: { role: 'Reference', parent: first },
    link: { to: 'entry-1', contents: '注1：专精特新' },
  };
  const toc: Tag = { role: 'TOC', parent: document };
  const entry: Tag = {
    role: 'Link',
    parent: { role: 'Reference', parent: { role: 'TOCI', parent: toc } },
    link: { to: '节/一', contents: '一、回顾，第1页' },
  };
  const note: Tag = { role: 'Note', parent: document, id: 'note-1' };
  const label: Tag = { role: 'Lbl', parent: note };
  const back: Tag = { role: 'Link', parent: note, link: { to: 'mark-1', contents: '回到第1页' } };
  const table: Tag = { role: 'Table', parent: document };
  const [head, row]: [Tag, Tag] = [
    { role: 'TR', parent: table },
    { role: 'TR', parent: table },
  ];
  const cell = (role: 'TH' | 'TD', parent: Tag): Tag => ({
    role: 'P',
    parent: role === 'TH' ? { role, parent, scope: 'Column' } : { role, parent },
  });
  const figure: Tag = { role: 'Figure', parent: document, alt: '区徽' };

  const cover = node([line({ text: '政府工作报告', font: fang, em: 22, tag: title, anchor: 'title' })]);
  const contents = node(
    [
      line(
        { text: '一、回顾', font: fang, tag: entry, anchor: 'contents' },
        { text: '……', font: fang },
        { text: '1', font: latin, tag: entry },
      ),
    ],
    2,
  );
  const text = node(
    [
      line({ text: '一、回顾', font: fang, tag: heading, anchor: '节/一' }),
      line(
        { text: '扶持', font: fang, tag: first },
        { text: '“', font: fang, tag: first },
        { text: '专精特新', font: fang, tag: first, anchor: 'mark-1' },
        { text: '”', font: fang, tag: first },
        { text: '1', font: latin, em: 9, raised: 6, tag: mark },
        { text: '企业', font: fang, tag: first },
        { text: '4', font: latin, tag: first, gap: 2 },
        { text: '家，', font: fang, tag: first, gap: 4 },
      ),
    ],
    1,
  );
  const over = node([line({ text: '其余在下页。', font: fang, tag: first })], 1);
  const fonts = files.map((font) => {
    const text =
      font === latin ? 'Yinfa 2024' : ['一', '—', '1', '䶮'].find((char) => font.font.has(char.codePointAt(0)!));
    return node([line({ text: text ?? '', font, tag: { role: 'P', parent: document } })]);
  });
  const notes = node([
    line(
      { text: '1.', font: latin, tag: label, anchor: 'entry-1' },
      { text: '专精特新：专业、精细。', font: fang, tag: note, gap: 4 },
      { text: '第1页', font: fang, tag: back },
    ),
    line({ text: '指标', font: fang, tag: cell('TH', head) }, { text: '数值', font: fang, tag: cell('TH', head) }),
    line({ text: '产值', font: fang, tag: cell('TD', row) }, { text: '甲', font: fang, tag: cell('TD', row) }),
    line({ text: '徽', font: fang, tag: figure }),
  ]);

  return {
    page: { width: 595.28, height: 841.89 },
    margins: { left: 80, right: 70, top: 100, bottom: 90 },
    evenShift: -10,
    content: [
      cover,
      contents,
      text,
      over,
      ...fonts,
      notes,
      { text: '区政府办公室', font: fang.path },
      { text: '见目录', font: fang.path, linkToDestination: 'contents' },
      { text: '网站', font: fang.path, link: 'https://www.example.com/' },
      { table: { body: [['子'], ['丑']] }, font: fang.path },
    ],
    footer: (page) => {
      if (page === 1) return undefined;
      // The last page has pdfmake's own.
      if (page === 5) return { text: '五', font: fang.path, margin: [80, 10, 0, 0] };
      return node([line({ text: `— ${page} —`, font: latin })]);
    },
    fonts: new Map(files.map(({ path, font }) => [path, font])),
    meta: {
      title: '政府工作报告 <2024> & 附件',
      author: '越秀区人民政府',
      subject: '',
      keywords: '政府工作报告；越秀区',
      date: new Date(Date.UTC(2024, 1, 4)),
    },
    language: 'zh-CN',
    outline: [
      { title: '封面', to: 'title', open: false, children: [] },
      {
        title: '正文',
        to: '节/一',
        open: true,
        children: [
          {
            title: '一、回顾',
            to: '节/一',
            open: false,
            children: [{ title: '注', to: 'mark-1', open: false, children: [] }],
          },
          { title: '名词解释', to: 'entry-1', open: false, children: [] },
        ],
      },
    ],
    labels: [
      { from: 0, style: 'none', start: 1 },
      { from: 2, style: 'roman', start: 1 },
      { from: 3, style: 'decimal', start: 1 },
    ],
  };
}
