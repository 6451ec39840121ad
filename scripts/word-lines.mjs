/**
 * Counts the lines that LibreOffice sets on each page of Word files: `node scripts/word-lines.mjs FILE.docx …`.
 * Fails where a page has more than 22, or no page has 22. Needs `soffice` with Writer, and `pdftotext`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Lines of a page, and the lower edge of the text area, pt from the top (GB/T 9704-2012 5.2). */
const LINES = 22;
const BOTTOM = ((37 + 225) / 25.4) * 72;
/** Contents may be set closer, as in the book. */
const LEADER = /·{4}/;
/** Boxes nearer than this are on one line, pt. */
const SAME_LINE = 14;

const folder = mkdtempSync(join(tmpdir(), 'word-lines-'));
try {
  for (const file of process.argv.slice(2)) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    });
    const pdf = join(folder, basename(file).replace(/\.docx$/, '.pdf'));
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 28 }).toString();
    const counts = boxes
      .split('<page ')
      .slice(1)
      .filter((page) => !LEADER.test(page))
      .map(linesIn);
    const full = counts.filter((count) => count === LINES).length;
    const most = Math.max(...counts);
    console.log(
      `${file}: ${counts.length} pages beside the contents, ${full} of them with ${LINES} lines, none with more than ${most}`,
    );
    if (most !== LINES) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The lines of a page within its text area. */
function linesIn(page) {
  const lower = [...page.matchAll(/yMax="([\d.]+)"/g)]
    .map(([, y]) => Number(y))
    .filter((y) => y < BOTTOM + SAME_LINE / 2);
  let [lines, last] = [0, -Infinity];
  for (const y of lower.sort((a, b) => a - b)) {
    if (y - last <= SAME_LINE) continue;
    lines++;
    last = y;
  }
  return lines;
}
