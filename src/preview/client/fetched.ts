/** Data of the report that is shown, requested again with every version. */
import { useEffect, useState } from 'preact/hooks';
import { fetchJson, type Query, Refused } from './api.js';
import { edition, refusal, report } from './live.js';

/** The last answer for the same subject, also while the next one is on its way; absent before the first. */
export function useAnswer<T>(parts: readonly (string | number)[], query: Query = {}): T | undefined {
  const [answer, setAnswer] = useState<{ readonly subject: string; readonly value: T }>();
  const state = report.value;
  const subject = JSON.stringify([state?.name, parts]);
  useEffect(() => {
    if (!state) return;
    let isCurrent = true;
    fetchJson<T>(['reports', state.name, ...parts], { ...query, edition: edition.peek(), v: state.version })
      .then((value) => {
        if (isCurrent) setAnswer({ subject, value });
      })
      .catch((cause: unknown) => {
        // A lost connection is shown by the notices.
        if (cause instanceof Refused && isCurrent) refusal.value = cause;
      });
    return () => {
      isCurrent = false;
    };
  }, [subject, state]);
  return answer?.subject === subject ? answer.value : undefined;
}
