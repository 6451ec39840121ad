/** The public interface of Yinfa, by name. */

export type { Progress, ThreadPool } from './batch/build-many.js';
export { buildMany } from './batch/build-many.js';
export type { ReportJob, ReportOutcome } from './batch/build-report.js';
export { buildReport } from './batch/build-report.js';
export type { Shard } from './batch/shard.js';
export { shardOf } from './batch/shard.js';
export type { FiguresResult } from './build/figures.js';
export { readFigures } from './build/figures.js';
export type { BuiltFile, FileKind } from './build/files.js';
export type { BuildOptions, BuildResult } from './build/pipeline.js';
export { build } from './build/pipeline.js';
export type { Watcher, WatchResult } from './build/watch.js';
export { watchReports } from './build/watch.js';
export type { Code, Diagnostic, Place, Severity, WordPlace } from './diagnostics/diagnostic.js';
export type { DiffOptions, DiffResult } from './diff/diff.js';
export { diffRevisions } from './diff/diff.js';
export type { ImportOptions, ImportResult } from './import/import.js';
export { importDraft } from './import/import.js';
export type { StartResult } from './import/start.js';
export { startReport } from './import/start.js';
export type { IndicatorRow as FigureRow } from './indicators/rows.js';
export type { VerifyResult } from './verify/verify.js';
export { verifyReport } from './verify/verify.js';
export { nodeWorld } from './world/node-world.js';
export type { World } from './world/world.js';
