/** Lines over and under a table that are part of it, by their form: caption, units, note. */

const unit = /^[（([【]?(?:计量|货币|金额|数量)?单位[:：].{1,40}$/u;
const numbered =
  /^(?:附|续)?表[\s\u3000]*(?:[\dA-Za-z]+(?:[-－—–.．]\d+)*|[一二三四五六七八九十]{1,3})(?![\d年月%％])(?=[\s\u3000:：.．、]|\p{Script=Han}|$)/u;
const figure =
  /^图表?[\s\u3000]*(?:\d+(?:[-－—–.．]\d+)*|[一二三四五六七八九十]{1,3})(?![\d年月%％])(?=[\s\u3000:：.．、]|\p{Script=Han}|$)/u;
const note =
  /^[（([【*＊]?(?:注释?|表注|说明|备注|(?:数据|资料)?来源|统计口径|编制单位|填报单位|制表(?:单位|人)?)[\d①-⑨]{0,2}[\s\u3000]*[:：]/u;
const MOST = 60;

/** 单位：亿元、%. */
export function isUnit(text: string): boolean {
  return unit.test(text.trim());
}

/** 表1　主要指标, and a caption that says that it goes on: 续表1. */
export function isNumberedCaption(text: string): boolean {
  const line = text.trim();
  return numbered.test(line) && [...line].length <= MOST && !/[。；，]$/.test(line);
}

/** 图1　示意图. */
export function isFigureCaption(text: string): boolean {
  const line = text.trim();
  return figure.test(line) && [...line].length <= MOST && !/[。；，]$/.test(line);
}

/** 续表, 表1（续）: the rest of a table that was divided. */
export function isContinued(text: string): boolean {
  return /^[（(]?续(?:上)?表.{0,40}$|^(?:附)?表.{0,40}[（(]续(?:表|[一二三四\d])?[）)]$/u.test(text.trim());
}

/** 注：……, 数据来源：……. */
export function isNoteOfTable(text: string): boolean {
  return note.test(text.trim());
}

/** What may stand over a header within the table: its caption or its units. */
export function isAbove(text: string): boolean {
  const line = text.trim();
  return (
    line !== '' && (isUnit(line) || (!/[。；，：:]$/.test(line) && [...line].length <= MOST && !isNoteOfTable(line)))
  );
}

/** A caption and the units on the same line, by the offset of the units; `undefined` where it has none. */
export function unitWithin(text: string): number | undefined {
  const match = /[\s\u3000]{2,}(?=[（([【]?(?:计量|货币|金额|数量)?单位[:：])/u.exec(text);
  return match && match.index > 0 ? match.index + match[0].length : undefined;
}

/** A number with its unit, and neither year nor month: 512.6, 5.2%, 约300亿元. */
export function isValue(text: string): boolean {
  const isTime = /^(?:(?:19|20)\d{2}(?:[-—至年.].*)?|\d{1,2}(?:[-—至]\d{1,2})?[月季].*)$/u.test(text);
  return !isTime && /^[-+−±约近超]{0,2}\d[\d,，.]*.{0,5}$/u.test(text);
}
