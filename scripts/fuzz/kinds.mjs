/**
 * The kinds of cases. The module of a kind has `prepare(scratch, options)`, which gives a function of a random generator, the
 * empty folder of the case and its number. That returns `{ faults, outcome }`: faults as `{ sort, text }`, and whether the
 * product `accepted` or `refused` what it was given.
 */

/** How many of some hundred cases are of a kind, at most 24: quick kinds have more. */
const kinds = {
  yaml: { share: 24, load: () => import('./content.mjs').then(({ yaml }) => yaml) },
  writing: { share: 16, load: () => import('./content.mjs').then(({ writing }) => writing) },
  themes: { share: 16, load: () => import('./content.mjs').then(({ themes }) => themes) },
  templates: { share: 14, load: () => import('./content.mjs').then(({ templates }) => templates) },
  fonts: { share: 10, load: () => import('./content.mjs').then(({ fonts }) => fonts) },
  fields: { share: 6, load: () => import('./content.mjs').then(({ fields }) => fields) },
  attached: { share: 16, load: () => import('./attached.mjs') },
  links: { share: 12, load: () => import('./links.mjs') },
  arguments: { share: 16, load: () => import('./arguments.mjs') },
  drafts: { share: 20, load: () => import('./drafts.mjs') },
  rewritten: { share: 10, load: () => import('./rewritten.mjs') },
  updates: { share: 5, load: () => import('./updates.mjs') },
  merges: { share: 8, load: () => import('./merges.mjs') },
  edits: { share: 1.5, load: () => import('./edits.mjs') },
  numbers: { share: 8, load: () => import('./numbers.mjs') },
  kills: { share: 3, load: () => import('./kills.mjs') },
  'workplace-kills': { share: 3, load: () => import('./workplace-kills.mjs') },
  tampered: { share: 8, load: () => import('./tampered.mjs') },
  bombs: { share: 0.3, load: () => import('./bombs.mjs') },
};

export const kindNames = Object.keys(kinds);

export const loadKind = (kind) => kinds[kind].load();

/** The largest share. */
const MOST = 24;
/** Rounds in which the rarest kind has a case. */
const ROUNDS = 80;

/** The kinds of cases in the order of their numbers, which begins again at its end. */
export function scheduleOf(names) {
  if (names.length === 1) return names;
  const rounds = Array.from({ length: ROUNDS }, (_, round) => names.filter((name) => isInRound(round, name)));
  return rounds.flat();
}

/** Whether a kind has a case in a round; its cases are spread evenly over the rounds. */
function isInRound(round, name) {
  const before = (end) => Math.floor((end * kinds[name].share) / MOST);
  return before(round + 1) > before(round);
}
