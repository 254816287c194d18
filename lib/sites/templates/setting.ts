import type { ConferenceEvent, ExcerptRule } from '../site.ts';

/** What a template has to know of the site it is for. */
export interface TemplateSetting {
  /** As a title names it: `DjangoCon US 2019`. May have `{year}`, for the year in which a post is begun. */
  readonly conference: string;
  /** The level of the body's first heading. */
  readonly firstHeading: 1 | 2 | 3;
  readonly excerpt: ExcerptRule;
  /** First and last day of the event, if they are known. */
  readonly days: ConferenceEvent['days'];
  /** Whether the site's engine knows tables. */
  readonly hasTables: boolean;
}

/** The opening paragraph, with what the site wants after it so that lists of posts show no more than that. */
export function opening(setting: TemplateSetting, paragraph: string): string {
  return setting.excerpt.rule === 'separator' ? `${paragraph}\n\n${setting.excerpt.separator}` : paragraph;
}

/** A heading at the site's first level, with the blocks that stand under it. */
export function section(setting: TemplateSetting, heading: string, ...blocks: readonly string[]): string {
  return [`${'#'.repeat(setting.firstHeading)} ${heading}`, ...blocks].join('\n\n');
}

/** Blocks of Markdown as one body. */
export function bodyOf(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
