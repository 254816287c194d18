import { useSignalEffect } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { createPostForm, type FormState, type PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';
import { DetailsAbout } from './details-about.tsx';
import { BrokenFrontMatter, UnclosedFrontMatter } from './details-broken.tsx';
import { DetailsFile } from './details-file.tsx';
import { RowList } from './details-row.tsx';
import { DetailsSite } from './details-site.tsx';

/** Everything about the post that is not its text: site, fields and file. */
export function DetailsForm({ open }: { open: OpenDraft }) {
  const [form] = useState(() => createPostForm(open));
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => form.leave, [form]);
  useSignalEffect(() => {
    const wish = open.formWish.value;
    if (!wish || !root.current) return;
    open.formWish.value = null;
    focusField(root.current, wish === 'site' ? 'site' : wish.join('.'));
  });

  return (
    <form
      ref={root}
      class="details-form"
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => takeUndo(event, form)}
    >
      <DetailsSite open={open} form={form} />
      <FieldsOf state={form.state.value} open={open} form={form} />
      <DetailsFile open={open} />
      <DetailsAbout open={open} />
    </form>
  );
}

function FieldsOf({ state, open, form }: { state: FormState; open: OpenDraft; form: PostForm }) {
  const { messages } = useApplication();
  const title = useId();
  const { details } = messages;
  if (state.state === 'unclosed') return <UnclosedFrontMatter open={open} form={form} />;
  const { site, other } = state.rows;
  return (
    <>
      {state.state === 'broken' && <BrokenFrontMatter problems={state.problems} open={open} form={form} />}
      <section aria-labelledby={title}>
        <h2 id={title}>{details.fields}</h2>
        {state.state === 'fields' && state.isNew && <p class="muted small">{details.newHint}</p>}
        <RowList rows={site} open={open} form={form} />
      </section>
      {other.length > 0 && (
        <section aria-labelledby={`${title}-others`} data-other-fields>
          <h2 id={`${title}-others`}>{details.others}</h2>
          <p class="muted small">{details.othersHint}</p>
          <RowList rows={other} open={open} form={form} />
        </section>
      )}
    </>
  );
}

/** What was typed is in the text at once, so that the draft's own Undo takes it back, not the field's. */
function takeUndo(event: KeyboardEvent, form: PostForm): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !isRedo) return;
  // What stands there belongs to no post yet.
  if (event.target instanceof HTMLElement && event.target.closest('[data-own-undo]')) return;
  event.preventDefault();
  if (isRedo) form.redo();
  else form.undo();
}

function focusField(root: HTMLElement, name: string): void {
  const field = root.querySelector(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: 'nearest' });
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
}
