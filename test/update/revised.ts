/** An old content file with what a person has in it, and its update by a draft that differs in something. */
import { expect } from 'vitest';
import type { z } from 'zod';
import type { GlossaryFile, ReportFile } from '../../src/report/schema.js';
import { glossarySchema, reportSchema } from '../../src/report/schema.js';
import type { Updated } from '../../src/update/update-yaml.js';
import { updateReport } from '../../src/update/update-yaml.js';
import type { ValueBlock } from '../../src/update/value-blocks.js';
import { annexBlocks, joined, reportBlocks, textOf } from '../../src/update/value-blocks.js';
import { readYaml } from '../../src/yaml/checked.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

export function contentOf<T>(text: string, schema: z.ZodType<T>): T {
  const { note, told } = listening();
  const file = readYaml(memoryWorld({ 'a.yaml': text }), 'a.yaml', schema, note);
  expect(told).toEqual([]);
  return file!.value;
}

export const reportOf = (text: string): ReportFile => contentOf(text, reportSchema);
export const glossaryOf = (text: string): GlossaryFile => contentOf(text, glossarySchema);

/** The text of each block in order; what a draft does not have is left out. */
export function textsOf(value: ReportFile): string[] {
  return textsOfBlocks(reportBlocks(value));
}

/** The same of the annexes. */
export function annexTextsOf(value: ReportFile): string[] {
  return textsOfBlocks(annexBlocks(value));
}

function textsOfBlocks(blocks: readonly ValueBlock[]): string[] {
  return blocks.filter(({ kind }) => kind !== 'figure' && kind !== 'table').map(({ fields }) => textOf(fields));
}

export const head = `# yaml-language-server: $schema=../../schema/report.schema.json
title: 政府工作报告
paper: 第四次会议文件
occasion: 2024年2月4日在会议上 # 会前核对
speaker: { office: 区长, name: 某某 }
# 机关
issuer: 区人民政府
date: 2024-02-04
keywords: [政府工作报告, 某区]
`;

export const old = `${head}body:
  - salutation: 各位代表：
  # 开头
  - 现在，我代表区人民政府，向大会报告工作，请予审议。

  # ==== 回顾 ====
  - part: 2023年工作回顾
    body:
      - |
        2023年是全面贯彻党的二十大精神的开局之年。
        过去一年，我们笃定奋进、克难攻坚。
      - figure: growth.png
        alt: 增长图

      # 战略
      - section: 聚焦优格局，推动重大战略落实。
        body:
          - lead: '大湾区融合纵深推进。'
            # 数据已核
            text: |

              始终把大湾区建设作为大机遇抓紧做实。
              制定支持南沙开发12项行动任务，引进2715家企业。深化协同创新。
          - table: 主要指标
            header: [指标, 总量]
            rows:
              - [生产总值, "3810.24亿元"] # 初步核算
              - [投资, 近300亿元]
            widths: [3, 2]

      - section: "聚焦稳增长，增强经济实力。" # 第二节
        intro: |
          坚持把稳增长摆在突出位置。
        body:
          - lead: 现代服务业支撑有力。
            text: 金融业增加值增长8.4%。

      - |
        各位代表！
        回顾过去一年，我们一路披荆斩棘，取得了来之不易的成绩。
      - text: 同时，发展还存在不少困难：
        points:
          - 一是“稳”的基础尚不牢固；
          # 待补充
          - 二是“进”的动力仍要增强；
        after: 等等。

  - part: 2024年工作安排
    body:
      - 今年生产总值增长4.0%左右。
# 完
`;

/** The lines of a unified difference without context. */
export function changes(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const length = (i: number, j: number): number => sums[i]?.[j] ?? 0;
  const sums: number[][] = [];
  for (let i = a.length - 1; i >= 0; i--) {
    sums[i] = [];
    for (let j = b.length - 1; j >= 0; j--) {
      sums[i]![j] = a[i] === b[j] ? 1 + length(i + 1, j + 1) : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const lines: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && length(i + 1, j) >= length(i, j + 1))) lines.push(`-${a[i++]}`);
    else lines.push(`+${b[j++]}`);
  }
  return lines;
}

/** The line of the old file that has these words. */
export const lineOf = (words: string) => old.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Updates the old file with what a draft says of it after `edit`. */
export function revised(edit: (value: Draft) => void, assumed: readonly string[] = []): Updated & { diff: string[] } {
  const value = drafted();
  edit(value);
  const updated = updateReport(old, value as ReportFile, assumed)!;
  const result = reportOf(updated.text);
  expect(joined(textsOf(result))).toBe(joined(textsOf(value as ReportFile)));
  return { ...updated, diff: changes(old, updated.text) };
}

/** What an outline makes of the old text: no picture, no table, no keywords, nothing curated. */
// biome-ignore lint/suspicious/noExplicitAny: edits reach into the value as they like.
export type Draft = any;

export function drafted(): Draft {
  const value = structuredClone(reportOf(old)) as Draft;
  value.body[2].body.splice(1, 1);
  value.body[2].body[1].body.splice(1, 1);
  delete value.paper;
  delete value.keywords;
  return value;
}
