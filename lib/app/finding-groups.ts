import type { CheckGroup, Finding } from '../checks/check.ts';

export interface FindingGroup {
  readonly id: 'errors' | CheckGroup;
  /** At least one. */
  readonly findings: readonly Finding[];
}

/** All errors first, whatever they are about; then the others by what they are about, warnings before hints. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = GROUPS.map((id) => ({ id, findings: othersIn(findings, id) }));
  return [{ id: 'errors' as const, findings: errors }, ...others].filter(
    (group) => group.findings.length > 0,
  );
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

function othersIn(findings: readonly Finding[], id: CheckGroup): readonly Finding[] {
  const all = findings.filter(({ group }) => group === id);
  return [
    ...all.filter(({ severity }) => severity === 'warning'),
    ...all.filter(({ severity }) => severity === 'hint'),
  ];
}
