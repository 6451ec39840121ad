/** Whether another thread that reads the same disk got the same results as this one. */
import { createHash } from 'node:crypto';
import type { Snapshot } from './snapshot.js';
import type { OpenResult, ReadResult } from './world.js';

/** A digest of each result by its request. */
export type AnswerDigests = ReadonlyMap<string, string>;

/** Of all reads of snapshots, except for those in a folder that they write to. */
export function answerDigests(snapshots: readonly Snapshot[], exceptIn: string): AnswerDigests {
  const answers = snapshots.flatMap((snapshot) => [...snapshot.answers]);
  const others = answers.filter(([question]) => !isAbout(question, exceptIn));
  return new Map(others.map(([question, answer]) => [question, digest(question, answer)]));
}

/** Repeats the reads in a snapshot. Returns whether the results are the same. */
export function isAnsweredAlike(digests: AnswerDigests, snapshot: Snapshot): boolean {
  return [...digests].every(([question, expected]) => {
    const end = question.indexOf(' ');
    const answer: unknown = snapshot[question.slice(0, end) as 'read'](question.slice(end + 1));
    return digest(question, answer) === expected;
  });
}

function isAbout(question: string, folder: string): boolean {
  const about = question.slice(question.indexOf(' ') + 1);
  return about === folder || about.startsWith(`${folder}/`);
}

function digest(question: string, answer: unknown): string {
  if (question.startsWith('read ')) {
    const read = answer as ReadResult;
    return read.ok ? createHash('sha256').update(read.bytes).digest('base64') : read.reason;
  }
  if (question.startsWith('open ')) {
    const opened = answer as OpenResult;
    // Such a file is large; another version of a font has another length.
    return opened.ok ? `${opened.file.length}` : opened.reason;
  }
  return JSON.stringify(answer);
}
