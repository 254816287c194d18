import { CircleAlert, Ellipsis, type IconNode, Lightbulb, TriangleAlert } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding } from '../lib/checks/check.ts';
import { useApplication } from './context.ts';
import { findingActions } from './finding-actions.ts';
import { Icon } from './icon.tsx';
import { InlineCode } from './inline-code.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { shortened } from './shortened.ts';
import { SwitchOffForm } from './switch-off-form.tsx';

export const SEVERITY_ICONS: Readonly<Record<Finding['severity'], IconNode>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  hint: Lightbulb,
};

interface FindingRowProps {
  readonly open: OpenDraft;
  readonly finding: Finding;
  /** The one row of the list that Tab stops at. */
  readonly isCurrent: boolean;
  /** The id of what says which keys there are. */
  readonly keys: string;
  readonly onFocus: () => void;
  /** A key was pressed in the row that may lead to another one. */
  readonly onMove: (event: KeyboardEvent) => void;
}

/** What is wrong in one place, and what can be done. Enter goes there, F fixes. */
export function FindingRow({ open, finding, isCurrent, keys, onFocus, onMove }: FindingRowProps) {
  const application = useApplication();
  const { checks } = application.messages;
  const actions = findingActions(application, open);
  const [where, setWhere] = useState<'place' | 'draft' | null>(null);
  const row = useRef<HTMLElement>(null);
  const id = useId();
  const tabIndex = isCurrent ? 0 : -1;
  const words = shortened(open.checks.wordsOf(finding));
  const [fix] = finding.fixes;

  const press = (event: KeyboardEvent) => {
    onMove(event);
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') actions.goTo(finding);
    else if (event.key.toLowerCase() === 'f' && fix) actions.fix(fix);
    else return;
    event.preventDefault();
  };

  const endSwitchingOff = () => {
    setWhere(null);
    row.current?.focus();
  };

  return (
    <li>
      <article
        ref={row}
        class={`finding finding-${finding.severity}`}
        tabIndex={tabIndex}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-message ${keys}`}
        data-finding-row={finding.check}
        onKeyDown={press}
        onFocusCapture={onFocus}
      >
        <p class="finding-title" id={`${id}-title`}>
          <Icon icon={SEVERITY_ICONS[finding.severity]} size={16} />
          <span class="finding-severity">{checks.severity[finding.severity]}</span> {finding.title}
        </p>
        <div id={`${id}-message`}>
          <p>
            <InlineCode text={finding.message} />
          </p>
          {words !== '' && !finding.message.includes(words) && (
            <p class="finding-words muted">
              <q>{words}</q>
            </p>
          )}
        </div>
        {where ? (
          <SwitchOffForm open={open} finding={finding} wheres={[where]} onEnd={endSwitchingOff} />
        ) : (
          <div class="row finding-actions">
            {finding.fixes.map((each) => (
              <button
                key={each.title}
                type="button"
                class="button small"
                data-action="fix"
                tabIndex={tabIndex}
                aria-label={checks.fixLabel(each.title, finding.title)}
                onClick={() => actions.fix(each)}
              >
                {each.title}
              </button>
            ))}
            <button
              type="button"
              class="button small"
              data-action="go-to"
              tabIndex={tabIndex}
              onClick={() => actions.goTo(finding)}
            >
              {checks.goTo}
            </button>
          </div>
        )}
        <Menu
          label={checks.moreFor(finding.title)}
          icon={Ellipsis}
          action="finding-menu"
          className="icon-button small"
          tabIndex={tabIndex}
          items={moreItems()}
        />
      </article>
    </li>
  );

  function moreItems(): readonly MenuItem[] {
    const word = open.checks.wordToLearn(finding);
    return [
      ...(word === null ? [] : [{ id: 'learn', label: checks.learn(word), run: () => actions.learn(word) }]),
      { id: 'not-here', label: checks.notHere, run: () => setWhere('place') },
      { id: 'not-in-post', label: checks.notInPost, run: () => setWhere('draft') },
      { id: 'why', label: checks.why, run: () => actions.explain(finding) },
    ];
  }
}
