import type { JsonValue } from '../../sites/json.ts';
import type { EngineOptions } from '../engine.ts';

/**
 * What of Hugo's configuration `markup.goldmark` the engine knows, by Hugo's own names and with its defaults.
 * Anything else, and any value of another kind, is passed over.
 */
export interface GoldmarkOptions {
  readonly extensions: {
    /** `Term` and `: what it means` in lines of their own. */
    readonly definitionList: boolean;
    /** `[^1]` and `[^1]: text`. */
    readonly footnote: boolean;
    /** Makes links of addresses in the text. */
    readonly linkify: boolean;
    /** Of addresses that begin with `www.`: `https` or `http`. */
    readonly linkifyProtocol: 'https' | 'http';
    /** `~~gone~~` */
    readonly strikethrough: boolean;
    readonly table: boolean;
    /** `- [x] done` */
    readonly taskList: boolean;
    /** Round quotes, dashes and ellipses. Hugo writes it as a record too: `{ disable: true }`. */
    readonly typographer: boolean;
  };
  readonly parser: {
    /** Gives each heading an `id` made of its text. */
    readonly autoHeadingID: boolean;
    /** How: `github`, or `github-ascii` without what is not ASCII. */
    readonly autoHeadingIDType: 'github' | 'github-ascii';
    /** `title`: attributes in braces behind a heading. */
    readonly attribute: { readonly title: boolean };
    /** Whether a picture alone in a paragraph stands in a `<p>`. */
    readonly wrapStandAloneImageWithinParagraph: boolean;
  };
  readonly renderer: {
    /** Each line end in a paragraph is a `<br>`. */
    readonly hardWraps: boolean;
    /**
     * Raw HTML is printed; if not, a comment stands in its place. A record may also say `unsafe` by itself, as people
     * call it: the group wins.
     */
    readonly unsafe: boolean;
    /** `<br />` instead of `<br>`. */
    readonly xhtml: boolean;
  };
}

/** Reads the options of a record. */
export function readOptions(options: EngineOptions): GoldmarkOptions {
  const extensions = group(options.extensions);
  const parser = group(options.parser);
  const renderer = group(options.renderer);
  return {
    extensions: {
      definitionList: flag(extensions.definitionList, true),
      footnote: flag(extensions.footnote, true),
      linkify: flag(extensions.linkify, true),
      linkifyProtocol: extensions.linkifyProtocol === 'http' ? 'http' : 'https',
      strikethrough: flag(extensions.strikethrough, true),
      table: flag(extensions.table, true),
      taskList: flag(extensions.taskList, true),
      typographer: flag(extensions.typographer, !flag(group(extensions.typographer).disable, false)),
    },
    parser: {
      autoHeadingID: flag(parser.autoHeadingID, true),
      autoHeadingIDType: parser.autoHeadingIDType === 'github-ascii' ? 'github-ascii' : 'github',
      attribute: { title: flag(group(parser.attribute).title, true) },
      wrapStandAloneImageWithinParagraph: flag(parser.wrapStandAloneImageWithinParagraph, true),
    },
    renderer: {
      hardWraps: flag(renderer.hardWraps, false),
      unsafe: flag(renderer.unsafe, flag(options.unsafe, false)),
      xhtml: flag(renderer.xhtml, false),
    },
  };
}

function group(value: JsonValue | undefined): EngineOptions {
  return isRecord(value) ? value : {};
}

function isRecord(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flag(value: JsonValue | undefined, usual: boolean): boolean {
  return typeof value === 'boolean' ? value : usual;
}
