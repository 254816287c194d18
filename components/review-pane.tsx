import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';
import { FactsSection } from './facts-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HistorySection } from './history-section.tsx';
import { SilencedSection } from './silenced-section.tsx';

/** What to look at before the post goes out: findings and facts, its outline and its history. */
export function ReviewPane({ open, isInFront }: { open: OpenDraft; isInFront: boolean }) {
  return (
    <div class="pane-content">
      {isInFront && <FindingsSection open={open} />}
      {isInFront && <SilencedSection open={open} />}
      {isInFront && <FactsSection open={open} />}
      {isInFront && <OutlineSection open={open} />}
      {isInFront && <HistorySection open={open} />}
    </div>
  );
}

function OutlineSection({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const outline = open.outline.value;
  const least = Math.min(...outline.map(({ depth }) => depth));
  return (
    <section aria-labelledby="outline-title">
      <h2 id="outline-title">{messages.review.outline}</h2>
      {outline.length === 0 ? (
        <p class="muted">{messages.write.outlineEmpty}</p>
      ) : (
        <ol class="outline">
          {outline.map(({ text, depth, from }) => (
            <li key={from} style={{ paddingInlineStart: `${(depth - least) * 14}px` }}>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  open.wish.value = { from, to: from };
                }}
              >
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
