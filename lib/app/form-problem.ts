import { brokenFound } from '../checks/front-matter/front-matter-broken.ts';
import { applyEdits, type TextEdit } from '../post/edit.ts';
import type { FrontMatterProblem } from '../post/front-matter.ts';
import { lineEnd, lineStart } from '../post/line-bounds.ts';
import type { Range } from '../post/split.ts';

/** Where front matter cannot be read, for people. */
export interface FormProblem extends Range {
  /** From 1. */
  readonly line: number;
  /** The lines that it is about, without the last line end. */
  readonly quote: string;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly fix: ProblemFix | null;
}

export interface ProblemFix {
  /** As on a button. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The same lines afterwards. */
  readonly quote: string;
}

export function formProblem(source: string, problem: FrontMatterProblem): FormProblem {
  const { from, to, message, fixes: [fix] = [] } = brokenFound(problem);
  const edits = fix?.edits ?? [];
  const start = lineStart(source, Math.min(from, ...edits.map((edit) => edit.from)));
  const end = lineEnd(source, Math.max(to, ...edits.map((edit) => edit.to)));
  const lines = source.slice(start, end);
  const inside = edits.map((edit) => ({ ...edit, from: edit.from - start, to: edit.to - start }));
  return {
    from,
    to,
    line: lineNumber(source, from),
    quote: shortened(lines),
    message,
    fix: fix ? { title: fix.title, edits, quote: shortened(applyEdits(lines, inside)) } : null,
  };
}

/** As much of it as a narrow panel can show. */
const LONGEST_QUOTE = 400;

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

function lineNumber(source: string, at: number): number {
  return source.slice(0, at).split(/\r\n|\n|\r/).length;
}
