/** What an output prints, or a tag is given: a value and the filters that it goes through. */
export interface Expression {
  /** `site.ticket_link`; null for a text, a number or nothing. */
  readonly variable: Word | null;
  readonly filters: readonly Word[];
}

export interface Word {
  readonly text: string;
  /** From the expression's first character. */
  readonly from: number;
}

/** Reads what stands in `{{ … }}`, as far as names go. */
export function readExpression(content: string): Expression {
  const plain = withoutTexts(content);
  const found = /^\s{0,99}([A-Za-z_][\w-]{0,60}(?:\.[\w-]{1,60}){0,9})/.exec(plain);
  const name = found?.[1];
  const isLiteral = name === undefined || LITERALS.has(name);
  return {
    variable: isLiteral ? null : { text: name, from: plain.indexOf(name) },
    filters: [...plain.matchAll(/\|\s{0,20}([A-Za-z_]\w{0,60})/g)].map(
      ({ index, 0: whole, 1: text = '' }) => ({
        text,
        from: index + whole.length - text.length,
      }),
    ),
  };
}

const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank']);

/** Quoted texts as blanks, so that what they hold is no name. */
function withoutTexts(content: string): string {
  return content.replace(/"[^"]*"|'[^']*'/g, (quoted) => `"${' '.repeat(quoted.length - 2)}"`);
}
