import { useState } from 'preact/hooks';
import type { Tab } from '../lib/app/navigation.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import { CheckPageDialog } from './check-page-dialog.tsx';
import { useApplication } from './context.ts';
import { DetailsPane } from './details-pane.tsx';
import { DraftHeader, OpeningHeader } from './draft-header.tsx';
import { FirstText } from './first-text.tsx';
import { createFollowing } from './following.ts';
import { PreviewPane } from './preview-pane.tsx';
import { ReviewPane } from './review-pane.tsx';
import { useScreenFocus } from './screen-focus.ts';
import { SavingProblem } from './status.tsx';
import { Tabs } from './tabs.tsx';
import { useTwoColumns } from './wide.ts';
import { WritePane } from './write-pane.tsx';

const MAIN: readonly Tab[] = ['write', 'details'];
const SIDE: readonly Tab[] = ['preview', 'review'];

/** One draft: tabs in a narrow panel, text and result side by side where there is room. */
export function DraftView({ open }: { open: OpenDraft }) {
  const { tab, messages } = useApplication();
  const root = useScreenFocus();
  const [following] = useState(createFollowing);
  const isWide = useTwoColumns();
  const last = useLastChoices(tab.value);
  const front = isWide ? [last.main, last.side] : [tab.value];
  const choose = (id: Tab) => {
    tab.value = id;
  };
  const shared = { open, front, hasTabs: isWide, onChoose: choose };

  return (
    <main
      ref={root}
      tabIndex={-1}
      class={`screen draft-screen ${isWide ? 'wide' : 'narrow'}`}
      data-view="draft"
    >
      <DraftHeader open={open} />
      <SavingProblem open={open} />
      <CheckPageDialog open={open} />
      {!isWide && (
        <TabRow
          open={open}
          ids={[...MAIN, ...SIDE]}
          label={messages.draft.tabsLabel}
          chosen={tab.value}
          onChoose={choose}
        />
      )}
      <div class="columns">
        <Column ids={MAIN} label={messages.draft.tabsLabelMain} {...shared} chosen={last.main}>
          <Panel id="write" front={front}>
            <WritePane open={open} following={following} isInFront={front.includes('write')} />
          </Panel>
          <Panel id="details" front={front}>
            {front.includes('details') && <DetailsPane open={open} />}
          </Panel>
        </Column>
        <Column ids={SIDE} label={messages.draft.tabsLabelSide} {...shared} chosen={last.side}>
          <Panel id="preview" front={front}>
            <PreviewPane open={open} following={following} isInFront={front.includes('preview')} />
          </Panel>
          <Panel id="review" front={front}>
            <ReviewPane open={open} isInFront={front.includes('review')} />
          </Panel>
        </Column>
      </div>
    </main>
  );
}

/** The newest known text, to be read while the draft itself is loaded. */
export function OpeningView({ text }: { text: string | null }) {
  return (
    <main class="screen draft-screen" data-view="opening">
      <OpeningHeader />
      <div class="columns">{text === null ? null : <FirstText text={text} />}</div>
    </main>
  );
}

interface TabRowProps {
  readonly open: OpenDraft;
  readonly ids: readonly Tab[];
  readonly label: string;
  readonly chosen: Tab;
  readonly onChoose: (id: Tab) => void;
}

function TabRow({ open, ids, ...props }: TabRowProps) {
  const { tabs, reviewCounts } = useApplication().messages.draft;
  const { error, warning } = open.checks.counts.value;
  const badge =
    error + warning === 0
      ? null
      : { text: String(error + warning), label: reviewCounts(error, warning), isGrave: error > 0 };
  return (
    <Tabs
      {...props}
      tabs={ids.map((id) => ({ id, label: tabs[id], badge: id === 'review' ? badge : null }))}
    />
  );
}

interface ColumnProps extends TabRowProps {
  readonly front: readonly Tab[];
  readonly hasTabs: boolean;
  readonly children: preact.ComponentChildren;
}

function Column({ front, hasTabs, children, ...row }: ColumnProps) {
  return (
    <div class="column" hidden={!row.ids.some((id) => front.includes(id))}>
      {hasTabs && <TabRow {...row} />}
      {children}
    </div>
  );
}

function Panel(props: { id: Tab; front: readonly Tab[]; children: preact.ComponentChildren }) {
  return (
    <section
      class="pane"
      role="tabpanel"
      id={`panel-${props.id}`}
      aria-labelledby={`tab-${props.id}`}
      hidden={!props.front.includes(props.id)}
    >
      {props.children}
    </section>
  );
}

/** Which tab of each column was chosen last. */
function useLastChoices(chosen: Tab): { readonly main: Tab; readonly side: Tab } {
  const [last, setLast] = useState<{ main: Tab; side: Tab }>({ main: 'write', side: 'preview' });
  const column = MAIN.includes(chosen) ? 'main' : 'side';
  if (last[column] === chosen) return last;
  const next = { ...last, [column]: chosen };
  setLast(next);
  return next;
}
