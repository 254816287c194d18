import { oneOf, type Random } from '../bench/random.ts';
import { address, capital, number, sentence, word, words } from './words.ts';

/** A kind of piece that documents are made of. `make` gives Markdown without a line end at its end. */
export interface Kind {
  /** What it covers: `lists in lists`. */
  readonly group: string;
  readonly id: string;
  make(random: Random): string;
}

/**
 * What the fidelity measurement draws from. Fixed before any engine was tuned by it: kinds may be added, and the
 * figures of before are then of another measurement.
 */
export const kinds: readonly Kind[] = [
  // Lists in lists
  kind('lists in lists', 'bullets-two-deep', (r) => {
    const mark = oneOf(r, ['-', '*', '+']);
    const indent = oneOf(r, ['  ', '    ']);
    return lines(
      `${mark} ${sentence(r)}`,
      `${indent}${mark} ${sentence(r)}`,
      `${indent}${mark} ${words(r)}`,
      `${mark} ${words(r)}`,
    );
  }),
  kind('lists in lists', 'numbers-over-bullets', (r) => {
    const indent = oneOf(r, ['   ', '    ']);
    return lines(`1. ${words(r)}`, `${indent}- ${words(r)}`, `${indent}- ${words(r)}`, `2. ${words(r)}`);
  }),
  kind('lists in lists', 'bullets-three-deep', (r) =>
    lines(`- ${words(r)}`, `  - ${words(r)}`, `    - ${words(r)}`, `  - ${words(r)}`, `- ${words(r)}`),
  ),
  kind('lists in lists', 'loose-with-second-paragraph', (r) => {
    const indent = oneOf(r, ['  ', '    ']);
    return lines(`* ${words(r)}`, '', `${indent}${sentence(r)}`, '', `* ${words(r)}`);
  }),
  kind('lists in lists', 'numbers-from-somewhere', (r) => {
    const first = number(r);
    return lines(`${first}. ${words(r)}`, `${first + 1}. ${words(r)}`, `${first + 1}. ${words(r)}`);
  }),
  kind('lists in lists', 'lazy-line-in-item', (r) => lines(`- ${words(r)}`, sentence(r), `- ${words(r)}`)),
  kind('lists in lists', 'list-right-after-text', (r) =>
    lines(
      sentence(r),
      `${oneOf(r, ['-', '*', '1.'])} ${words(r)}`,
      `${oneOf(r, ['-', '*', '2.'])} ${words(r)}`,
    ),
  ),
  kind('lists in lists', 'tasks', (r) => lines(`- [ ] ${words(r)}`, `- [x] ${words(r)}`, `- ${words(r)}`)),

  // HTML in lists
  kind('HTML in lists', 'span-in-item', (r) =>
    lines(`- <span class="${word(r)}">${words(r)}</span> ${words(r)}`, `- ${words(r)}<br>${words(r)}`),
  ),
  kind('HTML in lists', 'block-in-item', (r) =>
    lines(`- ${words(r)}`, '', `  <div>${words(r)}</div>`, '', `- ${words(r)}`),
  ),
  kind('HTML in lists', 'image-tag-in-item', (r) =>
    lines(`1. ${words(r)} <img src="/${word(r)}.png" alt="${words(r)}">`, `2. <b>${words(r)}</b>`),
  ),
  kind('HTML in lists', 'comment-in-item', (r) =>
    lines(`- ${words(r)} <!-- ${words(r)} -->`, `- ${words(r)}`),
  ),

  // Quotes around links
  kind(
    'quotes around links',
    'double-around-link',
    (r) => `${capital(r)} "[${words(r)}](${address(r)})" ${words(r)}.`,
  ),
  kind(
    'quotes around links',
    'single-around-link',
    (r) => `${capital(r)} '[${words(r)}](${address(r)})' ${words(r)}.`,
  ),
  kind(
    'quotes around links',
    'quotes-inside-link',
    (r) => `${capital(r)} ["${words(r)}"](${address(r)} "${words(r)}")'s ${word(r)}.`,
  ),
  kind(
    'quotes around links',
    'apostrophes',
    (r) =>
      `${capital(r)}'s ${word(r)} isn't the '${oneOf(r, ['90s', 'em', 'tis'])} "${words(r)}," ${word(r)} 'n' ${word(r)}.`,
  ),
  kind(
    'quotes around links',
    'dashes-and-dots',
    (r) => `${capital(r)} -- ${words(r)} --- ${words(r)}... (c) 10--12 <<${word(r)}>>`,
  ),

  // Emphasis at word edges
  kind(
    'emphasis at word edges',
    'star-inside-word',
    (r) => `${word(r)}*${word(r)}*${word(r)} and **${word(r)}**${word(r)}.`,
  ),
  kind(
    'emphasis at word edges',
    'underscore-inside-word',
    (r) => `${word(r)}_${word(r)}_${word(r)} and _${words(r)}_, __${words(r)}__.`,
  ),
  kind(
    'emphasis at word edges',
    'nested-emphasis',
    (r) => `**${word(r)} *${word(r)}* ${word(r)}** and ***${words(r)}*** here.`,
  ),
  kind(
    'emphasis at word edges',
    'unbalanced-stars',
    (r) => `${capital(r)} **${words(r)} * ${word(r)}** ${word(r)}* ${oneOf(r, ['*', '**', '_'])}${word(r)}.`,
  ),
  kind(
    'emphasis at word edges',
    'emphasis-against-punctuation',
    (r) => `(**${words(r)}:**)${oneOf(r, ['', ' '])}${word(r)}, "*${word(r)}*"${oneOf(r, ['', '.', '!'])}`,
  ),
  kind(
    'emphasis at word edges',
    'strikethrough',
    (r) => `~~${words(r)}~~ and ${oneOf(r, ['~', '~~~'])}${word(r)} ${words(r)}.`,
  ),

  // Tables
  kind('tables', 'table-with-edges', (r) =>
    lines(
      `| ${word(r)} | ${word(r)} |`,
      oneOf(r, ['|---|---|', '| :-- | --: |', '|:-:|---|']),
      `| ${words(r)} | **${word(r)}** |`,
      `| ${word(r)} | ${word(r)} |`,
    ),
  ),
  kind('tables', 'table-without-edges', (r) =>
    lines(`${word(r)} | ${word(r)}`, '--- | ---', `${word(r)} | ${words(r)}`),
  ),
  kind('tables', 'pipe-in-sentence', (r) => `${capital(r)} ${words(r)} | ${words(r)}.`),

  // Attribute lists
  kind('attribute lists', 'class-on-paragraph', (r) =>
    lines(sentence(r), `{: .${word(r)} #${word(r)}${number(r)}}`),
  ),
  kind(
    'attribute lists',
    'attributes-on-link',
    (r) => `${capital(r)} [${words(r)}](${address(r)}){:target="_blank" .${word(r)}} ${words(r)}.`,
  ),
  kind('attribute lists', 'class-on-heading', (r) => lines(`## ${words(r)}`, `{: .${word(r)}}`)),

  // Footnotes
  kind('footnotes', 'footnote', (r) => {
    const label = `${word(r)}${number(r)}`;
    return lines(`${capital(r)} ${words(r)}[^${label}] ${words(r)}.`, '', `[^${label}]: ${sentence(r)}`);
  }),
  kind('footnotes', 'missing-footnote', (r) => `${capital(r)} ${words(r)}[^${word(r)}${number(r)}].`),

  // Hard breaks
  kind('hard breaks', 'two-blanks', (r) => lines(`${sentence(r)}  `, sentence(r))),
  kind('hard breaks', 'backslash', (r) => lines(`${sentence(r)}\\`, sentence(r))),
  kind('hard breaks', 'single-line-end', (r) => lines(sentence(r), sentence(r))),

  // Headings of every form
  kind('headings', 'hashes', (r) => `${'#'.repeat(1 + Math.floor(r() * 6))} ${capital(r)} ${words(r)}`),
  kind('headings', 'closing-hashes', (r) => `## ${words(r)} ${oneOf(r, ['##', '#', '####'])}`),
  kind('headings', 'hashes-without-blank', (r) => `##${words(r)}`),
  kind('headings', 'underlined', (r) =>
    lines(`${capital(r)} ${words(r)}`, oneOf(r, ['===', '---', '--------'])),
  ),
  kind(
    'headings',
    'with-link-and-code',
    (r) => `### ${number(r)} [${words(r)}](${address(r)}) & \`${word(r)}\`: "${word(r)}"!`,
  ),
  kind('headings', 'rule', (r) => oneOf(r, ['---', '***', '* * *', '___'])),

  // Code
  kind('code', 'fenced', (r) =>
    lines('```', `${word(r)} = "${word(r)}" <b> &amp;`, '', `    ${word(r)}`, '```'),
  ),
  kind('code', 'fenced-with-language', (r) =>
    lines(
      `${oneOf(r, ['```', '~~~'])}`.concat(oneOf(r, ['python', 'html', 'text'])),
      `x = ${number(r)}`,
      '```',
    ),
  ),
  kind('code', 'indented', (r) => lines(`    ${words(r)}`, `    <${word(r)}> *${word(r)}*`)),
  kind('code', 'span', (r) => `${capital(r)} \`${word(r)} <b>\` and \`\`a \`${word(r)}\` b\`\` ${words(r)}.`),

  // Images
  kind('images', 'image', (r) => `![${words(r)}](/static/${word(r)}.jpg)`),
  kind(
    'images',
    'image-with-title-in-link',
    (r) => `[![${words(r)}](${address(r)} "${words(r)}")](${address(r)})`,
  ),
  kind('images', 'image-by-reference', (r) => {
    const label = `${word(r)} ${number(r)}`;
    return lines(
      `${capital(r)} ![${words(r)}][${label}] and [${label}].`,
      '',
      `[${label}]: ${address(r)} '${words(r)}'`,
    );
  }),

  // Raw HTML
  kind('raw HTML', 'div', (r) => lines('<div class="row">', `${words(r)} **${word(r)}**`, '</div>')),
  kind('raw HTML', 'div-with-blank-lines', (r) => lines('<div>', '', `**${words(r)}**`, '', '</div>')),
  kind('raw HTML', 'figure', (r) =>
    lines(
      '<figure>',
      `  <img src="/${word(r)}.png" alt="${words(r)}">`,
      `  <figcaption>${words(r)}</figcaption>`,
      '</figure>',
    ),
  ),
  kind(
    'raw HTML',
    'lone-image-tag',
    (r) => `<img src="/${word(r)}.png" alt="${words(r)}" width="${number(r)}">`,
  ),
  kind(
    'raw HTML',
    'inline-tags',
    (r) =>
      `${capital(r)} <em>${words(r)}</em> <a href="${address(r)}">*${word(r)}*</a> <br/> H<sub>2</sub>O.`,
  ),
  kind('raw HTML', 'comment', (r) =>
    oneOf(r, [
      `<!-- ${words(r)} -->`,
      lines(`<!-- ${words(r)}`, `${words(r)} -->`),
      `${capital(r)} <!-- ${words(r)} --> ${words(r)}.`,
    ]),
  ),
  kind('raw HTML', 'details', (r) =>
    lines('<details>', `<summary>${words(r)}</summary>`, '', sentence(r), '', '</details>'),
  ),

  // Entities
  kind(
    'entities',
    'named-and-numbered',
    (r) =>
      `${capital(r)} &copy; &amp; &mdash; &#8212; &#x27; &nbsp;${word(r)} &${word(r)}; R&D < ${number(r)} > ${number(r)}`,
  ),
  kind(
    'entities',
    'escapes',
    (r) => `\\*${word(r)}\\* \\_${word(r)}\\_ \\# \\[${word(r)}\\] \\\\ ${number(r)}\\. \\"${word(r)}\\"`,
  ),

  // Addresses
  kind(
    'addresses',
    'bare-address',
    (r) =>
      `${capital(r)} ${address(r)}${oneOf(r, ['', '.', ', ', ')'])} ${words(r)} www.${word(r)}.org ${word(r)}`,
  ),
  kind('addresses', 'angle-address', (r) => `${capital(r)} <${address(r)}> or <${word(r)}@example.org>.`),
  kind(
    'addresses',
    'mail',
    (r) => `${capital(r)} ${word(r)}@example.org, [${words(r)}](mailto:${word(r)}@example.org).`,
  ),
  kind(
    'addresses',
    'odd-destinations',
    (r) =>
      `[${words(r)}](${address(r)}?a=1&b=${word(r)}_(${word(r)})) [${word(r)}](<${word(r)} ${word(r)}>) [${word(r)}]()`,
  ),

  // Quotations
  kind('quotations', 'quote', (r) => lines(`> ${sentence(r)}`, `> ${sentence(r)}`)),
  kind('quotations', 'lazy-quote', (r) => lines(`> ${sentence(r)}`, sentence(r))),
  kind('quotations', 'quote-with-list', (r) =>
    lines(`> ${words(r)}`, '>', `> - ${words(r)}`, `> - ${words(r)}`),
  ),

  // Text
  kind('text', 'paragraph', (r) => lines(sentence(r), sentence(r))),
];

function kind(group: string, id: string, make: (random: Random) => string): Kind {
  return { group, id, make };
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
