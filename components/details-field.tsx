import { useId } from 'preact/hooks';
import type { FormField } from '../lib/app/form-rows.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';
import { ControlView } from './details-control.tsx';
import { FieldFindings } from './details-findings.tsx';
import { RemoveField } from './details-remove.tsx';
import { useFieldVisit } from './field-visit.ts';

interface FieldViewProps {
  readonly open: OpenDraft;
  readonly form: PostForm;
  readonly field: FormField;
}

/** One field: its label, what it is for, its control, and what is wrong with it. */
export function FieldView({ open, form, field }: FieldViewProps) {
  const { details } = useApplication().messages;
  const id = useId();
  const visit = useFieldVisit(form, field);
  const { findings } = visit;
  const refusal = form.refusal.value;
  const isRefused = refusal?.path.join('.') === field.path.join('.');
  const ids = {
    control: id,
    label: `${id}-label`,
    help: `${id}-help`,
    findings: `${id}-findings`,
    refusal: `${id}-refusal`,
  };
  const describedBy = [
    ...(field.help ? [ids.help] : []),
    ...(field.isLocked ? [`${id}-locked`] : []),
    ...(findings.length > 0 ? [ids.findings] : []),
    ...(isRefused ? [ids.refusal] : []),
  ];
  const { control } = field.control;
  const isMany = control === 'date' || control === 'list';
  const Frame = isMany ? 'fieldset' : 'div';
  const Label = isMany ? 'legend' : control === 'in-text' ? 'span' : 'label';

  return (
    <Frame
      class="form-field"
      data-field={field.path.join('.')}
      data-control={control}
      aria-describedby={isMany && describedBy.length > 0 ? describedBy.join(' ') : undefined}
      onFocusIn={visit.enter}
      onFocusOut={visit.leave}
    >
      <Label class="label" id={ids.label} {...(Label === 'label' && { for: id })}>
        {field.label}
        {field.isRequired && <span class="required"> · {details.required}</span>}
      </Label>
      <ControlView
        open={open}
        form={form}
        field={field}
        id={id}
        describedBy={describedBy.length > 0 ? describedBy.join(' ') : undefined}
        isInvalid={findings.some(({ severity }) => severity === 'error')}
      />
      {field.help && (
        <p class="hint muted" id={ids.help}>
          {field.help}
        </p>
      )}
      {field.isLocked && (
        <p class="hint muted" id={`${id}-locked`}>
          {details.lockedField}
        </p>
      )}
      {isRefused && refusal && (
        <p class="hint problem-text" id={ids.refusal} role="alert">
          {details.refused[refusal.reason]}
        </p>
      )}
      <FieldFindings id={ids.findings} findings={findings} form={form} />
      {canRemove(field) && <RemoveField row={field} form={form} />}
    </Frame>
  );
}

/** What is filled in need not be taken away: emptied fields, and those that the site does not ask for. */
function canRemove({ isPresent, isKnown, isRequired, isLocked, control }: FormField): boolean {
  if (!isPresent || isLocked) return false;
  return !isKnown || (!isRequired && 'text' in control && control.text === '');
}
