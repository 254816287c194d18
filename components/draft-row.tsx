import { CopyPlus, EllipsisVertical, PenLine, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftRow } from '../lib/app/draft-list.ts';
import { useApplication } from './context.ts';
import { Menu } from './menu.tsx';

/** One draft in the list: its title opens it, its menu holds the rest. */
export function DraftRowView({ row }: { row: DraftRow }) {
  const application = useApplication();
  const { drafts, messages } = application;
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <RenameRow row={row} onDone={() => setRenaming(false)} />;
  return (
    <li class="draft-row" data-draft={row.id}>
      <button type="button" class="draft-open" onClick={() => void application.showDraft(row.id)}>
        <span class="draft-title">{row.title}</span>
        <span class="draft-facts muted">
          {messages.list.words(row.words)} · {messages.list.edited(row.editedAt, application.now())}
        </span>
      </button>
      <Menu
        label={messages.list.moreFor(row.title)}
        icon={EllipsisVertical}
        action="draft-menu"
        items={[
          { id: 'rename', label: messages.list.rename, icon: PenLine, run: () => setRenaming(true) },
          {
            id: 'duplicate',
            label: messages.list.duplicate,
            icon: CopyPlus,
            run: () => void drafts.duplicate(row.id),
          },
          {
            id: 'remove',
            label: messages.list.remove,
            icon: Trash2,
            isDangerous: true,
            run: () => void drafts.remove(row.id),
          },
        ]}
      />
    </li>
  );
}

function RenameRow({ row, onDone }: { row: DraftRow; onDone: () => void }) {
  const { drafts, messages } = useApplication();
  const input = useRef<HTMLInputElement>(null);
  const isSettled = useRef(false);
  useEffect(() => input.current?.select(), []);

  const settle = (isKept: boolean) => {
    if (isSettled.current) return;
    isSettled.current = true;
    const name = input.current?.value ?? '';
    if (isKept && name !== row.title) void drafts.rename(row.id, name);
    onDone();
  };

  return (
    <li class="draft-row renaming" data-draft={row.id}>
      <label>
        <span class="label">{messages.list.renameLabel}</span>
        <input
          ref={input}
          type="text"
          defaultValue={row.title}
          data-action="rename-input"
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle(true);
            if (event.key === 'Escape') settle(false);
          }}
          onBlur={() => settle(true)}
        />
        <span class="muted hint">{messages.list.renameHint}</span>
      </label>
    </li>
  );
}
