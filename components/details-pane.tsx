import { useEffect, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';

/** The fields of the post, its site and its file. The form is loaded when someone first looks at it. */
export function DetailsPane({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const Form = useForm();
  return (
    <div class="pane-content details" data-details={Form ? 'ready' : 'loading'}>
      {Form ? <Form open={open} /> : <p class="muted">{messages.details.loading}</p>}
    </div>
  );
}

type Form = typeof import('./details-form.tsx').DetailsForm;

let loaded: Form | null = null;

function useForm(): Form | null {
  const [form, setForm] = useState<{ readonly Form: Form | null }>({ Form: loaded });
  useEffect(() => {
    if (loaded) return;
    let isGone = false;
    void import('./details-form.tsx').then(({ DetailsForm }) => {
      loaded = DetailsForm;
      if (!isGone) setForm({ Form: DetailsForm });
    });
    return () => {
      isGone = true;
    };
  }, []);
  return form.Form;
}
