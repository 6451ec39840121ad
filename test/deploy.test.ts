/** The files of deploy/: what they run is a command that Yinfa understands, and their shards are all there are. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parse } from '../src/cli/arguments.js';
import { commandWords } from '../src/cli/words/command.js';

const path = (name: string) => fileURLToPath(new URL(`../deploy/${name}`, import.meta.url));

/** What `yinfa` is called for by a script for the shell; `exec` is left out, so that a function stands for the program. */
function called(script: string, env: Readonly<Record<string, string>>) {
  const stub = 'yinfa() { printf "%s\\n" "$@"; }\n';
  const options = { env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8' } as const;
  const words = execFileSync('bash', ['--norc', '-c', stub + script.replaceAll('exec yinfa', 'yinfa')], options);
  return parse(words.trimEnd().split('\n'), commandWords('en'), '1.2.3');
}

const shard = (index: number, count: number) =>
  expect.objectContaining({ kind: 'build', folders: ['content'], out: 'out', shard: { index, count } });

test('the Kubernetes job is indexed, and its indices are the shards', () => {
  const documents = parseAllDocuments(readFileSync(path('kubernetes-job.yaml'), 'utf8'), { strict: true });
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  const [job, policy] = documents.map((document) => document.toJS());
  expect([job.apiVersion, job.kind, job.spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  // Without them one shard that fails would end the others.
  expect(job.spec).toMatchObject({ backoffLimitPerIndex: 2 });
  expect(job.spec).not.toHaveProperty('maxFailedIndexes');
  const { containers, restartPolicy, securityContext, volumes } = job.spec.template.spec;
  expect([restartPolicy, securityContext.runAsNonRoot]).toEqual(['Never', true]);
  const [{ name, command, args, env, volumeMounts }] = containers;
  expect(job.spec.podFailurePolicy.rules[0]).toMatchObject({
    action: 'FailIndex',
    onExitCodes: { containerName: name },
  });
  expect(volumeMounts.map((one: { name: string }) => one.name)).toEqual(
    volumes.map((one: { name: string }) => one.name),
  );
  expect(command).toEqual(['sh', '-c']);
  const { completions } = job.spec;
  expect(env).toEqual([{ name: 'SHARDS', value: String(completions) }]);
  const at = (index: number) => called(args[0], { SHARDS: String(completions), JOB_COMPLETION_INDEX: String(index) });
  expect(at(0)).toEqual(shard(1, completions));
  expect(at(completions - 1)).toEqual(shard(completions, completions));
  expect(policy.spec.podSelector.matchLabels).toEqual(job.spec.template.metadata.labels);
  expect(policy.spec).not.toHaveProperty('egress');
});

test('the tasks of the Slurm array are the shards, also where only some are run again', () => {
  const script = readFileSync(path('slurm.sh'), 'utf8');
  const [, last] = /^#SBATCH --array=0-(\d+)$/m.exec(script) ?? [];
  const count = Number(last) + 1;
  expect(called(script, { SLURM_ARRAY_TASK_ID: '0' })).toEqual(shard(1, count));
  expect(called(script, { SLURM_ARRAY_TASK_ID: String(last) })).toEqual(shard(count, count));
  expect(called(script, { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '1' })).toEqual(shard(4, count));
  expect(called(script, { SLURM_ARRAY_TASK_ID: '99', SHARDS: '100' })).toEqual(shard(100, 100));
});

test('the package has the files of deploy/ that its guide names', () => {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
  const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
  const folders = [...read('docs/many-reports.md').matchAll(/\]\(\.\.\/(\w+)\//g)].map(([, folder]) => folder);
  expect(folders).toContain('deploy');
  expect(files).toEqual(expect.arrayContaining(folders));
});

test('the image has all that the package has but examples and guides, and runs without rights', () => {
  const lines = readFileSync(fileURLToPath(new URL('../Containerfile', import.meta.url)), 'utf8');
  const { files } = JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'));
  const [, second = ''] = lines.split(/^FROM .*$/m).slice(1);
  const copied = [...second.matchAll(/^COPY .*?(\S+)$/gm)].map(([, target]) => target);
  const needed = files.filter((name: string) => !/^!|\.md$|^content\/|^(?:docs|deploy)$/.test(name));
  expect(copied).toEqual(expect.arrayContaining(needed));
  expect(second).toMatch(/^USER node$/m);
});
