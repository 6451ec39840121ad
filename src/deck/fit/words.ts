/**
 * Words that a line of a title does not end within: those that titles and headings of government reports are made of.
 *
 * There is no dictionary here: a word is listed where a title is likely to need a break near it.
 */

const words = [
  '政府工作报告',
  '工作报告',
  '解读',
  '汇报',
  '人民政府',
  '人民代表大会',
  '常务委员会',
  '第[〇零一二三四五六七八九十百\\d]+[届次]',
  '(?:[〇零一二三四五六七八九十百\\d]+次)?会议',
  '自治[区州县旗]',
  '国民经济',
  '社会发展',
  '经济社会',
  '高质量',
  '高水平',
  '现代化',
  '中国式',
  '社会主义',
  '共同富裕',
  '乡村振兴',
  '生态文明',
  '营商环境',
  '改革开放',
  '科技创新',
  '产业体系',
  '公共服务',
  '人民群众',
  '新质生产力',
  '“?十[一二三四五六七八九]五”?',
  '\\d+年',
];

const pattern = new RegExp(words.join('|'), 'g');

/** The borders between pieces of a text, as the index of the piece after them, that lie within a word. */
export function insideWords(pieces: readonly string[]): ReadonlySet<number> {
  const text = pieces.join('');
  const within = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const inside = new Set<number>();
  let at = 0;
  pieces.forEach((piece, i) => {
    if (within.some(({ from, to }) => at > from && at < to)) inside.add(i);
    at += piece.length;
  });
  return inside;
}
