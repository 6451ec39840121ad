/** Links and special files in the place of files and folders: nothing outside is read, printed or written to, nothing waits. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfRun, yinfa } from './command.mjs';
import { NAME, oldResults, PACKAGE, project } from './project.mjs';

const SECRET = '不可外传的内容';

const PLACES = [
  ...['report', 'glossary', 'figures', 'briefing', 'theme', 'proof'].map((name) => `${NAME}/${name}.yaml`),
  ...[NAME, 'content', `${NAME}/street.png`, 'templates', 'templates/report', 'templates/report/part.hbs'],
  ...[
    'templates/briefing/theme.yaml',
    'fonts/local',
    'fonts/local/fonts.yaml',
    'out',
    'out/small',
    'out/small/report.pdf',
  ],
  ...['out/small/briefing.pptx', 'draft.txt', 'draft.docx', 'content/draft', 'content/draft/report.yaml', 'revision'],
];

const COMMANDS = [
  ['build', NAME],
  ['build', NAME],
  ['build', NAME, '--only', 'docx'],
  ['build', NAME, '--only', 'svg'],
  ['build'],
  ['verify', NAME],
  ['check', NAME, '--against', 'draft.txt'],
  ['check', NAME, '--fix'],
  ['figures', NAME],
  ['import', 'draft.txt'],
  ['import', 'draft.docx'],
  ['import', 'draft.txt', '--to', NAME, '--update'],
  ['import', 'draft.txt', '--to', 'content/draft', '--update'],
  ['init', NAME],
  ['init', 'content/draft'],
  ['diff', NAME, 'content/draft', '--redline', 'docx'],
];

/** What is put in a place. @param outside a folder with a file `secret` of each kind */
const THINGS = {
  'link to a file': (path, outside) => symlinkSync(join(outside, 'secret'), path),
  'link to a folder': (path, outside) => symlinkSync(outside, path),
  'link to nothing': (path, outside) => symlinkSync(join(outside, 'nothing'), path),
  'link to itself': (path) => symlinkSync(path, path),
  'link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'link to /proc': (path) => symlinkSync('/proc/self', path),
  pipe: (path) => execFileSync('mkfifo', [path]),
  folder: (path) => mkdirSync(path),
  'empty file': (path) => writeFileSync(path, ''),
};

export async function prepare() {
  return async (random, folder) => {
    const outside = join(folder, 'outside');
    const root = join(folder, 'project');
    project(root);
    oldResults(root);
    cpSync(join(PACKAGE, 'templates'), join(root, 'templates'), { recursive: true });
    mkdirSync(join(root, 'fonts/local'), { recursive: true });
    mkdirSync(join(root, 'revision'));
    cpSync(join(root, NAME), join(root, 'content/draft'), { recursive: true });
    writeFileSync(
      join(root, 'draft.txt'),
      '云溪县政府工作报告\n\n各位代表：\n\n一、工作回顾\n\n全县地区生产总值120亿元，增长5%。\n',
    );
    mkdirSync(outside);
    for (const name of ['secret', 'report.yaml', 'theme.yaml', 'part.hbs', 'report.pdf'])
      writeFileSync(join(outside, name), SECRET);
    const before = listing(outside);
    const place = random.pick(PLACES);
    const thing = random.pick(Object.keys(THINGS));
    const path = join(root, place);
    rmSync(path, { recursive: true, force: true });
    THINGS[thing](path, outside);
    const argv = random.pick(COMMANDS);
    const result = await yinfa(argv, root);
    const faults = faultsOfRun(result, argv);
    const add = (sort, text) => faults.push({ sort, text: `${thing} at ${place}: ${text}` });
    if (result.words.includes(SECRET)) add('leak', 'printed');
    if (holdsSecret(root)) add('leak', 'written');
    if (listing(outside) !== before) add('leak', 'files outside were changed');
    return { faults, outcome: result.code === 0 ? 'accepted' : 'refused' };
  };
}

const listing = (folder) =>
  readdirSync(folder)
    .map((name) => `${name} ${readFileSync(join(folder, name))}`)
    .join('\n');

/** Whether a file of the project, no links followed, holds the words from outside. */
function holdsSecret(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return holdsSecret(path);
    return entry.isFile() && readFileSync(path).includes(SECRET);
  });
}
