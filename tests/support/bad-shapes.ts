/** A text that some reader of Markdown takes too long for: `make` gives one of about so many characters. */
export interface BadShape {
  /** `[[[[`, as a report names it. */
  readonly name: string;
  make(size: number): string;
}

/** What readers of Markdown are known to be slow with, and what stands near to it. */
export const badShapes: readonly BadShape[] = [
  // Brackets
  ...[
    '[',
    '![',
    ']',
    '[](',
    '[a](',
    '[a](<b',
    '[a][',
    '[[]',
    '](',
    '[a]',
    '[^a]',
    '[^',
    '[a]: b ',
    '[a ',
  ].map(repeated),
  // Emphasis and other pairs
  ...[
    '*',
    '_',
    '~',
    '`',
    '_a_b ',
    'a**b',
    '*a_ ',
    '**a *a ',
    'a_',
    '*a **a',
    '~~a~',
    '`a``',
    '$$a',
    '"a \'',
    "'",
    '"',
  ].map(repeated),
  // Characters that mean something
  ...[
    '\\',
    '&',
    '&a',
    '&#',
    '-',
    '--- ',
    '. ',
    '...',
    '(',
    ')',
    '{',
    '{:',
    '{: ',
    '{:.a',
    '{::',
    '{::a}',
    '{%',
    '{{',
    '#',
    '=',
    '+ ',
  ].map(repeated),
  // Addresses
  ...[
    'http://',
    'https://a.b/(',
    'www.',
    'a@',
    'a@b.',
    'a.a@',
    'mailto:',
    '<http:',
    '<a@',
    ':+1:',
    '@a ',
  ].map(repeated),
  // HTML
  ...[
    '<',
    '<a ',
    '<a>',
    '</a>',
    '<a b="',
    '<div>',
    '<div ',
    '</div>',
    '<!--',
    '<!-- ',
    '-->',
    '<?',
    '<!A',
    '<![CDATA[',
    '<b',
    '<pre>',
    '<script>',
    '<br',
    '<i><b>',
    '<p>',
    '<table>',
  ].map(repeated),
  // Lines
  ...[
    '>',
    '> ',
    '> > a\n',
    '>>> a\n',
    '- ',
    '- a\n',
    '* * a\n',
    '1. ',
    '1. a\n',
    '-\n',
    '\n',
    ' \n',
    'a\n',
    'a  \n',
    '    ',
    '\t',
    '    a\n',
    '# a\n',
    '# a\n\n',
    'a\n===\n',
    'a\n-\n',
    '---\n',
    '```\n',
    '~~~a\n',
    '<div>\n',
    '<div>\n\n',
    '</div>\n',
    '<!--\n',
    '|',
    '| ',
    'a|',
    '|a\n',
    '| a | b |\n',
    '|-',
    '|-|-|\n',
    'a | b\n--|--\n',
    ': a\n',
    'a\n: b\n',
    '{:\n',
    '{:.a}\n',
    '{::a}\n',
    '{:toc}\n',
    '$$\n',
    '[a]: b\n',
    '[a]: <b\n',
    '[a\n',
    '[a]:\n',
    '[^a]: b\n',
    '[^a]: b [^a]\n\n',
    '*[a]: b\n',
    '- [ ] a\n',
    '+++\n',
    '\r',
    '\r\n',
    'a\\\n',
  ].map(repeated),
  // Numbered, so that each is another one
  numbered('definitions', (n) => `[a${n}]: b\n`),
  numbered('footnotes', (n) => `[^a${n}] \n\n[^a${n}]: b\n\n`),
  numbered('abbreviations', (n) => `*[a${n}]: b\n`),
  numbered('headings', (n) => `# a${n}\n\n`),
  numbered('backticks of growing length', (n) => `${'`'.repeat(1 + (n % 300))} a `),
  numbered('unclosed elements', (n) => `<x${n}>`),
  numbered('references', (n) => `[a${n}] `),
  // Deep
  deep('deep list', (level) => `${'  '.repeat(level)}- a\n`),
  deep('deep list of four', (level) => `${'    '.repeat(level)}* a\n`),
  deep('deep numbers', (level) => `${'   '.repeat(level)}1. a\n`),
  deep('deep quote', (level) => `${'> '.repeat(level)}a\n`),
  nested('nested div', '<div>', '</div>'),
  nested('nested div on lines', '<div>\n', '</div>\n'),
  nested('nested markdown="1"', '<div markdown="1">\n', '</div>\n'),
  nested('nested brackets', '[', '](a)'),
  nested('nested emphasis', '*a **a ', '**a* '),
  nested('nested parentheses', '[a](b(', ')'),
  nested('nested span', '<b>', '</b>'),
  // Something at the start that changes all the rest
  begun('value without an end', '<div title="\n\n', 'a\n\n'),
  begun('value that ends and begins again', '<div title="\n\n', '<b c="d=">\n\n'),
  nested('nested footnote marks', '[^', ']'),
  {
    name: 'wide table with short rows',
    make(size) {
      const columns = Math.ceil(size / 6);
      return `${'|a'.repeat(columns)}\n${'|-'.repeat(columns)}\n${'a\n'.repeat(columns)}`;
    },
  },
];

/** Those that the issue of every release names; enough to see that an engine grew a bad habit. */
export const worstShapes: readonly BadShape[] = badShapes.filter(({ name }) =>
  [
    ...[
      '[',
      '*',
      '_a_b ',
      'a**b',
      '>',
      '> ',
      '<div>',
      '<a ',
      '<!--',
      '| ',
      '|a\n',
      '{:',
      '{: ',
      '{:.a',
      '`',
      '![',
      '[a](',
      '"',
      '- ',
      '[a]: b\n',
    ],
    ...[
      'deep list',
      'deep list of four',
      'nested div on lines',
      'nested brackets',
      'definitions',
      'abbreviations',
      'footnotes',
      'value without an end',
      'nested footnote marks',
      'wide table with short rows',
    ],
  ].includes(name),
);

function repeated(unit: string): BadShape {
  return { name: unit, make: (size) => unit.repeat(Math.ceil(size / unit.length)) };
}

function numbered(name: string, unit: (number: number) => string): BadShape {
  return {
    name,
    make(size) {
      const units: string[] = [];
      for (let length = 0; length < size; length += units.at(-1)?.length ?? 1) units.push(unit(units.length));
      return units.join('');
    },
  };
}

/** Each line one level deeper than the one before. */
function deep(name: string, line: (level: number) => string): BadShape {
  return numbered(name, line);
}

function begun(name: string, start: string, unit: string): BadShape {
  return { name, make: (size) => start + unit.repeat(Math.ceil(size / unit.length)) };
}

function nested(name: string, open: string, close: string): BadShape {
  return {
    name,
    make(size) {
      const levels = Math.ceil(size / (open.length + close.length));
      return open.repeat(levels) + close.repeat(levels);
    },
  };
}
