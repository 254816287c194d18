import { TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import type { OffsetChoice, ReadFormDate } from '../lib/app/form-date.ts';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { Site } from '../lib/sites/site.ts';
import { useApplication } from './context.ts';
import type { ControlProps } from './details-control.tsx';
import { Icon } from './icon.tsx';
import { useTypedText } from './typed-text.ts';

/** Day, time and zone, with the day that the page will show. What is no date stays a line of text. */
export function DateControl(props: ControlProps<'date'>) {
  const { reading } = props.control;
  const [isTyping, setTyping] = useState(false);
  return (
    <div class="date-control">
      {reading.state === 'unreadable' || isTyping ? (
        // Also while what is typed has just become a date: the keyboard stays where it is.
        <DateAsText {...props} onFocus={() => setTyping(true)} onBlur={() => setTyping(false)} />
      ) : (
        <DateParts {...props} date={reading.state === 'read' ? reading : NO_DATE} hasTime={reading.hasTime} />
      )}
      {reading.state === 'read' && <ShownDay {...props} date={reading} />}
    </div>
  );
}

type DateValue = Pick<ReadFormDate, 'day' | 'time' | 'offset' | 'offsets'>;

const NO_DATE: DateValue = { day: '', time: null, offset: null, offsets: [] };

type DatePartsProps = ControlProps<'date'> & { readonly date: DateValue; readonly hasTime: boolean };

function DateParts({ open, form, field, id, isInvalid, date, hasTime }: DatePartsProps) {
  const { details } = useApplication().messages;
  const write = (change: Partial<DateValue>) => form.setDate(field, { ...date, ...change });
  const shared = { disabled: field.isLocked, 'aria-invalid': isInvalid };
  return (
    <div class="date-parts">
      <div>
        <label class="part-label" for={id}>
          {details.date.day}
        </label>
        <PartInput
          {...shared}
          id={id}
          type="date"
          written={date.day}
          // A year that is still being typed begins with zeros.
          onWrite={(day) => day >= '1000' && write({ day })}
        />
      </div>
      {hasTime && date.day !== '' && (
        <div>
          <label class="part-label" for={`${id}-time`}>
            {details.date.time}
          </label>
          <PartInput
            {...shared}
            id={`${id}-time`}
            type="time"
            step={date.time && !date.time.endsWith(':00') ? 1 : 60}
            written={shortTime(date.time)}
            onWrite={(time) => write({ time: time.length === 5 ? `${time}:00` : time })}
          />
        </div>
      )}
      {date.offsets.length > 0 && (
        <div class="date-zone">
          <label class="part-label" for={`${id}-zone`}>
            {details.date.zone}
          </label>
          <select
            {...shared}
            id={`${id}-zone`}
            value={String(date.offset)}
            onChange={({ currentTarget: { value } }) =>
              write({ offset: value === 'null' ? null : Number(value) })
            }
          >
            {date.offsets.map((offset) => (
              <option key={offset.kind} value={String(offset.minutes)}>
                {offsetLabel(offset, open.site.site.value, details.date)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

function offsetLabel({ kind, text }: OffsetChoice, site: Site, words: Messages['details']['date']): string {
  switch (kind) {
    case 'none':
      return site.zone !== null && site.date?.readIn === 'utc' ? words.noZoneUtc : words.noZone;
    case 'site':
      return words.offset(text, site.zone ?? '');
    case 'utc':
      return words.utc;
    case 'other':
      return text;
  }
}

interface PartInputProps {
  readonly id: string;
  readonly type: 'date' | 'time';
  readonly step?: number;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean;
  readonly written: string;
  readonly onWrite: (value: string) => void;
}

/** A native input has no value while a part of it is missing; what was written before stays until it has one. */
function PartInput({ written, onWrite, ...rest }: PartInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      value={typed ?? written}
      onInput={({ currentTarget: { value } }) => {
        setTyped(value);
        if (value !== '') onWrite(value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function shortTime(time: string | null): string {
  return time?.endsWith(':00') ? time.slice(0, 5) : (time ?? '');
}

function DateAsText({
  form,
  field,
  control,
  id,
  isInvalid,
  onFocus,
  onBlur,
}: ControlProps<'date'> & { readonly onFocus: () => void; readonly onBlur: () => void }) {
  const { details } = useApplication().messages;
  const typed = useTypedText(control.text, (text) => form.setText(field, text));
  return (
    <>
      <input
        {...typed}
        id={id}
        type="text"
        autocomplete="off"
        aria-label={field.label}
        aria-invalid={isInvalid}
        disabled={field.isLocked}
        onFocus={onFocus}
        onBlur={() => {
          typed.onBlur();
          onBlur();
        }}
      />
      {control.reading.state === 'unreadable' && <p class="hint">{details.date.unreadable}</p>}
    </>
  );
}

/** In time to be seen while the date is chosen, not after the post is out. */
function ShownDay({ form, field, control, date }: ControlProps<'date'> & { readonly date: ReadFormDate }) {
  const { details } = useApplication().messages;
  const { shown, isOtherDay, meant, day } = date;
  if (shown === null) return <p class="hint muted">{details.date.written(control.text)}</p>;
  if (!isOtherDay) return <p class="hint muted">{details.date.shown(shown)}</p>;
  return (
    <div class="field-finding field-error" role="status" data-shown-day="other">
      <Icon icon={TriangleAlert} size={15} />
      <div>
        <p>{details.date.shownOther(shown)}</p>
        {meant !== null && (
          <button
            type="button"
            class="button small"
            data-action="fix-day"
            onClick={() => form.setDate(field, { day, time: null, offset: null })}
          >
            {details.useValue(meant)}
          </button>
        )}
      </div>
    </div>
  );
}
