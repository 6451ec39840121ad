/**
 * Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.
 *
 * Columns count code points, which the file says; levels are those of the standard.
 */
import { pathToFileURL } from 'node:url';
import type { Language } from '../diagnostics/language.js';
import type { CheckResult } from './check.js';
import type { Finding, Level } from './rule.js';
import { rules } from './rules.js';
import { wordingOf } from './wording.js';

const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  certain: 'error',
  likely: 'warning',
  hint: 'note',
};

/** The findings of several reports as one SARIF log. @param root the folder that paths are relative to */
export function sarifOf(results: readonly CheckResult[], version: string, root: string, language: Language): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yinfa',
            version,
            rules: rules.map(({ code, level, source, words }) => ({
              id: code,
              shortDescription: { text: words[language].title },
              help: { text: source },
              defaultConfiguration: { level: sarifLevels[level] },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        results: results.flatMap(({ findings }) => findings.map((finding) => resultOf(finding, language))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Finding, language: Language): object {
  const { rule, level, at, words, fix, id } = finding;
  const { message, hint } = wordingOf(finding, language);
  const region = regionOf(finding);
  const artifactLocation = { uri: encodeURI(at.file.replaceAll('\\', '/')), uriBaseId: 'ROOT' };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ code }) => code === rule),
    level: sarifLevels[level],
    message: { text: hint === '' ? message : `${message}${language === 'en' ? '; ' : '；'}${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region: { ...region, snippet: { text: words } } } }],
    partialFingerprints: { 'yinfa/v1': id },
    ...(fix !== undefined && {
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

function regionOf({ at: { line, column, length = 1 } }: Finding): object {
  return { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
}
