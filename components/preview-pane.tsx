import { effect, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Stop } from '../lib/draft/clock.ts';
import type { Preview } from '../lib/preview/preview.ts';
import { useApplication } from './context.ts';
import type { Following } from './following.ts';
import { useMediaQuery } from './media-query.ts';
import { PreviewPage } from './preview-page.tsx';

interface PreviewPaneProps {
  readonly open: OpenDraft;
  readonly following: Following;
  readonly isInFront: boolean;
}

/** The post as a page. Made when it is first looked at; at rest while something else is in front. */
export function PreviewPane({ open, following, isInFront }: PreviewPaneProps) {
  const { messages, settings } = useApplication();
  const parent = useRef<HTMLDivElement>(null);
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const chosen = settings.value.theme;
  const isDark = chosen === 'system' ? isSystemDark : chosen === 'dark';
  const preview = usePreview(open, following, parent, isInFront);

  useLayoutEffect(() => following.see('preview', isInFront), [following, isInFront]);
  useEffect(() => {
    if (!preview || !isInFront) return;
    const show = () => preview.show(open.text.toString(), { name: open.fileName.peek() });
    show();
    const position = following.position.peek();
    if (position) preview.scrollTo(position.place);
    return afterEachChange(open, show);
  }, [preview, isInFront]);
  useSignalEffect(() => {
    const position = following.position.value;
    if (position?.by === 'editor') preview?.scrollTo(position.place);
  });
  useEffect(() => preview?.setTheme(isDark ? 'dark' : 'light'), [preview, isDark]);

  return (
    <>
      {preview && <PreviewPage open={open} preview={preview} />}
      <div class="preview" ref={parent}>
        {open.facts.value.words === 0 && open.settled.value.trim() === '' && (
          <p class="preview-empty muted">{messages.preview.empty}</p>
        )}
      </div>
    </>
  );
}

/**
 * Calls back after each change of the text or of its file's name, as soon as the editor is done with it. An effect of `useSignalEffect`
 * would wait for the next frame, in which the change can be painted already.
 */
function afterEachChange(open: OpenDraft, callback: () => void): Stop {
  let isFirst = true;
  let isOver = false;
  const stop = effect(() => {
    open.revision.value;
    open.fileName.value;
    if (isFirst) return;
    queueMicrotask(() => {
      if (!isOver) callback();
    });
  });
  isFirst = false;
  return () => {
    isOver = true;
    stop();
  };
}

function usePreview(
  open: OpenDraft,
  following: Following,
  parent: { readonly current: HTMLDivElement | null },
  isWanted: boolean,
): Preview | null {
  const { messages, openLink } = useApplication();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isStarted, setStarted] = useState(isWanted);
  if (isWanted && !isStarted) setStarted(true);

  useEffect(() => {
    if (!isStarted) return;
    let made: Preview | null = null;
    let isGone = false;
    const make = async () => {
      const { createPreview } = await import('../lib/preview/preview.ts');
      if (isGone || !parent.current) return;
      made = createPreview({
        parent: parent.current,
        title: messages.preview.frame,
        words: messages.preview,
        site: open.site.site.peek(),
        onPick: (offset) => {
          open.wish.value = { from: offset, to: offset };
        },
        onPlace: (place) => following.report('preview', place),
        onOpenLink: openLink,
        onState: ({ state }) => open.page.setWork(state),
        onPrinted: open.page.setPrinted,
      });
      setPreview(made);
    };
    void make();
    return () => {
      isGone = true;
      made?.destroy();
    };
  }, [open, isStarted]);
  return preview;
}
