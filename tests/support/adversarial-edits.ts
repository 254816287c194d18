import fc from 'fast-check';

/** A change of a text of unknown length: places are parts of it, from 0 to 1. */
export interface Edit {
  readonly at: number;
  /** How many UTF-16 code units go. */
  readonly remove: number;
  readonly insert: string;
}

/**
 * Pieces of Markdown and HTML that reach far: what they do to a text depends on what stands around them, or
 * changes what stands far away.
 */
const pieces: readonly string[] = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '2) ',
    '# ',
    '---\n',
    '===\n',
    '```\n',
    '~~~html\n',
    '`',
    '``',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '|',
    '&',
    '&amp;',
    '&#60;',
    ';',
    ':',
    '"',
    "'",
    '<',
    '>',
  ],
  ...[
    '[a]',
    '[a]: https://example.org/a "t"\n',
    '\n[a]: <b>\n',
    '[^1]',
    '\n[^1]: note\n',
    '![a][a]',
    '[a][]',
  ],
  ...[
    '![p](https://127.0.0.1:9/p.gif)',
    '![n](near.gif)',
    '<https://example.org>',
    'www.example.org',
    'a@example.org',
  ],
  ...['\n| a | b |\n|---|:-:|\n| 1 | 2 |\n', '|---|', '- [ ] ', '- [x] task\n', '\n* * *\n', '  \n', '\\\n'],
  ...[
    '<div>',
    '</div>',
    '\n<div>\n',
    '\n</div>\n',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<a href="#x">',
    '</a>',
  ],
  ...[
    '<details><summary>',
    '</summary>',
    '</details>',
    '<table>',
    '<tr><td>',
    '</td></tr>',
    '</table>',
    '<li>',
    '</ul>',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- c -->',
    '\n<!--\n',
    '\n-->\n',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<!X',
    '<script>',
    '</script>',
  ],
  ...[
    '<style>',
    '</style>',
    '<pre>',
    '</pre>',
    '<textarea>',
    '</textarea>',
    '<title>',
    '<svg>',
    '</svg>',
    '<math>',
    '<br>',
  ],
  ...[
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
    '<video src="x.mp4">',
    '</video>',
    '<hr/>',
  ],
  ...[
    '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
    '<iframe>',
    '<picture><source srcset="a 1x">',
    '<form>',
  ],
  ...[
    '<select>',
    '<option>',
    '<template>',
    '<noscript>',
    '<plaintext>',
    '<nobr>',
    '<button>',
    '<p style="color:red">',
  ],
  ...[
    '\r\n',
    '\r',
    '\u2028',
    '\u00a0',
    '\u200d',
    '😀',
    'é',
    'word ',
    'Zwei Wörter ',
    '\ufeff',
    '---\ntitle: "A"\n---\n',
  ],
];

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 300 }) },
  ),
  insert: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join('')),
    },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

/** The same edits for the same seed. */
export function adversarialEdits(count: number, seed: number): readonly Edit[] {
  return fc.sample(edit, { numRuns: count, seed });
}
