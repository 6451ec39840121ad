/**
 * What belongs to the pages of a draft and not to its text: page numbers, running heads, a typed list of contents.
 *
 * Each is known by its form or by coming back again and again, and is left out with its line told. A number alone on
 * its line is one of a page only where such numbers count upwards.
 */
import type { DraftLine } from '../draft/draft.js';
import { isSalutation, labelOf, salutation } from './heading-forms.js';
import { canonical, folded } from './typed-forms.js';

export type Furniture = 'page-number' | 'running-head' | 'contents' | 'web-remark' | 'ornament';

/** By index in the lines of the draft, why a line is no text. */
export type Dropped = Map<number, Furniture>;

const decorated =
  /^(?:[-—–―─~·•* ]+\d{1,3}[-—–―─~·•* ]+|\(? *第 *(?:\d{1,3}|[一二三四五六七八九十]{1,3}) *页 *(?:[,、/ ]*共 *\d{1,3} *页)? *\)?|\d{1,3} *\/ *\d{1,3}|page *\d{1,3}(?: *(?:of|\/) *\d{1,3})?)$/i;
const bare = /^\d{1,3}$/;
const ornament = /^[-—–―─_=＝*·•.。…~～#]+$/;

/** The lines that are page furniture. */
export function furnitureOf(lines: readonly DraftLine[]): Dropped {
  const dropped: Dropped = new Map();
  const texts = lines.map(({ text }) => folded(text).trim());
  for (const [i, text] of texts.entries()) {
    if (lines[i]!.contents) dropped.set(i, 'contents');
    else if (decorated.test(text)) dropped.set(i, 'page-number');
    else if (text !== '' && ornament.test(text)) dropped.set(i, 'ornament');
  }
  dropCounting(texts, dropped);
  dropContents(lines, texts, dropped);
  dropRepeated(lines, texts, dropped);
  dropTail(texts, dropped);
  return dropped;
}

const webTail =
  /^[(【[]? *(?:(?:信息|文章|稿件|内容)?来源|稿源|出处|(?:责任|执行)?编辑|责编|(?:一|二|三|初|复|终)审|审核|校对|监制|作者|撰稿|供稿|(?:发布|发表|更新|成文)(?:时间|日期|机构|单位)|浏览|阅读|点击|访问|打印|分享|关闭|扫一扫|上一[篇条]|下一[篇条]|返回|相关(?:链接|阅读|新闻|文档)|版权)(?: *[: ]|量|次数|本页|窗口|到|打开|所有|顶部|列表|$)/;
const MOST_TAIL = 8;

/** What a web page put under the report. */
function dropTail(texts: readonly string[], dropped: Dropped): void {
  let seen = 0;
  for (let i = texts.length - 1; i > 0 && seen < MOST_TAIL; i--) {
    const text = texts[i]!;
    if (text === '' || dropped.has(i)) continue;
    if (text.length > 80 || !webTail.test(text)) return;
    dropped.set(i, 'web-remark');
    seen++;
  }
}

/** Numbers alone on their lines, where most of them follow on one another. */
function dropCounting(texts: readonly string[], dropped: Dropped): void {
  const alone = texts.flatMap((text, i) => (bare.test(text) ? [{ i, number: Number(text) }] : []));
  const rising = alone.filter(
    ({ number }, k) => alone[k - 1]?.number === number - 1 || alone[k + 1]?.number === number + 1,
  );
  const single = alone.length === 1 && alone[0]!.number === 1;
  if (rising.length * 2 >= alone.length || single) {
    for (const { i } of single ? alone : rising) dropped.set(i, 'page-number');
  }
}

const leader = /(?:[.…·•。_-]{3,}|[.…·] [.…·]|\s{3,}|\t) *\(?\d{1,3}\)?$/;

/** 目录 and the headings below it, each of which comes again in the text or has a leader and a page. */
function dropContents(lines: readonly DraftLine[], texts: readonly string[], dropped: Dropped): void {
  const title = texts.findIndex((text, i) => i < 80 && /^(?:目 *录|目 *次|contents)[: ]*$/i.test(text));
  const bodies = texts.map(essence);
  // A list may leave out the numbers of the headings.
  const unnumbered = texts.map((text) => essence(text.slice(labelOf(text)?.length ?? 0)));
  const known = new Map<string, number>();
  for (const of of [unnumbered, bodies])
    for (const [i, body] of of.entries())
      if (body) known.set(body.slice(0, 24), Math.max(i, known.get(body.slice(0, 24)) ?? 0));
  const isEntry = (i: number) => {
    const text = texts[i]!;
    if (leader.test(text)) return true;
    if (text.length > 60 || /[。！？]$/.test(text)) return false;
    const body = essence(text.replace(leader, '').replace(/ *\(?\d{1,3}\)?$/, '') || text);
    const whole = essence(text);
    const again = (key: string) => key.length >= 2 && (known.get(key.slice(0, 24)) ?? -1) > i;
    return (
      again(body) ||
      again(whole) ||
      texts.some(
        (_, k) => k > i && body.length >= 6 && (bodies[k]!.startsWith(body) || unnumbered[k]!.startsWith(body)),
      )
    );
  };
  const from =
    title >= 0
      ? title + 1
      : texts.findIndex((_, i) => i < 80 && [0, 1, 2].every((k) => leader.test(texts[i + k] ?? '')));
  if (from < 0) return;
  let end = from;
  for (let i = from; i < texts.length; i++) {
    if (texts[i] === '' || dropped.has(i)) continue;
    // Its page numbers may stand on lines of their own.
    const isPage = end === i && i > from && bare.test(texts[i]!);
    if (isSalutation(lines[i]!.text) || !(isPage || isEntry(i))) break;
    end = i + 1;
  }
  if (end === from && title < 0) return;
  if (title >= 0) dropped.set(title, 'contents');
  for (let i = from; i < end; i++) if (texts[i] !== '' && !dropped.has(i)) dropped.set(i, 'contents');
}

/** The letters and Han of a line, by which headings are compared. */
function essence(text: string): string {
  return [...text]
    .map(canonical)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a running head says besides its page number. */
export function headKey(text: string): string {
  return essence(folded(text).replace(/^[-—– ]*\d{1,3}[-—– ]+|[-—– ]+\d{1,3}[-—– ]*$/g, ''));
}

/** Short lines that stand three times and oftener, page numbers aside: all but the first are running heads. */
function dropRepeated(lines: readonly DraftLine[], texts: readonly string[], dropped: Dropped): void {
  const places = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    if (text === '' || text.length > 40 || dropped.has(i) || lines[i]!.table) continue;
    if (/[。！？；：:，,、]/.test(text) || salutation.test(text) || labelOf(text)?.form === 'numeral') continue;
    if (lines[i]!.level !== undefined && lines[i]!.level! > 1) continue;
    const key = headKey(text);
    if (key.length >= 3) places.set(key, [...(places.get(key) ?? []), i]);
  }
  for (const [, at] of places) {
    const near = (i: number, step: number) => {
      let k = i + step;
      while (texts[k] === '') k += step;
      return dropped.get(k) === 'page-number';
    };
    const atPage = (i: number) => near(i, -1) || near(i, 1);
    const beside = (i: number) => atPage(i) || (texts[i - 1] === '' && texts[i + 1] === '');
    // The first of them is the title, unless it stands at a page end too.
    const own = at.length >= 4 && at[0]! > 15 && atPage(at[0]!) ? at : at.slice(1);
    const repeats = own.filter((i) => beside(i) || /报告|文件|会议/.test(texts[i]!));
    if (at.length >= 3 || (at.length === 2 && beside(at[1]!) && /报告/.test(texts[at[1]!]!)))
      for (const i of repeats) dropped.set(i, 'running-head');
  }
}
