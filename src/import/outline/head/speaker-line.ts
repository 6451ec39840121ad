/**
 * Lines that name the speaker: 市长 张 三; 李四（县长）; 报告人：县长　李四; 云山县人民政府　李四.
 *
 * Texts must be folded. Office and name may be letter-spaced, and the name may precede the office.
 */

import { offices } from '../lexicon.js';

const speakerLine = new RegExp(
  `^(?:(?:作)?报告人|汇报人)?[: ]*((?:[^,。;:]{0,30}?)(?:代理?|副)?(?:${offices})(?:\\(代理?\\))?)(?:[: ]+| *)((?:[\\p{Script=Han}·•.] *){2,12}|[xX×*○]{1,6}(?: *[xX×*○]{1,6})*)$`,
  'u',
);
const nameFirst = new RegExp(`^((?:\\p{Script=Han} ?){2,4}) +([^,。;: ]{0,24}(?:${offices}))$`, 'u');
/** 李四（县长）; 云山县人民政府　李四; 报告人：李四. */
const nameInFront = new RegExp(`^((?:\\p{Script=Han} ?){2,4})\\(([^,。;: ()]{0,20}(?:${offices}))\\)$`, 'u');
const bodyAndName = /^(\p{Script=Han}{2,20}人民政府)[: ]+((?:\p{Script=Han} ?){2,4})$/u;
const nameOfSpeaker = /^(?:报告人|汇报人)[: ]+((?:[\p{Script=Han}·•] ?){2,12}|[xX×*○]{1,6})$/u;
export const officeOnly = new RegExp(`^(?:报告人)?[: ]*[^,。;: ]{0,30}(?:${offices})$`);
export const nameOnly = /^(?:\p{Script=Han} *){2,4}$|^\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8}$|^[xX×*○]{2,6}$/u;
/** A government that is named instead of a person. */
export const government = /^\p{Script=Han}{2,20}人民政府$/u;

/** Office (empty where there is none) and name in a line; `undefined` where it names nobody. */
export function speakerOf(text: string): { readonly office: string; readonly name: string } | undefined {
  const bare = closed(text.replace(/^\((.*)\)$/, '$1').trim());
  const match = speakerLine.exec(bare) ?? bodyAndName.exec(bare);
  const other = match ? undefined : (nameFirst.exec(bare) ?? nameInFront.exec(bare));
  const [office, name] = match
    ? [match[1]!, match[2]!]
    : other
      ? [other[2]!, other[1]!]
      : ['', nameOfSpeaker.exec(bare)?.[1] ?? ''];
  return !name || /报告|会议|政府|大会/.test(name) || /报告/.test(office) ? undefined : { office, name };
}

/** 县 长 李 四: an office may be letter-spaced as a name is. */
function closed(text: string): string {
  return text.replace(/([省市区县州镇乡旗盟]) +长(?= )/, '$1长').replace(/主 +([席任])(?= )/, '主$1');
}

/** Without the blanks of letter-spacing. */
export function tight(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

/** Whether a line of the block names the speaker or the office. */
export function isSpeaker(text: string): boolean {
  return speakerLine.test(closed(text)) || nameFirst.test(text) || officeOnly.test(tight(text));
}
