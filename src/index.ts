/** The public interface of Yinfa, by name. */
export type { Code, Diagnostic, Place, Severity } from './diagnostic.js';
export type { DiffOptions, DiffResult } from './diff.js';
export { diffRevisions } from './diff.js';
export type { FigureRow, FiguresResult, PageOf } from './figures.js';
export { readFigures } from './figures.js';
export type { BuildOptions, BuildResult, BuiltFile, FileKind, PageAt } from './pipeline.js';
export { bookPages, build } from './pipeline.js';
export type { ImportOptions, ImportResult } from './revise/import.js';
export { importDraft } from './revise/import.js';
export type { VerifyResult } from './verify/verify.js';
export { verifyReport } from './verify/verify.js';
export type { Watcher, WatchResult } from './watch.js';
export { watchReports } from './watch.js';
export type { World } from './world.js';
export { nodeWorld } from './world.js';
