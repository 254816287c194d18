import { ArrowLeft, ClipboardCopy, ClipboardType, Download, Ellipsis, ExternalLink } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';
import { StatusLine } from './status.tsx';

/** The draft's name, what is true of it, and the way out: Copy. */
export function DraftHeader({ open }: { open: OpenDraft }) {
  const application = useApplication();
  const { draft, list } = application.messages;
  const record = application.drafts.record(open.id);
  const title = record?.name || open.facts.value.title || record?.fileName || list.untitled;
  return (
    <header class="draft-header">
      <BackButton />
      <h1 class="draft-title-line" title={title}>
        {title}
      </h1>
      <StatusLine open={open} />
      <CopyButton open={open} />
      <Menu
        label={draft.more}
        icon={Ellipsis}
        action="menu"
        items={[
          { id: 'copy-rich', label: draft.copyRich, icon: ClipboardType, run: () => void open.copyRich() },
          { id: 'download', label: draft.download, icon: Download, run: () => open.download() },
          ...(application.kind === 'panel'
            ? [
                {
                  id: 'open-in-tab',
                  label: draft.openInTab,
                  icon: ExternalLink,
                  run: () => application.openTab(),
                },
              ]
            : []),
        ]}
      />
    </header>
  );
}

export function OpeningHeader() {
  const { messages } = useApplication();
  return (
    <header class="draft-header">
      <BackButton />
      <p class="status muted">{messages.draft.opening}</p>
    </header>
  );
}

function BackButton() {
  const { showList, messages } = useApplication();
  return (
    <button
      type="button"
      class="icon-button"
      data-action="back"
      aria-label={messages.draft.back}
      title={messages.draft.back}
      onClick={() => void showList()}
    >
      <Icon icon={ArrowLeft} />
    </button>
  );
}

/** When Copy was asked for from outside, the button takes the focus, so that one key press is enough. */
function CopyButton({ open }: { open: OpenDraft }) {
  const { messages, copyAwaitsKey, notices } = useApplication();
  const button = useRef<HTMLButtonElement>(null);
  const isAwaited = copyAwaitsKey.value;
  useEffect(() => {
    if (isAwaited) button.current?.focus();
  }, [isAwaited]);

  const copy = async () => {
    copyAwaitsKey.value = false;
    if ((await open.copy()) === 'refused') notices.problem(messages.draft.copyRefused);
  };

  return (
    <div class="copy">
      <button
        ref={button}
        type="button"
        class="button primary"
        data-action="copy"
        title={messages.draft.copyHint}
        aria-describedby={isAwaited ? 'copy-hint' : undefined}
        onClick={() => void copy()}
        onBlur={() => {
          copyAwaitsKey.value = false;
        }}
      >
        <Icon icon={ClipboardCopy} size={16} /> {messages.draft.copy}
      </button>
      {isAwaited && (
        <p class="copy-hint" id="copy-hint" role="status">
          {messages.draft.copyNeedsFocus}
        </p>
      )}
    </div>
  );
}
