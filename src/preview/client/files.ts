/** The files to take away, as a signal that follows the server while they are made. */
import { effect, signal } from '@preact/signals';
import type { FileState, FilesState } from '../files-protocol.js';
import { fetchJson } from './api.js';
import { filesEvent, orRefused, report, sendChange } from './live.js';
import { language } from './preferences.js';
import { route } from './route.js';
import { fileWords } from './words/files.js';

export const files = signal<FilesState | undefined>(undefined);
/** What was done last, in words. */
export const filesAnnouncement = signal('');

// Asked for only while they are shown; a report that has changed has none that are made.
effect(() => {
  void [filesEvent.value, language.value, report.value?.version];
  if (route.value.view !== 'files' || !report.value) files.value = undefined;
  else void fetchFiles(report.value.name);
});

async function fetchFiles(name: string): Promise<void> {
  const state = await orRefused(fetchJson<FilesState>(['reports', name, 'files']));
  if (!state || route.peek().report !== name) return;
  const before = new Map(files.peek()?.files.map((file) => [file.id, file.state]));
  const text = fileWords.peek();
  for (const file of state.files) {
    const was = before.get(file.id);
    if (was === undefined || was === file.state) continue;
    if (file.state === 'ready') filesAnnouncement.value = text.announceReady(file.name);
    if (file.state === 'failed') filesAnnouncement.value = text.announceFailed(file.name);
  }
  files.value = state;
}

/** Requests that the files be made. */
export async function make(wanted: readonly FileState[]): Promise<void> {
  await post('make', { ids: wanted.map(({ id }) => id) });
}

/** Cancels the making of files. */
export async function cancel(): Promise<void> {
  await post('cancel', {});
}

/** Writes what is ready to the folder of the results. */
export async function write(target: string): Promise<void> {
  if (await post('write', {})) filesAnnouncement.value = fileWords.peek().writtenTo(target);
}

async function post(what: string, body: object): Promise<boolean> {
  return (await orRefused(sendChange(['reports', route.peek().report ?? '', 'files', what], body))) !== undefined;
}
