import { ArrowDown, ArrowUp, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApplication } from './context.ts';
import type { ControlProps } from './details-control.tsx';
import { Icon } from './icon.tsx';
import { useTypedText } from './typed-text.ts';

/** Several values, to be added, moved and removed with the keyboard too. An added one is written when it is typed. */
export function ListControl({ form, field, control, id, isInvalid }: ControlProps<'list'>) {
  const { list } = useApplication().messages.details;
  const root = useRef<HTMLDivElement>(null);
  const [isAdding, setAdding] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const items = control.items.map((item) => String(item ?? ''));
  const rows = isAdding ? [...items, ''] : items;

  useLayoutEffect(() => {
    if (wanted === null) return;
    root.current?.querySelectorAll('input')[wanted]?.focus();
    setWanted(null);
  }, [wanted]);

  const write = (at: number, text: string) => {
    if (at === items.length) setAdding(false);
    form.setItems(field, rows.with(at, text));
  };
  const move = (from: number, to: number) => {
    const [item] = items.slice(from, from + 1);
    if (item === undefined || to < 0 || to >= items.length) return;
    form.setItems(field, items.toSpliced(from, 1).toSpliced(to, 0, item));
    setWanted(to);
  };
  const remove = (at: number) => {
    if (at === items.length) setAdding(false);
    else form.setItems(field, items.toSpliced(at, 1));
    setWanted(Math.max(0, at - 1));
  };

  return (
    <div class="list-control" ref={root}>
      {rows.map((item, at) => (
        <ListItem
          // Items are told apart by their place alone: two may be equal.
          key={at}
          id={at === 0 ? id : undefined}
          text={item}
          label={list.item(field.label, at + 1)}
          place={at + 1}
          isLast={at === rows.length - 1}
          isLocked={field.isLocked}
          isInvalid={isInvalid}
          onWrite={(text) => write(at, text)}
          onMove={(by) => move(at, at + by)}
          onRemove={() => remove(at)}
        />
      ))}
      <button
        type="button"
        class="button small"
        data-action="add-item"
        aria-label={list.addLabel(field.label)}
        disabled={field.isLocked || isAdding}
        onClick={() => {
          setAdding(true);
          setWanted(items.length);
        }}
      >
        {list.add}
      </button>
      {items.length > 1 && <p class="hint muted">{list.hint}</p>}
    </div>
  );
}

interface ListItemProps {
  readonly id: string | undefined;
  readonly text: string;
  readonly label: string;
  /** From 1. */
  readonly place: number;
  readonly isLast: boolean;
  readonly isLocked: boolean;
  readonly isInvalid: boolean;
  readonly onWrite: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function ListItem({ id, text, label, place, isLast, isLocked, isInvalid, ...on }: ListItemProps) {
  const { list } = useApplication().messages.details;
  const typed = useTypedText(text, on.onWrite);
  const button = (title: string, icon: typeof X, isOff: boolean, run: () => void) => (
    <button
      type="button"
      class="icon-button small"
      aria-label={title}
      title={title}
      disabled={isLocked || isOff}
      onClick={run}
    >
      <Icon icon={icon} size={16} />
    </button>
  );
  return (
    <div class="list-item">
      <input
        {...typed}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (!event.altKey || by === undefined) return;
          event.preventDefault();
          on.onMove(by === 1 ? 1 : -1);
        }}
        id={id}
        type="text"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isInvalid}
        disabled={isLocked}
      />
      {button(list.up(place), ArrowUp, place === 1, () => on.onMove(-1))}
      {button(list.down(place), ArrowDown, isLast, () => on.onMove(1))}
      {button(list.remove(place), X, false, on.onRemove)}
    </div>
  );
}
