import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface PreviewChoiceProps<Id extends string> {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly icon: IconNode }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One of a few, side by side: radio buttons that look like a row of icons. */
export function PreviewChoice<Id extends string>({
  name,
  label,
  choices,
  chosen,
  onChoose,
}: PreviewChoiceProps<Id>) {
  const group = useId();
  return (
    <fieldset class="segments" data-choice={name}>
      <legend class="visually-hidden">{label}</legend>
      {choices.map(({ id, label: text, icon }) => (
        <label key={id} class="segment" title={text} data-option={id}>
          <input
            type="radio"
            class="visually-hidden"
            name={group}
            value={id}
            checked={id === chosen}
            aria-label={text}
            onChange={() => onChoose(id)}
          />
          <Icon icon={icon} size={16} />
        </label>
      ))}
    </fieldset>
  );
}
