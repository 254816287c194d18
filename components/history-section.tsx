import { ArrowLeft } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { VersionSummary } from '../lib/draft/journal.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

/** The versions kept on this device; each can be looked at, compared and put back. */
export function HistorySection({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const [chosen, setChosen] = useState<VersionSummary | null>(null);
  return (
    <section aria-labelledby="history-title" data-history>
      <h2 id="history-title">{messages.review.history}</h2>
      {open.historyProblem.value && <p class="banner">{messages.review.historyFailed}</p>}
      {chosen ? (
        <VersionView open={open} version={chosen} onBack={() => setChosen(null)} />
      ) : (
        <VersionList open={open} onChoose={setChosen} />
      )}
    </section>
  );
}

interface VersionListProps {
  readonly open: OpenDraft;
  readonly onChoose: (version: VersionSummary) => void;
}

function VersionList({ open, onChoose }: VersionListProps) {
  const { messages } = useApplication();
  const { review, list, details } = messages;
  const [versions, setVersions] = useState<readonly VersionSummary[] | null>(null);
  const added = open.history.added.value;
  useEffect(() => {
    void open.history.versions().then(setVersions);
  }, [open, added]);

  if (versions === null) return <p class="muted">{review.loading}</p>;
  if (versions.length === 0) return <p class="muted">{review.historyEmpty}</p>;
  return (
    <>
      <p class="muted">{review.historyHint}</p>
      <ol class="versions">
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              class="version"
              data-version={version.id}
              title={review.look(details.when(version.at))}
              onClick={() => onChoose(version)}
            >
              <span>{details.when(version.at)}</span>
              <span class="muted">
                {review.reasons[version.reason]} · {list.words(version.words)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

interface VersionViewProps {
  readonly open: OpenDraft;
  readonly version: VersionSummary;
  readonly onBack: () => void;
}

function VersionView({ open, version, onBack }: VersionViewProps) {
  const { messages, notices } = useApplication();
  const { review, details } = messages;
  const [text, setText] = useState<string | null | undefined>(null);
  useEffect(() => {
    void open.history.text(version.id).then(setText);
  }, [open, version]);

  const restore = async () => {
    await open.history.restore(version.id);
    notices.done(review.restored);
    onBack();
  };

  return (
    <div class="version-view" data-version-view={version.id}>
      <p class="row">
        <button type="button" class="button small" onClick={onBack}>
          <Icon icon={ArrowLeft} size={16} /> {review.back}
        </button>
        <button
          type="button"
          class="button small primary"
          data-action="restore-version"
          disabled={typeof text !== 'string'}
          onClick={() => void restore()}
        >
          {review.restore}
        </button>
      </p>
      <h3>{review.version(details.when(version.at))}</h3>
      {text === null && <p class="muted">{review.loading}</p>}
      {text === undefined && <p class="muted">{review.gone}</p>}
      {typeof text === 'string' && <Difference version={text} present={open.settled.value} />}
    </div>
  );
}

function Difference({ version, present }: { version: string; present: string }) {
  const { review } = useApplication().messages;
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const show = async () => {
      const { showDifference } = await import('../lib/editor/difference.ts');
      if (isGone || !parent.current) return;
      stop = showDifference({
        parent: parent.current,
        older: version,
        newer: present,
        label: review.differences,
      });
    };
    void show();
    return () => {
      isGone = true;
      stop();
    };
  }, [version, present]);
  if (version === present) return <p class="muted">{review.sameAsNow}</p>;
  return (
    <>
      <p class="muted">{review.differencesHint}</p>
      <div class="difference" ref={parent} />
    </>
  );
}
