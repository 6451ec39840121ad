/** A small book with a table, a picture and a glossary, in every edition, and pages changed one piece at a time. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReport } from '../../src/content/load.js';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { verifyBook } from '../../src/verify/book.js';
import type { PdfPage, PdfPiece } from '../../src/verify/pdf-reader.js';
import { readPdf } from '../../src/verify/pdf-reader.js';
import type { World } from '../../src/world/world.js';
import { png } from '../image/picture-files.js';
import { finished } from './finished.js';

const body = `title: 政府工作报告
paper: 人大会议文件（1）
occasion: 2024年2月4日在区第三届人民代表大会第二次会议上
speaker: { office: 区长, name: 张三 }
issuer: 某区人民政府
date: 2024-02-04
body:
  - salutation: 各位代表：
  - |
    现在，我代表区人民政府，向大会报告工作。
    请予审议。
  - part: 去年工作
    body:
      - |
        一年来，全区PM_{2.5}年均浓度22微克，建成智税圈11个、湾区标准30项。
        各位代表：这样的话也写在中间。
      - table: 主要指标
        header: [指标, 总量, 增长]
        rows:
          - [一个名称很长很长而且一行放不下的指标要分成两三行才排得下的那一种, 3810.24亿元, 4.5%]
          - [税收的名称也是很长很长很长很长很长很长很长很长, 12亿元, 另一格也很长很长很长很长很长很长很长很长很长要分成几行]
      - figure: plan.png
        alt: 一张图
        caption: 图1　示意图
      - section: 抓经济。
        intro: 经济稳中有进。
        body:
          - lead: 工业好。
            text: |
              工业增加值增长5.5%。
              做到“应保尽保”。
      - section: 抓民生
        body:
          - 民生支出占八成。
  - part: 今年安排
    body:
      - section: 再抓经济
        body:
          - 生产总值增长5%左右，与智税圈有关的工作继续。
      - section: 再抓民生
        body:
          - 谢谢大家！
  - salutation: 各位代表！
`;
const glossary = `label: 附件：
title: 名词解释
entries:
  - term: 智税圈
    text: |
      指办税的圈子。
      共有11个。
  - term: 湾区标准
    text: 指大湾区的标准。
`;
const { folder, world, bytes, verify, edited, deckWith } = finished(
  'small',
  { 'report.yaml': body, 'glossary.yaml': glossary, 'plan.png': png({ width: 30, height: 20 }) },
  'all',
);
const path = 'out/small/report.pdf';

type Editable = { readonly label: string; pieces: PdfPiece[] }[];

let report: LoadedReport;
let pages: readonly PdfPage[];
beforeAll(async () => {
  report = complete(loadReport(folder, world()), () => {})!;
  pages = (await readPdf(bytes(path)))!;
});

/** The problems of the book with its pieces changed. */
function reported(change: (pages: Editable) => void, seen: World = world(), usual = true) {
  const copy = pages.map(({ label, pieces }) => ({ label, pieces: [...pieces] }));
  change(copy);
  const problems: Diagnostic[] = [];
  verifyBook(path, report, copy, { isDefault: usual, isSet: true }, seen, (problem) => problems.push(problem));
  return problems.map(({ code, severity, args, at }) => ({ code, severity, ...args, ...(at && { line: at.line }) }));
}

/** Where the `n`th piece that fits stands. */
function find(all: readonly PdfPage[], fits: (piece: PdfPiece) => boolean, n = 0): [page: number, piece: number] {
  const found = all.flatMap(({ pieces }, page) =>
    pieces.flatMap((piece, index): [number, number][] => (fits(piece) ? [[page, index]] : [])),
  );
  expect(found.length).toBeGreaterThan(n);
  return found[n]!;
}

function replace(from: string, to: string, role?: string) {
  return (all: Editable) => {
    const fits = (piece: PdfPiece) => piece.text.includes(from) && (role === undefined || piece.role === role);
    const [page, index] = find(all, fits);
    const piece = all[page]!.pieces[index]!;
    all[page]!.pieces[index] = { ...piece, text: piece.text.replace(from, to) };
  };
}

const raised = (number: string) => (piece: PdfPiece) =>
  piece.role === 'Link' && piece.size < 12 && piece.text === number;

describe('as built', () => {
  test('every edition passes, with tables, pictures and marks', async () => {
    const { diagnostics, ok, checked } = await verify();
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
    expect(checked).toMatchObject({ marks: 2, entries: 2, paragraphs: 7 });
    // Four editions.
    expect(checked.pages).toBeGreaterThan(pages.length * 2);
  });

  test('another edition is held against the text too', async () => {
    const { diagnostics } = await verify(edited('report.yaml', '占八成', '占七成'));
    expect(diagnostics.map(({ code, args }) => [code, 'path' in args && args.path])).toEqual([
      ...['', '-large', '-official', '-podium'].map((edition) => [
        'verify/missing-text',
        `out/small/report${edition}.pdf`,
      ]),
      ['verify/slide-words', 'out/small/briefing.pptx'],
      ['verify/note', 'out/small/briefing.pptx'],
    ]);
  });
});

describe('a piece changed', () => {
  test('none: nothing is reported', () => {
    expect(reported(() => {})).toEqual([]);
  });

  test('a digit in a cell of a table, at the end of its text', () => {
    expect(reported(replace('4.5%', '4.5%强', 'TD'))).toMatchObject([
      { code: 'verify/missing-text', what: 'table', expected: '4.5%', found: '4.5%强' },
    ]);
  });

  test('a lowered digit', () => {
    expect(reported(replace('2.5', '10', 'P'))).toMatchObject([
      {
        code: 'verify/missing-text',
        expected: expect.stringContaining('PM2.5'),
        found: expect.stringContaining('PM10'),
      },
    ]);
  });

  test('a sentence printed twice', () => {
    expect(reported(replace('民生支出占八成。', '民生支出占八成。民生支出占八成。'))).toMatchObject([
      { code: 'verify/repeated', found: '民生支出占八成。' },
    ]);
  });

  test('a salutation printed once more, though it has to stand twice', () => {
    expect(reported(replace('谢谢大家！', '谢谢大家！各位代表！'))).toMatchObject([
      { code: 'verify/repeated', found: '各位代表！' },
    ]);
    expect(reported(replace('各位代表！', ''))).toMatchObject([{ code: 'verify/missing-text', what: 'salutation' }]);
  });

  test('a sentence of its own', () => {
    expect(reported(replace('谢谢大家！', '谢谢大家！此处有误。'))).toMatchObject([
      { code: 'verify/extra-text', found: '此处有误。' },
    ]);
  });

  test('a number of a heading', () => {
    expect(reported(replace('（二', '（三', 'H3'))).toMatchObject([
      { code: 'verify/missing-text', what: 'heading', expected: '（二）抓民生', found: '（三）抓民生' },
    ]);
  });
});

describe('marks and entries', () => {
  test('a mark with another number', () => {
    const change = (all: Editable) => {
      const [page, index] = find(all, raised('1'));
      all[page]!.pieces[index] = { ...all[page]!.pieces[index]!, text: '7' };
    };
    expect(reported(change)).toMatchObject([
      { code: 'verify/mark', term: '智税圈', expected: 1, found: '7', page: '1', others: 0 },
    ]);
  });

  test('a mark that is missing, and one too many', () => {
    expect(
      reported((all) => {
        const [page, index] = find(all, raised('1'));
        all[page]!.pieces.splice(index, 1);
      }),
    ).toMatchObject([{ code: 'verify/mark', term: '智税圈', expected: 1, found: undefined }]);
    expect(
      reported((all) => {
        const [page, index] = find(all, (piece) => piece.text.includes('民生支出占八成。'));
        const [from, mark] = find(all, raised('2'));
        all[page]!.pieces.splice(index + 1, 0, all[from]!.pieces[mark]!);
      }),
    ).toMatchObject([{ code: 'verify/mark', term: '民生支出占八成。', expected: undefined, found: '2' }]);
  });

  test('a mark behind another word of its sentence', () => {
    expect(
      reported((all) => {
        const [page, index] = find(all, raised('1'));
        const [mark] = all[page]!.pieces.splice(index, 1);
        all[page]!.pieces.splice(index + 1, 0, mark!);
      }),
    ).toMatchObject([
      { code: 'verify/mark', term: '智税圈', expected: 1, found: undefined },
      { code: 'verify/mark', expected: undefined, found: '1' },
    ]);
  });

  test('the number of an entry, and the page it names', () => {
    expect(reported(replace('2.', '3.', 'Lbl'))).toMatchObject([
      { code: 'verify/entry', reason: 'number', term: '湾区标准', expected: '2', found: '3' },
    ]);
    const page = (all: Editable) => {
      const [at, index] = find(all, (piece) => piece.role === 'Link' && piece.size > 12 && piece.text === '1', 0);
      const last = all.findLastIndex(({ pieces }) => pieces.some(({ role }) => role === 'Note'));
      const named = all[last]!.pieces.findIndex(({ role }) => role === 'Link');
      expect([at, index]).toBeDefined();
      all[last]!.pieces[named] = { ...all[last]!.pieces[named]!, text: '9' };
    };
    expect(reported(page)).toMatchObject([
      { code: 'verify/entry', reason: 'page', term: '智税圈', expected: '1', found: '9' },
    ]);
  });
});

describe('cover and contents', () => {
  const inContents = (all: readonly PdfPage[]) =>
    all.findIndex(({ pieces }) => pieces.some(({ role, text }) => role === 'Artifact' && /^·/.test(text)));

  test('another page of a heading', () => {
    const change = (all: Editable) => {
      const { pieces } = all[inContents(all)]!;
      const index = pieces.findIndex(({ text }) => /^\d+$/.test(text));
      pieces[index] = { ...pieces[index]!, text: '8' };
    };
    expect(reported(change)).toMatchObject([
      { code: 'verify/contents', heading: '一、去年工作', expected: '1', found: '8' },
    ]);
  });

  test('a heading that is not listed', () => {
    const change = (all: Editable) => {
      const { pieces } = all[inContents(all)]!;
      const index = pieces.findIndex(({ text }) => text.includes('（一）抓经济'));
      pieces.splice(index, 1);
    };
    expect(reported(change)).toMatchObject([{ code: 'verify/contents', heading: '（一）抓经济', found: undefined }]);
  });

  test('a line of the cover', () => {
    const onCover = (from: string, to: string) => (all: Editable) => {
      const { pieces } = all[0]!;
      const index = pieces.findIndex(({ text }) => text.includes(from));
      pieces[index] = { ...pieces[index]!, text: pieces[index]!.text.replace(from, to) };
    };
    expect(reported(onCover('某区人民政府', '某市人民政府'))).toMatchObject([
      { code: 'verify/missing-text', what: 'cover', expected: '某区人民政府', found: '某市人民政府' },
    ]);
    expect(reported(onCover('某区人民政府', '某区人民政府内部资料'))).toMatchObject([
      { found: '某区人民政府内部资料' },
    ]);
    expect(reported(onCover('政府工作报告', ''))).toMatchObject([
      { what: 'cover', expected: '政府工作报告', found: undefined },
    ]);
    expect(reported(onCover('某区人民政府', ''))).toEqual([]);
  });
});

describe('what templates leave out', () => {
  const withoutRole = (roles: RegExp) => (all: Editable) => {
    for (const page of all) page.pieces = page.pieces.filter(({ role }) => !roles.test(role));
  };
  /** A world whose templates have no word of something. */
  const silent = (word: string): World => {
    const real = world();
    return {
      ...real,
      read(path) {
        const result = real.read(path);
        if (!result.ok || !path.endsWith('.hbs')) return result;
        const text = new TextDecoder().decode(result.bytes).replaceAll(word, 'x');
        return { ok: true, bytes: new TextEncoder().encode(text) };
      },
    };
  };

  test('is missing in the default edition whose templates have it', () => {
    expect(reported(withoutRole(/^T[DH]$|^Caption$/))).toMatchObject([
      { code: 'verify/missing-text', severity: 'error', what: 'table' },
      { code: 'verify/missing-text', severity: 'error', what: 'caption' },
    ]);
  });

  test('is reported, and right, where they have no word of it', () => {
    const found = reported(withoutRole(/^T[DH]$|^Caption$/), silent('table'));
    expect(found).toMatchObject([
      { code: 'verify/left-out', severity: 'warning', what: 'table' },
      { code: 'verify/missing-text', what: 'caption' },
    ]);
  });

  test('is right in another edition', () => {
    expect(reported(withoutRole(/^T[DH]$|^Caption$/), world(), false)).toEqual([]);
  });

  test('is not right in part', () => {
    expect(reported(replace('12', '', 'TD'), silent('table'), false)).toMatchObject([{ code: 'verify/missing-text' }]);
  });
});

test('files of another report are reported as that', async () => {
  const other = `${body.slice(0, body.indexOf('  - salutation'))}  - part: 明年打算
    body:
      - section: 修桥
        body:
          - 修桥十座，座座通车。
      - section: 铺路
        body:
          - 铺路百里，里里平坦。
`;
  const entries = 'label: 附件：\ntitle: 名词解释\nentries:\n  - term: 铺路\n    text: 就是筑路。\n';
  const { diagnostics } = await verify({
    [`${folder}/report.yaml`]: other,
    [`${folder}/glossary.yaml`]: entries,
  });
  expect(diagnostics.map(({ code, args }) => [code, 'path' in args && args.path])).toEqual(
    ['report.pdf', 'report-large.pdf', 'report-official.pdf', 'report-podium.pdf', 'briefing.pptx'].map((name) => [
      'verify/other-report',
      `out/small/${name}`,
    ]),
  );
});

test('files that are cut off, of another kind or empty are unreadable', async () => {
  const deck = 'out/small/briefing.pptx';
  const reported = async (others: Readonly<Record<string, Uint8Array | string>>, files = [path, deck]) =>
    (await verify(others, files)).diagnostics.map(({ code, args }) => ({ code, ...args }));
  const ofBook = { code: 'verify/unreadable', path, kind: 'pdf' };
  const ofDeck = { code: 'verify/unreadable', path: deck, kind: 'pptx' };
  const cut = (path: string) => bytes(path).slice(0, bytes(path).length / 2);
  for (const [pdf, pptx] of [
    [cut(path), cut(deck)],
    ['hello', 'hello'],
    ['', ''],
    [bytes(deck), bytes(path)],
  ] as const)
    expect(await reported({ [path]: pdf, [deck]: pptx })).toEqual([ofBook, ofDeck]);
  expect(await reported(deckWith(/slides\/slide2\.xml$/, '</p:sld>', ''), [deck])).toEqual([ofDeck]);
});
