import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding } from '../lib/checks/check.ts';
import { useApplication } from './context.ts';

type Where = 'place' | 'draft';

interface SwitchOffFormProps {
  readonly open: OpenDraft;
  readonly finding: Finding;
  /** The places to choose from, one button each. */
  readonly wheres: readonly Where[];
  readonly onEnd: () => void;
}

/** Asks why a check is switched off; no answer is one as well. Escape leaves everything as it is. */
export function SwitchOffForm({ open, finding, wheres, onEnd }: SwitchOffFormProps) {
  const { checks } = useApplication().messages;
  const reason = useRef<HTMLInputElement>(null);
  const id = useId();
  // Before the next key arrives, however fast someone types.
  useLayoutEffect(() => reason.current?.focus(), []);
  const labels: Readonly<Record<Where, string>> = { place: checks.offHere, draft: checks.offInPost };
  const end = (where: Where) => {
    open.checks.silence(finding, where, reason.current?.value.trim() ?? '');
    onEnd();
  };
  return (
    <form
      class="switch-off"
      data-form="switch-off"
      onSubmit={(event) => {
        event.preventDefault();
        end(wheres[0] ?? 'place');
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onEnd();
      }}
    >
      <label class="label" for={`${id}-reason`}>
        {checks.reason}
      </label>
      <input
        ref={reason}
        id={`${id}-reason`}
        type="text"
        maxLength={500}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
      />
      <span class="hint muted" id={`${id}-hint`}>
        {checks.reasonHint}
      </span>
      <div class="row">
        {wheres.map((where, index) => (
          <button
            key={where}
            type="button"
            class={index === 0 ? 'button small primary' : 'button small'}
            data-action={`off-${where}`}
            onClick={() => end(where)}
          >
            {labels[where]}
          </button>
        ))}
        <button type="button" class="button small" onClick={onEnd}>
          {checks.cancel}
        </button>
      </div>
    </form>
  );
}
