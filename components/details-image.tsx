import { useApplication } from './context.ts';
import type { ControlProps } from './details-control.tsx';
import { Thumbnail } from './details-thumbnail.tsx';
import { useTypedText } from './typed-text.ts';

/** The path of a picture, with a word on where the site's pictures lie. What is wrong with it, the checks say. */
export function ImageControl({
  open,
  form,
  field,
  control,
  id,
  describedBy,
  isInvalid,
}: ControlProps<'image'>) {
  const { details } = useApplication().messages;
  const typed = useTypedText(control.text, (text) => form.setText(field, text));
  const hint = control.prefix === '' ? null : `${id}-prefix`;
  return (
    <>
      <input
        {...typed}
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        disabled={field.isLocked}
        aria-describedby={[hint, describedBy].filter(Boolean).join(' ') || undefined}
        aria-invalid={isInvalid}
        aria-required={field.isRequired}
      />
      {hint && (
        <p class="hint muted" id={hint}>
          {details.image.prefix(control.prefix)}
        </p>
      )}
      <Thumbnail address={control.text} site={open.site.site.value.address} />
    </>
  );
}
