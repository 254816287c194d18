import { useSignalEffect } from '@preact/signals';
import { CircleCheck, TriangleAlert, X } from 'lucide';
import { useState } from 'preact/hooks';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

/** What just happened, at the lower edge; read out by screen readers through a live region of its own. */
export function NoticeList() {
  const { notices, messages } = useApplication();
  return (
    <section class="notices" aria-label={messages.notice.region}>
      {notices.shown.value.map(({ id, kind, text, action }) => (
        <div key={id} class={`notice notice-${kind}`} data-notice={kind}>
          <Icon icon={kind === 'done' ? CircleCheck : TriangleAlert} />
          <p>{text}</p>
          {action && (
            <button type="button" class="text-button" onClick={action.run} data-action="notice-action">
              {action.label}
            </button>
          )}
          <button
            type="button"
            class="icon-button small"
            aria-label={messages.notice.dismiss}
            title={messages.notice.dismiss}
            onClick={() => notices.dismiss(id)}
          >
            <Icon icon={X} size={16} />
          </button>
        </div>
      ))}
    </section>
  );
}

/** Tells assistive technology what the newest notice says. It must be in the page before it has something to say. */
export function LiveRegion() {
  const { notices } = useApplication();
  const [text, setText] = useState('');
  useSignalEffect(() => {
    const newest = notices.shown.value.at(-1);
    if (newest) setText(newest.text);
  });
  return (
    <div class="visually-hidden" role="status" aria-live="polite" data-live>
      {text}
    </div>
  );
}
