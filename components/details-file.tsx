import type { OpenDraft } from '../lib/app/open-draft.ts';
import { useApplication } from './context.ts';

/** What the file is called, where it belongs, and where the post will be read. */
export function DetailsFile({ open }: { open: OpenDraft }) {
  const { details } = useApplication().messages;
  const name = open.fileName.value;
  const { suggestedFileName } = open.facts.value;
  const { path, address, site } = open.site.place(name);
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{details.file}</h2>
      <div class="form-field" data-field="file">
        <label class="label" for="file-name">
          {details.fileName}
        </label>
        <input
          id="file-name"
          key={name}
          type="text"
          data-action="file-name"
          spellcheck={false}
          autocomplete="off"
          aria-describedby="file-name-hint"
          defaultValue={name}
          onChange={(event) => open.setFileName(event.currentTarget.value)}
        />
        <p class="hint muted" id="file-name-hint">
          {open.hasOwnFileName.value ? details.fileNameGiven : details.fileNameHint}
        </p>
        {name !== suggestedFileName && (
          <button
            type="button"
            class="text-button small"
            data-action="use-file-name"
            onClick={() => open.setFileName('')}
          >
            {details.fileNameSuggested(suggestedFileName)}
          </button>
        )}
      </div>
      <dl class="facts">
        {site.repository && (
          <>
            <dt>{details.path}</dt>
            <dd data-path>{path}</dd>
          </>
        )}
        {site.posts.address !== null && (
          <>
            <dt>{details.address}</dt>
            <dd data-address>{address ?? <span class="muted">{details.addressUnknown}</span>}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
