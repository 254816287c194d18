import { CircleCheck, TriangleAlert, X } from 'lucide';
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

/** Tells assistive technology what has just changed. It must be in the page before it has something to say. */
export function LiveRegion() {
  const { spoken } = useApplication().notices;
  return (
    <div class="visually-hidden" role="status" aria-live="polite" data-live>
      {spoken.value}
    </div>
  );
}
