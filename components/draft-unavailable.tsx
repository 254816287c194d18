import { ArrowLeft } from 'lucide';
import type { StorageProblem } from '../lib/draft/storage-problem.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';
import { useScreenFocus } from './screen-focus.ts';

/** Shown in place of a draft that is gone or whose storage does not answer. */
export function DraftUnavailable({ problem, retry }: { problem: StorageProblem | null; retry?: string }) {
  const application = useApplication();
  const root = useScreenFocus();
  const { draft, status } = application.messages;
  return (
    <main ref={root} tabIndex={-1} class="screen message-screen" data-view="unavailable">
      <h1>{problem ? draft.failedTitle : draft.missingTitle}</h1>
      <p>{problem ? draft.failedText : draft.missingText}</p>
      {problem && <p class="muted">{application.messages.opening[problem.code]}</p>}
      <p class="row">
        {retry && (
          <button type="button" class="button" onClick={() => void application.showDraft(retry)}>
            {status.tryAgain}
          </button>
        )}
        <button type="button" class="button" data-action="back" onClick={() => void application.showList()}>
          <Icon icon={ArrowLeft} /> {draft.back}
        </button>
      </p>
    </main>
  );
}
