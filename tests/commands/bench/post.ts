import { between, oneOf, type Random, seededRandom } from './random.ts';
import { paragraph, sentence, words } from './words.ts';

/** A post to measure with, and where in it one types. */
export interface BenchPost {
  readonly title: string;
  readonly fileName: string;
  readonly source: string;
  /** Stands once in the source, in a paragraph of the middle. One types right behind it. */
  readonly anchor: string;
}

/**
 * A post of about so many bytes, in the kinds of blocks that wrap-up posts are made of. The same every time. Its front
 * matter is that of a site with kramdown, so that the preview prints it with that engine.
 */
export function benchPost(name: string, bytes: number): BenchPost {
  const title = `${name}: DjangoCon US 2019`;
  const random = seededRandom(bytes);
  const parts = [frontMatter(title)];
  let size = 0;
  let isAnchored = false;
  while (size < bytes - 1_500) {
    const section = [`## ${heading(random)}`, ...blocks(random)];
    if (!isAnchored && size > bytes / 2) {
      section.push(`${paragraph(random)} We met again ${anchor}.`);
      isAnchored = true;
    }
    parts.push(...section);
    size += section.join('\n\n').length + 2;
  }
  return { title, fileName: `${name.replaceAll(' ', '-')}.md`, source: `${parts.join('\n\n')}\n`, anchor };
}

/** What is typed: so many letters and blanks, which no editor or dialect reads as anything else. */
export function typedText(length: number): string {
  return ` ${words(seededRandom(length), length)}`.slice(0, length);
}

/** None of these words is among those that the post is made of. */
const anchor = 'beside the copper fountain';

function frontMatter(title: string): string {
  return `---\nauthor: First Organizer\ncategory: General\ndate: 2019-10-13 06:00:00\nlayout: post\ntitle: "${title}"\n---`;
}

function heading(random: Random): string {
  const text = words(random, between(random, 2, 6));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function blocks(random: Random): string[] {
  const kinds = [...Array.from({ length: between(random, 2, 4) }, () => paragraph), oneOf(random, others)];
  return kinds.map((make) => make(random));
}

const others: readonly ((random: Random) => string)[] = [
  (random) => lines(random, () => `- ${sentence(random)}`),
  (random) => lines(random, (index) => `${index + 1}. ${sentence(random)}`),
  (random) => lines(random, () => `- [${random() < 0.5 ? 'x' : ' '}] ${sentence(random)}`),
  (random) => lines(random, (index) => `${index === 0 ? '-' : '    -'} ${sentence(random)}`),
  (random) => lines(random, () => `> ${sentence(random)}`),
  (random) => `\`\`\`js\n${lines(random, () => `plan('${words(random, 2)}');`)}\n\`\`\``,
  (random) =>
    `| ${words(random, 1)} | count |\n| --- | ---: |\n${lines(random, () => `| ${words(random, 3)} | ${between(random, 1, 400)} |`)}`,
];

function lines(random: Random, make: (index: number) => string): string {
  return Array.from({ length: between(random, 3, 8) }, (_, index) => make(index)).join('\n');
}
