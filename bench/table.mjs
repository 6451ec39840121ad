/** The results as a text for a terminal. */
const MEGABYTE = 1024 * 1024;
const number = (value, digits = 2) => (value === undefined ? '–' : value.toFixed(digits));
const ms = (value) => (value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));

/** What was measured, a line for each subject of each set: medians. */
export function subjectTable(subjects) {
  const head = ['', 'wall ms', 'processor ms', 'memory MB', 'size kB'];
  const lines = subjects.map(({ name, wall, cpu, memory, size }) => [
    name,
    ms(wall),
    ms(cpu),
    memory === undefined ? '–' : number(memory / MEGABYTE, 0),
    size ? number(size / 1024, 0) : '–',
  ]);
  return table([head, ...lines]);
}

/** The ratios beside what they must be. */
export function rowTable(results) {
  const head = ['row', 'ratio of', 'wall', 'processor', 'must be', 'aim', ''];
  const lines = results.map(({ id, a, b, of, each, value, cpu, most, least, aim, ok }) => {
    const bound = most === undefined ? (least === undefined ? '' : `≥ ${least}`) : `≤ ${most}`;
    const what = each ? `reports a second, ${a}` : `${a} : ${b}${of === 'memory' ? ', memory' : ''}`;
    const verdict = ok === undefined ? (value === undefined ? 'not measured' : '') : ok ? 'ok' : 'WORSE';
    return [id, what, number(value), number(cpu), bound, aim === undefined ? '' : String(aim), verdict];
  });
  return table([head, ...lines]);
}

function table(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => width(line[column]))));
  const first = lines[0][1] === 'ratio of' ? 2 : 1;
  const cell = (text, column) => {
    const gap = ' '.repeat(widths[column] - width(text));
    return column < first ? text + gap : gap + text;
  };
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}

const width = (text) => [...text].length;
