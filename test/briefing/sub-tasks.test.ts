/** Points of a section. */
import { expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

it('a section is presented by its sentences where it has too few paragraphs', () => {
  const body = `  - part: 回顾
    body:
      - section: 经济
        body:
          - 2023年，面对压力，工业投资完成120亿元，增长12.3%。改造小区46个，惠及居民1.2万户。推动文旅融合。发放补贴。
          - 在上级领导下，保持就业优先。
      - section: 民生
        intro: 健全保障。办好教育，新增学位6500个。
  - part: 安排
    body:
      - section: 改革
        intro: 向改革要动力，向创新要活力。
        body:
          - text: 重点是：
            points: [一是放权，减少审批；, 二是优化服务。]
`;
  expect(outlineOfBody(body)).toEqual([
    '政府工作报告',
    '# 一 回顾',
    '* area-1: 回顾/经济｜',
    '  figures 工业投资 改造小区 改造小区惠及居民',
    // What the figures show is not said again.
    '  一 推动文旅融合｜',
    '  二 发放补贴｜',
    '  三 保持就业优先｜',
    'area-2: 回顾/民生｜',
    '  figures 新增学位',
    '  一 健全保障｜',
    '  二 办好教育｜新增学位6500个',
    '# 二 安排',
    '* task-1: 安排/改革｜向改革要动力，向创新要活力',
    '  figures ',
    '  一 放权｜减少审批；',
    '  二 优化服务｜',
  ]);
});

it('begins with neither a dash, nor a number, nor us', () => {
  const body = `  - part: 回顾
    body:
      - { lead: ——经济平稳。, text: 总量翻番。 }
      - { lead: 二要依法行政。, text: 减少审批。 }
      - { lead: 第三，廉洁从政。, text: 守住底线。 }
      - { lead: 我们要坚持大政方针，坚决反对和遏制各种各样的分裂行径。, text: 维护稳定。 }
`;
  expect(outlineOfBody(body).slice(3)).toEqual([
    '  一 经济平稳｜总量翻番',
    '  二 依法行政｜减少审批',
    '  三 廉洁从政｜守住底线',
    '  四 坚持大政方针｜坚决反对和遏制各种各样的分裂行径。维护稳定',
  ]);
});

it('of a section is a lead, where two have one, and short beside numbers', () => {
  const body = `  - part: 回顾
    body:
      - section: 总结
  - part: 安排
    body:
      - section: 产业
        body:
          - 坚定不移加快发展。
          - { lead: 做强三产。, text: 引进企业4家。 }
          - { lead: 加快城市路网和环城道路的建设，努力完善各项市政基础设施。, text: 修路。 }
`;
  const brought = 'groups: [{ name: 今年, figures: [{ id: firms, label: 企业, pattern: "企业{value}家" }] }]\n';
  const lines = outlineOfBody(body, { 'figures.yaml': brought });
  expect(lines.slice(lines.indexOf('# 二 安排') + 2)).toEqual([
    '  figures firms',
    '  一 做强三产｜引进企业4家',
    '  二 加快城市路网和环城道路的建设｜努力完善各项市政基础设施',
  ]);
});

it('of a section are the sentences it numbers, each with the one behind it', () => {
  const body = `  - part: 回顾
    body: [开局良好，稳中有进。]
  - part: 安排
    body:
      - section: 扩大内需。
        intro: 一要提振消费。用好补贴政策，拓展服务消费。举办展会。二要扩大投资。推进重点项目。三要招商引资。
`;
  expect(outlineOfBody(body).slice(-3)).toEqual([
    '  一 提振消费｜用好补贴政策，拓展服务消费。',
    '  二 扩大投资｜推进重点项目。',
    '  三 招商引资｜',
  ]);
});

it('of five points each has the first clauses that there is room for', () => {
  const long = '，'.concat('做好各项工作'.repeat(8));
  const sentences = ['甲乙丙丁戊'].flatMap((names) => [...names].map((name) => `推进${name}类项目，扩大规模${long}。`));
  const body = `  - part: 回顾\n    body: [谢谢。]\n  - part: 安排\n    body:\n      - section: 建设。\n        intro: ${sentences.join('')}\n`;
  expect(outlineOfBody(body).filter((line) => /^ {2}[一二三四五] /.test(line))).toEqual(
    [...'甲乙丙丁戊'].map((name, i) => `  ${'一二三四五'[i]} 推进${name}类项目｜扩大规模`),
  );
});

it('of texts in a row, which begin alike, each has its first clause', () => {
  const body = `  - part: 回顾
    body: [坚持政治引领，坚定大局观念。坚持依法行政，接受监督。坚持过紧日子，压减经费。]
  - part: 安排
    body: [减税。]
`;
  expect(outlineOfBody(body).slice(3, 6)).toEqual([
    '  一 坚持政治引领｜坚定大局观念',
    '  二 坚持依法行政｜接受监督',
    '  三 坚持过紧日子｜压减经费',
  ]);
});
