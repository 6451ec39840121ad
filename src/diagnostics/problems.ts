/** The closed table of codes, each with the arguments its message needs; `codes/` has them by their first word. */

import type { BriefingProblems } from './codes/briefing.js';
import type { ContentProblems } from './codes/content.js';
import type { DeckProblems } from './codes/deck.js';
import type { DiffProblems } from './codes/diff.js';
import type { FigureProblems } from './codes/figure.js';
import type { FontProblems } from './codes/font.js';
import type { GlossaryProblems } from './codes/glossary.js';
import type { ImportProblems } from './codes/import.js';
import type { ImportFileProblems } from './codes/import-file.js';
import type { InsetProblems } from './codes/import-insets.js';
import type { InternalProblems } from './codes/internal.js';
import type { MarkupProblems } from './codes/markup.js';
import type { PreflightProblems } from './codes/preflight.js';
import type { PrintProblems } from './codes/print.js';
import type { ProofProblems } from './codes/proof.js';
import type { ReportProblems } from './codes/report.js';
import type { StatisticsProblems } from './codes/statistics.js';
import type { TemplateProblems } from './codes/template.js';
import type { UpdateProblems } from './codes/update.js';
import type { UsageProblems } from './codes/usage.js';
import type { VerifyProblems } from './codes/verify.js';
import type { WorldProblems } from './codes/world.js';

export type { SyntaxReason } from './codes/content-reasons.js';

/** Every code with the arguments of its message. `docs/diagnostics.md` and its Chinese twin have a row for each. */
export interface Problems
  extends WorldProblems,
    ContentProblems,
    ReportProblems,
    ProofProblems,
    StatisticsProblems,
    GlossaryProblems,
    FigureProblems,
    BriefingProblems,
    TemplateProblems,
    MarkupProblems,
    FontProblems,
    PrintProblems,
    PreflightProblems,
    DeckProblems,
    DiffProblems,
    ImportProblems,
    InsetProblems,
    ImportFileProblems,
    UpdateProblems,
    VerifyProblems,
    UsageProblems,
    InternalProblems {}
