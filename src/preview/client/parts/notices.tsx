/** What the user has to know now: a lost connection, a refusal. Read out by screen readers when it appears. */
import { connection, refusal } from '../live.js';
import { words } from '../words/words.js';

export function Notices() {
  const text = words.value;
  const refused = refusal.value?.refusal;
  return (
    <div class="notices" role="alert">
      {connection.value !== 'open' && <p class="notice">{text.connection[connection.value]}</p>}
      {refused && (
        <p class="notice">
          {refused.message} {refused.hint}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              refusal.value = undefined;
            }}
          >
            {text.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
