import { useApplication } from './context.ts';
import type { ControlProps } from './details-control.tsx';

/** What a form cannot show, as it stands in the text, and the way there. */
export function InTextControl({ open, field, control }: ControlProps<'in-text'>) {
  const { details } = useApplication().messages;
  return (
    <>
      <pre class="quote">{control.text}</pre>
      <p class="hint muted">{details.inText}</p>
      <button
        type="button"
        class="text-button small"
        aria-label={`${details.showInText}: ${field.label}`}
        onClick={() => {
          open.wish.value = control.at;
        }}
      >
        {details.showInText}
      </button>
    </>
  );
}
