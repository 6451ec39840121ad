/** Rules of ends: of paragraphs, of lines, of what is quoted. */
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const pattern = (text: string) => new RegExp(text, 'gu');

/** Short lines are captions, signatures and entries of lists. */
const SHORTEST = 16;

/** A paragraph of sentences; those of annexes are often lists of names. */
function isSentences(passage: Passage): boolean {
  const { kind, text, within } = passage;
  return (
    (kind === 'paragraph' || kind === 'intro' || kind === 'explanation') && !within.annex && text.length >= SHORTEST
  );
}

function findMissingStop(passage: Passage, find: Find): void {
  if (!isSentences(passage)) return;
  const { text } = passage;
  const end = text.trimEnd().length;
  const last = /(?:[\p{Script=Han}\d%％]|(?<![。！？…；：，、])[”’」』）》])$/u.exec(text.slice(0, end))?.[0];
  // 。） and 。” have their stop within.
  if (last === undefined || !/[，。；]/.test(text)) return;
  find({ start: end - last.length, end }, { fix: `${last}。` });
}

/** Ends of no sentence: a letter, a comma, a closing mark without a stop within. */
const isOpen = /(?:[\p{Script=Han}\d%％，、]|(?<![。！？…；：，、])[”’」』）》])$/u;

/** A line of the file, which has a sentence, that ends as none does. */
function findMissingBetween(passage: Passage, find: Find): void {
  if (!passage.isProse) return;
  for (const end of passage.lineEnds.slice(0, -1)) {
    const line = passage.text.slice(Math.max(0, end - 4), end).trimEnd();
    if (!isOpen.test(line) || !/^[\p{Script=Han}\p{Script=Latin}“《\d]/u.test(passage.text.slice(end, end + 2)))
      continue;
    const last = Math.max(0, end - 4) + line.length;
    find({ start: last - 1, end: last });
  }
}

/** A ； at the end of a line, which joins nothing: the only one of its paragraph, and no list goes on. */
function findLoneSemicolon(passage: Passage, find: Find): void {
  if (!passage.isProse || passage.text.split('；').length !== 2) return;
  const at = passage.text.indexOf('；');
  if (
    !passage.lineEnds.slice(0, -1).includes(at + 1) ||
    /^[一二三四五六七八九十]+[是、要]/.test(passage.text.slice(at + 1))
  )
    return;
  find({ start: at, end: at + 1 }, { fix: '。' });
}

export const stopRules: readonly Rule[] = [
  {
    code: 'marks/missing-stop',
    level: 'certain',
    source: 'GB/T 15834—2011 4.1',
    wrong: '全县经济稳中有进，民生持续改善，社会大局和谐稳定',
    right: '全县经济稳中有进，民生持续改善，社会大局和谐稳定。',
    words: {
      'zh-CN': { title: '段末没有句号', reason: '段落末尾没有标点' },
      en: { title: 'A paragraph without a full stop', reason: 'the paragraph ends without a mark' },
    },
    isAutomatic: true,
    passage: findMissingStop,
  },
  {
    code: 'marks/missing-between-lines',
    level: 'likely',
    source: 'GB/T 15834—2011 4.1',
    wrong: '全县经济稳中有进，民生持续改善\n  社会大局和谐稳定。',
    right: '全县经济稳中有进，民生持续改善。\n  社会大局和谐稳定。',
    words: {
      'zh-CN': {
        title: '一句末尾没有标点',
        reason: '这一行末尾没有标点，下一行另起一句',
        advice: '补上标点，或把两行并成一行',
      },
      en: {
        title: 'A line of the file that ends without a mark',
        reason: 'this line ends without a mark before the next sentence',
        advice: 'Add the mark, or join the two lines',
      },
    },
    passage: findMissingBetween,
  },
  {
    code: 'marks/lone-semicolon',
    level: 'likely',
    source: 'GB/T 15834—2011 4.6',
    wrong: '经济稳中有进；\n  民生持续改善。\n  社会和谐稳定。',
    right: '经济稳中有进。\n  民生持续改善。\n  社会和谐稳定。',
    words: {
      'zh-CN': { title: '句末误用分号', reason: '全段只有这一个分号，又在一行末尾，没有与之并列的分句' },
      en: {
        title: 'A semicolon at the end of a sentence',
        reason: 'it is the only ； of the paragraph and ends a line, so it joins no clauses',
      },
    },
    passage: findLoneSemicolon,
  },
  {
    code: 'marks/comma-at-end',
    level: 'certain',
    source: 'GB/T 15834—2011 4.1',
    wrong: '全县经济稳中有进，民生持续改善，社会大局和谐稳定，',
    right: '全县经济稳中有进，民生持续改善，社会大局和谐稳定。',
    words: {
      'zh-CN': { title: '段末用了逗号、顿号', reason: '段落末尾用了“{words}”' },
      en: { title: 'A paragraph that ends in ， or 、', reason: 'the paragraph ends in {words}' },
    },
    isAutomatic: true,
    passage: matching(
      pattern('[，、]\\s*$'),
      () => ({ fix: '。' }),
      ({ isProse }) => isProse,
    ),
  },
  {
    code: 'marks/stop-twice-at-quote',
    level: 'certain',
    source: 'GB/T 15834—2011 4.8、附录 B.2',
    wrong: '老百姓说：“路通了，心里亮堂了。”。',
    right: '老百姓说：“路通了，心里亮堂了。”',
    words: {
      'zh-CN': {
        title: '后引号里外都有句号',
        reason: '后引号里面已有句号，外面不再用点号',
        advice: '独立的引语句号留在里面，作句子成分的留在外面',
      },
      en: {
        title: 'A stop within the closing quote and another behind',
        reason: 'a stop stands within the quotation and another behind it',
        advice: 'Keep the inner one for a whole sentence, else the outer one',
      },
    },
    passage: matching(pattern('。[”’][。，；、]')),
  },
  {
    code: 'marks/comma-in-quote',
    level: 'likely',
    source: 'GB/T 15834—2011 附录 B.2',
    wrong: '深入实施“强基工程，”新建学校3所。',
    right: '深入实施“强基工程”，新建学校3所。',
    words: {
      'zh-CN': { title: '逗号、顿号、分号放在后引号里', reason: '“{words}”放在了后引号里', advice: '移到后引号外面' },
      en: {
        title: 'A comma before a closing quote',
        reason: '{words} stands within the quotation',
        advice: 'Put it behind the closing mark',
      },
    },
    passage: matching(pattern('[，、；：](?=[”’])')),
  },
  {
    code: 'marks/stop-in-phrase',
    level: 'likely',
    source: 'GB/T 15834—2011 附录 B.2',
    wrong: '深入实施“强基工程。”',
    right: '深入实施“强基工程”。',
    words: {
      'zh-CN': { title: '短语引文的句号放在引号里', reason: '引的是短语，句号应放在后引号外面', advice: '改为“”。”' },
      en: {
        title: 'The full stop of the sentence within a quoted phrase',
        reason: 'only a phrase is quoted, so the full stop stands behind the closing mark',
        advice: 'Put it behind the closing mark',
      },
    },
    // A quotation without any mark of its own, which no colon or comma introduces.
    passage: matching(pattern('(?<=[\\p{Script=Han}]“[^“”，。；：！？、]{2,12})。(?=”(?:$|[^，。；、]))')),
  },
];
