/** The long work of the workplace, done in a thread of its own so that windows are answered meanwhile. */
import { type AnswerDigests, answerDigests } from '../../world/answer-digests.js';
import { openSession, type Session } from '../../world/snapshot.js';
import type { World } from '../../world/world.js';
import type { DroppedDraft } from './draft-desk.js';
import { type Made, makeDeliverable, type Order } from './make-deliverable.js';
import { type DraftOptions, tryImport } from './trial-import.js';

/** What was made, with digests of all that it was made of. */
export interface MadeElsewhere extends Made {
  readonly readings: AnswerDigests;
}

/** The tasks over a world. The versions of a report share the results of steps that did not change. */
export function backgroundTasks(world: World) {
  const sessions = new Map<string, Session>();
  return {
    tryImport: ({ file, bytes }: Pick<DroppedDraft, 'file' | 'bytes'>, options: DraftOptions) =>
      tryImport({ file, bytes }, options, world),
    async make(order: Order): Promise<MadeElsewhere> {
      const session = sessions.get(order.folder) ?? openSession(world);
      sessions.set(order.folder, session);
      const snapshots: ReturnType<Session['snapshot']>[] = [];
      const made = await makeDeliverable(order, () => {
        const snapshot = session.snapshot();
        snapshots.push(snapshot);
        return snapshot;
      });
      return { ...made, readings: answerDigests(snapshots, order.target) };
    },
  };
}

export type BackgroundTasks = ReturnType<typeof backgroundTasks>;
