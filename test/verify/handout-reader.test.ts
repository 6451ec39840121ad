import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import { handoutSlides } from '../../src/verify/handout-reader.js';
import type { PdfElement } from '../../src/verify/pdf-reader.js';
import { finished, reportOf } from './finished.js';

const element = (role: string, text: string, ...children: PdfElement[]): PdfElement => ({
  role,
  text: text + children.map(({ text }) => text).join(''),
  children,
});
const p = (text: string) => element('P', text);
const page = (...parts: PdfElement[]) => element('Root', '', element('Document', '', ...parts));

test('a part is a slide; what stands over its notes is none of them', () => {
  const part = element(
    'Part',
    '',
    element('H1', '增长'),
    p('4.5%'),
    element('Div', '', p('不少于'), p('40亿元')),
    element('Figure', '甲乙'),
    element('Sect', '', p('第1张'), p('增长4.5%。（见报告第1页）')),
  );
  expect(handoutSlides([page(part)])).toEqual([
    {
      number: 1,
      title: '增长',
      paragraphs: ['增长', '4.5%', '不少于40亿元'],
      descriptions: [],
      notes: ['增长4.5%。（见报告第1页）'],
      charts: [],
    },
  ]);
});

test('notes go on on the next page', () => {
  const first = element('Part', '', element('H1', '甲'), element('Sect', '', p('第1张'), p('一。')));
  const rest = element('Part', '', element('Sect', '', p('二。'), p('三。')));
  const next = element('Part', '', element('H1', '乙'), element('Sect', '', p('第2张')));
  expect(handoutSlides([page(first), page(rest, next)]).map(({ notes }) => notes)).toEqual([
    ['一。', '二。', '三。'],
    [],
  ]);
});

test('the heading of a divider is of two paragraphs', () => {
  const divider = element(
    'Part',
    '',
    element('Div', '', element('H1', '第一部分'), element('H1', '工作回顾')),
    p('增长'),
  );
  expect(handoutSlides([page(element('Part', '', element('H1', '目录')), divider)])).toMatchObject([
    { number: 1, title: '目录' },
    { number: 2, title: '第一部分工作回顾', paragraphs: ['第一部分', '工作回顾', '增长'] },
  ]);
});

test('what is no handout has no slides', () => {
  expect(handoutSlides([page(p('正文'))])).toEqual([]);
});

describe('a handout as built', () => {
  const body = (growth: string) =>
    reportOf(`  - part: 2024年工作回顾
    body:
      - section: 经济稳中向好
        body:
          - 全县地区生产总值增长${growth}%，社会消费品零售总额增长6.1%。
          - 新建学校12所，新增学位3400个。
  - part: 2025年工作安排
    body:
      - section: 做强现代产业
        body:
          - 新引进项目30个，完成投资50亿元。
`);
  const { folder, world, bytes, verify } = finished('yunxi', { 'report.yaml': body('5.2') });
  const path = 'out/yunxi/handout.pdf';
  beforeAll(async () => {
    const { diagnostics, files } = await build(folder, { out: 'out', only: 'handout' }, world());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files).toMatchObject([{ kind: 'handout', path }]);
  });

  test('is compared with the text: its words, numbers and the pages in its notes', async () => {
    const { diagnostics, checked } = await verify({}, [path]);
    expect(diagnostics).toEqual([]);
    expect(checked.numbers).toBeGreaterThan(2);
    expect((await verify()).diagnostics).toEqual([]);
  });

  test('of an older text is reported', async () => {
    const { diagnostics } = await verify({ [`${folder}/report.yaml`]: body('5.7') }, [path]);
    expect(new Set(diagnostics.map(({ code }) => code))).toContain('verify/note');
    expect(diagnostics.find(({ code }) => code === 'verify/note')?.args).toMatchObject({ path });
  });

  test('cut off is reported', async () => {
    const { diagnostics } = await verify({ [path]: bytes(path).subarray(0, 5000) }, [path]);
    expect(diagnostics).toMatchObject([{ code: 'verify/unreadable', args: { path, kind: 'pdf' } }]);
  });
});
