/**
 * Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.
 *
 * Columns count UTF-16 units, as those that most readers of SARIF have, whatever the log says. A finding that a comment
 * ignores is in the log with that comment as its suppression.
 */
import { pathToFileURL } from 'node:url';
import type { LineOf } from '../diagnostics/format.js';
import type { Language } from '../diagnostics/language.js';
import { checkArguments } from '../diagnostics/options.js';
import type { CheckResult } from './check.js';
import { areaOf, type Finding, type Level, type Rule } from './rule.js';
import { areaNames } from './rule-table.js';
import { rules } from './rules.js';
import { wordingOf } from './wording.js';

const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  certain: 'error',
  likely: 'warning',
  hint: 'note',
};

/**
 * The findings of several reports as one SARIF log.
 * @param root the folder that paths are relative to
 * @param lineOf lines of the content, in which columns are counted
 */
export function sarifOf(
  results: readonly CheckResult[],
  version: string,
  root: string,
  language: Language,
  lineOf: LineOf,
): string {
  checkArguments('sarifOf', { results, root, language, lineOf });
  const indices = new Map<string, number>(rules.map(({ code }, index) => [code, index]));
  const resultOf = (finding: Finding) => ({
    ruleIndex: indices.get(finding.rule),
    ...resultFor(finding, language, lineOf),
  });
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'yinfa', version, rules: rules.map((rule) => descriptorOf(rule, language)) } },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        results: results.flatMap(({ findings, ignored }) => [
          ...findings.map((finding) => ({ ...resultOf(finding), suppressions: [] })),
          ...ignored.map(({ finding, reason }) => ({
            ...resultOf(finding),
            suppressions: [{ kind: 'inSource', ...(reason !== '' && { justification: reason }) }],
          })),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const exampleHeads: Readonly<Record<Language, readonly [wrong: string, right: string, source: string]>> = {
  en: ['Wrong', 'Right', 'Source'],
  'zh-CN': ['错例', '正例', '依据'],
};

/** A rule with its examples and its source as help. */
function descriptorOf({ code, level, source, words, wrong, right }: Rule, language: Language): object {
  const [wrongHead, rightHead, sourceHead] = exampleHeads[language];
  const rows = [
    [wrongHead, wrong],
    [rightHead, right],
    [sourceHead, source],
  ] as const;
  const colon = language === 'en' ? ': ' : '：';
  return {
    id: code,
    shortDescription: { text: words[language].title },
    help: {
      text: rows.map(([head, text]) => `${head}${colon}${text}`).join('\n'),
      markdown: rows.map(([head, text]) => `**${head}**\n\n${text.replaceAll('\n', '  \n')}`).join('\n\n'),
    },
    defaultConfiguration: { level: sarifLevels[level] },
    properties: { tags: [areaNames[areaOf({ code })][language]] },
  };
}

function resultFor(finding: Finding, language: Language, lineOf: LineOf): object {
  const { rule, level, at, words, fix, id } = finding;
  const { message, hint } = wordingOf(finding, language);
  const { region, isExact } = regionOf(finding, lineOf);
  const artifactLocation = { uri: encodeURI(at.file.replaceAll('\\', '/')), uriBaseId: 'ROOT' };
  return {
    ruleId: rule,
    level: sarifLevels[level],
    message: { text: hint === '' ? message : `${message}${language === 'en' ? '; ' : '；'}${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region: { ...region, snippet: { text: words } } } }],
    partialFingerprints: { 'yinfa/v1': id },
    ...(fix !== undefined &&
      isExact && {
        fixes: [
          {
            artifactChanges: [
              { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: fix } }] },
            ],
          },
        ],
      }),
  };
}

/** The characters of a finding in its file; the whole line where an escape of YAML writes them otherwise. */
function regionOf({ at, words }: Finding, lineOf: LineOf): { readonly region: object; readonly isExact: boolean } {
  const line = lineOf(at.file, at.line) ?? '';
  const before = [...line].slice(0, at.column - 1).join('').length;
  const isExact = line.startsWith(words, before);
  if (!isExact) return { region: { startLine: at.line }, isExact };
  const columns = { startColumn: before + 1, endColumn: before + 1 + words.length };
  return { region: { startLine: at.line, endLine: at.line, ...columns }, isExact };
}
