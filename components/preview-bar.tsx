import { Ellipsis, SlidersHorizontal } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { BorrowDialog } from './borrow-dialog.tsx';
import { useApplication } from './context.ts';
import { Menu } from './menu.tsx';
import { PreviewChoice } from './preview-choice.tsx';
import { lookChoices, pageItems, viewItems, widthChoices } from './preview-choices.ts';
import { PreviewNotes, PreviewStatus } from './preview-status.tsx';

/** From this width on, in CSS pixels, the choices stand beside the status; below it they are in a menu. */
const ROOMY = 520;

/** What the preview shows, how true that is, and what can be chosen about it. */
export function PreviewBar({ open }: { open: OpenDraft }) {
  const { page: words } = useApplication().messages;
  const bar = useRef<HTMLElement>(null);
  const isRoomy = useWidth(bar) >= ROOMY;
  const [isAsking, setAsking] = useState(false);
  const [isExplained, setExplained] = useState(false);
  const ask = () => setAsking(true);
  const ofPage = pageItems(open, words, ask);
  const answered = (isBorrowed: boolean) => {
    setAsking(false);
    // The button that asked may be gone now.
    if (isBorrowed) bar.current?.querySelector<HTMLElement>('[data-action="preview-menu"]')?.focus();
  };

  return (
    <section class="preview-bar" aria-label={words.bar} ref={bar}>
      <div class="preview-bar-row">
        <PreviewStatus
          open={open}
          onAsk={ask}
          isExplained={isExplained}
          onExplain={() => setExplained(!isExplained)}
        />
        {isRoomy && <PreviewChoice {...lookChoices(open, words)} />}
        {isRoomy && <PreviewChoice {...widthChoices(open, words)} />}
        {(!isRoomy || ofPage.length > 0) && (
          <Menu
            label={isRoomy ? words.site : words.view}
            icon={isRoomy ? Ellipsis : SlidersHorizontal}
            action="preview-menu"
            items={isRoomy ? ofPage : [...viewItems(open, words), ...ofPage]}
          />
        )}
      </div>
      {isExplained && <PreviewNotes open={open} />}
      {isAsking && <BorrowDialog open={open} onClose={answered} />}
    </section>
  );
}

/** In CSS pixels, of the element itself. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
