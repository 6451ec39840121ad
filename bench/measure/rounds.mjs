/** Runs of subjects in turn, and ratios between them. */

/**
 * Runs all subjects once in each round, one after the other, so that a machine that grows slower is slower for all.
 *
 * @param {Record<string, { start?: Function, run: Function, stop?: Function }>} subjects
 * @param rounds how many are counted; as many as `warming` go before them and are not
 * @param note called with the name of each subject before it runs
 * @returns {Promise<Record<string, object[]>>} the samples of each subject, one a round
 */
export async function inTurn(subjects, { rounds, warming = 1 }, note) {
  const all = Object.entries(subjects);
  const samples = Object.fromEntries(all.map(([name]) => [name, []]));
  try {
    for (const [, subject] of all) await subject.start?.();
    for (let round = 1; round <= warming + rounds; round++)
      for (const [name, subject] of all) {
        note(`${name}, ${round} of ${warming + rounds}`);
        const sample = await subject.run(round);
        if (round > warming) samples[name].push(sample);
      }
  } finally {
    for (const [, subject] of all) subject.stop?.();
  }
  return samples;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of `kind` over the rounds; undefined if a sample lacks it. */
export function middleOf(samples, kind) {
  const values = samples.map((sample) => sample[kind]);
  return values.includes(undefined) ? undefined : median(values);
}

/** The median of the ratios round by round, of what ran one after the other. */
export function ratioOf(ours, theirs, kind) {
  const ratios = ours.map((sample, round) => sample[kind] / theirs[round][kind]);
  return ratios.some(Number.isNaN) ? undefined : median(ratios);
}
