/** What an annex lists, known from words: those of its title, else those that most of its items have. */
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { ReportBlock } from './report.js';
import type { AnnexKind } from './schema-values.js';
import { ownTexts, visit } from './visit.js';

/** Projects for the people: 民生实事, 为民办实事, 惠民工程. */
export const livelihoodName = /(?:民生|惠民|为民|利民|便民)(?:微|办|服务)?(?:实事|工程|项目)|实事(?:项目|工程)/;

interface Words {
  readonly kind: AnnexKind;
  /** Words of the title. */
  readonly title: RegExp;
  /** Words of an item or of a table's header; absent where items of the kind have no words in common. */
  readonly item?: RegExp;
}

/** The kinds by their words, the first that fits a title or most items. */
const vocabulary: readonly Words[] = [
  {
    kind: 'livelihood',
    title: livelihoodName,
    item: /学位|幼儿园|托育|养老|助餐|低保|医保|医疗|卫生院|就业|技能培训|老旧小区|电梯|农村公路|饮水|救助|残疾|公厕|停车/,
  },
  { kind: 'notes', title: /说明|注释|备注|解读|依据/ },
  { kind: 'targets', title: /指标|目标/, item: /指标|目标值|预期性|约束性/ },
  { kind: 'projects', title: /项目|工程|投资计划/, item: /项目名称|总投资|建设(?:内容|规模|性质|年限)|开工|竣工/ },
  { kind: 'tasks', title: /任务|分工|工作(?:要点|安排|清单|台账)|举措|措施/, item: /牵头|责任(?:单位|部门)|完成时限/ },
];

/** What an annex lists. */
export function annexKindOf(title: Text, body: readonly ReportBlock[]): AnnexKind {
  const named = plain(title);
  const byTitle = vocabulary.find((words) => words.title.test(named));
  if (byTitle) return byTitle.kind;
  const items = [...visit(body)].map(({ block }) => ownTexts(block).map(plain).join(''));
  const fitting = (item: RegExp) => items.filter((text) => item.test(text)).length;
  return vocabulary.find(({ item }) => item && fitting(item) * 2 > items.length)?.kind ?? 'other';
}
