import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplainedCheck, OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

/** The page of the check that someone asked about, over everything else until it is closed. */
export function CheckPageDialog({ open }: { open: OpenDraft }) {
  const explained = open.explained.value;
  if (!explained) return null;
  return (
    <Page
      key={explained.check}
      explained={explained}
      onClose={() => {
        open.explained.value = null;
      }}
    />
  );
}

function Page({ explained, onClose }: { explained: ExplainedCheck; onClose: () => void }) {
  const { messages, checkPage } = useApplication();
  const dialog = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    dialog.current?.showModal();
    void checkPage(explained.check).then(setPage);
  }, [explained]);
  return (
    <dialog
      ref={dialog}
      class="check-page"
      aria-labelledby="check-page-title"
      data-check-page={explained.check}
      onClose={onClose}
    >
      <header class="check-page-header">
        <h2 id="check-page-title">{explained.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={messages.checks.close}
          title={messages.checks.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon icon={X} />
        </button>
      </header>
      {page === undefined && <p class="muted">{messages.review.loading}</p>}
      {page === null && <p class="muted">{messages.checks.noPage}</p>}
      {typeof page === 'string' && <div class="check-page-text" dangerouslySetInnerHTML={{ __html: page }} />}
    </dialog>
  );
}
