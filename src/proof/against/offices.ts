/** Names that changed since last year's report: the holder of the speaker's post, the issuer, offices in tables of tasks. */
import { thisYear } from '../../report/years.js';
import { plain } from '../../text/running-text.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

/** Nothing that says that a holder is a former one. */
const former = /[原前]|时任|曾任|历任/u;
const acting = /^(?:代理?|副)/u;

function findOffices(subject: Subject, find: FindIn): void {
  const last = subject.against?.lastYear;
  if (!last) return;
  findFormerHolder(subject, find);
  const [issuer, before] = [plain(subject.report.issuer), plain(last.report.issuer)];
  const cover = subject.passages.find(({ kind, runs }) => kind === 'cover' && runs === subject.report.issuer);
  if (cover && before !== '' && issuer !== before)
    find(
      cover,
      { start: 0, end: cover.text.length },
      { args: { other: before, year: thisYear(last.years) }, level: 'hint' },
    );
  findRenamed(subject, find);
}

/** The speaker of last year's report beside the post that another has now. */
function findFormerHolder({ report, passages, against }: Subject, find: FindIn): void {
  const { report: before, years } = against!.lastYear!;
  const [old, now] = [before, report].map(({ speaker }) => plain(speaker.name).replace(/\s/g, ''));
  const post = plain(report.speaker.office).replace(/\s/g, '').replace(acting, '');
  if (!old || !now || old === now || post === '' || old.length < 2) return;
  for (const passage of passages) {
    const { text, kind } = passage;
    if (kind === 'cover') continue;
    for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
      const lead = text.slice(Math.max(0, at - post.length - 4), at);
      if (lead.endsWith(post) && !former.test(lead))
        find(passage, { start: at, end: at + old.length }, { args: { other: now, year: thisYear(years) } });
    }
  }
}

const office = /^\p{Script=Han}{2,16}(?:局|厅|委|委员会|办公室|办|中心|公司|集团|街道|镇|乡)$/u;

/** Names of offices that stand alone in cells of tables: 县发展和改革局、县财政局. */
function officesOf(passages: readonly Passage[]): Map<string, { readonly passage: Passage; readonly start: number }> {
  const found = new Map<string, { readonly passage: Passage; readonly start: number }>();
  for (const passage of passages)
    if (passage.kind === 'cell')
      for (const { 0: name, index: start } of passage.text.matchAll(/[^、，；,;\s（）()]+/gu))
        if (office.test(name) && !found.has(name)) found.set(name, { passage, start });
  return found;
}

/** Shorter names have others that are like them: 一中心, 二中心. */
const SHORTEST = 4;

function findRenamed({ passages, against }: Subject, find: FindIn): void {
  const last = against!.lastYear!;
  const [before, now] = [officesOf(last.passages), officesOf(passages)];
  const gone = [...before.keys()].filter((name) => !now.has(name) && name.length >= SHORTEST);
  const byEdges = new Map<string, string>();
  for (const name of gone) byEdges.set(edgesOf(name), name);
  for (const [name, { passage, start }] of now) {
    const other = before.has(name) || name.length < SHORTEST ? undefined : byEdges.get(edgesOf(name));
    if (other === undefined || !isVariant(name, other)) continue;
    find(passage, { start, end: start + name.length }, { args: { other, year: thisYear(last.years) }, level: 'hint' });
  }
}

/** What two wordings of one name have in common: its first two characters and its last. */
function edgesOf(name: string): string {
  return name.slice(0, 2) + name.slice(-1);
}

/** Whether one name has all characters of the other in their order and at most two more, or differs in one. */
function isVariant(a: string, b: string): boolean {
  if (a.length === b.length) return [...a].filter((character, i) => character !== b[i]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && long.length - short.length <= 2;
}

export const officeRule: Rule = {
  code: 'against/office',
  level: 'likely',
  source: '编校常识：机构、职务名称须与现行的一致',
  beside: { speaker: '李文海', lastYear: '各项工作稳步推进。' },
  wrong: '区长李文海主持全面工作。',
  right: '原区长李文海主持过全面工作。',
  words: {
    'zh-CN': {
      title: '与上年不同的机构、职务名称',
      reason: '这里是“{words}”，与{year}年的报告相比，名称变了（另一处是“{other}”）',
      advice: '请与现行名称、任免文件核对',
    },
    en: {
      title: 'Names of offices and their holders that changed since last year',
      reason: '{words} here, but {other} elsewhere: the name changed since the report of {year}',
      advice: 'Compare it with the present name or the appointment',
    },
  },
  report: findOffices,
};
