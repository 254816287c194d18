import type { CheckContext } from '../../../lib/checks/check.ts';
import { checkPost } from '../../../lib/checks/checker.ts';
import { type Lines, linesOf } from '../../../lib/cli/lines.ts';
import type { Range } from '../../../lib/post/split.ts';
import { sayBreakage } from './breakage.ts';
import type { Correction } from './correction.ts';

/** Whether the mistake of a correction would have been found before anyone read it. */
export interface Recall {
  readonly correction: Correction;
  /**
   * What touches the corrected lines: checks by their id, errors and warnings only, or for `fact` the words to be
   * confirmed.
   */
  readonly touching: readonly string[];
}

/** Checks the post as it stood before the correction. */
export function recall(correction: Correction, context: CheckContext): Recall {
  const { source, mark } = correction;
  const lines = linesOf(source);
  expectLines(correction, lines);
  const { findings, facts } = checkPost(source, context, sayBreakage(correction.file));
  const touches = (range: Range) => touchesCorrection(correction, lines, range);
  const touching =
    mark === 'fact'
      ? facts.filter(({ places }) => places.some(touches)).map(({ quote }) => quote)
      : findings
          .filter((finding) => finding.severity !== 'hint' && touches(finding))
          .map(({ check }) => check);
  return { correction, touching: [...new Set(touching)] };
}

/** A list whose line numbers are wrong would measure nothing. */
function expectLines({ before, line, file, repo }: Correction, lines: Lines): void {
  const wrong = before.findIndex((text, index) => lines.text(line + index) !== text);
  if (wrong >= 0)
    throw new Error(`${repo}/${file}: line ${line + wrong} is not the one before the correction`);
}

/** A finding's end is exclusive: one that ends where a line begins does not touch that line. */
function touchesCorrection({ line, before }: Correction, lines: Lines, { from, to }: Range): boolean {
  const first = lines.position(from).line;
  const last = lines.position(Math.max(from, to - 1)).line;
  return first <= line + Math.max(before.length, 1) - 1 && last >= line;
}
