/**
 * What stands before the text of a report: its title, occasion, speaker and date, in whatever order.
 *
 * Each line is known by its form. What a web page put around the report is left out and told; any other line that has
 * no key of its own stays, as a paragraph before the text.
 */
import { valueOfDigits } from '../../text/chinese-numerals.js';
import type { DraftLine } from '../draft/draft.js';
import type { Dropped } from './furniture.js';
import { isAnnexLabel, isSalutation, labelOf, numberOf } from './heading-forms.js';
import { normalised } from './normalise.js';
import { government, isSpeaker, nameOnly, officeOnly, speakerOf, tight } from './speaker-line.js';
import { folded } from './typed-forms.js';

export interface TitleBlock {
  readonly title?: string;
  readonly paper?: string;
  readonly occasion?: string;
  readonly speaker?: { readonly office?: string; readonly name: string };
  /** ISO date. */
  readonly date?: string;
  /** Lines of the block, by their index. */
  readonly lines: ReadonlySet<number>;
  /** Lines that only say the date, which stands on the cover. */
  readonly dates: ReadonlySet<number>;
  /** Lines with the date and a name, which are both said. */
  readonly signed: ReadonlySet<number>;
  /** Lines of the block that stay as paragraphs. */
  readonly rest: readonly number[];
  /** The first line of the text. */
  readonly end: number;
}

const MOST_LINES = 40;
const year = String.raw`(?:\d{4}|[12二][0-9oOxX×*○〇零Ｏ]{2,3}[xX×*]?|[二一][○〇O零一二三四五六七八九]{3})`;
const day = String.raw`${year} *年 *(?:[\dxX×*一二三四五六七八九十元]{0,3} *月 *)?(?:[\dxX×*一二三四五六七八九十]{0,3} *[日号])?`;
const dateOnly = new RegExp(`^[(〔\\[]? *(?:${day}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}) *[)〕\\]]?$`);
const webRemark =
  /^(?:【?(?:信息|文章|稿件)?来源|稿源|出处|(?:发布|发表|更新|公开|生成|成文|录入|上传)(?:时间|日期|机构|单位)|时间|日期|索引号|发文字号|文号|发文机关|制发机关|标题:|(?:主题|信息|组配|体裁)?分类|公开(?:方式|范围|程度|属性)|主题词|有效性|(?:责任)?编辑|作者|撰稿|浏览|阅读|点击|访问量|字体|字号|打印|分享|关闭|扫一扫|相关(?:链接|阅读)|当前位置|您(?:现在)?的位置|首 *页|手机版|【专题】|本作品收录于|维基文库|維基文庫)|^https?:|^www\.|维基文库|維基文庫|本作品收錄於|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? *\d{1,2}:\d{2}|日报社?[ ·]/;
const session =
  /^\(?\d{4}年\d{1,2}月\d{1,2}日在.|(?:代表大会|代表會|人代会|人大|会议|大会|大會|會議|全会).*(?:会议|會議|大会|大會|全会|次会)?(?:上|$)|第.{1,6}[届屆].{0,20}次/;
const dash = /^[-—–―─一]{2,}|^[—–―─]/;
/** （征求意见稿）: what kind of text it is, in brackets under the title. */
const version = /^\(.{0,12}(?:稿|草案|实录|整理|摘要|节选|全文)\)$/;
const dateAndName = new RegExp(`^\\(? *(${day}) +((?:(?![年月日])\\p{Script=Han} ?){2,4})\\)?$`, 'u');
/** 县长 李四（2024年1月10日）. */
const datedSpeaker = /^(\P{N}{2,40}?)[ (]+(\d{4}年\d{1,2}月\d{1,2}日)\)?$/u;
/** What names a report: 政府工作报告, 关于政府工作的报告（草案）. */
const reportName = /(?:报告|報告)(?:全文|摘要|节选|实录)?$/;
const paperLine = /(?:会议|大会).{0,12}(?:文件|材料)/;

/** Reads the block at the head of a draft. */
export function titleBlockOf(lines: readonly DraftLine[], dropped: Dropped): TitleBlock {
  const texts = lines.map(({ text }) => folded(text).trim());
  const live = texts.map((text, i) => (text === '' || dropped.has(i) ? '' : text));
  const end = endOf(lines, live);
  const own: number[] = [];
  for (let i = 0; i < end; i++) if (live[i]) own.push(i);

  const block = new Block(lines);
  const left: number[] = [];
  for (let k = 0; k < own.length; k++) {
    const i = own[k]!;
    const text = live[i]!;
    const next = () => live[own[k + 1] ?? -1] ?? '';
    if ((webRemark.test(text) || webRemark.test(tight(text))) && !/^时间[^:]*$/.test(text)) {
      dropped.set(i, 'web-remark');
      continue;
    }
    if (block.titleAndOccasion(text, i)) continue;
    if (version.test(text)) {
      block.version = lines[i]!.text;
      block.took(i);
      continue;
    }
    const signed = dateAndName.exec(text);
    if (signed && isoDate(signed[1]!) && block.name === '') {
      block.date ??= isoDate(signed[1]!);
      block.name = signed[2]!;
      block.signed.add(i);
      continue;
    }
    const dated = datedSpeaker.exec(text);
    if (dated && block.name === '' && block.date === undefined && !isoDate(folded(block.occasion))) {
      const date = isoDate(dated[2]!);
      if (date !== undefined && block.speakerLine(dated[1]!.trim(), i)) {
        block.date = date;
        block.signed.add(i);
        block.lines.delete(i);
        continue;
      }
    }
    if (dateOnly.test(text) && !(/^在|^于/.test(next()) && session.test(next()))) {
      block.dateLine(text, i);
      continue;
    }
    if (paperLine.test(text) && !/报告/.test(text)) {
      block.paper(i);
      continue;
    }
    if (/^第.{1,4}次(?:会议|大会).{0,8}(?:文件|材料)/.test(next()) && /(?:大会|人大)$/.test(text)) {
      block.paper(i, own[++k]!);
      continue;
    }
    if (block.paperText === '' && left.length === 0 && isAnnexLabel(lines[i]!.text)) {
      block.paper(i);
      continue;
    }
    if (session.test(text) && /^(?:第.{1,4}次|会议|大会).*政府工作报告$/.test(next())) {
      left.push(i, own[++k]!);
      continue;
    }
    if (
      block.occasion === '' &&
      ((dash.test(text) && !/报告$/.test(text)) || session.test(text) || dateOnly.test(text)) &&
      (!/报告$/.test(text) || dash.test(text) || /(?:会议|大会)上的报告$/.test(text))
    ) {
      const run = [i];
      const all = () => run.map((at) => live[at]).join('');
      const isOpen = () => /\(/.test(all()) && !/\)/.test(all());
      while (
        k + 1 < own.length &&
        (isOpen() ||
          /^(?:第.{1,4}次|会议上|大会|人民代表|讲话)/.test(next()) ||
          !/(?:上|会议|大会|讲话|报告|會議上|大會上)\)?$/.test(all())) &&
        !isSpeaker(next()) &&
        !(dateOnly.test(next()) && session.test(all())) &&
        next().length <= 50 &&
        !/^(?:[^在]{0,24})?政府工作报告$/.test(next())
      ) {
        run.push(own[++k]!);
      }
      block.occasionLines(run);
      continue;
    }
    if (block.name === '' && government.test(text) && block.speakerLine(next(), own[k + 1] ?? i)) {
      block.office = `${lines[i]!.text.trim()}${block.office}`;
      block.took(i);
      k++;
      continue;
    }
    if (block.name === '' && block.speakerLine(text, i)) continue;
    if (
      block.name === '' &&
      block.office === '' &&
      officeOnly.test(tight(text)) &&
      nameOnly.test(next()) &&
      !/报告/.test(next())
    ) {
      block.office = lines[i]!.text;
      block.name = lines[own[k + 1]!]!.text;
      block.took(i, own[++k]!);
      continue;
    }
    left.push(i);
  }
  block.titleOf(left, live);
  if (block.name === '') block.nameAlone(left, live, officeOnly);
  block.saidAgain(left, live);
  const bare = clean(block.title).replace(/^[•·●▪■] */, '');
  const title = bare || block.version ? `${bare || '政府工作报告'}${clean(block.version)}` : '';
  const occasion = [
    clean(block.occasion),
    ...block.open.map((text) => `（${clean(text).replace(/^（|）$/g, '')}）`),
  ].join('');
  const date = isoDate(folded(block.occasion)) ?? block.date;
  return {
    ...(title && { title }),
    ...(block.paperText && { paper: clean(block.paperText) }),
    ...(occasion && { occasion }),
    ...(block.name && {
      speaker: { ...(block.office && { office: clean(block.office) }), name: nameOf(block.name) },
    }),
    ...(date && { date }),
    lines: block.lines,
    dates: block.dates,
    rest: left.filter((i) => !block.lines.has(i) && !block.dates.has(i)),
    signed: block.signed,
    end,
  };
}

class Block {
  title = '';
  paperText = '';
  occasion = '';
  office = '';
  name = '';
  date: string | undefined;
  version = '';
  /** Lines with date and name. */
  readonly signed = new Set<number>();
  /** Dates that are not filled in yet: （2024年 月 日）. */
  readonly open: string[] = [];
  readonly lines = new Set<number>();
  readonly dates = new Set<number>();
  readonly #drafted: readonly DraftLine[];

  constructor(drafted: readonly DraftLine[]) {
    this.#drafted = drafted;
  }

  took(...at: number[]): void {
    for (const i of at) this.lines.add(i);
  }

  paper(...at: readonly number[]): void {
    this.paperText = at.map((i) => this.#drafted[i]!.text.trim()).join('');
    this.took(...at);
  }

  dateLine(text: string, i: number): void {
    const date = isoDate(text);
    if (date === undefined || (this.date !== undefined && this.date !== date)) {
      this.open.push(this.#drafted[i]!.text);
      this.took(i);
      return;
    }
    this.date = date;
    this.dates.add(i);
  }

  /** 政府工作报告——2024年…会议上, or with the occasion in brackets, on one line. */
  titleAndOccasion(text: string, i: number): boolean {
    const match = /^([^()—–─]{0,30}报告) *((?:[-—–―─]{1,}|\().+)$/.exec(text);
    if (!match || this.occasion || !session.test(match[2]!)) return false;
    const raw = this.#drafted[i]!.text.trimStart();
    this.title = raw.slice(0, match[1]!.length);
    this.#occasion(raw.slice(match[1]!.length));
    this.took(i);
    return true;
  }

  occasionLines(run: readonly number[]): void {
    this.#occasion(run.map((i) => this.#drafted[i]!.text.trim()).join(''));
    this.took(...run);
  }

  /** The speaker may stand behind the occasion. */
  #occasion(raw: string): void {
    const match = /^(.*(?:会议|大会|會議|大會|会)上? *[)）]?)[ \u3000]+(.+)$/.exec(raw.trim());
    const rest = match && speakerOf(folded(match[2]!).trim());
    if (match && rest) {
      this.office = rest.office;
      this.name = rest.name;
    }
    const text = (match && rest ? match[1]! : raw).trim();
    const bare = text.replace(/^[•·●▪■] */, '').replace(/^[-—–―─一]{2,} *|^[—–―─－] */, '');
    const inner = /^[(（](.*)[)）]$/.exec(bare);
    this.occasion = inner && !/[()（）]/.test(inner[1]!) ? inner[1]! : bare;
  }

  speakerLine(text: string, i: number): boolean {
    const found = speakerOf(text);
    if (!found) return false;
    const { office, name } = found;
    const from = this.#drafted[i]!.text;
    // As it was typed; folding keeps the length, but brackets and words before it do not belong to it.
    const at = folded(from).indexOf(office);
    this.office = at < 0 ? office : from.slice(at, at + office.length);
    this.name = name;
    this.took(i);
    return true;
  }

  /** The lines that are left and name a report, with the short ones right before it. */
  titleOf(left: number[], live: readonly string[]): void {
    if (this.title !== '') return;
    const named = left.filter((i) => /报告|報告/.test(live[i]!.replace(/ /g, '')) && live[i]!.length <= 45);
    // （受县长委托作报告） names no report.
    const isName = (i: number) => reportName.test(live[i]!.replace(/ /g, '').replace(/(?<=.)\([^()]*\)$/, ''));
    const last = named.findLast(isName) ?? named.at(-1);
    if (last === undefined) return;
    const at = left.indexOf(last);
    let from = at;
    if (at > 0 && /^(?:第.{1,4}次|会议|大会)/.test(live[last]!) && session.test(live[left[at - 1]!]!)) from--;
    const isWhole =
      /^[^ ]*(?:政府工作报告|政府工作報告)/.test(live[last]!.replace(/ /g, '')) &&
      live[last]!.replace(/ /g, '').length > 6;
    while (from > 0 && !isWhole) {
      const before = live[left[from - 1]!]!.replace(/ /g, '');
      if (
        !/(?:人民政府|政府|[省市区县州旗镇乡]|^\(?\d{4}年(?:度)?\)?)$/.test(before) ||
        before.length > 24 ||
        /报告/.test(before)
      )
        break;
      from--;
    }
    this.title = left
      .slice(from, at + 1)
      .map((i) => this.#drafted[i]!.text.trim())
      .join('');
    this.took(...left.slice(from, at + 1));
    // The headline of a web page says it once more.
    const key = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
    const known = new Set(`${this.title}${this.occasion}${this.office}${this.date ?? ''}全文年`);
    for (const i of named) {
      const other = key(live[i]!);
      if (i === last) continue;
      if (key(this.title).includes(other) || [...other].every((character) => known.has(character))) this.dates.add(i);
      else if (other.includes(key(this.title))) {
        for (const taken of left.slice(from, at + 1)) {
          this.lines.delete(taken);
          this.dates.add(taken);
        }
        this.dates.delete(i);
        this.title = this.#drafted[i]!.text.trim();
        this.took(i);
        break;
      }
    }
  }

  /** The block once more behind a cover or a list of contents: its occasion, its speaker. */
  saidAgain(left: readonly number[], live: readonly string[]): void {
    const key = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
    const [occasion, office, name] = [key(this.occasion), key(this.office), key(this.name)];
    for (const i of left) {
      const text = key(live[i]!);
      if (this.lines.has(i) || text.length < 2) continue;
      if (occasion.includes(text) || text === office + name || text === name + office) this.dates.add(i);
    }
  }

  /** 罗 光 华 without an office. */
  nameAlone(left: readonly number[], live: readonly string[], office: RegExp): void {
    const free = left.filter((i) => !this.lines.has(i) && !this.dates.has(i));
    const name = free.find(
      (i) =>
        nameOnly.test(live[i]!) &&
        !office.test(tight(live[i]!)) &&
        !/报告|稿|[省市区县镇乡]$/.test(live[i]!.replace(/ /g, '')),
    );
    // Where nobody is named, the body that reports is.
    const by = name ?? free.find((i) => government.test(tight(live[i]!)));
    if (by === undefined) return;
    this.name = this.#drafted[by]!.text;
    this.took(by);
  }
}

/** The first line that is text: a salutation, a numbered heading, a long line or a sentence. */
function endOf(lines: readonly DraftLine[], live: readonly string[]): number {
  let seen = 0;
  for (const [i, text] of live.entries()) {
    if (lines[i]!.table) return i;
    if (text === '') continue;
    if (isSalutation(lines[i]!.text) || /^(?:尊敬的)?(?:各位代表|同志们)/.test(text)) return i;
    if (/我(?:受.{0,12}委托)?[,，]?代表.{1,20}(?:政府|国务院|國務院)/.test(text)) return i;
    const form = labelOf(lines[i]!.text)?.form;
    if ((form === 'chapter' || form === 'numeral' || form === 'bracketed') && !dash.test(text)) return i;
    if (
      !webRemark.test(text) &&
      !session.test(text.slice(0, 60)) &&
      (text.length >= 70 || (/[。！；]$/.test(text) && text.length >= 15))
    )
      return i;
    if (text.length >= 120) return i;
    if (++seen > MOST_LINES) return i;
  }
  // A draft of short lines only: its text begins behind what names a report.
  const named = live.findIndex((text) => /报告/.test(text));
  return named < 0 ? 0 : named + 1;
}

/** 2024年2月4日 and 二〇二四年二月四日 as ISO, January or the first where the draft does not say. */
export function isoDate(text: string): string | undefined {
  const match =
    /([12]\d{3}|[二一][○〇O零一二三四五六七八九]{3}) *年 *(?:([\d一二三四五六七八九十]{1,3}) *月)? *(?:([\d一二三四五六七八九十]{1,3}) *[日号])?/.exec(
      text,
    ) ?? /([12]\d{3})[-./](\d{1,2})[-./](\d{1,2})/.exec(text);
  if (!match) return undefined;
  const year = /^\d/.test(match[1]!) ? Number(match[1]) : valueOfDigits(match[1]!);
  const month = match[2] ? numberOf(match[2]) : 1;
  const date = match[3] ? numberOf(match[3]) : 1;
  if (
    year < 1949 ||
    year > 2100 ||
    month < 1 ||
    month > 12 ||
    date < 1 ||
    date > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** A line of the block as content types it; 政 府 工 作 报 告 is spaced type. */
function clean(text: string): string {
  const one = normalised(text);
  return /^(?:\p{Script=Han} )+\p{Script=Han}(?:[（(].*)?$/u.test(one) ? one.replace(/ /g, '') : one;
}

function nameOf(text: string): string {
  return clean(text).replace(/(?<=[\p{Script=Han}xX×*○]) +(?=[\p{Script=Han}xX×*○])/gu, '');
}
