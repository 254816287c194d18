import { useSignalEffect } from '@preact/signals';
import type { Application } from '../lib/app/application.ts';
import { ApplicationContext, useApplication } from './context.ts';
import { DraftListView } from './draft-list-view.tsx';
import { DraftUnavailable } from './draft-unavailable.tsx';
import { DraftView, OpeningView } from './draft-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { LiveRegion, NoticeList } from './notices.tsx';

/** The application in a window: the list of drafts or one of them. */
export function App({ application }: { application: Application }) {
  useSignalEffect(() => {
    document.documentElement.dataset.theme = application.settings.value.theme;
  });
  return (
    <ApplicationContext.Provider value={application}>
      <DropZone>
        <CurrentScreen />
        <NoticeList />
        <LiveRegion />
      </DropZone>
    </ApplicationContext.Provider>
  );
}

function CurrentScreen() {
  const { screen } = useApplication();
  const shown = screen.value;
  switch (shown.screen) {
    case 'starting':
      return null;
    case 'list':
      return <DraftListView />;
    case 'opening':
      return <OpeningView text={shown.text} />;
    case 'draft':
      return <DraftView key={shown.open.id} open={shown.open} />;
    case 'missing':
      return <DraftUnavailable problem={null} />;
    case 'failed':
      return <DraftUnavailable problem={shown.problem} retry={shown.id} />;
  }
}
