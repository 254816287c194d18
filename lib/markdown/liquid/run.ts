import {
  Context,
  type Emitter,
  type Renderer,
  type Template,
  toValueSync,
} from 'liquidjs/dist/liquid.browser.mjs';
import type { LiquidReason } from '../print.ts';
import { createTextMapping, type TextMap, type TextMapping } from '../text-map.ts';
import { type Cards, createCards } from './cards.ts';
import { CapturingEmitter, PlacedEmitter } from './emitters.ts';
import { type Budget, createBudget, isLimit } from './limits.ts';
import { type BlockNode, type LeafPiece, type LiquidNode, nest } from './nesting.ts';
import { type OutputPiece, piecesOf, type TagPiece } from './pieces.ts';
import { Tokens } from './tokens.ts';
import { type LiquidTools, type ParsedOutput, reasonOf } from './tools.ts';

/** A text after Liquid. */
export interface LiquidRun {
  readonly map: TextMap;
  /** What could not be run; in the text it stands as words that have to be restored. */
  readonly cards: Cards;
}

/** Runs the Liquid of a text. `variables` are what the text may name. */
export function runLiquid(text: string, variables: object, tools: LiquidTools): LiquidRun {
  const run = new Run(text, variables, tools);
  for (const node of nest(piecesOf(text), tools.rules)) {
    run.print(node);
    if (run.hasEnded) break;
  }
  return { map: run.mapping.map(), cards: run.cards };
}

class Run {
  readonly mapping: TextMapping;
  readonly cards: Cards;
  readonly #text: string;
  readonly #tools: LiquidTools;
  readonly #tokens: Tokens;
  readonly #context: Context;
  readonly #budget: Budget = createBudget();
  readonly #emitter: PlacedEmitter;

  constructor(text: string, variables: object, tools: LiquidTools) {
    this.#text = text;
    this.#tools = tools;
    this.mapping = createTextMapping(text);
    this.cards = createCards(text);
    this.#tokens = new Tokens(text, tools, this.cards);
    this.#emitter = new PlacedEmitter(this.mapping, this.#budget);
    const { library } = tools;
    this.#context = new Context(variables, library.options, { sync: true }, { liquid: library });
  }

  /** Whether `break` stood outside of a loop: Liquid prints nothing after it. */
  get hasEnded(): boolean {
    return this.#context.breakCalled || this.#context.continueCalled;
  }

  print(node: LiquidNode): void {
    if (node.kind === 'text') this.mapping.copy(node.from, node.to);
    else if (node.kind === 'broken') this.#printCard(node, node.reason);
    else this.#run(node);
  }

  #run(node: TagPiece | OutputPiece | BlockNode): void {
    const before = this.mapping.length;
    try {
      this.#budget.begin();
      this.#render(node);
    } catch (error) {
      this.mapping.cutTo(before);
      leaveScopes(this.#context);
      this.#printCard(node.kind === 'block' ? node.open : node, reasonOf(error));
    }
  }

  #printCard(piece: LeafPiece, reason: LiquidReason): void {
    this.mapping.put(this.cards.wordFor(piece, reason), piece.from, piece.to);
  }

  #render(node: TagPiece | OutputPiece | BlockNode): void {
    const { parser } = this.#tools.library;
    if (node.kind === 'output') this.#renderOutput(node);
    else if (node.kind === 'block') this.#renderTags(parser.parseTokens(this.#tokens.tokensOf(node)));
    else this.#renderTags([parser.parseToken(this.#tokens.token(node), [])]);
  }

  #renderOutput(piece: OutputPiece): void {
    this.#budget.spend('steps', 1);
    const output = this.#parsed(piece);
    if (output.state === 'refused') {
      this.#printCard(piece, output.reason);
      return;
    }
    this.#emitter.piece = piece;
    const { renderer } = this.#tools.library;
    toValueSync(renderer.renderTemplates([output.template], this.#context, this.#emitter));
  }

  #parsed(piece: OutputPiece): ParsedOutput {
    const { outputs } = this.#tools;
    const text = this.#text.slice(piece.from, piece.to);
    const output = outputs.get(text) ?? this.#parse(piece);
    if (outputs.size >= MOST_KEPT) outputs.clear();
    outputs.set(text, output);
    return output;
  }

  #parse(piece: OutputPiece): ParsedOutput {
    try {
      const token = this.#tokens.token(piece);
      return { state: 'parsed', template: this.#tools.library.parser.parseToken(token, []) };
    } catch (error) {
      return { state: 'refused', reason: reasonOf(error) };
    }
  }

  #renderTags(tags: readonly Template[]): void {
    const { library } = this.#tools;
    const own = library.renderer;
    const renderer: Renderer = {
      renderTemplates: (templates, context, emitter = new CapturingEmitter(this.#budget)) =>
        this.#renderAll({ templates, context, emitter, own }),
    };
    library.renderer = renderer;
    try {
      toValueSync(renderer.renderTemplates(tags, this.#context, this.#emitter));
    } finally {
      library.renderer = own;
    }
  }

  /** What liquidjs does itself, but each template for itself: one that fails leaves a card and the rest goes on. */
  *#renderAll({ templates, context, emitter, own }: Rendering): Generator<unknown, string> {
    const placed = emitter instanceof PlacedEmitter ? emitter : null;
    const around = placed?.piece ?? null;
    for (const template of templates) {
      this.#budget.spend('steps', 1);
      const place = this.#tokens.placeOf(template.token);
      if (placed && place) placed.piece = place.piece;
      try {
        const target = place?.isBlank ? new CapturingEmitter(this.#budget) : emitter;
        yield own.renderTemplates([template], context, target);
      } catch (error) {
        if (isLimit(error) || !place) throw error;
        if (placed) placed.piece = place.piece;
        emitter.write(this.cards.wordFor(place.piece, reasonOf(error)));
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    if (placed) placed.piece = around;
    return emitter.buffer;
  }
}

/** Outputs of other posts would stay for ever. */
const MOST_KEPT = 2_000;

interface Rendering {
  readonly templates: readonly Template[];
  readonly context: Context;
  readonly emitter: Emitter;
  /** The renderer of liquidjs. */
  readonly own: Renderer;
}

/** A block that broke off may have left the variables of its loop behind. */
function leaveScopes(context: Context): void {
  const scopes = context.push({}) - 1;
  for (let left = scopes + 1; left > 1; left -= 1) context.pop();
}
