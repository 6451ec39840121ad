/** Command lines put together at random. */
import { faultsOfRun, yinfa } from './command.mjs';
import { NAME, oldResults, project } from './project.mjs';

/** `open` and `--watch` do not end. */
const COMMANDS = ['build', 'import', 'diff', 'verify', 'check', 'figures', 'init', 'help', 'bild', ''];
const OPTIONS = [
  ...[
    '--out',
    '--only',
    '--edition',
    '--shard',
    '--verify',
    '--json',
    '--lang',
    '--to',
    '--update',
    '--prune',
    '--as',
    '--dry-run',
  ],
  ...[
    '--report',
    '--redline',
    '--author',
    '--date',
    '--against',
    '--template',
    '--strict',
    '--fix',
    '--accept',
    '--reason',
  ],
  ...[
    '--format',
    '--uncovered',
    '--core',
    '--sentences',
    '--help',
    '--version',
    '--',
    '-',
    '-x',
    '--nothing',
    '--out=',
    '--only=pdf',
  ],
];
const VALUES = [
  ...[
    NAME,
    'content',
    'content/none',
    '.',
    '..',
    '/',
    '',
    'out',
    'a\\b',
    'content/small/report.yaml',
    'draft.txt',
    '/dev/null',
    '\0',
    '\n',
  ],
  ...[
    'pdf',
    'docx',
    'PDF',
    'svg',
    'all',
    'podium',
    '1/2',
    '0/0',
    '2/1',
    '9'.repeat(400),
    'en',
    'zh-CN',
    'x',
    '12=section',
    '=,=',
  ],
  ...[
    '2025-01-06',
    '2025-13-45T99',
    'sarif',
    'HEAD',
    'HEAD~1',
    '-1',
    '__proto__',
    'constructor',
    '山'.repeat(3000),
    '../../x',
    'con',
    '名',
  ],
];

export async function prepare() {
  return async (random, folder) => {
    project(folder);
    oldResults(folder);
    const words = Array.from({ length: random.below(5) }, () => random.pick(random.next() < 0.5 ? OPTIONS : VALUES));
    const argv = [random.pick(COMMANDS), ...(random.next() < 0.6 ? [NAME] : []), ...words];
    const result = await yinfa(argv, folder, Buffer.from('县政府工作报告\n\n各位代表：\n'));
    return { faults: faultsOfRun(result, argv), outcome: result.code === 0 ? 'accepted' : 'refused' };
  };
}
