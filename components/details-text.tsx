import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ControlProps } from './details-control.tsx';
import { useTypedText } from './typed-text.ts';

/** A line of text, or a box that grows with what is in it. */
export function TextControl({ form, field, control, id, describedBy, isInvalid }: ControlProps<'text'>) {
  const typed = useTypedText(control.text, (text) => form.setText(field, text));
  const shared = {
    ...typed,
    id,
    disabled: field.isLocked,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    'aria-required': field.isRequired,
  };
  return control.isLong ? <GrowingText {...shared} /> : <input {...shared} type="text" autocomplete="off" />;
}

function GrowingText(props: ReturnType<typeof useTypedText> & { readonly id: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [props.value]);
  return <textarea ref={box} rows={2} {...props} />;
}
