/** The text of the report: what it says of itself. */

import { clip, type WordsOf } from '../phrase.js';

export interface ReportProblems {
  'report/announced-count': {
    /** The announcement: 七项工作. */
    words: string;
    /** How many sections follow, without the one about the government itself. */
    sections: number;
  };
}

export const reportWords: WordsOf<ReportProblems> = {
  'report/announced-count': {
    en: ({ words, sections }) => ({
      message: `the text announces “${clip(words)}”, but the number of sections that follow is ${sections}`,
      hint: 'Correct the number, or add or join sections.',
    }),
    'zh-CN': ({ words, sections }) => ({
      message: `正文说“${clip(words)}”，后面却有 ${sections} 节`,
      hint: '请改正这个数，或增减后面的小节。',
    }),
  },
};
