import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconNode;
  /** For choices of which one is in force. */
  readonly isChecked?: boolean;
  /** Steps to the right, for headings. */
  readonly depth?: number;
  readonly isDangerous?: boolean;
  /** What it has in common with those beside it that have the same: shown above the first of them. */
  readonly group?: string;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly icon?: IconNode;
  /** Shown instead of the bare icon. */
  readonly children?: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly empty?: string;
  readonly className?: string;
  readonly action?: string;
  readonly tabIndex?: number;
  /** Which edge of the button the list is flush with. */
  readonly align?: 'start' | 'end';
}

/** A button with a list of commands: arrow keys move, Enter runs, Escape closes (WAI-ARIA menu button). */
export function Menu({
  label,
  icon,
  children,
  items,
  empty,
  className,
  action,
  tabIndex,
  align = 'end',
}: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  // Before the next key arrives, however fast someone types: a key that came earlier would go to the button.
  useLayoutEffect(() => {
    if (!isOpen) return;
    focusItem(list.current, 0);
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const closeOnBlur = () => setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    window.addEventListener('blur', closeOnBlur);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('blur', closeOnBlur);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div class="menu" ref={root}>
      <button
        ref={button}
        type="button"
        class={className ?? 'icon-button'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={children ? undefined : label}
        title={label}
        data-action={action}
        tabIndex={tabIndex}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {icon && <Icon icon={icon} />}
        {children}
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          class={`menu-list menu-${align}`}
          onKeyDown={(event) => moveFocus(event, list.current, close)}
        >
          {items.length === 0 && <p class="menu-empty">{empty}</p>}
          {groupsOf(items).map(([group, members]) => (
            <MenuGroup key={group} label={group}>
              {members.map((item) => (
                <MenuEntry key={item.id} item={item} onChoose={close} />
              ))}
            </MenuGroup>
          ))}
        </div>
      )}
    </div>
  );
}

function groupsOf(items: readonly MenuItem[]): [group: string, members: MenuItem[]][] {
  return [...Map.groupBy(items, ({ group = '' }) => group)];
}

function MenuGroup({ label, children }: { label: string; children: ComponentChildren }) {
  if (label === '') return children;
  return (
    <fieldset aria-label={label} class="menu-group">
      <p class="menu-heading" aria-hidden="true">
        {label}
      </p>
      {children}
    </fieldset>
  );
}

function MenuEntry({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const shared = {
    type: 'button',
    class: item.isDangerous ? 'menu-item dangerous' : 'menu-item',
    'data-action': item.id,
    tabIndex: -1,
    onClick: () => {
      onChoose();
      item.run();
    },
  } as const;
  const content = (
    <>
      {item.icon && <Icon icon={item.icon} size={16} />}
      <span style={item.depth ? { paddingInlineStart: `${item.depth * 14}px` } : undefined}>
        {item.label}
      </span>
    </>
  );
  return item.isChecked === undefined ? (
    <button {...shared} role="menuitem">
      {content}
    </button>
  ) : (
    <button {...shared} role="menuitemradio" aria-checked={item.isChecked}>
      {content}
    </button>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]')] : [];
}

function focusItem(list: HTMLElement | null, index: number): void {
  const items = itemsOf(list);
  items[(index + items.length) % items.length]?.focus();
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const items = itemsOf(list);
  const { activeElement } = document;
  const current = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const moves: Record<string, () => void> = {
    ArrowDown: () => focusItem(list, current + 1),
    ArrowUp: () => focusItem(list, current - 1),
    Home: () => focusItem(list, 0),
    End: () => focusItem(list, -1),
    Escape: close,
    Tab: close,
  };
  const move = moves[event.key];
  if (!move) return;
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
  move();
}
