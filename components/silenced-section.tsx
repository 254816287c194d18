import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { SilencedCheck } from '../lib/app/post-checks.ts';
import { useApplication } from './context.ts';
import { shortened } from './shortened.ts';

/** What was switched off in this post, with the reasons, and the words it has learnt; both can be taken back. */
export function SilencedSection({ open }: { open: OpenDraft }) {
  const { checks } = useApplication().messages;
  const silences = open.checks.silences.value;
  const words = open.words.list.value;
  return (
    <>
      {silences.length > 0 && (
        <details class="silenced" data-silenced>
          <summary>{checks.silenced(silences.length)}</summary>
          <ul class="silences">
            {silences.map((silence) => (
              <SilenceRow key={silence.key} open={open} silence={silence} />
            ))}
          </ul>
        </details>
      )}
      {words.length > 0 && (
        <details class="silenced" data-words>
          <summary>{checks.words(words.length)}</summary>
          <p class="muted">{checks.wordsHint}</p>
          <ul class="learnt-words">
            {words.map((word) => (
              <li key={word}>
                <span>{word}</span>
                <button type="button" class="text-button" onClick={() => open.words.forget(word)}>
                  {checks.forget(word)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SilenceRow({ open, silence }: { open: OpenDraft; silence: SilencedCheck }) {
  const { checks } = useApplication().messages;
  const { title, check, quote, reason, key } = silence;
  const name = title ?? check;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        {quote === null ? checks.silencedInPost : checks.silencedHere(shortened(quote))}
      </p>
      <p class="muted">{reason === '' ? checks.noReason : checks.silencedReason(reason)}</p>
      <button
        type="button"
        class="text-button"
        data-action="switch-on"
        aria-label={checks.switchOnLabel(name)}
        onClick={() => open.checks.unsilence(key)}
      >
        {checks.switchOn}
      </button>
    </li>
  );
}
