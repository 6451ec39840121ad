/** The files to take away: made, checked, downloaded one by one or together, written to the folder of the results. */
import { useEffect, useRef } from 'preact/hooks';
import type { FileState, FilesState } from '../../files-protocol.js';
import { address } from '../api.js';
import { cancel, files, filesAnnouncement, make, write } from '../files.js';
import { report } from '../live.js';
import { fragmentOf } from '../route.js';
import { sizeWords } from '../sizes.js';
import { fileWords } from '../words/files.js';

export function FilesView() {
  const text = fileWords.value;
  const state = files.value;
  useEffect(() => {
    filesAnnouncement.value = '';
  }, []);
  if (!report.value) return null;
  const errors = report.value.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section class="files" aria-labelledby="files-title">
      <div class="head">
        <h2 id="files-title">{text.title}</h2>
        <p class="news" role="status">
          {filesAnnouncement.value}
        </p>
        {state && errors === 0 && <Together state={state} />}
      </div>
      {errors > 0 && (
        <p class="warning">
          {text.errors(errors)}{' '}
          <a href={fragmentOf({ report: report.value.name, view: 'problems' })}>{text.toProblems}</a>
        </p>
      )}
      {state && <Progress state={state} />}
      {state && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.check}</th>
              <th scope="col" class="size">
                {text.size}
              </th>
              <th scope="col">
                <span class="hidden">{text.download}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {state.files.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                name={report.value!.name}
                version={state.version}
                canMake={errors === 0}
              />
            ))}
          </tbody>
        </table>
      )}
      {state && state.written.length > 0 && <Written state={state} />}
    </section>
  );
}

/** What is done with all of them. */
function Together({ state: { files, zip, target, progress, version } }: { readonly state: FilesState }) {
  const text = fileWords.value;
  const ready = files.filter(({ state }) => state === 'ready').length;
  const rest = files.filter(({ state }) => state === 'none' || state === 'failed');
  return (
    <>
      {rest.length > 0 && (
        <button
          type="button"
          class={ready === 0 ? 'main' : ''}
          disabled={progress !== undefined}
          onClick={() => void make(rest)}
        >
          {text.makeAll}
        </button>
      )}
      {ready > 0 && (
        <>
          <button type="button" disabled={progress !== undefined} onClick={() => void write(target)}>
            {text.write(target)}
          </button>
          <a
            class="button main"
            href={address(['reports', report.value!.name, 'files', 'all.zip'], { v: version })}
            download={zip}
          >
            {text.downloadAll(ready)}
          </a>
        </>
      )}
    </>
  );
}

/** Takes its place also while nothing is made, so that the table does not jump. */
function Progress({ state: { progress } }: { readonly state: FilesState }) {
  const text = fileWords.value;
  return (
    <div class="progress">
      {progress && (
        <>
          <label>
            <progress value={progress.done} max={progress.of} /> {text.progress(progress.done, progress.of)}
          </label>
          <button type="button" class="quiet" onClick={() => void cancel()}>
            {text.cancel}
          </button>
        </>
      )}
    </div>
  );
}

interface FileRowProps {
  readonly file: FileState;
  /** Of the report. */
  readonly name: string;
  readonly version: number;
  readonly canMake: boolean;
}

function FileRow({ file, name, version, canMake }: FileRowProps) {
  const text = fileWords.value;
  const { id, kind, edition, state, bytes, checked, problems } = file;
  const link = useRef<HTMLAnchorElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // Where the button was that made it, unless the focus has gone elsewhere.
    if (state === 'ready' && hadFocus.current && document.activeElement === document.body) link.current?.focus();
    if (state === 'ready' || state === 'failed') hadFocus.current = false;
  }, [state]);
  return (
    <tr data-state={state}>
      <th scope="row">
        <strong>
          {text.kinds[kind]}
          {edition && ` · ${edition}`}
        </strong>
        <span class="muted">{text.notes[kind]}</span>
      </th>
      <td>
        {state === 'ready' ? (
          <span>
            <span aria-hidden="true">✓</span> {checked ? text.same(checked) : text.noCheck}
          </span>
        ) : (
          <span class="muted">{text.states[state]}</span>
        )}
        {problems.map(({ message, hint }) => (
          <p key={message} class="warning">
            {message} {hint}
          </p>
        ))}
      </td>
      <td class="size">{bytes !== undefined && sizeWords(bytes)}</td>
      <td class="action">
        {state === 'ready' ? (
          <a
            ref={link}
            class="button"
            href={address(['reports', name, 'files', 'one', id], { v: version })}
            download={file.name}
            aria-label={text.downloadNamed(file.name)}
          >
            {text.download}
          </a>
        ) : (
          <button
            type="button"
            disabled={!canMake || state === 'making' || state === 'waiting'}
            aria-label={text.makeNamed(file.name)}
            onClick={() => {
              hadFocus.current = true;
              void make([file]);
            }}
          >
            {text.make}
          </button>
        )}
      </td>
    </tr>
  );
}

/** What is in the folder of the results already, and whether it is older than the text. */
function Written({ state: { written, target } }: { readonly state: FilesState }) {
  const text = fileWords.value;
  return (
    <section class="written" aria-labelledby="written-title">
      <h3 id="written-title">{text.inTarget(target)}</h3>
      <ul>
        {written.map(({ name, state }) => (
          <li key={name} data-state={state}>
            <span aria-hidden="true">{state === 'current' ? '✓' : state === 'older' ? '▲' : '○'}</span> {name}{' '}
            <span class="muted">{text.writtenStates[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
