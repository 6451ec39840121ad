/** Rules of spaces, which Chinese text does not have. */
import { matching } from '../matching.js';
import type { Rule } from '../rule.js';

const isText = ({ kind }: { readonly kind: string }) => ['paragraph', 'intro', 'explanation', 'heading'].includes(kind);

export const spaceRules: readonly Rule[] = [
  {
    code: 'marks/space-at-mark',
    level: 'certain',
    source: 'GB/T 15834—2011 5.1',
    wrong: '经济稳中有进 ，民生持续改善。',
    right: '经济稳中有进，民生持续改善。',
    words: {
      'zh-CN': { title: '标点旁的空格', reason: '中文标点旁不加空格' },
      en: { title: 'A space beside a Chinese mark', reason: 'Chinese marks have no space beside them' },
    },
    isAutomatic: true,
    passage: matching(
      /(?<![ \u3000\u00a0])[ \u3000\u00a0]+(?=[，。、；：？！”’》）])|(?<=[，、；：“‘《（])[ \u3000\u00a0]+/gu,
      () => ({ fix: '' }),
      isText,
    ),
  },
  {
    code: 'marks/space-between-han',
    level: 'likely',
    source: 'GB/T 15834—2011 5.1',
    wrong: '全县经 济稳中有进，民生持续改善。',
    right: '全县经济稳中有进，民生持续改善。',
    words: {
      'zh-CN': { title: '汉字之间、汉字与数字之间、百分号前的空格', reason: '此处有空格', advice: '删去空格' },
      en: {
        title: 'A space between Han, between Han and digits, or before %',
        reason: 'there is a space',
        advice: 'Delete it',
      },
    },
    passage: matching(
      /(?<=\p{Script=Han})[ \u3000\u00a0]+(?=[\p{Script=Han}\d])|(?<=\d)[ \u3000\u00a0]+(?=[\p{Script=Han}%‰])/gu,
      () => ({}),
      ({ kind }) => kind === 'paragraph' || kind === 'intro' || kind === 'explanation',
    ),
  },
];
