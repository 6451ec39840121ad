/** A small report with figures, and its briefing as an outline that a person reads. */
import { expect } from 'vitest';
import type { Briefing, BriefingSlide, ChartPoint } from '../../src/briefing/story.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

export const report = reportWith(`  - part: 2023年工作回顾
    body:
      - 全区总值10亿元，增长1.5%；税收增长3%，税源企业20家。
      - section: 聚焦稳增长，做强实体经济、做优服务。
        body:
          - lead: 工业壮大。
            text: 工业增加值增长4%，零售总额增长5%，出口增长6%、占比达40%。
          - lead: 消费回升。
            text: 首店30家，新设企业50家、增长8%。融资7亿元，贷款5亿元，占地率30%。
      - section: 聚焦惠民生。
        body:
          - 新增岗位900个，覆盖全区。再就业率90%。
      - section: 聚焦优环境。
      - 同时，仍有不少困难和问题：一是“稳”的基础不牢，大企业偏少；二是动力不足。对此，我们将认真解决。
  - part: 2024年工作安排
    body:
      - 今年主要预期目标是：总值增长2%左右，零售总额增长3%，税收可比增长4%，收入增长与经济同步。
      - 我们将重点抓好以下工作：
      - section: 坚定不移落实战略，以更大作为、更快发展，服务大局。
        intro: 聚焦大者。
        body:
          - lead: 全面融入。
            text: 用2年建成不少于3个园区，引进企业4家。
          - 深化改革，释放活力。打造5条街巷。
      - section: 坚定不移促改革。
        body:
          - lead: 放权。
            text: 减少审批。优化服务。
      - section: 坚定不移抓安全。
        intro: 守住底线，防范风险。
  - part: 政府自身建设
    body:
      - 使命在肩。
      - lead: 讲政治。
        text: 坚持不懈凝心铸魂，持续巩固深化主题教育成果，更加深刻领悟“两个确立”的决定性意义和重大意义，增强意识。再接再厉。
      - lead: 守法纪。
        text: 依法行政。
      - |
        各位代表，扬帆启新程！
        让我们前进。让我们贡献！
`);

export const figures = `groups:
  - name: 综合
    figures:
      - { id: firms, label: 税源企业, pattern: "税源企业{value}家" }
      - { id: gdp, label: 总值, pattern: "全区总值{value}亿元，增长{growth}%" }
      - { id: tax, label: 税收, pattern: "；税收增长{growth}%" }
  - name: 经济
    figures:
      - { id: industry, label: 工业增加值, pattern: "工业增加值增长{growth}%" }
      - { id: retail, label: 零售总额, pattern: "，零售总额增长{growth}%，出口" }
      - { id: exports, label: 出口, pattern: "出口增长{growth}%" }
      - { id: share, label: 出口占比, pattern: "占比达{value}%" }
      - { id: stores, label: 首店, pattern: "首店{value}家" }
      - { id: new-firms, label: 新设企业, pattern: "新设企业{value}家、增长{growth}%" }
      - { id: finance, label: 融资, pattern: "融资{value}亿元" }
      - { id: loans, label: 贷款, pattern: "贷款{value}亿元" }
      - { id: land, label: 占地率, pattern: "占地率{value}%" }
  - name: 民生
    figures:
      - { id: posts, label: 新增岗位, pattern: "新增岗位{value}个" }
      - { id: again, label: 再就业率, pattern: "再就业率{value}%" }
  - name: 今年
    figures:
      - { id: aim-gdp, label: 总值, pattern: "总值增长{growth}%左右" }
      - { id: aim-retail, label: 零售总额, pattern: "，零售总额增长{growth}%，税收" }
      - { id: aim-tax, label: 税收, pattern: "税收可比增长{growth}%" }
      - { id: aim-income, label: 收入增长, pattern: "收入增长{words}" }
      - { id: years, label: 期限, pattern: "用{value}年", unit: 年 }
      - { id: parks, label: 园区, pattern: "建成{value}个园区" }
      - { id: brought, label: 引进企业, pattern: "引进企业{value}家" }
      - { id: streets, label: 街巷, pattern: "打造{value}条街巷" }
`;

/** The briefing as an outline a person reads. */
export function outline({ title, parts, closing }: Briefing): string[] {
  return [
    plain(title),
    ...parts.flatMap(({ number, heading, slides }) => [`# ${number} ${plain(heading)}`, ...slides.flatMap(lines)]),
    ...(closing ? [`closing ${plain(closing.title)}`] : []),
  ];
}

export const bars = (points: readonly ChartPoint[]) =>
  points.map(({ label, number, shown }) => `${plain(label)} ${number} ${plain(shown)}`).join(', ');

function lines(slide: BriefingSlide): string[] {
  const { id, section, title, kicker } = slide;
  const head = `${section.length > 0 ? '* ' : ''}${id}: ${plain(kicker)}/${plain(title)}`;
  const figures = 'figures' in slide ? [`  figures ${slide.figures.map((figure) => figure.id).join(' ')}`] : [];
  const points = (list: readonly { readonly number: string; readonly heading: Text; readonly text: Text }[]) =>
    list.map(({ number, heading, text }) => `  ${number} ${plain(heading)}｜${plain(text)}`);
  switch (slide.kind) {
    case 'glance':
      return [head, ...figures];
    case 'growth':
      return [head, `  ${slide.unit} ${bars(slide.points)}`];
    case 'structure':
      return [head, ...slide.charts.map(({ unit, points }) => `  ${unit} ${bars(points)}`)];
    case 'area':
      return [`${head}｜${plain(slide.line)}`, ...figures, ...points(slide.points)];
    case 'targets':
      return [
        head,
        ...slide.rows.map(({ label, result, target }) => `  ${plain(label)}: ${result?.id ?? '—'} ${target.id}`),
        `  ${slide.resultYear} ${bars(slide.results)}`,
        `  ${slide.targetYear} ${bars(slide.targets)}`,
      ];
    case 'tasks':
      return [head, ...slide.tasks.map(({ number, title, id }) => `  ${number} ${plain(title)} → ${id}`)];
    case 'task':
      return [
        `${head}｜${plain(slide.line)}${slide.back ? ` ← ${slide.back}` : ''}`,
        ...figures,
        ...points(slide.points),
      ];
    case 'livelihood':
    case 'difficulties':
    case 'building':
      return [head, ...points(slide.points)];
  }
}

export const outlineOf = (files: Readonly<Record<string, string>>) => {
  const { report: read, told } = load(files);
  expect(told).toEqual([]);
  return outline(read!.briefing);
};

/** The outline of a report with this body, without figures or briefing. */
export const outlineOfBody = (body: string, more: Readonly<Record<string, string>> = {}) =>
  outlineOf({ 'report.yaml': reportWith(body), 'briefing.yaml': 'dividers: false\n', ...more });

export const withBriefing = (briefing: string) =>
  load({ 'report.yaml': report, 'figures.yaml': figures, 'briefing.yaml': `${briefing.trimEnd()}\ndividers: false\n` });
