import { useId } from 'preact/hooks';
import type { FormGroup, FormRow } from '../lib/app/form-rows.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';
import { FieldView } from './details-field.tsx';
import { FieldFindings } from './details-findings.tsx';
import { RemoveField } from './details-remove.tsx';

interface Place {
  readonly open: OpenDraft;
  readonly form: PostForm;
}

/** Rows of the form, groups of fields with a frame around them. */
export function RowList({ rows, ...place }: Place & { rows: readonly FormRow[] }) {
  return (
    <div class="form-rows">
      {rows.map((row) =>
        row.kind === 'group' ? (
          <GroupView key={row.path.join('.')} group={row} {...place} />
        ) : (
          <FieldView key={row.path.join('.')} field={row} {...place} />
        ),
      )}
    </div>
  );
}

function GroupView({ group, open, form }: Place & { group: FormGroup }) {
  const { details } = useApplication().messages;
  const id = useId();
  return (
    <fieldset class="form-group" aria-describedby={group.help ? `${id}-help` : undefined}>
      <legend class="label">
        {group.label}
        {group.isRequired && <span class="required"> · {details.required}</span>}
      </legend>
      {group.help && (
        <p class="hint muted" id={`${id}-help`}>
          {group.help}
        </p>
      )}
      <div data-field={group.path.join('.')}>
        <FieldFindings id={`${id}-findings`} findings={form.findings(group)} form={form} />
      </div>
      <RowList rows={group.rows} open={open} form={form} />
      {group.isPresent && !group.isRequired && <RemoveField row={group} form={form} />}
    </fieldset>
  );
}
