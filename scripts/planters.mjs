/**
 * Errors of each kind planted in the YAML of a report, at places chosen by a seed: what `planted.mjs` and the test of the
 * proof-reader measure with. A slip changes one row and leaves the number of rows as it is.
 */
import { typingErrors } from './typing-errors.mjs';

const han = '\\p{Script=Han}';
const re = (source) => new RegExp(source.replaceAll('%H', han), 'u');

/** What a slip changes in a row: its kind, what it needs there, and what it makes of it. */
const patterns = [
  ['marks', 'closing quote lost', '(“[^“”]{2,8})”(?=[%H，])', '$1'],
  ['marks', 'opening quote lost', '“([^“”]{2,8}”)', '$1'],
  ['marks', 'quote turned', '(“[^“”]{2,8})”', '$1“'],
  ['marks', 'straight quotes', '“([^“”]{2,8})”', '"$1"'],
  ['marks', 'half-width comma', '(?<=%H)，(?=%H)', ','],
  ['marks', 'half-width comma behind %', '(?<=%)，(?=%H)', ','],
  ['marks', 'half-width semicolon', '(?<=%H)；(?=%H)', ';'],
  ['marks', 'comma twice', '(?<=%H)，', '，，'],
  ['marks', 'full stop twice', '(?<=%H)。$', '。。'],
  ['marks', 'two marks', '(?<=%H)、', '、，'],
  ['marks', 'comma before and', '(?<=、%H{2,4})和(?=%H{2,4}[，等])', '、和'],
  ['marks', 'comma before etc.', '(?<=、%H{2,6})等(?=%H{2})', '、等'],
  ['marks', 'comma within the quote', '”，', '，”'],
  ['marks', 'hyphen', '(?<=%H)—(?=%H)', '-'],
  ['marks', 'dash of hyphens', '(?<=%H)，(?=%H{6})', '--'],
  ['marks', 'dots for an ellipsis', '(?<=、%H{2,6})等(?=%H{2})', '...'],
  ['marks', 'dot for a full stop', '。$', '.'],
  ['marks', 'space before a comma', '(?<=%H)，', ' ，'],
  ['marks', 'space between Han', '(?<=%H{4})(?=%H{4})', ' '],
  ['marks', 'bracket half-width', '（([^（）]{2,})）', '（$1)'],
  ['marks', 'closing bracket lost', '（([^（）]{2,})）', '（$1'],
  ['marks', 'book-title mark lost', '《([^《》]{2,})》', '《$1'],
  ['numerals', 'full-width percent', '(?<=\\d)%', '％'],
  ['numerals', 'full-width digit', '(?<![\\d.])[1-9](?=个)', '３'],
  ['numerals', 'about … about', '(?<=%H)(?<![第约超近])(\\d{2,}[个家户人项])(?=，)', '约$1左右'],
  ['numerals', 'nearly … and more', '(?<=%H)(?<![第约超近])(\\d{2,})(?=[个家户项][，、%H])', '近$1余'],
  ['numerals', 'over … and above', '(?<=%H)(?<![第约超近])(\\d[\\d.]*(?:万|亿)[元人户])(?=，)', '超过$1以上'],
  ['numerals', 'minus of a fall', '增长(?=\\d)', '下降-'],
  ['numerals', 'fall in times', '增长[\\d.]+%', '减少2倍'],
  ['numerals', 'grouped by a full-width comma', '(?<=%H)(\\d)(\\d{3})(?=[个家户人项])', '$1，$2'],
  ['numerals', 'grouped by two', '(?<=%H)(\\d{2})(\\d{2})(?=[个家户人项])', '$1,$2'],
  ['numerals', '亿 and 万', '(?<=%H)[\\d.]+亿元', '3亿4500万元'],
  ['numerals', '千 behind digits', '(?<=%H)\\d{2,}(?=家)', '3千'],
  ['numerals', '百分之 before digits', '(?<=增长)([\\d.]+)%', '百分之$1'],
  ['numerals', 'letter for zero', '20(?=[12]\\d年)', '2O'],
  ['numerals', 'year of two digits', '20(?=2[1-4]年底)', ''],
  ['numerals', 'impossible date', '(20[12]\\d)年(?!\\d)', '$1年13月'],
  ['numerals', '截止', '^( *(?:- )?)(?=%H{4})', '$1截止2023年底，'],
  ['numerals', 'share in %', '增长(?=[\\d.]+%)', '，占比提高'],
  ['numerals', 'amount in points', '收入(?:可比)?增长([\\d.]+)%', '收入增长$1个百分点'],
  ['numerals', 'range without its unit', '增长(?=[\\d.]+%)', '增长1—'],
  ['numerals', 'few and more', '(?<=%H)[1-9](?=个%H)', '$&余'],
  ['numbers', 'ratio not 100', '(结构[^。]{0,10}?)(\\d)(\\d?(?:\\.\\d)?[:∶：]\\d)', '$14$2$3'],
  ['numbers', 'part larger than its whole', '(\\d[\\d.]*亿元(?:，[^，。]*)?，其中%H{2,8}?)(\\d)', '$19$2'],
  [
    'numbers',
    'growth against its levels',
    '([由从]\\d[\\d.]*[^，。\\d]{1,4}(?:增加|提高|增长)到\\d[\\d.]*[^，。\\d]{1,4}，增长)(\\d)',
    '$19$2',
  ],
  ['numbers', 'result below its target', '(完成年度目标)(\\d)', '$19$2'],
  ['numbers', 'share of a target', '(完成年度(?:计划|任务)\\d[\\d.]*[^，。\\d]{1,3}的)\\d', '$13'],
  ['numbers', 'levels swapped', '(由|从)(\\d[\\d.]*%?)([^，。\\d]{0,3}(?:增加|提高|增长)到)(\\d[\\d.]*%?)', '$1$4$3$2'],
  ['numbers', 'level of another magnitude', '([由从]\\d[\\d.]*万元(?:增加|提高)到\\d[\\d.]*)万元', '$1亿元'],
  ['numbers', 'value too few', '(分别增长[\\d.]+%)、[\\d.]+%(?=[，。])', '$1'],
  ['numbers', 'industries do not add up', '(其中第一产业增加值)(\\d)', '$19$2'],
  ['numbers', 'row and its sum', '(\\d+枚铜牌，共)(\\d)', '$19$2'],
  ['numbers', 'fall over 100%', '下降(\\d\\d\\.\\d%)', '下降1$1'],
  ['numbers', 'share over 100%', '((?:率|占比)达到)(\\d\\d\\.\\d%)', '$13$2'],
  ['numbers', 'implausible unit', '(地区生产总值(?:达到?|为|完成|实现)?[\\d.]+)亿元', '$1元'],
  ['numbers', 'announced count', '(?:两|[三四五六七])(?=(?:个方面|项|件)(?:重点)?(?:工作|任务|实事)：一是)', '九'],
  ['words', 'word twice', '(推进|加强|实施|建设|发展|完善|提升|打造)', '$1$1'],
  ['words', 'Latin and', '(?<=%H{2})和(?=%H{2})', ' and '],
  [
    'words',
    'compatibility character',
    '[人大工力文生]',
    (whole) => ({ 人: '⼈', 大: '⼤', 工: '⼯', 力: '⼒', 文: '⽂', 生: '⽣' })[whole],
  ],
  [
    'words',
    'look-alike character',
    '工(?=[程业作])|力(?=度|量)|券',
    (whole) => ({ 工: 'エ', 力: 'カ', 券: '劵' })[whole],
  ],
  [
    'words',
    'traditional character',
    '[产业动实经济环]',
    (whole) => ({ 产: '産', 业: '業', 动: '動', 实: '實', 经: '經', 济: '濟', 环: '環' })[whole],
  ],
  [
    'words',
    'fixed phrase',
    '新时代中国特色社会主义思想|“两个确立”|“两个维护”|中华民族共同体意识|稳中求进工作总基调|以人民为中心的发展思想|社会主义核心价值观|绿水青山就是金山银山',
    changedPhrase,
  ],
  ['structure', 'item without its number', '(?<=^ *(?:- )?|[。；：])二[是要](?=.)', ''],
  ['structure', 'number left out', '(?<=^ *(?:- )?|[。；：])三(?=[是要].)', '四'],
  ['structure', 'number twice', '(?<=^ *(?:- )?|[。；：])四(?=[是要].)', '三'],
];

const phrases = {
  新: '新时代中国特色社会主义理论思想',
  两: '',
  中: '中华民族共同意识',
  稳: '稳中求进总基调',
  以: '以人民为中心发展思想',
  社: '社会主义核心价值',
  绿: '绿水青山是金山银山',
};

function changedPhrase(whole) {
  if (whole === '“两个确立”') return '“两个确定”';
  if (whole === '“两个维护”') return '“两个拥护”';
  return whole === '社会主义核心价值观' ? '社会主义核心价观' : phrases[whole[0]];
}

const slips = patterns.map(([area, kind, where, slip]) => {
  const pattern = re(where);
  return { area, kind, change: (row) => (pattern.test(row) ? row.replace(pattern, slip) : undefined) };
});

/** Slips that need the other rows, or choose among many. */
const others = [
  {
    area: 'words',
    kind: 'sentence twice',
    change: (row) => (row.length > 40 ? row + row.trim().replace(/^- /, '') : undefined),
  },
  {
    area: 'words',
    kind: 'typing error by sound',
    isGeneral: true,
    change: (row, random) => typed(row, 'sound', random),
  },
  {
    area: 'words',
    kind: 'typing error by shape',
    isGeneral: true,
    change: (row, random) => typed(row, 'shape', random),
  },
  { area: 'numbers', kind: 'another value', change: anotherValue },
  { area: 'words', kind: 'term in another wording', change: anotherTerm },
];

function typed(row, kind, random) {
  const here = typingErrors.filter((error) => error.kind === kind && row.includes(error.right));
  const error = random.pick(here);
  return error && row.replace(error.right, error.wrong);
}

const indicator =
  /(地区生产总值|一般公共预算收入|固定资产投资|社会消费品零售总额|进出口总额)(?:达到?|为|完成|实现)?(\d[\d.]*)(?=亿元)/u;

/** The value of an indicator that another row states, too, with its first digit changed. */
function anotherValue(row, _, rows) {
  const [whole, name, value] = indicator.exec(row) ?? [];
  if (!whole || !rows.some((other) => other !== row && other.includes(name) && other.includes(`${value}亿元`)))
    return undefined;
  return row.replace(whole, whole.replace(value, `${(Number(value[0]) % 9) + 1}${value.slice(1)}`));
}

/** A quoted term that another row has, too, without a character in the middle. */
function anotherTerm(row, _, rows) {
  for (const { 1: term } of row.matchAll(/“(\p{Script=Han}{5,9})”/gu)) {
    if (rows.filter((other) => other.includes(`“${term}”`)).length < 2) continue;
    const middle = Math.floor(term.length / 2);
    return row.replace(`“${term}”`, `“${term.slice(0, middle)}${term.slice(middle + 1)}”`);
  }
  return undefined;
}

const all = [...others, ...slips];

/** The areas that errors are planted of. */
export const plantedAreas = [...new Set(all.map(({ area }) => area))];

/** A row of a block, or of a list, that is a sentence and nothing else. */
const sentence = /^ {4,}(?:- )?[^\s#"'-](?:[^:#]|:(?=\d)){10,}。$/u;

/**
 * Plants up to `most` errors of each kind, each in a row of its own.
 * @param text the YAML of a report
 * @param random a source of random numbers, `randomFrom` of `random-edits.mjs`
 * @param area of which area the errors are, as those of all would leave no row between them
 */
export function plant(text, random, most, area) {
  const rows = text.split('\n');
  const sentences = rows.flatMap((row, at) => (sentence.test(row) ? [at] : []));
  const planted = new Map();
  for (const { kind, change, isGeneral = false } of all.filter((each) => each.area === area)) {
    let left = most;
    for (const at of shuffled(sentences, random)) {
      if (left === 0) break;
      // An error beside another one may hide it.
      if ([at, at + 1, at + 2].some((line) => planted.has(line))) continue;
      const was = rows[at];
      const now = change(was, random, rows);
      if (now === undefined || now === was) continue;
      rows[at] = now;
      planted.set(at + 1, { line: at + 1, area, kind, isGeneral, was: was.trim(), now: now.trim() });
      left--;
    }
  }
  return { text: rows.join('\n'), planted: [...planted.values()] };
}

function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Most lines from a number left out to the next item, where it is found. */
const nextItem = 12;
/** Rules that may find an error at the other of two places. */
const ofTwoPlaces = { 'another value': 'numbers/two-values', 'term in another wording': 'words/term-variant' };

function isFor({ area, kind, line }, { at, rule }) {
  if (rule === ofTwoPlaces[kind] || at.line === line) return true;
  return area === 'structure' && rule === 'structure/numbering' && Math.abs(at.line - line) <= nextItem;
}

/**
 * The errors that findings are for, with the rules that found them: certain and likely ones that the text had not before.
 */
export function foundOf(planted, before, after) {
  const key = ({ rule, words, sentence: at }) => `${rule}\n${words}\n${at}`;
  const old = new Set(before.map(key));
  const isNew = (finding) => finding.level !== 'hint' && !old.has(key(finding));
  const fresh = after.filter(isNew);
  return planted.map((error) => {
    const own = fresh.filter((finding) => isFor(error, finding));
    return { ...error, rules: [...new Set(own.map(({ rule }) => rule))] };
  });
}
