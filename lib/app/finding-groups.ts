import type { CheckGroup, Finding } from '../checks/check.ts';

export interface FindingGroup {
  readonly id: 'errors' | CheckGroup;
  /** At least one. */
  readonly findings: readonly Finding[];
}

/**
 * All errors first, whatever they are about; then the others by what they are about, warnings before hints, and
 * groups that have only hints last.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = GROUPS.map((id) => ({ id, findings: othersIn(findings, id) })).sort(
    (one, other) => Number(hasWarning(other.findings)) - Number(hasWarning(one.findings)),
  );
  return [{ id: 'errors' as const, findings: errors }, ...others].filter(
    (group) => group.findings.length > 0,
  );
}

/** A group without what one check says again and again. */
export interface FoldedGroup extends FindingGroup {
  readonly folds: readonly Fold[];
}

/** What is left out: so many more findings of one check. */
export interface Fold {
  readonly check: string;
  readonly title: string;
  readonly count: number;
}

/** So many of one check are shown; a few more are not worth a click. */
const SHOWN_OF_ONE = 3;
const WORTH_FOLDING = 3;

/** Leaves out what a check says more often than a few times, unless it is among the `opened` ones. */
export function foldRepeats(
  groups: readonly FindingGroup[],
  opened: ReadonlySet<string>,
): readonly FoldedGroup[] {
  return groups.map(({ id, findings }) => {
    const seen = new Map<string, Finding[]>();
    for (const finding of findings) {
      const same = seen.get(finding.check) ?? [];
      same.push(finding);
      seen.set(finding.check, same);
    }
    const hidden = [...seen.values()]
      .map((same) => same.slice(SHOWN_OF_ONE))
      .filter((rest) => rest.length >= WORTH_FOLDING && !opened.has(rest[0]?.check ?? ''));
    const isHidden = new Set(hidden.flat());
    return {
      id,
      findings: findings.filter((finding) => !isHidden.has(finding)),
      folds: hidden.flatMap((rest) =>
        rest.slice(0, 1).map(({ check, title }) => ({ check, title, count: rest.length })),
      ),
    };
  });
}

const GROUPS: readonly CheckGroup[] = [
  'front-matter',
  'links',
  'pictures',
  'liquid',
  'text',
  'structure',
  'engine',
  'style',
];

function hasWarning(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'warning');
}

function othersIn(findings: readonly Finding[], id: CheckGroup): readonly Finding[] {
  const all = findings.filter(({ group }) => group === id);
  return [
    ...all.filter(({ severity }) => severity === 'warning'),
    ...all.filter(({ severity }) => severity === 'hint'),
  ];
}
