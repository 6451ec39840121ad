/** Edits that offices make between two drafts, each on a book with every kind of block. */
import type { Annex, Block, Book, Entry, Paragraph, Part, Section, Table } from '../../../src/document/book.js';
import { blocksOf } from '../../../src/document/book.js';
import { numberBook } from '../../../src/document/numbering.js';
import { plain } from '../../../src/text/running-text.js';
import { slice } from '../../../src/text/slice.js';
import { png } from '../../image/picture-files.js';
import { words } from '../../print/typesetting.js';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type Lists = Block[][];

/** An edit of a copy of the blocks; `n` chooses where. Nothing is edited where the book has nothing of the kind. */
type Edit = (blocks: Block[], n: number) => void;

/** The lists of blocks, those inside others too. */
function listsIn(blocks: Block[]): Lists {
  return [blocks, ...blocks.flatMap((block) => ('blocks' in block ? listsIn(block.blocks as Block[]) : []))];
}

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];

function all<K extends Block['kind']>(blocks: readonly Block[], kind: K): Open<Extract<Block, { kind: K }>>[] {
  return [...blocksOf(blocks)].filter((block) => block.kind === kind) as Open<Extract<Block, { kind: K }>>[];
}

/** Edits one block of a kind. */
const on =
  <K extends Block['kind']>(kind: K, edit: (block: Open<Extract<Block, { kind: K }>>, n: number) => void): Edit =>
  (blocks, n) => {
    const block = pick(all(blocks, kind), n);
    if (block) edit(block, n);
  };

/** Edits the list that holds one block of a kind, at the block. */
const at =
  (kind: Block['kind'], edit: (list: Block[], index: number, n: number) => void): Edit =>
  (blocks, n) => {
    const places = listsIn(blocks).flatMap((list) =>
      list.flatMap((block, index) => (block.kind === kind ? [{ list, index }] : [])),
    );
    const place = pick(places, n);
    if (place) edit(place.list, place.index, n);
  };

/** Moves blocks of a list behind another block of their kind, which may be in another list. */
const moved =
  (kind: Block['kind'], count = 1, edit: (block: Block) => Block = (block) => block): Edit =>
  (blocks, n) =>
    at(kind, (list, index) => {
      const taken = list.splice(index, count).map(edit);
      const lists = listsIn(blocks).filter((one) => one.some((block) => block.kind === kind));
      const target = pick(lists, n >> 3) ?? list;
      target.splice(target.length === 0 ? 0 : (n >> 5) % (target.length + 1), 0, ...taken);
    })(blocks, n);

const replaced = (pattern: RegExp, by: string): Edit =>
  on('paragraph', (block) => {
    const text = plain(block.text);
    const match = pattern.exec(text);
    if (!match) return;
    const [from, to] = [match.index, match.index + match[0].length];
    block.text = [...slice(block.text, 0, from), ...words(by), ...slice(block.text, to)];
  });

const paragraph = (text: string, lead = ''): Paragraph => ({
  kind: 'paragraph',
  lead: lead === '' ? [] : words(lead),
  text: words(text),
});
const newSection = (n: number): Section => ({
  kind: 'section',
  number: '',
  level: 0,
  heading: words(`推进第${n}项工作。`),
  intro: [],
  blocks: [paragraph(`完成投资${n}亿元，增长${n % 9}.5%。`)],
});
const newTable = (n: number): Table => ({
  kind: 'table',
  caption: words(`表${n} 新增指标`),
  unit: [],
  header: [words('项目'), words('数量')],
  rows: [[words('桥梁'), words(`${n}`)]],
  note: [],
  widths: [],
});
const newAnnex = (n: number): Annex => ({
  kind: 'annex',
  label: words('附件：'),
  heading: words(`${2000 + n}年民生实事`),
  blocks: [paragraph(`新建学校${n}所。`)],
});
const entry = (n: number): Entry => ({
  kind: 'entry',
  key: `new-${n}`,
  number: '',
  term: words(`第${n}类场景`),
  text: words('：用于“一网统管”的场景。'),
});

/** By name. */
export const edits: Readonly<Record<string, Edit>> = {
  'a word': replaced(/推进|提升|完成|降到|下降/, '大力推动'),
  'a number': replaced(/\d+(?:\.\d+)?/, '97.3'),
  'words in quotes': replaced(/“[^”]*”/, '“四个一”工程'),
  'a sentence in front': on('paragraph', (block) => {
    block.text = [...words('坚持稳中求进。'), ...block.text];
  }),
  'a sentence behind': on('paragraph', (block) => {
    block.text = [...block.text, ...words('实现开门红。')];
  }),
  'a sentence gone': replaced(/[^。]*。/, ''),
  'all words': on('paragraph', (block, n) => {
    block.text = words(`另起炉灶写了第${n}稿，与前文无关。`);
  }),
  'a paragraph more': at('paragraph', (list, index, n) =>
    list.splice(index, 0, paragraph(`新增第${n}段。`, '新的一段。')),
  ),
  'a paragraph more at the end': (blocks, n) => {
    const list = pick(listsIn(blocks), n)!;
    if (list !== blocks) list.push(paragraph(`末尾第${n}段。`));
  },
  'a paragraph gone': at('paragraph', (list, index) => list.splice(index, 1)),
  'a paragraph moved': moved('paragraph'),
  'two paragraphs moved': moved('paragraph', 2),
  'a paragraph moved and edited': moved('paragraph', 1, (block) =>
    block.kind === 'paragraph' ? { ...block, text: [...block.text, ...words('再上新台阶。')] } : block,
  ),
  'a paragraph split': at('paragraph', (list, index) => {
    const { text } = list[index] as Paragraph;
    const middle = Math.floor(plain(text).length / 2);
    const [first, second] = [slice(text, 0, middle), slice(text, middle)];
    list.splice(index, 1, { ...paragraph(''), text: first }, { ...paragraph(''), text: second });
  }),
  'two paragraphs joined': at('paragraph', (list, index) => {
    const [first, second] = list.slice(index, index + 2) as [Paragraph, Block?];
    if (second?.kind === 'paragraph') list.splice(index, 2, { ...first, text: [...first.text, ...second.text] });
  }),
  'a paragraph twice': at('paragraph', (list, index) => list.splice(index, 0, structuredClone(list[index]!))),
  'a lead': on('paragraph', (block, n) => {
    block.lead = words(`第${n}个新开头。`);
  }),
  'no lead': on('paragraph', (block) => {
    block.lead = [];
  }),
  'a heading': on('section', (block) => {
    block.heading = [...words('着力'), ...block.heading];
  }),
  'another heading': on('section', (block, n) => {
    block.heading = words(`完全不同的第${n}个标题。`);
  }),
  'text behind a heading': on('section', (block) => {
    block.intro = block.intro.length > 0 ? [] : words('坚持先立后破。');
  }),
  'a section more': at('section', (list, index, n) => list.splice(index, 0, newSection(n))),
  'a section gone': at('section', (list, index) => list.splice(index, 1)),
  'a section moved': moved('section'),
  'a section without number': on('section', (block) => {
    Object.assign(block, { given: '一是' });
  }),
  'a heading of a part': on('part', (block) => {
    block.heading = [...block.heading, ...words('和今后安排')];
  }),
  'a part more': at('part', (list, index, n) =>
    list.splice(index, 0, {
      kind: 'part',
      numbered: true,
      number: '',
      heading: words('新的部分'),
      blocks: [newSection(n)],
    } satisfies Part),
  ),
  'a part gone': at('part', (list, index) => list.splice(index, 1)),
  'parts in another order': at('part', (list, index) => list.push(...list.splice(index, 1))),
  'a cell': on('table', (block, n) => {
    const row = pick(block.rows, n) as Open<Table['rows'][number]> | undefined;
    if (row) row[n % row.length] = words('131.7');
  }),
  'a row more': on('table', (block, n) => {
    block.rows.splice(
      n % (block.rows.length + 1),
      0,
      block.header.map((_, c) => words(c === 0 ? `第${n}行` : `${n}`)),
    );
  }),
  'a row gone': on('table', (block, n) => {
    if (block.rows.length > 1) block.rows.splice(n % block.rows.length, 1);
  }),
  'rows in another order': on('table', (block) => {
    block.rows.reverse();
  }),
  'a column more': on('table', (block, n) => {
    const c = n % (block.header.length + 1);
    block.header.splice(c, 0, words('增长'));
    block.rows = block.rows.map((row, r) => row.toSpliced(c, 0, words(`${r}.1%`)));
    block.widths = [];
  }),
  'a column gone': on('table', (block, n) => {
    if (block.header.length < 2) return;
    const c = n % block.header.length;
    block.header.splice(c, 1);
    block.rows = block.rows.map((row) => row.toSpliced(c, 1));
    block.widths = [];
  }),
  'a header': on('table', (block, n) => {
    block.header[n % block.header.length] = words('上年');
  }),
  'a caption, units and a note': on('table', (block) => {
    block.caption = [...block.caption, ...words('（预计）')];
    block.unit = words('单位：万元');
    block.note = block.note.length > 0 ? [] : words('注：年报数。');
  }),
  'a table more': at('paragraph', (list, index, n) => list.splice(index, 0, newTable(n))),
  'a table gone': at('table', (list, index) => list.splice(index, 1)),
  'a table in the place of another': at('table', (list, index, n) => list.splice(index, 1, newTable(n))),
  'another caption of a picture': on('figure', (block) => {
    block.caption = words('图1 云溪新貌');
  }),
  'another picture': on('figure', (block) => {
    block.src = 'images/b.png';
  }),
  'a picture gone': at('figure', (list, index) => list.splice(index, 1)),
  'an explanation': on('entry', (block) => {
    block.text = [...block.text, ...words('这里补充一句。')];
  }),
  'a term more': at('entry', (list, index, n) => list.splice(index, 0, entry(n))),
  'a term more at the end': at('entry', (list, _, n) => list.push(entry(n))),
  'a term gone': at('entry', (list, index) => list.splice(index, 1)),
  'the last term gone': at('entry', (list) => list.splice(-1, 1)),
  'terms in another order': at('entry', (list, index) => list.unshift(...list.splice(index, 1))),
  'another title': on('title', (block) => {
    block.text = [...block.text, ...words('（送审稿）')];
  }),
  'another speaker': on('byline', (block) => {
    block.text = words('代县长 某某');
  }),
  'another salutation': on('salutation', (block) => {
    block.text = words('各位代表，同志们：');
  }),
  'an annex more': (blocks, n) => {
    blocks.push(newAnnex(n % 30));
  },
  'an annex before': at('annex', (list, index, n) => list.splice(index, 0, newAnnex(n % 30))),
  'an annex gone': at('annex', (list, index) => list.splice(index, 1)),
  'another cover': on('cover', (block, n) => {
    block.lines = block.lines.toSpliced(n % block.lines.length, 1, { role: 'date', text: words('2025年1月6日') });
  }),
};

/** The book after some edits, by their names and where. Keys of entries stay unique. */
export function edited(book: Book, changes: readonly (readonly [name: string, n: number])[]): Book {
  const blocks = structuredClone(book.blocks) as Block[];
  for (const [name, n] of changes) edits[name]!(blocks, n);
  const seen = new Set<string>();
  for (const block of all(blocks, 'entry')) {
    while (seen.has(block.key)) block.key += '-2';
    seen.add(block.key);
  }
  const marked = new Set<string>();
  for (const block of blocksOf(blocks)) {
    if (block.kind !== 'paragraph') continue;
    // A mark stands once.
    const text = block.text.filter(({ mark }) => mark === undefined || !marked.has(mark));
    for (const { mark } of block.text) if (mark !== undefined) marked.add(mark);
    Object.assign(block, { text });
  }
  return numberBook({ ...book, blocks });
}

/** The bytes of the file of a picture, by its name. */
export const pictureOf = ({ src }: { readonly src: string }): Uint8Array =>
  png({ width: 40, height: src.includes('b') ? 30 : 20, colourType: 2 });
