import { Download, Ellipsis, ExternalLink, FileUp, Search, Upload } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from '../lib/app/settings.ts';
import { useApplication } from './context.ts';
import { DraftBin } from './draft-bin.tsx';
import { DraftRowView } from './draft-row.tsx';
import { Icon } from './icon.tsx';
import { incomingFiles } from './incoming-files.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { NameForm } from './name-form.tsx';
import { NewDraft } from './new-draft.tsx';
import { ReminderBanner } from './reminder-banner.tsx';
import { useScreenFocus } from './screen-focus.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** All drafts on this device, and the ways to a new one. */
export function DraftListView() {
  const application = useApplication();
  const root = useScreenFocus();
  const { messages } = application;
  const picker = useRef<HTMLInputElement>(null);
  const pick = () => picker.current?.click();
  const [isNaming, setNaming] = useState(false);
  usePastedPost();

  return (
    <main ref={root} tabIndex={-1} class="screen list-screen" data-view="list">
      <header class="list-header">
        <h1>{messages.list.title}</h1>
        <div class="row">
          <NewDraft action="new-draft" label={messages.list.newDraft} align="end" />
          <button
            type="button"
            class="icon-button"
            aria-label={messages.list.openFile}
            title={messages.list.openFile}
            onClick={pick}
          >
            <Icon icon={FileUp} />
          </button>
          <Menu
            label={messages.list.more}
            icon={Ellipsis}
            action="menu"
            items={moreItems(application, pick, () => setNaming(true))}
          />
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".md,.markdown,.mdown,.mkd,.txt,.zip,text/markdown"
          data-action="open-file"
          onChange={(event) => {
            const files = incomingFiles(event.currentTarget.files);
            event.currentTarget.value = '';
            void application.openFiles(files);
          }}
        />
      </header>
      {isNaming && (
        <NameForm
          submit={messages.checks.saveName}
          onNamed={() => setNaming(false)}
          onCancel={() => setNaming(false)}
        />
      )}
      <ReminderBanner />
      <ListBody onPick={pick} />
      <DraftBin />
    </main>
  );
}

function ListBody({ onPick }: { onPick: () => void }) {
  const { drafts, messages } = useApplication();
  switch (drafts.state.value) {
    case 'loading':
      return <p class="muted">{messages.list.loading}</p>;
    case 'failed':
      return (
        <div class="banner problem" role="alert">
          <p>{messages.list.failed}</p>
          <button type="button" class="button" onClick={() => void drafts.reload()}>
            {messages.status.tryAgain}
          </button>
        </div>
      );
    case 'ready':
      return drafts.count.value === 0 ? <EmptyList onPick={onPick} /> : <FilledList />;
  }
}

function EmptyList({ onPick }: { onPick: () => void }) {
  const application = useApplication();
  const { list } = application.messages;
  return (
    <div class="empty">
      <h2>{list.emptyTitle}</h2>
      <p>{list.emptyText}</p>
      <div class="stack">
        <NewDraft action="start-template" label={list.startPost} align="center" />
        <button type="button" class="button" onClick={onPick}>
          {list.openFile}
        </button>
        <button
          type="button"
          class="button"
          data-action="open-sample"
          onClick={() => void application.newDraft('sample')}
        >
          {list.openSample}
        </button>
      </div>
      <p class="muted">{list.emptyHint}</p>
    </div>
  );
}

function FilledList() {
  const { drafts, messages } = useApplication();
  const rows = drafts.rows.value;
  return (
    <>
      <label class="search">
        <Icon icon={Search} />
        <span class="visually-hidden">{messages.list.search}</span>
        <input
          type="search"
          data-action="search"
          placeholder={messages.list.search}
          value={drafts.query.value}
          onInput={(event) => {
            drafts.query.value = event.currentTarget.value;
          }}
        />
      </label>
      {rows.length === 0 ? (
        <div class="empty">
          <p>{messages.list.searchEmpty(drafts.query.value.trim())}</p>
          <p class="muted">{messages.list.searchEmptyHint}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              drafts.query.value = '';
            }}
          >
            {messages.list.clearSearch}
          </button>
        </div>
      ) : (
        <ul class="draft-rows">
          {rows.map((row) => (
            <DraftRowView key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function moreItems(
  application: ReturnType<typeof useApplication>,
  pick: () => void,
  askName: () => void,
): MenuItem[] {
  const { list, draft } = application.messages;
  const chosen = application.settings.value.theme;
  const themes = THEMES.map((theme) => ({
    id: `theme-${theme}`,
    label: `${list.theme}: ${list.themes[theme]}`,
    isChecked: theme === chosen,
    run: () => void application.setTheme(theme),
  }));
  return [
    { id: 'export', label: list.exportAll, icon: Download, run: () => void application.exportAll() },
    { id: 'import', label: list.importZip, icon: Upload, run: pick },
    ...(application.kind === 'panel'
      ? [{ id: 'open-in-tab', label: draft.openInTab, icon: ExternalLink, run: () => application.openTab() }]
      : []),
    ...themes,
    { id: 'your-name', label: list.yourName, run: askName },
  ];
}

/** A post or a file that is pasted into the list becomes a draft. */
function usePastedPost() {
  const application = useApplication();
  // From the first paint on: a paste may come as soon as there is something to see.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      const files = incomingFiles(event.clipboardData?.files);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void application.openFiles(files);
      else void application.openText(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [application]);
}
