import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

const ICONS = { saved: CircleCheck, saving: LoaderCircle, failed: CircleAlert };

/** What is true of the draft right now: kept or not, and how long it is. */
export function StatusLine({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const { state } = open.saving.value;
  const { words, minutes } = open.facts.value;
  const text = state === 'failed' ? messages.status.notSaved : messages.status[state];
  return (
    <p class={`status status-${state}`} data-status={state}>
      <Icon icon={ICONS[state]} size={14} />
      <span class="status-text">{text}</span>
      <span class="status-length" title={messages.write.wordsAndTimeLong(words, minutes)}>
        {messages.write.wordsAndTime(words, minutes)}
      </span>
    </p>
  );
}

/** When the browser does not keep the text: what went wrong, what to do, and the way to a safe copy. */
export function SavingProblem({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const saving = open.saving.value;
  return (
    <>
      {saving.state === 'failed' && (
        <div class="banner problem" role="alert" data-saving-problem={saving.problem.code}>
          <p>
            <Icon icon={TriangleAlert} size={16} /> {messages.status.problem[saving.problem.code]}
          </p>
          <div class="row">
            <button type="button" class="button small primary" onClick={() => open.download()}>
              {messages.status.downloadInstead}
            </button>
            <button type="button" class="button small" onClick={() => void open.save()}>
              {messages.status.tryAgain}
            </button>
          </div>
        </div>
      )}
      <OriginNote open={open} />
    </>
  );
}

function OriginNote({ open }: { open: OpenDraft }) {
  const { messages, now } = useApplication();
  if (open.origin.from === 'document') return null;
  const { at } = open.origin;
  return (
    <div class="banner problem" role="status" data-origin="journal">
      <p>{messages.draft.openedFromJournal(at === null ? null : messages.draft.when(at, now()))}</p>
    </div>
  );
}
