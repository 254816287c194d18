import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding } from '../lib/checks/check.ts';
import type { Editor } from '../lib/editor/editor.ts';
import { useApplication } from './context.ts';
import { editorFindings, placedFindings } from './editor-findings.ts';
import { FirstText } from './first-text.tsx';
import type { Following } from './following.ts';
import { SwitchOffForm } from './switch-off-form.tsx';
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
  const [switchingOff, setSwitchingOff] = useState<Finding | null>(null);
  const editor = useEditor(open, following, parent, setSwitchingOff);

  const wish = open.wish.value;
  // Once the text is on the screen: what is hidden cannot take the focus.
  useLayoutEffect(() => {
    if (!wish || !editor) return;
    if (!isInFront) {
      tab.value = 'write';
      return;
    }
    open.wish.value = null;
    editor.select(wish.from, wish.to);
  }, [wish, editor, isInFront]);
  useSignalEffect(() => {
    const findings = placedFindings(open);
    editor?.showFindings(findings);
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
      {switchingOff && (
        <div class="strip">
          <p class="finding-title">{messages.checks.switchingOff(switchingOff.title)}</p>
          <SwitchOffForm
            open={open}
            finding={switchingOff}
            wheres={['place', 'draft']}
            onEnd={() => {
              setSwitchingOff(null);
              editor?.focus();
            }}
          />
        </div>
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
  onSwitchOff: (finding: Finding) => void,
): Editor | null {
  const application = useApplication();
  const { messages } = application;
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
        findings: editorFindings(application, open, onSwitchOff),
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
