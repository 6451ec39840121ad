/** What the report is compared with: the report of last year and tables of statistics. */
import { useState } from 'preact/hooks';
import { address } from '../api.js';
import { report, reports } from '../live.js';
import { addCompared, chooseLastYear, problems, removeTable } from '../problems.js';
import { problemWords } from '../words/problems.js';

export function ComparedWith() {
  const text = problemWords.value;
  const [isOver, setOver] = useState(false);
  const { name, date } = report.value!;
  const compared = problems.value?.compared;
  const earlier = (reports.value ?? []).filter(
    (one) => one.name !== name && one.date !== '' && one.date.slice(0, 4) < date.slice(0, 4),
  );
  const dropped = compared?.lastYear !== undefined && !earlier.some((one) => one.name === compared.lastYear);
  const add = async (files: Iterable<File>) => {
    for (const file of files) await addCompared(file);
  };
  return (
    <details
      class="compared"
      onDragOver={(event) => {
        event.preventDefault();
        // Elsewhere a file that is dropped is a draft.
        event.stopPropagation();
        event.currentTarget.open = true;
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <summary>{text.compare}</summary>
      <div class={isOver ? 'drop over' : 'drop'}>
        <p class="muted">{text.compareHint}</p>
        <div class="sources">
          <label>
            {text.lastYear}{' '}
            <select
              value={compared?.lastYear ?? ''}
              onChange={({ currentTarget }) => void chooseLastYear(currentTarget.value)}
            >
              <option value="">{text.noLastYear}</option>
              {dropped && <option value={compared.lastYear}>{compared.lastYear}</option>}
              {earlier.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title} {one.date.slice(0, 4)}
                </option>
              ))}
            </select>
          </label>
          <label class="button">
            {text.addFile}
            <input
              class="hidden"
              type="file"
              accept=".xlsx,.csv,.docx,.docm,.txt,.md,.yaml,.yml"
              multiple
              onChange={({ currentTarget }) => {
                void add([...(currentTarget.files ?? [])]).then(() => {
                  currentTarget.value = '';
                });
              }}
            />
          </label>
          <a class="button" href={address(['reports', name, 'template.xlsx'])} download>
            {text.template}
          </a>
        </div>
        <p>
          {text.tables}：{compared?.tables.length ? '' : <span class="muted">{text.noTables}</span>}
          {compared?.tables.map((table) => (
            <span key={table} class="chip">
              {table}
              <button
                type="button"
                class="quiet"
                aria-label={text.remove(table)}
                onClick={() => void removeTable(table)}
              >
                ✕
              </button>
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}
