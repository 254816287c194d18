import type { Check, CheckGroup, Severity } from '../../lib/checks/check.ts';

/** The page that lists all checks: by group, and in each the gravest first. */
export function checkIndex(checks: readonly Check[]): string {
  const groups = GROUPS.map(([group, title]) => ({ title, members: inOrder(checks, group) }));
  const counts = SEVERITIES.map(
    (severity) => `${checks.filter((check) => check.severity === severity).length} ${severity}s`,
  );
  return `${[
    INTRODUCTION,
    `${checks.length} checks: ${counts.join(', ')}.`,
    ...groups.filter(({ members }) => members.length > 0).map(groupTable),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `# Checks

What Afterword looks for in a post. Each check has a page that says why, with an example of what it finds and of
what it passes. In the panel a check can be switched off for one place or for a draft, with a reason; in a site's
record for the whole site (\`silenced\`, see [Checks in a site's CI](../checks-in-ci.md)).

- **error**: the site breaks, or shows something that is not true
- **warning**: readers would notice
- **hint**: a matter of taste or habit

This page is made by \`npm run checks:index\`.`;

const GROUPS: readonly (readonly [CheckGroup, string])[] = [
  ['front-matter', 'Front matter'],
  ['links', 'Links'],
  ['pictures', 'Pictures'],
  ['liquid', 'Liquid'],
  ['text', 'Text'],
  ['structure', 'Structure'],
  ['engine', 'Engine traps'],
  ['style', 'Style'],
];

/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

function inOrder(checks: readonly Check[], group: CheckGroup): readonly Check[] {
  const rank = ({ severity }: Check) => SEVERITIES.indexOf(severity);
  return checks
    .filter((check) => check.group === group)
    .toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

function groupTable({ title, members }: { title: string; members: readonly Check[] }): string {
  const rows = members.map(({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title} |`);
  return [`## ${title}`, '', '| check | severity | what it finds |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}
