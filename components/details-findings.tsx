import type { PostForm } from '../lib/app/post-form.ts';
import type { Finding } from '../lib/checks/check.ts';
import { useApplication } from './context.ts';
import { SEVERITY_ICONS } from './finding-row.tsx';
import { Icon } from './icon.tsx';
import { InlineCode } from './inline-code.tsx';

interface FieldFindingsProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly form: PostForm;
}

/** What the checks say of a field, each with its fixes. */
export function FieldFindings({ id, findings, form }: FieldFindingsProps) {
  const { messages, notices } = useApplication();
  if (findings.length === 0) return null;
  return (
    <ul class="field-findings" id={id}>
      {findings.map((finding) => (
        <li
          key={`${finding.check} ${finding.message}`}
          class={`field-finding field-${finding.severity}`}
          data-check={finding.check}
        >
          <Icon icon={SEVERITY_ICONS[finding.severity]} size={15} />
          <div>
            <p>
              <span class="visually-hidden">{messages.checks.severity[finding.severity]}: </span>
              <InlineCode text={finding.message} />
            </p>
            {finding.fixes.map((fix) => (
              <button
                key={fix.title}
                type="button"
                class="button small"
                data-action="fix-field"
                onClick={() => {
                  if (!form.fixFinding(fix)) notices.problem(messages.details.broken.moved);
                }}
              >
                {fix.title}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
