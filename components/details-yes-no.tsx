import type { ControlProps } from './details-control.tsx';

/** Without a mark is no, be the field there or not. */
export function YesNoControl({ form, field, control, id, describedBy, isInvalid }: ControlProps<'yes-no'>) {
  return (
    <input
      type="checkbox"
      id={id}
      checked={control.isYes}
      disabled={field.isLocked}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      onChange={(event) => form.setYes(field, event.currentTarget.checked)}
    />
  );
}
