import type { FormControl, FormField } from '../lib/app/form-rows.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { ChoiceControl } from './details-choice.tsx';
import { DateControl } from './details-date.tsx';
import { ImageControl } from './details-image.tsx';
import { InTextControl } from './details-in-text.tsx';
import { ListControl } from './details-list.tsx';
import { TextControl } from './details-text.tsx';
import { YesNoControl } from './details-yes-no.tsx';

export interface FieldProps {
  readonly open: OpenDraft;
  readonly form: PostForm;
  readonly field: FormField;
  /** Of the element that the label is for. */
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

export type ControlProps<Kind extends FormControl['control']> = FieldProps & {
  readonly control: Extract<FormControl, { control: Kind }>;
};

/** The control that fits the field. */
export function ControlView(props: FieldProps) {
  const { control } = props.field;
  switch (control.control) {
    case 'text':
      return <TextControl {...props} control={control} />;
    case 'date':
      return <DateControl {...props} control={control} />;
    case 'choice':
      return <ChoiceControl {...props} control={control} />;
    case 'yes-no':
      return <YesNoControl {...props} control={control} />;
    case 'list':
      return <ListControl {...props} control={control} />;
    case 'image':
      return <ImageControl {...props} control={control} />;
    case 'in-text':
      return <InTextControl {...props} control={control} />;
  }
}
