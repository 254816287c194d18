import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useApplication } from './context.ts';

interface NameFormProps {
  /** What the button does once there is a name. */
  readonly submit: string;
  readonly onNamed: () => void;
  readonly onCancel: () => void;
}

/** Asks under which name the person confirms facts. */
export function NameForm({ submit, onNamed, onCancel }: NameFormProps) {
  const application = useApplication();
  const { checks } = application.messages;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // Before the next key arrives, however fast someone types.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const keep = async () => {
    if (!input.current?.value.trim()) return;
    await application.setName(input.current.value);
    onNamed();
  };
  return (
    <form
      class="name-form"
      data-form="name"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="label" for={id}>
        {checks.name}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        maxLength={100}
        required
        autocomplete="name"
        aria-describedby={`${id}-hint`}
        defaultValue={application.settings.value.name}
        data-action="name"
      />
      <span class="hint muted" id={`${id}-hint`}>
        {checks.nameHint}
      </span>
      <div class="row">
        <button type="submit" class="button small primary">
          {submit}
        </button>
        <button type="button" class="button small" onClick={onCancel}>
          {checks.cancel}
        </button>
      </div>
    </form>
  );
}
