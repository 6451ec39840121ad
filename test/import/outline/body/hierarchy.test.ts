/** Headings by number, by style and by what they say, and the two levels they get. */
import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../../../src/import/outline/body/hierarchy.js';
import { paragraphsOf } from '../../../../src/import/outline/paragraphs.js';
import { draftOf, head, read, sentence, shape } from '../../outlined.js';

describe('headings', () => {
  const headings = (text: string) => shape(head + text);

  it.each([
    ['一、 and （一）', '一、回顾\n（一）经济稳。全年很好。\n（二）改革深。全年很好。'],
    ['half-width brackets', '一、 回顾\n(一)经济稳。全年很好。\n(二)改革深。全年很好。'],
    [
      '第一部分 and 一、',
      '第一部分　回顾\n一、经济稳。全年很好。\n二、改革深。全年很好。\n第二部分　安排\n一、今年干。',
    ],
  ])('%s', (_, text) => {
    expect(headings(text).slice(0, 3)).toEqual(['回顾', '  经济稳。', '  改革深。']);
  });

  it('without numbers come from the styles of Word', () => {
    const lines = head
      .trim()
      .split('\n')
      .map((text) => ({ text, ends: true }));
    const { report, problems } = read([
      ...lines,
      { text: '去年工作', level: 1, ends: true },
      { text: '经济稳', level: 2, ends: true },
      { text: sentence, ends: true },
      { text: '今年安排', level: 1, ends: true },
      { text: sentence, ends: true },
    ]);
    expect(report.body.slice(1)).toEqual([
      { part: '去年工作', body: [{ section: '经济稳', body: [sentence] }] },
      { part: '今年安排', body: [sentence] },
    ]);
    expect(problems.map(({ code, args }) => [code, args])).toEqual([
      ['import/numbering', { was: '', now: '一、', heading: '去年工作', count: 2 }],
      ['import/numbering', { was: '', now: '（一）', heading: '经济稳', count: 1 }],
    ]);
  });

  describe('with styles', () => {
    const styled = (...rows: (string | readonly [text: string, level?: number | undefined, lead?: number])[]) => {
      const body = rows.map((row) => (typeof row === 'string' ? [row] : row));
      const { report, problems } = read([
        ...head
          .trim()
          .split('\n')
          .map((text) => ({ text, ends: true })),
        ...body.map(([text, level, lead]) => ({
          text: text!,
          ends: true,
          ...(level && { level }),
          ...(lead && { lead }),
        })),
      ] as Parameters<typeof read>[0]);
      const found = report.body.flatMap((block) =>
        typeof block === 'object' && 'part' in block
          ? [
              block.part,
              ...block.body.flatMap((inner) =>
                typeof inner === 'object' && 'section' in inner ? [`  ${inner.section}`] : [],
              ),
            ]
          : [],
      );
      const doubts = problems.flatMap(({ code, args }) =>
        code === 'import/unsure' ? [(args as { reason: string }).reason] : [],
      );
      return [...found, ...doubts];
    };

    it('that running text has too, say nothing', () => {
      expect(styled(['一、回顾', 1], [sentence, 2], [sentence, 2], ['（一）经济稳'], [sentence, 2])).toEqual([
        '回顾',
        '  经济稳',
      ]);
      expect(styled(['去年', 1], [sentence, 2], ['本章照片', 2], [sentence, 2], ['今年', 1], [sentence, 2])).toEqual([
        '去年',
        '今年',
      ]);
    });

    it('may end with a full stop, or have their text behind them', () => {
      expect(styled(['去年', 1], ['经济稳。', 2], sentence, ['改革不断深化。', 2], sentence)).toEqual([
        '去年',
        '  经济稳。',
        '  改革不断深化。',
      ]);
      expect(styled(['去年', 1], [`经济稳中有进${sentence}`, 2, 6], [`改革深化　${sentence}`, 2])).toEqual([
        '去年',
        '  经济稳中有进',
        '  改革深化',
      ]);
      expect(styled(['去年', 1], ['经济稳。', 2], [sentence, 2], ['改革深。', 2], sentence)).toEqual(['去年']);
    });

    it('of one level are parts where they name what a part is about, else sections, and it is reported', () => {
      const rows = ['2024年工作回顾', '经济稳', sentence, '改革深', sentence, '2025年工作安排', '扩内需', sentence];
      const shape = ['2024年工作回顾', '  经济稳', '  改革深', '2025年工作安排', '  扩内需', 'heading-level'];
      expect(styled(...rows.map((row) => [row, row === sentence ? undefined : 1] as const))).toEqual(shape);
      expect(styled(...rows.map((row) => [row, 1] as const))).toEqual(shape);
    });

    it('on some of a row are those of the others too, and it is reported', () => {
      expect(styled(['去年', 1], ['经济稳', 2], sentence, '改革深', sentence, ['民生好', 2], sentence)).toEqual([
        '去年',
        '  经济稳',
        '  改革深',
        '  民生好',
        'heading-style',
      ]);
    });

    it('that contradict the numbers give way', () => {
      expect(
        styled(['一、回顾', 3], ['（一）经济稳', 1], sentence, ['其他工作', 1], sentence, ['二、安排', 3]),
      ).toEqual(['回顾', '  经济稳', '  其他工作', '安排']);
    });
  });

  it('with a number their position does not give are reported', () => {
    const { problems } = read(`${head}一、回顾\n${sentence}\n三、安排\n${sentence}`);
    expect(problems).toMatchObject([
      { code: 'import/numbering', args: { was: '三、', now: '二、', heading: '安排' }, at: { line: 7 } },
    ]);
  });

  it('of a third level stay text with their numbers, and 一、二、三产业 is none', () => {
    const { report } = read(`${head}一、安排\n1.抓项目。${sentence}\n一、二、三产业比重为5∶40∶55，结构更优。`);
    expect(JSON.stringify(report.body)).toContain('1.抓项目。');
    expect(JSON.stringify(report.body)).toContain('一、二、三产业');
    expect(headings(`一、安排\n1.抓项目。${sentence}\n一、二、三产业比重更优。`)).toEqual(['安排']);
  });

  it('in a typed list of contents are left out', () => {
    const { report, account } = read(
      `目　录\n一、回顾……………1\n二、安排……………9\n${head}一、回顾\n${sentence}\n二、安排\n${sentence}`,
    );
    expect([...account.dropped.values()]).toEqual(['contents', 'contents', 'contents']);
    expect(report.body.slice(1)).toEqual([
      { part: '回顾', body: [sentence] },
      { part: '安排', body: [sentence] },
    ]);
  });
});

describe('headings of unusual forms', () => {
  it('of the second level may be 1. where each stands over a text', () => {
    const own = `一、回顾\n1.经济稳中向好\n${sentence}\n2.改革不断深化\n${sentence}\n二、安排\n${sentence}`;
    expect(shape(head + own)).toEqual(['回顾', '  经济稳中向好', '  改革不断深化', '安排']);
    const list = `一、安排\n办好民生实事：\n1.新建幼儿园10所\n2.改造管网20公里\n3.新增车位500个\n${sentence}`;
    expect(shape(head + list)).toEqual(['安排']);
  });

  it('of one row are of one level, also where one of them has the words of a part', () => {
    const row = ['聚力稳增长，经济回升', '聚力惠民生，福祉提升', '聚力转作风，自身建设不断加强'];
    const text = row.map((line) => `${line}\n${sentence}`).join('\n');
    expect(shape(`${head}2023年工作回顾\n${sentence}\n${text}\n2024年工作安排\n${sentence}`)).toEqual([
      '2023年工作回顾',
      ...row.map((line) => `  ${line}`),
      '2024年工作安排',
    ]);
  });

  it('without any number are short lines over a text', () => {
    const text = `2023年工作回顾\n${sentence}\n经济稳中向好\n${sentence}\n改革不断深化\n${sentence}\n2024年工作安排\n${sentence}`;
    expect(shape(head + text)).toEqual(['2023年工作回顾', '  经济稳中向好', '  改革不断深化', '2024年工作安排']);
  });

  it('without number over 一、 are parts, also where they name no usual matter', () => {
    const part = (name: string) => `${name}\n${sentence}\n一、经济稳\n${sentence}\n二、改革深\n${sentence}\n`;
    const text = `${part('2023年工作回顾')}${part('2024年工作安排')}打造人民满意的服务型政府\n${sentence}`;
    expect(shape(head + text).filter((line) => !line.startsWith(' '))).toEqual([
      '2023年工作回顾',
      '2024年工作安排',
      '打造人民满意的服务型政府',
    ]);
  });

  it('in a list of contents may stand without their numbers', () => {
    const { account } = read(
      `目　录\n去年回顾 1\n今年安排 9\n${head}一、去年回顾\n${sentence}\n二、今年安排\n${sentence}`,
    );
    expect([...account.dropped.values()]).toEqual(['contents', 'contents', 'contents']);
  });

  it('are of three levels where 一、 stands below names and （一） below 一、', () => {
    const task = (name: string) => `${name}。一要早谋划。${sentence}`;
    const text = [
      '“十四五”发展成就和2025年工作回顾',
      sentence,
      '“十五五”主要目标和2026年重点工作',
      sentence,
      '一、守住底线',
      sentence,
      task('（一）守住安全'),
      task('（二）守住生态'),
      '二、抓好重点工作',
      task('（一）扩大内需'),
      '（二）强化创新',
      sentence,
      '三、加强自身建设',
      sentence,
      '各位代表！让我们团结奋斗！',
    ].join('\n');
    const { report, problems } = read(head + text);
    expect(problems.filter(({ code }) => code === 'import/numbering')).toEqual([]);
    const [, review, plan] = report.body as [unknown, object, { body: { body: object[] }[] }];
    expect(review).toEqual({ part: '“十四五”发展成就和2025年工作回顾', numbered: false, body: [sentence] });
    expect(plan).toMatchObject({ part: '“十五五”主要目标和2026年重点工作', numbered: false });
    expect(plan.body.slice(1)).toMatchObject([
      { section: '守住底线', body: [sentence, { section: '守住安全。' }, { section: '守住生态。' }] },
      { section: '抓好重点工作', body: [{ section: '扩大内需。' }, { section: '强化创新', body: [sentence] }] },
      { section: '加强自身建设', body: [sentence] },
      '各位代表！\n让我们团结奋斗！',
    ]);
    expect(plan.body[2]!.body[0]).toHaveProperty('intro', expect.stringContaining('一要早谋划。'));
  });

  it('are parts where 一、 names what it is about, whatever unnumbered lines stand above', () => {
    const text = `工作总结\n${sentence}\n主要目标\n${sentence}\n一、2025年工作回顾\n（一）经济稳。${sentence}\n（二）民生好。${sentence}\n二、2026年工作安排\n（一）促改革。${sentence}\n（二）保安全。${sentence}`;
    expect(shape(head + text)).toEqual([
      '2025年工作回顾',
      '  经济稳。',
      '  民生好。',
      '2026年工作安排',
      '  促改革。',
      '  保安全。',
    ]);
  });
});

describe('the scheme of a report', () => {
  const schemeIn = (...lines: string[]) => {
    const found = schemeOf(paragraphsOf(draftOf(lines.join('\n')).lines, new Map(), 0));
    return found && `${found.kind}: ${found.found.map((rank) => rank?.[0] ?? '-').join('')}`;
  };

  it.each([
    ['chapters: psp', ['第一部分　回顾', '一、经济稳', '第二部分　安排']],
    ['numerals: pspp', ['一、回顾', '（一）经济稳', '二、安排', '三、展望']],
    [
      'numerals under names: ps-ps-',
      ['2023年工作回顾', '一、经济稳', sentence, '2024年工作安排', '一、项目多', sentence],
    ],
    ['names: p-p-', ['2023年工作回顾', sentence, '2024年工作安排', sentence]],
    ['brackets: p-p-', ['（一）经济稳', sentence, '（二）改革深', sentence]],
    ['digits: p-p-', ['1.经济稳', sentence, '2.改革深', sentence]],
    ['digits: ps-p-', ['1　经济稳', '1.1　工业稳', sentence, '2　改革深', sentence]],
    ['numerals: ps-p-', ['一　经济稳', '1.1　工业稳', sentence, '二　改革深', sentence]],
    ['numerals: ps-p-', ['一、经济稳', '㈠工业稳', sentence, '二、改革深', sentence]],
  ])('%s', (scheme, lines) => {
    expect(schemeIn(...lines)).toBe(scheme);
  });

  it('is none where nothing is a heading', () => {
    expect(schemeIn(sentence, sentence)).toBeUndefined();
  });
});
