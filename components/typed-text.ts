import { useState } from 'preact/hooks';

interface TypedText {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * For an input whose text is written elsewhere without the blanks around it: what is being typed stays in the
 * input as typed, for as long as it says the same as what was written.
 */
export function useTypedText(written: string, write: (text: string) => void): TypedText {
  const [typed, setTyped] = useState(written);
  return {
    value: typed.trim() === written.trim() ? typed : written,
    onInput: ({ currentTarget: { value } }) => {
      setTyped(value);
      write(value);
    },
    onBlur: () => setTyped(written),
  };
}
