import {
  createMarkIndex,
  type Emphasis,
  type EmphasisRule,
  type MarkIndex,
  starRules,
  underscoreRules,
} from './emphasis-rules.ts';
import type { Inline, Stage } from './inline-reader.ts';
import { element, type Node } from './tree.ts';

/** `*em*` and `**strong**`, also inside of words. */
export const starEmphasis: Stage = emphasisStage('*', starRules);
/** `_em_` and `__strong__`, at the edges of words only, but for three in a row. */
export const underscoreEmphasis: Stage = emphasisStage('_', underscoreRules);

function emphasisStage(mark: '*' | '_', rules: readonly EmphasisRule[]): Stage {
  return {
    sign: mark,
    read(text, inline, stage) {
      const marks = createMarkIndex(text, mark);
      const builder = new Builder({ mark, rules, inline, stage });
      const output = new Output(mark);
      let from = 0;
      for (let at = marks.next(0); at < text.length; at = marks.next(at)) {
        const found = firstRule(rules, text, at, marks, -1);
        if (!found) {
          at++;
          continue;
        }
        output.add(text.slice(from, at));
        output.add(inline.put(builder.build(text, found.emphasis, found.index)));
        at = from = found.emphasis.end;
        // The mark before it was followed by another one until now: it may open emphasis around what was found.
        while (mark === '*' && output.endsWithMarkBeforeLast && marks.next(from) < text.length) {
          const end = marks.next(from);
          const inside = output.takeLast() + text.slice(from, end);
          output.add(inline.put(element('em', inline.read(inside, stage + 1))));
          at = from = end + 1;
        }
      }
      return output.text + text.slice(from);
    },
  };
}

/** What was read so far; it can be taken back to the last mark. */
class Output {
  readonly #mark: string;
  readonly #parts: string[] = [];

  constructor(mark: string) {
    this.#mark = mark;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Whether a mark that opened nothing stands right before the last part. */
  get endsWithMarkBeforeLast(): boolean {
    while (this.#parts.at(-2) === '') this.#parts.splice(-2, 1);
    return this.#parts.at(-2)?.endsWith(this.#mark) ?? false;
  }

  add(part: string): void {
    this.#parts.push(part);
  }

  /** Takes the last part away, and the mark before it. */
  takeLast(): string {
    const last = this.#parts.pop() ?? '';
    const before = this.#parts.pop() ?? '';
    this.#parts.push(before.slice(0, -1));
    return last;
  }
}

function firstRule(
  rules: readonly EmphasisRule[],
  text: string,
  at: number,
  marks: MarkIndex,
  after: number,
): { emphasis: Emphasis; index: number } | null {
  for (let index = after + 1; index < rules.length; index++) {
    const emphasis = rules[index]?.(text, at, marks);
    if (emphasis) return { emphasis, index };
  }
  return null;
}

interface Setting {
  readonly mark: '*' | '_';
  readonly rules: readonly EmphasisRule[];
  readonly inline: Inline;
  readonly stage: number;
}

class Builder {
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  build(text: string, emphasis: Emphasis, index: number): Node {
    const first = text.slice(...emphasis.first);
    if (emphasis.shape === 'one') return element(emphasis.tag, this.#inside(first, index));
    const second = text.slice(...emphasis.second);
    if (emphasis.shape === 'inner-first') {
      const inner = element(emphasis.inner, this.#inside(first, index));
      return element(emphasis.tag, [inner, ...this.#inside(second, index, true)]);
    }
    const inner = element(emphasis.inner, this.#inside(second, index));
    return element(emphasis.tag, [...this.#inside(first, index), inner]);
  }

  /** Inside, only the rules after the one that matched may match. What follows emphasis there is free again. */
  #inside(text: string, after: number, isTail = false): Node[] {
    const { mark, rules, inline, stage } = this.#setting;
    const marks = createMarkIndex(text, mark);
    const nodes: Node[] = [];
    let from = 0;
    const flush = (to: number) => {
      const isFirst = nodes.length === 0 && !isTail;
      for (const node of inline.read(text.slice(from, to), isFirst ? stage + 1 : stage)) nodes.push(node);
    };
    for (let at = marks.next(0); at < text.length; at = marks.next(at)) {
      const found = firstRule(rules, text, at, marks, after);
      if (!found) {
        at++;
        continue;
      }
      if (at > from) flush(at);
      nodes.push(this.build(text, found.emphasis, found.index));
      at = from = found.emphasis.end;
    }
    if (from < text.length) flush(text.length);
    return nodes;
  }
}
