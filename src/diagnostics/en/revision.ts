/** Diagnostics of comparing and watching revisions, in English. */
import type { Messages } from '../phrase.js';
import { list } from './phrase.js';

export const revisionEn = {
  'world/unwatchable': ({ reason }) => ({
    message: `the system does not say when files change (${reason})`,
    hint:
      reason === 'ENOSPC' || reason === 'EMFILE'
        ? 'Too many files are being watched: close other programs that watch files, or raise the limit of the system. yinfa build works without.'
        : 'Run yinfa build after each change instead.',
  }),
  'diff/no-git': ({ revision }) => ({
    message: `“${revision}” is no folder, and git is not installed to look for such a revision`,
    hint: 'Install git, or name two content folders.',
  }),
  'diff/no-repository': ({ revision }) => ({
    message: `“${revision}” is no folder, and this folder is in no git repository that could have such a revision`,
    hint: 'Name two content folders, or keep the project in git: git init, git add -A, git commit.',
  }),
  'diff/unknown-revision': ({ revision }) => ({
    message: `“${revision}” is neither a content folder nor a revision of git`,
    hint: 'Check the spelling. git log --oneline lists the revisions.',
  }),
  'diff/no-report': ({ name, known }) => ({
    message:
      name === undefined ? 'the revisions have no report in common' : `there is no report “${name}” in both revisions`,
    hint:
      known.length > 0
        ? `Both have: ${list(known)}. One that is new has to be committed before it can be compared with a revision of git; two folders of other names can be compared by naming both.`
        : 'A report is known by the name of its folder, and has to be committed before it can be compared with a revision of git. To compare two of other names, name both folders.',
  }),
} satisfies Partial<Messages>;
