import type { Range } from './split.ts';
import type { YamlFlaw, YamlNode } from './yaml-tree.ts';

/**
 * What Jekyll's and Eleventy's parsers refuse though the parser used here reads it: tabs in front of a blank
 * line, a comment or an item (libyaml, scanner.c, yaml_parser_scan_to_next_token), and control characters
 * (both; YAML 1.2, 5.1).
 */
export function refusals(yaml: string, root: YamlNode | null): YamlFlaw[] {
  const tabs = [...yaml.matchAll(TABS_BEFORE), ...yaml.matchAll(TABS_AFTER_DASH)].map(
    ({ index, 0: text }) => {
      return { from: index + text.indexOf('\t'), to: index + text.length };
    },
  );
  const wrong = tabs.length === 0 ? [] : outsideText(tabs, root);
  const control = CONTROL.exec(yaml);
  return [
    ...wrong.map((range): YamlFlaw => ({ ...range, code: 'tab', detail: 'Tab before a line' })),
    ...(control ? [controlFlaw(control.index)] : []),
  ];
}

/** Characters that no YAML file may hold. */
export const CONTROL = /(?![\t\n\r\x85])\p{Cc}|[\ufffe\uffff]/u;

/** Of those ranges, the ones that stand in no quoted text, no block of text and no `[…]` or `{…}`, where tabs are blanks. */
export function outsideText(ranges: readonly Range[], root: YamlNode | null): Range[] {
  const texts = root ? textRanges(root) : [];
  return ranges.filter(({ from }) => !texts.some((text) => text.from < from && from < text.to));
}

function textRanges(node: YamlNode): Range[] {
  if (node.kind === 'map' && !node.isFlow) return node.entries.flatMap((entry) => textRanges(entry.node));
  if (node.kind === 'list' && !node.isFlow) return node.items.flatMap(textRanges);
  return node.kind === 'scalar' && node.style === 'plain' ? [] : [node.at];
}

/** At the start of a line with nothing but a comment after them. */
const TABS_BEFORE = /^\t[ \t]*(?=#|$)/gm;
const TABS_AFTER_DASH = /^ *-\t+/gm;

function controlFlaw(at: number): YamlFlaw {
  return { from: at, to: at + 1, code: 'other', detail: 'Control character' };
}
