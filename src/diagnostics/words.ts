/** The words of every code in both languages. */

import { briefingWords } from './codes/briefing.js';
import { contentWords } from './codes/content.js';
import { deckWords } from './codes/deck.js';
import { diffWords } from './codes/diff.js';
import { figureWords } from './codes/figure.js';
import { fontWords } from './codes/font.js';
import { glossaryWords } from './codes/glossary.js';
import { importWords } from './codes/import.js';
import { importFileWords } from './codes/import-file.js';
import { insetWords } from './codes/import-insets.js';
import { internalWords } from './codes/internal.js';
import { markupWords } from './codes/markup.js';
import { preflightWords } from './codes/preflight.js';
import { printWords } from './codes/print.js';
import { proofWords } from './codes/proof.js';
import { reportWords } from './codes/report.js';
import { statisticsWords } from './codes/statistics.js';
import { templateWords } from './codes/template.js';
import { updateWords } from './codes/update.js';
import { usageWords } from './codes/usage.js';
import { verifyWords } from './codes/verify.js';
import { worldWords } from './codes/world.js';
import type { WordsOf } from './phrase.js';
import type { Problems } from './problems.js';

export const words: WordsOf<Problems> = {
  ...worldWords,
  ...contentWords,
  ...reportWords,
  ...proofWords,
  ...statisticsWords,
  ...glossaryWords,
  ...figureWords,
  ...briefingWords,
  ...templateWords,
  ...markupWords,
  ...fontWords,
  ...printWords,
  ...preflightWords,
  ...deckWords,
  ...diffWords,
  ...importWords,
  ...insetWords,
  ...importFileWords,
  ...updateWords,
  ...verifyWords,
  ...usageWords,
  ...internalWords,
};
