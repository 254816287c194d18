import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';

/** What can be said of the text and the draft, and is seldom asked. */
export function DetailsAbout({ open }: { open: OpenDraft }) {
  const { drafts, messages } = useApplication();
  const { details, write } = messages;
  const facts = open.facts.value;
  const record = drafts.record(open.id);
  return (
    <details class="about-text">
      <summary>{details.about}</summary>
      <dl class="facts">
        <dt>{details.length}</dt>
        <dd>{write.wordsAndTimeLong(facts.words, facts.minutes)}</dd>
        <dt>{details.frontMatter}</dt>
        <dd>{details.frontMatterState[facts.frontMatter]}</dd>
        <dt>{details.lineEndings}</dt>
        <dd>{details.lineEnding[facts.lineEnding]}</dd>
        {facts.hasMark && (
          <>
            <dt>{details.mark}</dt>
            <dd>{details.markYes}</dd>
          </>
        )}
        {record && (
          <>
            <dt>{details.created}</dt>
            <dd>{details.when(record.createdAt)}</dd>
            <dt>{details.edited}</dt>
            <dd>{details.when(record.editedAt)}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
