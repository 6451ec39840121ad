/**
 * Heads that stand in the running text: short sentences without a comma or a number, each over longer ones, as in
 * 优化营商环境。深入实施三年行动，……。培育经营主体。新增企业3000户，……. Typesetters run them in or give them a paragraph.
 */
import type { ReportParagraph } from '../../report/report.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';

const head = /^[^，；：\d！？]{4,18}。$/;
/** Fewer short sentences may be there by chance. */
const LEAST = 2;

/** Whether a sentence is short enough to head others. */
function isHead(sentence: Text): boolean {
  return head.test(plain(sentence));
}

/**
 * Which of the sentences head those behind them; none where short sentences follow each other, because these are facts.
 * Two heads begin with the first sentence or, after an introduction, with the second.
 */
export function headsIn(sentences: readonly Text[]): number[] {
  const isShort = sentences.map(isHead);
  const short = [...sentences.keys()].filter((i) => isShort[i]);
  const heads = short.filter((i) => isShort[i + 1] === false);
  const [first = sentences.length] = heads;
  return heads.length >= (first <= 1 ? LEAST : LEAST + 1) && heads.length > (short.length - heads.length) * 2
    ? heads
    : [];
}

/** 就业方面。 names an area and states nothing, so that it is a head wherever it stands. */
const area = /(?:方面|领域|层面)。$/;

/** The sentences of a point up to the next head that names an area: what stands behind that is about something else. */
export function beforeNextHead(sentences: readonly Text[]): readonly Text[] {
  const next = sentences.findIndex((sentence) => isHead(sentence) && area.test(plain(sentence)));
  return sentences.slice(0, next < 0 ? sentences.length : next);
}

/** Paragraphs of which those that are a head alone have become the leads of those behind them. */
export function withLeads(paragraphs: readonly ReportParagraph[]): ReportParagraph[] {
  const isAlone = ({ lead, text, points }: ReportParagraph) => lead.length === 0 && points.length === 0 && isHead(text);
  const heads = new Set(
    paragraphs.filter((paragraph, i) => {
      const next = paragraphs[i + 1];
      return isAlone(paragraph) && next !== undefined && next.lead.length === 0 && !isAlone(next);
    }),
  );
  if (heads.size < LEAST) return [...paragraphs];
  return paragraphs.flatMap((paragraph, i) => {
    const before = paragraphs[i - 1];
    if (heads.has(paragraph)) return [];
    return before && heads.has(before) ? [{ ...paragraph, lead: before.text, at: before.at }] : [paragraph];
  });
}
