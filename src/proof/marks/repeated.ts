/** Rules of marks in a row: doubled marks, ellipses and dashes typed as something else. */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

/** Chinese text: a Han letter or a mark that only it has, within a few characters. */
const han = '[\\p{Script=Han}，。、；：？！”’》）]';
/** What a date in quotation marks names: “6·14”疫情. */
const events =
  '极端|特大|重大|较大|一般|特别|山体|森林|\\p{Script=Han}{0,2}(?:地震|山火|火灾|事故|事件|疫情|洪涝|洪水|暴雨|灾害|滑坡|泥石流|专案|案件|讲话|指示)';

const pattern = (text: string) => new RegExp(text, 'gu');

export const repeatedRules: readonly Rule[] = [
  {
    code: 'marks/doubled',
    level: 'certain',
    source: 'GB/T 15834—2011 4.1—4.7',
    wrong: '经济稳中有进，，民生持续改善。',
    right: '经济稳中有进，民生持续改善。',
    words: {
      'zh-CN': { title: '同一标点连打两次', reason: '“{words}”重复' },
      en: { title: 'The same mark twice in a row', reason: 'the mark stands there twice' },
    },
    isAutomatic: true,
    // ！！ is allowed for strong feeling, which reports do not have.
    passage: matching(
      pattern('([，、；：%])\\s?\\1+|(?<!。)。\\s?。(?!。)|([！？])\\2+'),
      ({ 0: found, 2: strong }) => ({
        fix: found[0]!,
        ...(strong !== undefined && { level: 'likely' }),
      }),
    ),
  },
  {
    code: 'marks/colliding',
    level: 'certain',
    source: 'GB/T 15834—2011 4.1—4.7',
    wrong: '经济稳中有进，。民生持续改善。',
    right: '经济稳中有进。民生持续改善。',
    words: {
      'zh-CN': { title: '两个点号相连', reason: '“{words}”两个点号不能相连', advice: '只留一个' },
      en: {
        title: 'Two different stops in a row',
        reason: '{words} cannot follow each other',
        advice: 'Keep one of them',
      },
    },
    passage: matching(
      pattern(
        '^[，、；：。？！]|[，、；：。][，、；：。？！]|[？！][，、；：。]|(?<=[（《“‘])[，、；：。？！]|[，、；：](?=[）》])|[，、；：。？！][.．](?![.．\\d])',
      ),
      ({ 0: found }) => (found[0] === found[1] ? undefined : {}),
    ),
  },
  {
    code: 'marks/typed-ellipsis',
    level: 'certain',
    source: 'GB/T 15834—2011 4.11',
    wrong: '种植水稻、玉米、大豆...带动农户增收。',
    right: '种植水稻、玉米、大豆……带动农户增收。',
    words: {
      'zh-CN': { title: '省略号打成几个点', reason: '省略号应是六个点，占两个字的位置' },
      en: { title: 'An ellipsis typed as dots', reason: 'a Chinese ellipsis is …… , six dots' },
    },
    isAutomatic: true,
    passage: matching(
      pattern(`(?<=${han})(?:\\.{3,}|。{3,}|[·•・]{3,}|．{3,})|(?<!…)…(?!…)|(?<!…)(?:……)+…(?!…)`),
      (_, { kind }) => (kind === 'cell' ? undefined : { fix: '……' }),
    ),
  },
  {
    code: 'marks/ellipsis-and-etc',
    level: 'likely',
    source: 'GB/T 15834—2011 4.11',
    wrong: '种植水稻、玉米、大豆……等作物。',
    right: '种植水稻、玉米、大豆等作物。',
    words: {
      'zh-CN': { title: '省略号与“等”并用', reason: '省略号与“等”意思重复', advice: '只留一个' },
      en: { title: 'An ellipsis beside 等', reason: 'the ellipsis and 等 say the same', advice: 'Keep one of them' },
    },
    passage: matching(pattern('(?<!…)…+(?=等(?!级|待|候|于|同|效|价|额))|等(?=…)')),
  },
  {
    code: 'marks/typed-dash',
    level: 'certain',
    source: 'GB/T 15834—2011 4.10',
    wrong: '我们迈上新台阶--经济总量突破百亿元。',
    right: '我们迈上新台阶——经济总量突破百亿元。',
    words: {
      'zh-CN': { title: '破折号打成连字符或长短不对', reason: '破折号应是占两个字位置的“——”' },
      en: { title: 'A dash typed as hyphens or of the wrong length', reason: 'a Chinese dash is —— , two em' },
    },
    isAutomatic: true,
    passage: matching(
      pattern(
        `(?<=${han})(?:-{2,}|－{2,}|–{2,}|―{2}|─{2,}|—{3,})(?=[\\p{Script=Han}“《\\d])|^(?:-{2,}|－{2,}|─{2,}|—{3,})(?=[\\p{Script=Han}“《])`,
      ),
      () => ({ fix: '——' }),
    ),
  },
  {
    code: 'marks/range-dash',
    level: 'certain',
    source: 'GB/T 15834—2011 4.13',
    wrong: '实施2021——2025年行动计划。',
    right: '实施2021—2025年行动计划。',
    words: {
      'zh-CN': { title: '数字之间用破折号', reason: '数字的起止用占一个字位置的“—”' },
      en: { title: 'A dash of two between numbers', reason: 'numbers are joined by — , one em' },
    },
    isAutomatic: true,
    passage: matching(pattern('(?<=\\d[%年月日万亿元]{0,2})(?:-{2,}|—{2,}|－{2,}|–{2,})(?=\\d)'), () => ({ fix: '—' })),
  },
  {
    code: 'marks/hyphen-between-han',
    level: 'likely',
    source: 'GB/T 15834—2011 4.13',
    wrong: '建成云溪-东坪输水管线。',
    right: '建成云溪—东坪输水管线。',
    words: {
      'zh-CN': { title: '汉字之间用半角短横', reason: '汉字之间的连接号应是占一个字位置的“—”' },
      en: { title: 'A hyphen between Han', reason: 'between Han the connecting mark is — , one em' },
    },
    passage: matching(pattern('(?<=\\p{Script=Han}[”》）]?)[-–−－](?=[“《]?\\p{Script=Han})'), () => ({ fix: '—' })),
  },
  {
    code: 'marks/name-dot',
    level: 'certain',
    source: 'GB/T 15834—2011 4.14',
    wrong: '看望全国劳动模范阿依古丽•买买提。',
    right: '看望全国劳动模范阿依古丽·买买提。',
    words: {
      'zh-CN': { title: '间隔号用了别的圆点', reason: '间隔号应是“·”（U+00B7）' },
      en: { title: 'Another dot for the name dot', reason: 'the dot between parts of a name is · (U+00B7)' },
    },
    isAutomatic: true,
    passage: matching(
      pattern('(?<=[\\p{Script=Han}\\p{Script=Latin}\\d”》])[•・‧∙⋅･●](?=[\\p{Script=Han}“《\\d])'),
      () => ({ fix: '·' }),
    ),
  },
  {
    code: 'marks/dot-in-name',
    level: 'likely',
    source: 'GB/T 15834—2011 4.14',
    wrong: '看望全国劳动模范阿依古丽.买买提。',
    right: '看望全国劳动模范阿依古丽·买买提。',
    words: {
      'zh-CN': {
        title: '汉字之间用半角小圆点',
        reason: '汉字之间的“{words}”不是间隔号，也不是句号',
        advice: '人名用“·”，句末用“。”，序号后用“.”',
      },
      en: {
        title: 'A half-width dot between Han',
        reason: 'the {words} between Han is neither a name dot nor a full stop',
        advice: 'Use · in a name and 。 at the end of a sentence',
      },
    },
    // 一.加强 is a label; at the end of a line of the file it is a full stop. “6.14”疫情 is a date.
    passage: matching(
      pattern(`(?<=\\p{Script=Han}{2})[.．](?=\\d{0,2}\\p{Script=Han})|(?<=“\\d{1,2})[.．](?=\\d{1,2}”(?:${events}))`),
      ({ index }, { text, lineEnds }) => {
        if (lineEnds.includes(index + 1)) return undefined;
        return /\d/.test(text[index - 1]!) ? { fix: '·' } : {};
      },
    ),
  },
];
