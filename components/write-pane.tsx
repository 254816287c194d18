import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Editor } from '../lib/editor/editor.ts';
import { useApplication } from './context.ts';
import { FirstText } from './first-text.tsx';
import type { Following } from './following.ts';
import { Toolbar } from './toolbar.tsx';

interface WritePaneProps {
  readonly open: OpenDraft;
  readonly following: Following;
  readonly isInFront: boolean;
}

/** The text itself. The editor is loaded while the text can already be read. */
export function WritePane({ open, following, isInFront }: WritePaneProps) {
  const { messages, tab } = useApplication();
  const parent = useRef<HTMLDivElement>(null);
  const editor = useEditor(open, following, parent);

  useSignalEffect(() => {
    const wish = open.wish.value;
    if (!wish || !editor) return;
    tab.value = 'write';
    open.wish.value = null;
    editor.select(wish.from, wish.to);
  });
  useSignalEffect(() => {
    const position = following.position.value;
    if (position?.by === 'preview') editor?.show(position.place);
  });
  useLayoutEffect(() => following.see('editor', isInFront), [following, isInFront]);
  useEffect(() => {
    const position = following.position.peek();
    if (isInFront && position) editor?.show(position.place);
  }, [isInFront]);

  return (
    <>
      <Toolbar open={open} editor={editor} />
      {open.facts.value.frontMatter === 'unclosed' && (
        <p class="banner" role="status" data-finding="front-matter-unclosed">
          {messages.write.unclosed}
        </p>
      )}
      <div class="editor" ref={parent} data-editor={editor ? 'ready' : 'loading'}>
        {!editor && <FirstText text={open.settled.peek()} />}
      </div>
    </>
  );
}

function useEditor(
  open: OpenDraft,
  following: Following,
  parent: { readonly current: HTMLDivElement | null },
): Editor | null {
  const { messages } = useApplication();
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    let made: Editor | null = null;
    let isGone = false;
    const make = async () => {
      const { createEditor } = await import('../lib/editor/editor.ts');
      if (isGone || !parent.current) return;
      made = createEditor({
        parent: parent.current,
        source: open.text,
        undo: open.undo,
        label: messages.write.editor,
        phrases: messages.write.phrases,
        onPlace: (place) => following.report('editor', place),
        onCursor: () => {},
      });
      setEditor(made);
    };
    void make();
    return () => {
      isGone = true;
      made?.destroy();
    };
  }, [open]);
  return editor;
}
