import { useState } from 'preact/hooks';
import { useApplication } from './context.ts';
import type { ControlProps } from './details-control.tsx';
import { useTypedText } from './typed-text.ts';

/** Not a value of any post: the last entry, which opens a field for anything else. */
const OTHER = '\u0000other';

/** The values that the site's posts have, and anything else where the site allows it. */
export function ChoiceControl({ form, field, control, id, describedBy, isInvalid }: ControlProps<'choice'>) {
  const { details } = useApplication().messages;
  const [isOther, setOther] = useState(false);
  const typed = useTypedText(control.text, (text) => form.setText(field, text));
  const isListed = control.choices.includes(control.text);
  const hasInput = control.isOpen && (isOther || (control.text !== '' && !isListed));
  const choose = (value: string) => {
    setOther(value === OTHER);
    if (value !== OTHER) form.setText(field, value);
  };
  const shared = {
    disabled: field.isLocked,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    'aria-required': field.isRequired,
  };
  return (
    <div class="choice">
      <select
        {...shared}
        id={id}
        value={hasInput ? OTHER : control.text}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {(control.text === '' || !field.isRequired) && <option value="">{details.choose}</option>}
        {control.text !== '' && !isListed && !control.isOpen && (
          <option value={control.text}>{control.text}</option>
        )}
        {control.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
        {control.isOpen && <option value={OTHER}>{details.otherChoice}</option>}
      </select>
      {hasInput && (
        <input
          {...shared}
          {...typed}
          type="text"
          autocomplete="off"
          aria-label={details.otherLabel(field.label)}
        />
      )}
    </div>
  );
}
