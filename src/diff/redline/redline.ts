/** 修改对照稿: a summary page, then the new report with what was deleted and inserted, as a book of its own. */
import type { Block, Book } from '../../document/book.js';
import type { Report } from '../../report/report.js';
import { plain } from '../../text/running-text.js';
import type { Row } from '../compare/rows.js';
import { textChanges } from '../compare/text-changes.js';
import type { RedlineFacts } from './summary.js';
import { summary } from './summary.js';
import { markedText } from './text.js';

const NAME = '修改对照稿';

/** The book of a comparison. `report` is the new one. */
export function redlineOf(report: Report, rows: readonly Row[], facts: RedlineFacts): Book {
  const blocks: Block[] = [
    { kind: 'title', text: [{ text: NAME }] },
    { kind: 'byline', role: 'occasion', text: [{ text: `原稿：${facts.names.before}` }] },
    { kind: 'byline', role: 'occasion', text: [{ text: `新稿：${facts.names.after}` }] },
    legend,
    ...summary(textChanges(rows), facts),
    ...markedText(rows),
  ];
  const title = `${plain(report.title)}${NAME}`;
  const meta = { title, author: plain(report.issuer), subject: '', keywords: '' };
  return { kind: 'book', meta, notice: NAME, blocks };
}

/** How changes are marked. */
const legend: Block = {
  kind: 'paragraph',
  lead: [],
  text: [
    { text: '删去的文字标红并加' },
    { text: '删除线', change: 'deleted' },
    { text: '，新增的文字标蓝并加' },
    { text: '下划线', change: 'inserted' },
    { text: '，有改动的行左侧有竖线。' },
  ],
};
