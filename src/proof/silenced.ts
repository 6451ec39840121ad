/** What comments and settings of the office silence, in findings and in what a build reports of the same. */
import type { LoadedReport } from '../content/loaded-report.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { readText } from '../yaml/decode.js';
import type { SourceText } from '../yaml/source-text.js';
import { type Ignore, ignoresIn, isIgnored } from './ignores.js';
import { rules as allRules } from './rules.js';
import { readSettings } from './settings.js';

/**
 * The problems of a build without those that the office has silenced: an ignore comment, or a rule that is off in
 * `proof.yaml`, holds for the warning of a build as for the finding that says the same.
 */
export function withoutSilenced(problems: readonly Diagnostic[], report: LoadedReport, world: World): Diagnostic[] {
  const ruleOf = ({ code }: Diagnostic) => allRules.find(({ problem }) => problem === code);
  if (!problems.some(ruleOf)) return [...problems];
  const { levels } = readSettings(report.folder, allRules, world, () => {});
  const files = new Set(problems.flatMap((problem) => (ruleOf(problem) && problem.at ? [problem.at.file] : [])));
  const ignores = readableIgnores(sourcesOf(files, world).values(), problems);
  return problems.filter((problem) => {
    const rule = ruleOf(problem);
    const { file, line, column = 1 } = problem.at ?? {};
    if (!rule || file === undefined || line === undefined) return true;
    const finding = { rule: rule.code, at: { file, line, column }, words: wordsOf(problem) };
    return levels.get(rule.code) !== 'off' && !ignores.some((ignore) => isIgnored(finding, ignore));
  });
}

/** The characters that a problem of a build is about, as the finding of its rule has them. */
function wordsOf({ args }: Diagnostic): string {
  if ('words' in args && typeof args.words === 'string') return args.words;
  if ('value' in args && typeof args.value === 'string') return args.value;
  const last = 'values' in args && Array.isArray(args.values) ? args.values.at(-1) : undefined;
  return typeof last?.value === 'string' ? last.value : '';
}

/** The files that can be read, by their paths. */
export function sourcesOf(files: Iterable<string>, world: World): Map<string, SourceText> {
  const sources = new Map<string, SourceText>();
  for (const file of files) {
    const source = readText(world, file, () => {});
    if (source) sources.set(file, source);
  }
  return sources;
}

/** The ignore comments; one within a block text is printed, has been reported, and ignores nothing. */
export function readableIgnores(sources: Iterable<SourceText>, problems: readonly Diagnostic[]): Ignore[] {
  const printed = new Set(
    problems.flatMap(({ code, at }) => (code === 'content/printed-comment' && at ? [`${at.file}:${at.line}`] : [])),
  );
  return [...sources].flatMap(ignoresIn).filter(({ at }) => !printed.has(`${at.file}:${at.line}`));
}
