import { useId, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';

/** The site's record as JSON: to be looked at, copied to others, changed, or replaced by one from elsewhere. */
export function SiteRecord({ open, form }: { open: OpenDraft; form: PostForm }) {
  const { messages, notices } = useApplication();
  const { record, site: words } = messages.details;
  const id = useId();
  const written = open.site.record.value;
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const use = () => {
    form.leave();
    const outcome = open.site.replace(typed ?? written);
    if (outcome.state === 'refused') {
      setProblems(outcome.problems.map(({ path, message }) => words.problem(path, message)));
    } else if (outcome.state === 'no-json') {
      setProblems([record.notJson(outcome.reason)]);
    } else {
      setProblems([]);
      setTyped(null);
      notices.done(record.used(outcome.site.name));
    }
  };
  return (
    <details class="site-record" data-own-undo>
      <summary>{record.title}</summary>
      <label class="label" for={id}>
        {record.label}
      </label>
      <textarea
        id={id}
        class="code"
        rows={10}
        spellcheck={false}
        autocomplete="off"
        data-action="site-record"
        aria-describedby={`${id}-hint`}
        aria-invalid={problems.length > 0}
        value={typed ?? written}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="hint muted" id={`${id}-hint`}>
        {record.hint}
      </p>
      {problems.length > 0 && (
        <div class="problem-text" role="alert">
          <p>{record.refused}</p>
          <ul class="plain-list">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" class="button small" data-action="use-record" onClick={use}>
        {record.use}
      </button>
    </details>
  );
}
