/** Sections without a sentence, and paragraphs without a lead where those beside them have one. */
import type { ReportBlock } from '../../report/report.js';
import { addTo } from '../../text/add-to.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

/** Sections, or paragraphs with a lead, beside each other before one without a text or a lead is missed. */
const SIBLINGS = 3;

function findEmpty({ passages }: Subject, find: FindIn): void {
  const groups = new Map<unknown, { readonly passage: Passage; readonly isEmpty: boolean }[]>();
  for (const passage of passages) {
    const { visited, annex } = passage.within;
    const block = visited?.block;
    if (passage.kind !== 'heading' || (block?.kind !== 'part' && block?.kind !== 'section')) continue;
    const isEmpty = block.body.length === 0 && (block.kind === 'part' || block.intro.length === 0);
    const above = block.kind === 'part' ? undefined : (visited?.sections.at(-2) ?? visited?.part ?? annex);
    addTo(groups, above, { passage, isEmpty });
  }
  for (const group of groups.values()) {
    const empty = group.filter(({ isEmpty }) => isEmpty);
    for (const { passage } of empty) {
      // A heading with marks is a whole sentence; tasks may be a list of those, but not one among sections.
      const isSentence = /[，。；：]/u.test(passage.text);
      if (!isSentence || (empty.length === 1 && group.length > SIBLINGS))
        find(passage, { start: 0, end: passage.text.length });
    }
  }
}

function findLeads({ passages }: Subject, find: FindIn): void {
  const groups = new Map<unknown, Passage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'paragraph') continue;
    const { visited, annex } = passage.within;
    const around: unknown = visited?.section ?? visited?.part ?? annex;
    addTo(groups, around, passage);
  }
  for (const group of groups.values()) {
    const leads = group.map(hasLead);
    const missing = leads.flatMap((has, i) => (has ? [] : [i]));
    const [only] = missing;
    // The first may open the section, the last may close it.
    if (missing.length !== 1 || only === 0 || only === leads.length - 1 || leads.length - 1 < SIBLINGS) continue;
    find(group[only!]!, { start: 0, end: Math.min(12, group[only!]!.text.length) });
  }
}

function hasLead({ within }: Passage): boolean {
  const block: ReportBlock | undefined = within.visited?.block;
  return block?.kind === 'paragraph' && block.lead.length > 0;
}

export const emptySectionRule: Rule = {
  code: 'structure/empty-section',
  level: 'likely',
  source: '编校常识：有标题应有内容',
  wrong: '# 工作\n## 抓产业\n发展产业。\n## 抓改革',
  right: '# 工作\n## 抓产业\n发展产业。\n## 抓改革\n深化改革。',
  words: {
    'zh-CN': { title: '标题下没有内容', reason: '“{words}”下面没有一句话', advice: '补上内容，或删去标题' },
    en: {
      title: 'A section without a sentence',
      reason: 'nothing stands under the heading {words}',
      advice: 'Add its text, or delete the heading',
    },
  },
  report: findEmpty,
};

export const missingLeadRule: Rule = {
  code: 'structure/missing-lead',
  level: 'hint',
  source: '编校常识：并列段落体例一致',
  wrong: '# 工作\n## 抓产业\n做强工业。｜新建园区。\n做优农业。｜新建基地。\n新建市场。\n做活商贸。｜新建码头。',
  right:
    '# 工作\n## 抓产业\n做强工业。｜新建园区。\n做优农业。｜新建基地。\n做旺旅游。｜新建市场。\n做活商贸。｜新建码头。',
  words: {
    'zh-CN': {
      title: '段首没有提要句',
      reason: '同一节的其他段落都有段首提要句，这一段没有',
      advice: '补上提要句（lead）',
    },
    en: {
      title: 'A paragraph without a lead among others that have one',
      reason: 'the other paragraphs of the section have a lead, this one has none',
      advice: 'Add its lead',
    },
  },
  report: findLeads,
};
