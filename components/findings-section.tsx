import { useComputed } from '@preact/signals';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type FindingGroup,
  type FoldedGroup,
  foldRepeats,
  groupFindings,
} from '../lib/app/finding-groups.ts';
import type { OpenDraft } from '../lib/app/open-draft.ts';
import type { Finding } from '../lib/checks/check.ts';
import { useApplication } from './context.ts';
import { findingActions } from './finding-actions.ts';
import { FindingRow } from './finding-row.tsx';

/** More at once would only be scrolled past. */
const FIRST = 100;

/** What the checks have found, the gravest first, and what can be done about it. */
export function FindingsSection({ open }: { open: OpenDraft }) {
  const application = useApplication();
  const { checks } = application.messages;
  const root = useRef<HTMLElement>(null);
  const findings = open.checks.findings.value;
  // Not all of the state: it changes twice with each edit, and the rows need not be drawn again for that.
  const state = useComputed(() => open.checks.state.value.state).value;
  const keepFocus = useKeptFocus(root, findings);
  const safe = findings.filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe)).length;
  return (
    <section
      ref={root}
      aria-labelledby="findings-title"
      aria-busy={state === 'waiting'}
      data-findings={state}
      {...keepFocus}
    >
      <div class="findings-head">
        <h2 id="findings-title" tabIndex={-1} data-list-start>
          {checks.title}
        </h2>
        <IncompleteNote open={open} />
      </div>
      <CheckingNote open={open} />
      {safe > 0 && (
        <button
          type="button"
          class="button small"
          data-action="fix-safe"
          title={checks.fixSafeHint}
          onClick={() => findingActions(application, open).fixSafe()}
        >
          {checks.fixSafe(safe)}
        </button>
      )}
      {findings.length > 0 && <FindingList open={open} findings={findings} />}
    </section>
  );
}

/** What is to be known of the checks themselves. */
function CheckingNote({ open }: { open: OpenDraft }) {
  const { checks } = useApplication().messages;
  const state = open.checks.state.value;
  const isEmpty = open.checks.findings.value.length === 0;
  switch (state.state) {
    case 'waiting':
      return <p class="muted">{checks.waiting}</p>;
    case 'failed':
      return (
        <p class="banner" role="status">
          {checks.failed[state.reason]}
        </p>
      );
    case 'checked':
      // Also while spelling is to follow: a line that came later would move what stands below under a click.
      return isEmpty ? <p data-nothing-found={state.isComplete}>{checks.none}</p> : null;
  }
}

/** Beside the heading, so that nothing moves under a click when it goes. */
function IncompleteNote({ open }: { open: OpenDraft }) {
  const { checks } = useApplication().messages;
  const state = open.checks.state.value;
  if (state.state !== 'checked' || state.isComplete) return null;
  return <span class="findings-incomplete muted">{checks.incomplete}</span>;
}

/** One stop for Tab; arrow keys, Home and End move between the rows. */
function FindingList({ open, findings }: { open: OpenDraft; findings: readonly Finding[] }) {
  const { checks } = useApplication().messages;
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const keys = useId();
  const groups = groupFindings(findings);
  const folded = foldRepeats(groups, opened);
  const shown = isWhole ? folded : firstOf(folded, FIRST);
  const worth = folded.reduce((sum, group) => sum + group.findings.length, 0);
  const rows = shown.flatMap((group) => group.findings);
  const last = Math.min(current, rows.length - 1);
  const names = keysOf(open, rows);

  const move = (event: KeyboardEvent) => {
    const elements = rowsIn(list.current);
    const at = elements.findIndex((row) => row.contains(document.activeElement));
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: elements.length - 1 }[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    elements[target]?.focus();
  };

  return (
    <div ref={list} class="findings">
      <p class="finding-keys muted" id={keys}>
        {checks.keys}
      </p>
      {shown.map((group) => (
        <div key={group.id} data-group={group.id}>
          <h3>{checks.groupCount(checks.groups[group.id], countOf(groups, group.id))}</h3>
          <ul class="finding-rows">
            {group.findings.map((finding) => (
              <FindingRow
                key={names.get(finding)}
                open={open}
                finding={finding}
                keys={keys}
                isCurrent={rows.indexOf(finding) === last}
                onMove={move}
                onFocus={() => setCurrent(rows.indexOf(finding))}
              />
            ))}
          </ul>
          {group.folds.map(({ check, title, count }) => (
            <button
              key={check}
              type="button"
              class="text-button"
              data-action="show-more"
              onClick={() => setOpened(new Set([...opened, check]))}
            >
              {checks.showMore(count, title)}
            </button>
          ))}
        </div>
      ))}
      {rows.length < worth && (
        <button type="button" class="text-button" data-action="show-all" onClick={() => setWhole(true)}>
          {checks.showAll(worth)}
        </button>
      )}
    </div>
  );
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-finding-row]') ?? [])];
}

function firstOf(groups: readonly FoldedGroup[], most: number): readonly FoldedGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const first = group.findings.slice(0, Math.max(0, left));
    left -= first.length;
    return first.length > 0 ? [{ ...group, findings: first }] : [];
  });
}

function countOf(groups: readonly FindingGroup[], id: FindingGroup['id']): number {
  return groups.find((group) => group.id === id)?.findings.length ?? 0;
}

/** The same for the same finding when it has moved, so that its row stays and keeps the focus. */
function keysOf(open: OpenDraft, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = `${finding.check} ${finding.message} ${open.checks.wordsOf(finding).slice(0, 200)}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [finding, `${name} ${count}`];
    }),
  );
}

/** When the row that had the focus goes, the next one gets it, or the one before, or the heading. */
function useKeptFocus(root: { readonly current: HTMLElement | null }, findings: readonly Finding[]) {
  const index = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (index.current === null || document.activeElement !== document.body) return;
    const rows = rowsIn(root.current);
    const heading = root.current?.querySelector<HTMLElement>('[data-list-start]');
    (rows[Math.min(index.current, rows.length - 1)] ?? heading)?.focus({ preventScroll: true });
  }, [findings]);
  return {
    onFocusIn: ({ target }: FocusEvent) => {
      const rows = rowsIn(root.current);
      index.current = Math.max(
        0,
        rows.findIndex((row) => target instanceof Node && row.contains(target)),
      );
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) index.current = null;
    },
    onPointerDown: ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest('button, [tabindex="0"]')) index.current = null;
    },
  };
}
