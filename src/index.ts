/**
 * The public interface of Yinfa, by name. Every type that a caller can receive or must give is here, too; the arguments of a
 * problem are `Problems[code]`.
 */

export type { Shard } from './batch/shard.js';
export { shardOf } from './batch/shard.js';
export type { CommentedWord, CommentedWordOptions } from './build/commented-word.js';
export { writeCommentedWord } from './build/commented-word.js';
export type { FiguresResult } from './build/figures.js';
export { readFigures } from './build/figures.js';
export type { BuiltFile, FileKind, MadeFile, StaleFile } from './build/files.js';
export type { BuildOptions, BuildResult } from './build/pipeline.js';
export type { BytesResult } from './build/public-build.js';
export { build, buildToBytes } from './build/public-build.js';
export type { Watcher, WatchOptions, WatchResult } from './build/watch.js';
export { watchReports } from './build/watch.js';
export { lineReader } from './cli/lines.js';
export type { Code, Diagnostic, Note, Place, Problems, Severity, WordPlace } from './diagnostics/diagnostic.js';
export type { DiagnosticJson, LineOf } from './diagnostics/format.js';
export {
  format as formatDiagnostic,
  toJson as diagnosticToJson,
  wording as wordingOfDiagnostic,
} from './diagnostics/format.js';
export type { Language } from './diagnostics/language.js';
export type { Outcome as StepOutcome } from './diagnostics/outcome.js';
export type { Wording } from './diagnostics/phrase.js';
export type { Surrounding as WordSurrounding } from './diagnostics/place.js';
export type { IndicatorChange, Reading as IndicatorReading } from './diff/compare/indicator-changes.js';
export type { OutputChanges, PageChange, SlideChange } from './diff/compare/output-changes.js';
export type { RowState } from './diff/compare/rows.js';
export type { Side as ChangeSide, TextChange } from './diff/compare/text-changes.js';
export type { UnitKind, Where as ChangePlace } from './diff/compare/units.js';
export type { Stretch as ChangedWords } from './diff/compare/words.js';
export type { DiffOptions, DiffResult, RedlineKind } from './diff/diff.js';
export { diffRevisions } from './diff/diff.js';
export type { SetFacts as ChangedPages } from './diff/redline/summary.js';
export type { Correction, LineRole } from './import/draft/corrections.js';
export type {
  ChangeKind,
  DraftComment,
  RevisedSentence,
  RevisedStretch,
  Revisions as TrackedRevisions,
  Said as Remark,
  Signed as Signature,
  TrackedChange,
} from './import/draft/remarks.js';
export type { ImportedFile, ImportOptions, ImportResult } from './import/import.js';
export { importDraft } from './import/import.js';
export type { Changes as ImportChanges } from './import/made-files.js';
export type { Understood } from './import/outline/counts.js';
export type { Furniture } from './import/outline/furniture.js';
export type { Reason as LeftOutReason } from './import/outline/outline.js';
export type { Doubt as DraftDoubt } from './import/outline/outline-problems.js';
export type { ReadLine } from './import/outline/read-lines.js';
export type {
  InContent as RemarkPlace,
  PlacedComment,
  PlacedRemarks,
  PlacedRevisions,
} from './import/placed-remarks.js';
export type { StartResult } from './import/start.js';
export { startReport } from './import/start.js';
export type { Candidate as CoreIndicator } from './indicators/candidates.js';
export type { Review as ImportReview } from './indicators/review.js';
export type { IndicatorRow as FigureRow } from './indicators/rows.js';
export type { UncoveredNumber } from './indicators/uncovered.js';
export type { BackgroundThread } from './preview/server/background.js';
export type { BackgroundTasks } from './preview/server/background-tasks.js';
export type { ServeOptions, Server } from './preview/server/serve.js';
export { serve } from './preview/server/serve.js';
export type { TemplateResult } from './proof/against/template.js';
export { writeTemplate } from './proof/against/template.js';
export type { CheckOptions, CheckResult } from './proof/check.js';
export { checkReport } from './proof/check.js';
export type { LineEdit } from './proof/edits.js';
export type { IgnoredFinding } from './proof/ignores.js';
export type { Area as RuleArea, Finding, Level as FindingLevel, ReasonArgs, RuleCode } from './proof/rule.js';
export { sarifOf } from './proof/sarif.js';
export { wordingOf } from './proof/wording.js';
export type { Period as IndicatorPeriod } from './report/report.js';
export type { Role as PartRole } from './report/schema-values.js';
export type { FileComment } from './update/comments-in.js';
export type { HandChange, HandDecision, Wordings as HandWordings } from './update/hand-decisions.js';
export type { Undone } from './update/undone.js';
export type { Updated as ImportUpdate } from './update/update-yaml.js';
export type { UpdatedLine } from './update/updated-lines.js';
export type { VerifyOptions, VerifyResult } from './verify/verify.js';
export { verifyReport } from './verify/verify.js';
export type { FileSource } from './world/file-source.js';
export type { KeyedCache, Memo, Step as MemoStep, StepCache } from './world/memo.js';
export type { Around } from './world/node-world.js';
export { nodeWorld } from './world/node-world.js';
export type { ConversionResult, ConvertibleKind } from './world/office-suite.js';
export type { ResultCache } from './world/result-cache.js';
export type { Tasks, Thread } from './world/threads.js';
export type { Asset, OpenResult, ReadResult, World, WriteFailure, WriteResult } from './world/world.js';
export type { WriteGate } from './world/write-gate.js';
