import {
  Bold,
  Code,
  Ellipsis,
  Heading,
  type IconNode,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTree,
  Quote,
  Redo2,
  Search,
  Table,
  Undo2,
} from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Editor } from '../lib/editor/editor.ts';
import { type FormatId, formatList } from '../lib/editor/format-list.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';
import { keyLabel } from './key-label.ts';
import { Menu } from './menu.tsx';

interface Tool {
  readonly id: string;
  readonly label: string;
  readonly icon: IconNode;
  readonly run: (editor: Editor) => void;
}

/** Width of one button with its gap, in CSS pixels, as the style sheet has it. */
const BUTTON = 34;

const FORMAT_ICONS: Readonly<Record<FormatId, IconNode>> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  link: Link,
  bulletList: List,
  numberedList: ListOrdered,
  quote: Quote,
  code: Code,
  image: Image,
  table: Table,
};

/** One row of tools; what has no room is in a menu at its end. One Tab stop, arrow keys inside (WAI-ARIA toolbar). */
export function Toolbar({ open, editor }: { open: OpenDraft; editor: Editor | null }) {
  const { messages } = useApplication();
  const row = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(8);
  const [current, setCurrent] = useState(0);
  const tools = toolsOf(messages);
  const places = room - 1; // the outline's button always stands at the end
  const shown = tools.length <= places ? tools : tools.slice(0, Math.max(1, places - 1));
  const rest = tools.slice(shown.length);

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(Math.floor((entry.contentRect.width - 8) / BUTTON));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const move = (event: KeyboardEvent) => {
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    const next = (target + buttons.length) % buttons.length;
    setCurrent(next);
    const button = buttons[next];
    (button instanceof HTMLButtonElement ? button : button?.querySelector('button'))?.focus();
  };

  return (
    <div class="toolbar" role="toolbar" aria-label={messages.write.toolbar} ref={row} onKeyDown={move}>
      {shown.map((tool, index) => (
        <button
          key={tool.id}
          type="button"
          class="icon-button"
          data-tool={tool.id}
          aria-label={tool.label}
          title={tool.label}
          tabIndex={index === current ? 0 : -1}
          disabled={!editor}
          onFocus={() => setCurrent(index)}
          onClick={() => editor && tool.run(editor)}
        >
          <Icon icon={tool.icon} />
        </button>
      ))}
      {rest.length > 0 && (
        <div data-tool="more">
          <Menu
            label={messages.write.moreFormats}
            icon={Ellipsis}
            action="more-formats"
            tabIndex={current === shown.length ? 0 : -1}
            items={rest.map(({ id, label, icon, run }) => ({
              id,
              label,
              icon,
              run: () => editor && run(editor),
            }))}
          />
        </div>
      )}
      <div data-tool="outline" class="toolbar-end">
        <OutlineMenu open={open} isCurrent={current === shown.length + (rest.length > 0 ? 1 : 0)} />
      </div>
    </div>
  );
}

function OutlineMenu({ open, isCurrent }: { open: OpenDraft; isCurrent: boolean }) {
  const { messages } = useApplication();
  const outline = open.outline.value;
  const least = Math.min(...outline.map(({ depth }) => depth));
  return (
    <Menu
      label={messages.write.outline}
      icon={ListTree}
      action="outline"
      tabIndex={isCurrent ? 0 : -1}
      empty={messages.write.outlineEmpty}
      items={outline.map(({ text, depth, from }) => ({
        id: `heading-${from}`,
        label: text,
        depth: depth - least,
        run: () => {
          open.wish.value = { from, to: from };
        },
      }))}
    />
  );
}

function toolsOf(messages: Messages): Tool[] {
  const { write } = messages;
  return [
    ...formatList.map(({ id, key }) => ({
      id,
      label: key ? `${write.formats[id]} (${keyLabel(key)})` : write.formats[id],
      icon: FORMAT_ICONS[id],
      run: (editor: Editor) => editor.format(id),
    })),
    { id: 'undo', label: write.undo, icon: Undo2, run: (editor) => editor.undo() },
    { id: 'redo', label: write.redo, icon: Redo2, run: (editor) => editor.redo() },
    { id: 'find', label: write.find, icon: Search, run: (editor) => editor.find() },
  ];
}
