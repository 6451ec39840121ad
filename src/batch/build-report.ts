/** One report of several: built and, if that is asked for, verified. The outcome is plain data. */
import { type BuildOptions, type BuildResult, build } from '../build/pipeline.js';
import type { VerifyResult } from '../verify/verify.js';
import type { World } from '../world/world.js';

/** What is done with each report. */
export interface ReportJob {
  readonly options: BuildOptions;
  /** Whether the finished files are compared with the content. */
  readonly verify: boolean;
}

export interface ReportOutcome {
  readonly result: BuildResult;
  /** Present if the files were verified. */
  readonly verified?: VerifyResult;
  /** Time of the build. */
  readonly milliseconds: number;
}

/** Builds a report and verifies the files just made. @param startThread see `build` */
export async function buildReport(
  folder: string,
  { options, verify }: ReportJob,
  world: World,
  startThread?: Parameters<typeof build>[3],
): Promise<ReportOutcome> {
  const start = performance.now();
  const { fingerprint: _, ...result } = await build(folder, options, world, startThread);
  const milliseconds = Math.round(performance.now() - start);
  if (!verify || !result.ok) return { result, milliseconds };
  // Files of earlier builds may have an earlier text; the summary names them.
  const made = { out: options.out, files: result.files.map(({ path }) => path) };
  // Loaded only here: reading PDFs takes longer to load than a report to build.
  const { verifyReport } = await import('../verify/verify.js');
  return { result, milliseconds, verified: await verifyReport(folder, made, world) };
}
