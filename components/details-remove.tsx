import type { FormRow } from '../lib/app/form-rows.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';

/** Takes a field that the post need not have out of its text. */
export function RemoveField({ row, form }: { row: FormRow; form: PostForm }) {
  const { details } = useApplication().messages;
  return (
    <button
      type="button"
      class="text-button small"
      data-action="remove-field"
      aria-label={details.removeLabel(row.label)}
      onClick={() => form.remove(row)}
    >
      {details.remove}
    </button>
  );
}
