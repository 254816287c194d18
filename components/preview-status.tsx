import { TriangleAlert } from 'lucide';
import type { Messages } from '../lib/app/messages/languages.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PageNote } from '../lib/app/page-notes.ts';
import { hostOf } from '../lib/preview/borrow-address.ts';
import { useApplication } from './context.ts';
import { Icon } from './icon.tsx';

interface PreviewStatusProps {
  readonly open: OpenDraft;
  /** The person wants to see the site's own page. */
  readonly onAsk: () => void;
  readonly isExplained: boolean;
  readonly onExplain: () => void;
}

/** How far the preview is what the site will show, in a line, with the next step towards it. */
export function PreviewStatus({ open, onAsk, isExplained, onExplain }: PreviewStatusProps) {
  const { messages, tab } = useApplication();
  const words = messages.page;
  const { status } = open.page;
  const notes = open.page.notes.value;
  const grave = notes.find(isGrave);
  const rest = notes.filter((note) => note !== grave);
  const chooseSite = () => {
    tab.value = 'details';
    open.formWish.value = 'site';
  };
  return (
    <div class={grave ? 'preview-status problem' : 'preview-status'} data-page-status={stateOf(open)}>
      {grave && <Icon icon={TriangleAlert} size={16} />}
      <p role="status">{grave ? noteText(grave, messages) : statusText(open, messages)}</p>{' '}
      {status.value.state === 'no-site' && (
        <button type="button" class="text-button" data-action="choose-page-site" onClick={chooseSite}>
          {words.status.chooseSite}
        </button>
      )}
      {status.value.state === 'own' && (
        <button type="button" class="text-button" data-action="borrow" onClick={onAsk}>
          {words.use}
        </button>
      )}
      {rest.length > 0 && (
        <button
          type="button"
          class="text-button"
          data-action="page-notes"
          aria-expanded={isExplained}
          title={words.notes.label}
          onClick={onExplain}
        >
          {words.notes.count(rest.length)}
        </button>
      )}
    </div>
  );
}

/** Each thing in which the preview is not, or not surely, what the site will show. */
export function PreviewNotes({ open }: { open: OpenDraft }) {
  const { messages } = useApplication();
  const notes = open.page.notes.value.filter((note) => !isGrave(note));
  if (notes.length === 0) return null;
  return (
    <ul class="preview-notes" aria-label={messages.page.notes.label} data-page-notes>
      {notes.map((note) => (
        <li key={note.note}>{noteText(note, messages)}</li>
      ))}
    </ul>
  );
}

/** What is shown is not the text as it is now. */
function isGrave({ note }: PageNote): boolean {
  return note === 'late' || note === 'failed';
}

function stateOf({ page }: OpenDraft): string {
  const grave = page.notes.value.find(isGrave);
  if (grave) return grave.note;
  return page.borrowing.value.state === 'working' ? 'working' : page.status.value.state;
}

function statusText({ page }: OpenDraft, { page: words }: Messages): string {
  const borrowing = page.borrowing.value;
  if (borrowing.state === 'working')
    return words.borrow.working(hostOf(borrowing.address) ?? words.borrow.theSite);
  const status = page.status.value;
  switch (status.state) {
    case 'no-site':
      return words.status.noSite;
    case 'own':
      return words.status.own(status.site);
    case 'borrowed': {
      const day = words.status.day(status.taken);
      const isWhole = page.notes.value.length === 0;
      return isWhole ? words.status.matches(status.site, day) : words.status.borrowed(status.site, day);
    }
  }
}

function noteText(note: PageNote, { page }: Messages): string {
  const words = page.notes;
  switch (note.note) {
    case 'late':
    case 'failed':
      return words[note.note];
    case 'cards':
    case 'styles':
      return words[note.note](note.count);
    case 'guessed':
      return words.guessed(note.places);
    case 'unknown':
      return words.unknown(note.places);
  }
}
