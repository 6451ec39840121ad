/** The public interface of Yinfa, by name. */
export type { Code, Diagnostic, Place, Severity } from './diagnostic.js';
export type { FigureRow, FiguresResult, PageOf } from './figures.js';
export { readFigures } from './figures.js';
export type { BuildOptions, BuildResult, BuiltFile, FileKind, PageAt } from './pipeline.js';
export { bookPages, build } from './pipeline.js';
export type { World } from './world.js';
export { nodeWorld } from './world.js';
