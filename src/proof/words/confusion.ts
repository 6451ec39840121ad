/** The rule of confused words: our own table, and that of the office in `proof.yaml`. */
import type { FindIn, Rule, Subject } from '../rule.js';
import { type ConfusionIndex, confusionsIn, indexOf } from './confusion-table.js';
import { homophones } from './confusions/homophones.js';
import { idioms } from './confusions/idioms.js';
import { inContext } from './confusions/in-context.js';
import { lookAlikes } from './confusions/look-alikes.js';
import { officialNames } from './confusions/official-names.js';
import { terms } from './confusions/terms.js';
import { variants } from './confusions/variants.js';

/** All tables, whose rows are described in `confusion-table.ts`. */
export const tables = [idioms, terms, homophones, inContext, lookAlikes, variants, officialNames];

let index: ConfusionIndex | undefined;

/** The index of all tables, built on first use. */
export function commonConfusions(): ConfusionIndex {
  index ??= indexOf(tables);
  return index;
}

function findConfusions({ passages, settings }: Subject, find: FindIn): void {
  for (const passage of passages) {
    const { text } = passage;
    for (const { wrong, right, note } of settings.words) {
      // What the office lists is wrong wherever it stands, unless it is part of what is right.
      for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + wrong.length)) {
        const within = right.indexOf(wrong);
        if (within >= 0 && text.startsWith(right, start - within)) continue;
        find(passage, { start, end: start + wrong.length }, { fix: right, args: { note: note ?? '本单位错词表' } });
      }
    }
    for (const { start, end, confusion } of confusionsIn(text, commonConfusions())) {
      const { id, right, level, note, source } = confusion;
      find(passage, { start, end }, { fix: right, level, args: { id, note: `${note}（${source}）` } });
    }
  }
}

export const confusionRule: Rule = {
  code: 'words/confusion',
  level: 'certain',
  source: '现代汉语词典（第7版）；第一批异形词整理表（GF 1001—2001）；通用规范汉字表',
  wrong: '按照统一布署，加快推进重点项目建没。',
  right: '按照统一部署，加快推进重点项目建设。',
  words: {
    'zh-CN': { title: '常见错别字', reason: '“{words}”应作“{fix}”：{note}' },
    en: { title: 'Confused characters', reason: '“{words}” should be “{fix}”: {note}' },
  },
  report: findConfusions,
};
