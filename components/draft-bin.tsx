import { useState } from 'preact/hooks';
import type { DraftRow } from '../lib/app/draft-list.ts';
import { useApplication } from './context.ts';

/** What was deleted in the last thirty days, folded away until someone looks for it. */
export function DraftBin() {
  const { drafts, messages } = useApplication();
  const rows = drafts.bin.value;
  if (rows.length === 0) return null;
  return (
    <details class="bin" data-bin>
      <summary>{messages.list.bin(rows.length)}</summary>
      <p class="muted">{messages.list.binHint}</p>
      <ul class="draft-rows">
        {rows.map((row) => (
          <BinRow key={row.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

function BinRow({ row }: { row: DraftRow }) {
  const application = useApplication();
  const { drafts, messages } = application;
  const [isAsking, setAsking] = useState(false);
  return (
    <li class="draft-row bin-row" data-draft={row.id}>
      <div class="draft-open">
        <span class="draft-title">{row.title}</span>
        <span class="draft-facts muted">
          {isAsking
            ? messages.list.eraseQuestion(row.title)
            : messages.list.deleted(row.deletedAt ?? 0, application.now())}
        </span>
        <span class="row">
          <button type="button" class="button small" onClick={() => void drafts.restore(row.id)}>
            {messages.list.restore}
          </button>
          <button
            type="button"
            class="button small dangerous"
            onClick={() => (isAsking ? void drafts.erase(row.id) : setAsking(true))}
          >
            {messages.list.erase}
          </button>
        </span>
      </div>
    </li>
  );
}
