/**
 * What we use of liquidjs. Its own declarations ask for those of Node, which would let the core use all of Node; and
 * its build for browsers is the one that touches no file, wherever it runs.
 */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  /** The kinds of tokens by their numbers: 16 is plain text, of which `getContent` is asked. */
  export interface Token {
    readonly kind: number;
  }

  export interface TagToken extends Token {
    readonly name: string;
    readonly args: string;
  }

  export interface Template {
    readonly token: Token;
  }

  export interface Emitter {
    readonly buffer: string;
    write(value: unknown): void;
  }

  export interface Renderer {
    renderTemplates(
      templates: readonly Template[],
      context: Context,
      emitter?: Emitter,
    ): IterableIterator<unknown>;
  }

  export interface Parser {
    /** Takes the tokens out of the list. */
    parseTokens(tokens: Token[]): Template[];
    parseToken(token: Token, rest: Token[]): Template;
  }

  export interface LiquidOptions {
    readonly jekyllInclude?: boolean;
    readonly jekyllWhere?: boolean;
    readonly strictFilters?: boolean;
    readonly ownPropertyOnly?: boolean;
    readonly timezoneOffset?: number | string;
    readonly locale?: string;
    readonly templates?: Readonly<Record<string, string>>;
    readonly parseLimit?: number;
    readonly renderLimit?: number;
    readonly memoryLimit?: number;
  }

  export type FilterHandler = (
    this: { readonly context: Context },
    value: unknown,
    ...given: readonly unknown[]
  ) => unknown;

  export type TagClass = new (token: TagToken, rest: Token[], liquid: Liquid, parser: Parser) => Tag;

  export class Liquid {
    constructor(options: LiquidOptions);
    readonly options: LiquidOptions;
    renderer: Renderer;
    readonly parser: Parser;
    readonly filters: Record<string, FilterHandler | { readonly handler: FilterHandler }>;
    readonly tags: Record<string, TagClass>;
    registerFilter(name: string, filter: FilterHandler): void;
    registerTag(name: string, tag: TagClass): void;
  }

  export abstract class Tag implements Template {
    constructor(token: TagToken, rest: Token[], liquid: Liquid);
    readonly token: TagToken;
    readonly liquid: Liquid;
    abstract render(context: Context, emitter: Emitter): unknown;
  }

  export class Context {
    constructor(
      environment: object,
      options: LiquidOptions,
      renderOptions: { readonly sync: true },
      tools: { readonly liquid: Liquid },
    );
    breakCalled: boolean;
    continueCalled: boolean;
    /** Gives the number of scopes. */
    push(scope: object): number;
    pop(): object | undefined;
  }

  export class Tokenizer {
    constructor(text: string);
    readTagToken(options: LiquidOptions): TagToken;
    readOutputToken(options: LiquidOptions): Token;
  }

  /** Runs to its end what the library writes as a generator. */
  export function toValueSync(value: unknown): unknown;
}
