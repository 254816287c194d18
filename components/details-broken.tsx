import { TriangleAlert } from 'lucide';
import type { FormProblem, ProblemFix } from '../lib/app/form-problem.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { PostForm } from '../lib/app/post-form.ts';
import { useApplication } from './context.ts';
import { FieldFindings } from './details-findings.tsx';
import { Icon } from './icon.tsx';
import { InlineCode } from './inline-code.tsx';

interface BannerProps {
  readonly open: OpenDraft;
  readonly form: PostForm;
}

/** Where the front matter breaks, in plain words, and what would mend it. */
export function BrokenFrontMatter({
  open,
  form,
  problems,
}: BannerProps & { problems: readonly FormProblem[] }) {
  const { broken } = useApplication().messages.details;
  return (
    <section class="banner problem" aria-labelledby="broken-title" data-broken>
      <h2 id="broken-title">
        <Icon icon={TriangleAlert} size={16} /> {broken.title}
      </h2>
      <ul class="broken-places">
        {problems.map((problem) => (
          <BrokenPlace key={problem.from} problem={problem} open={open} form={form} />
        ))}
      </ul>
      <p>{broken.hint}</p>
    </section>
  );
}

function BrokenPlace({ problem, open, form }: BannerProps & { problem: FormProblem }) {
  const { messages, notices } = useApplication();
  const { broken, showInText } = messages.details;
  const { line, quote, message, fix, from, to } = problem;
  const mend = (chosen: ProblemFix) => {
    if (!form.fix(chosen)) notices.problem(broken.moved);
  };
  return (
    <li>
      <p>{broken.line(line)}</p>
      <pre class="quote quote-before">{quote}</pre>
      <p>
        <InlineCode text={message} />
      </p>
      {fix && (
        <>
          <p>{broken.after}</p>
          <pre class="quote quote-after">{fix.quote}</pre>
        </>
      )}
      <div class="row">
        {fix && (
          <button
            type="button"
            class="button small primary"
            data-action="fix-broken"
            onClick={() => mend(fix)}
          >
            {fix.title}
          </button>
        )}
        <button
          type="button"
          class="button small"
          onClick={() => {
            open.wish.value = { from, to };
          }}
        >
          {showInText}
        </button>
      </div>
    </li>
  );
}

/** Front matter that begins and never ends; the check knows where its end was meant. */
export function UnclosedFrontMatter({ open, form }: BannerProps) {
  const { unclosed, showInText } = useApplication().messages.details;
  const findings = open.checks.findings.value.filter(({ check }) => check === 'front-matter-unclosed');
  return (
    <section class="banner problem" aria-labelledby="broken-title" data-broken>
      <h2 id="broken-title">
        <Icon icon={TriangleAlert} size={16} /> {unclosed.title}
      </h2>
      {findings.length === 0 && <p>{unclosed.text}</p>}
      <FieldFindings id="unclosed-findings" findings={findings} form={form} />
      <div class="row">
        <button
          type="button"
          class="button small"
          onClick={() => {
            open.wish.value = { from: 0, to: 0 };
          }}
        >
          {showInText}
        </button>
      </div>
    </section>
  );
}
