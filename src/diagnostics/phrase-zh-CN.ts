/** Phrases that several messages in Chinese share. */
import type { NearestSentence } from './codes/figure.js';
import type { NearestWording } from './codes/glossary.js';
import { clip, listed } from './phrase.js';

export const list = (items: readonly string[]) => listed(items, '、', ({ total }) => ` 等，共 ${total} 个`);
export const allowed = (known: readonly string[], fallback: string) =>
  known.length > 0 ? `此处可用：${list(known)}。` : fallback;

/** Before a hint, the path or name that was probably meant. */
export const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `是不是想写“${nearest}”？`);

/** “是不是 x？” before the list, if a known word is similar enough. */
export function choose(nearest: string | undefined, known: readonly string[], fallback: string): string {
  const all = allowed(known, fallback);
  return nearest === undefined ? all : `是不是 ${nearest}？${all}`;
}

/** Whether a key is a Chinese sentence that was cut at a half-width colon. */
export const isSentence = (key: string) => /\p{Script=Han}/u.test(key);

/** Puts a space before words that do not begin with Han. */
export const spaced = (words: string) => {
  const joined = words.replace(/(?<=[\p{Script=Han}）]) 或 (?=\p{Script=Han})/gu, '或');
  return /^\p{Script=Han}/u.test(joined) ? joined : ` ${joined}`;
};

export const unitName = (unit: string) => (unit === '' ? '“无”' : `“${unit}”`);

export const near = ({ words, file, line, lacks }: NearestSentence) =>
  `${file}:${line}“${clip(words)}”${lacks.length > 0 ? `（其中没有${list(lacks.map((words) => `“${clip(words)}”`))}）` : ''}`;

export const otherDigits = { 'full-width': '全角字符', chinese: '汉字数字' };

export const fileFault =
  '这是印发自身的故障，文件没有写出。请把 npx yinfa --version 显示的版本反馈给我们；如方便，请一并附上内容文件夹。';
export const fontFault = `如使用了自备的字体，请先去掉它们再生成一次，字体可能已损坏。若仍然如此，${fileFault}`;

/** How words of the text differ from a term: what they lack, and what they have in addition. */
export const differing = ({ lacks, has }: NearestWording) =>
  [lacks.length > 0 ? `少 ${lacks.join(' ')}` : '', has.length > 0 ? `多 ${has.join(' ')}` : '']
    .filter(Boolean)
    .join('，');
