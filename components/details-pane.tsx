import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';

/** Facts of the post and its file. */
export function DetailsPane({ open }: { open: OpenDraft }) {
  const { drafts, messages } = useApplication();
  const { details, write } = messages;
  const facts = open.facts.value;
  const record = drafts.record(open.id);
  const name = open.fileName.value;
  return (
    <div class="pane-content">
      <dl class="facts">
        <dt>{details.title}</dt>
        <dd>{facts.title === '' ? <span class="muted">{details.noTitle}</span> : facts.title}</dd>
      </dl>
      <label class="field">
        <span class="label">{details.fileName}</span>
        <input
          key={name}
          type="text"
          data-action="file-name"
          spellcheck={false}
          autocomplete="off"
          defaultValue={name}
          onChange={(event) => open.setFileName(event.currentTarget.value)}
        />
        <span class="hint muted">{details.fileNameHint}</span>
      </label>
      {name !== facts.suggestedFileName && (
        <button type="button" class="text-button" onClick={() => open.setFileName(facts.suggestedFileName)}>
          {details.fileNameSuggested(facts.suggestedFileName)}
        </button>
      )}
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
    </div>
  );
}
