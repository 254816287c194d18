import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Lets the library use the inside of a paragraph again when neither its text nor the link definitions changed since
 * the text that it read before: the rules that read it look at nothing else. They are two thirds of the work.
 */
export function rememberInlines(library: MarkdownIt): void {
  const { ruler } = library.core;
  const all = ruler.getRules('');
  ruler.disable(insideRules, true);
  const outer = new Set(ruler.getRules(''));
  const inside = all.filter((rule) => !outer.has(rule));

  let known = new Map<string, Token[]>();
  let knownLinks = '';
  ruler.after('strip_references', 'inside', (state) => {
    const links = JSON.stringify(state.env.references ?? null);
    const before = links === knownLinks ? known : new Map<string, Token[]>();
    known = new Map();
    knownLinks = links;
    for (const token of state.tokens) {
      if (token.type !== 'inline') continue;
      token.children = known.get(token.content) ?? before.get(token.content) ?? read(state, token);
      known.set(token.content, token.children);
    }
  });

  function read(state: StateCore, token: Token): Token[] {
    const alone = new state.md.core.State(state.src, state.md, state.env);
    alone.tokens = [token];
    for (const rule of inside) rule(alone);
    return token.children ?? [];
  }
}

/** Each of them reads one run of text after the other, and none looks at what stands around it. */
const insideRules = ['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'];
