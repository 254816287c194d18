import { smallestSplice } from '../draft/splice.ts';
import type { TextPlace } from '../sites/site.ts';
import { applyEdits, type TextEdit } from './edit.ts';
import { orderWithin, schemaAt } from './field-order.ts';
import { isSamePath } from './field-path.ts';
import { type Field, readFrontMatter } from './front-matter.ts';
import { lineEndOf } from './line-bounds.ts';
import {
  type FieldEdit,
  type FieldPath,
  type FieldRules,
  type FieldValue,
  readPostFields,
} from './post-fields.ts';
import { sameValue } from './same-value.ts';
import { type Range, splitPost } from './split.ts';
import { removeFromText, setInText } from './text-edit.ts';
import { removeFromToml, setInToml } from './toml-edit.ts';
import { tomlKey, tomlText } from './toml-text.ts';
import { removeFromYaml, setInYaml } from './yaml-edit.ts';
import { entryLines, type YamlLayout } from './yaml-entry-text.ts';
import { yamlFields } from './yaml-fields.ts';
import { soundChunks } from './yaml-front-matter.ts';
import { yamlLines } from './yaml-lines.ts';

/**
 * The smallest change of the text that gives a field a value: comments, quotes, order of keys, blank lines
 * and line ends around it stay as they are. A field that is missing is added where the site's posts have it,
 * and so is front matter. A date is text. Refused rather than written so that it would read as something
 * else, or another field with it.
 */
export function setField(source: string, rules: FieldRules, path: FieldPath, value: FieldValue): FieldEdit {
  return edited({ source, rules, path, change: { kind: 'set', value } });
}

/** Takes a field away with its line, and with the fields inside it; no edits if it is not there. */
export function removeField(source: string, rules: FieldRules, path: FieldPath): FieldEdit {
  return edited({ source, rules, path, change: { kind: 'remove' } });
}

interface Task {
  readonly source: string;
  readonly rules: FieldRules;
  readonly path: FieldPath;
  readonly change: { readonly kind: 'set'; readonly value: FieldValue } | { readonly kind: 'remove' };
}

type Refusal = Extract<FieldEdit, { readonly state: 'refused' }>['reason'];

function edited(task: Task): FieldEdit {
  const proposed = task.path.length === 0 ? 'no-place' : proposal(task);
  if (typeof proposed === 'string') return { state: 'refused', reason: proposed };
  const edits = proposed.flatMap((edit) => smallest(task.source, edit));
  return isFaithful(task, edits) ? { state: 'edits', edits } : { state: 'refused', reason: 'not-writable' };
}

function proposal(task: Task): readonly TextEdit[] | Refusal {
  if (task.rules.style === 'text') return inText(task, task.rules.places);
  const frontMatter = readFrontMatter(task.source);
  switch (frontMatter.state) {
    case 'none':
      return newFrontMatter(task) ?? 'not-writable';
    case 'unclosed':
      return 'broken-front-matter';
    case 'read':
      return (frontMatter.style === 'yaml' ? inYaml : inToml)(task, frontMatter.content) ?? 'not-writable';
    case 'broken':
      return frontMatter.style === 'yaml' ? inSoundChunk(task, frontMatter.content) : 'broken-front-matter';
  }
}

function inText({ source, path, change }: Task, places: readonly TextPlace[]): readonly TextEdit[] | Refusal {
  if (change.kind === 'remove') return removeFromText(source, places, path) ?? 'no-place';
  if (typeof change.value !== 'string') return 'not-writable';
  return setInText(source, places, path, change.value) ?? 'no-place';
}

function inYaml(task: Task, within: Range): readonly TextEdit[] | null {
  const { source, path, change } = task;
  const yaml = source.slice(within.from, within.to);
  const edits =
    change.kind === 'set'
      ? setInYaml(yaml, path, change.value, layoutOf(task, yaml))
      : removeFromYaml(yaml, path);
  if (!edits) return null;
  return edits.map(({ from, to, insert }) => ({ from: from + within.from, to: to + within.from, insert }));
}

function inToml(task: Task, content: Range): readonly TextEdit[] | null {
  const { source, path, change } = task;
  const post = { source, content, layout: layoutOf(task, '') };
  return change.kind === 'set' ? setInToml(post, path, change.value) : removeFromToml(post, path);
}

function inSoundChunk(task: Task, content: Range): readonly TextEdit[] | Refusal {
  const chunk = soundChunks(task.source.slice(content.from, content.to)).find(({ map }) =>
    yamlFields(map).some(({ path }) => isSamePath(path, task.path)),
  );
  if (!chunk) return 'broken-front-matter';
  const within = { from: content.from + chunk.at.from, to: content.from + chunk.at.to };
  return inYaml(task, within) ?? 'not-writable';
}

function layoutOf({ source, rules }: Task, yaml: string): YamlLayout {
  return {
    lineEnd: lineEndOf(source),
    step: stepOf(yaml),
    isDate: (path) => schemaAt(rules.schema, path)?.afterword?.control === 'date-time',
    order: (path) => orderWithin(rules.schema, path),
  };
}

/** The blanks in front of the first inner entry. */
function stepOf(yaml: string): string {
  const inner = yamlLines(yaml).find(({ kind, indent }) => kind === 'entry' && /^ {1,8}$/.test(indent));
  return inner?.indent ?? '  ';
}

/** In front of the text, with a blank line under it. */
function newFrontMatter(task: Task): readonly TextEdit[] | null {
  if (task.change.kind === 'remove') return [];
  const { mark, body } = splitPost(task.source);
  const eol = lineEndOf(task.source);
  const lines = newLines(task, task.change.value);
  if (lines === null) return null;
  const dashes = task.rules.style === 'toml' ? '+++' : '---';
  const gap = body.to === body.from || /[\r\n]/.test(task.source.charAt(body.from)) ? '' : eol;
  return [{ from: mark, to: mark, insert: `${[dashes, lines, dashes].join(eol)}${eol}${gap}` }];
}

function newLines(task: Task, value: FieldValue): string | null {
  const layout = layoutOf(task, '');
  if (task.rules.style !== 'toml') return entryLines([], task.path, value, '', layout);
  const text = tomlText(value, { isLiteral: false, isDate: layout.isDate(task.path) });
  return text === null || task.path.length > 2 ? null : `${task.path.map(tomlKey).join('.')} = ${text}`;
}

function smallest(source: string, { from, to, insert }: TextEdit): TextEdit[] {
  const splice = smallestSplice(source.slice(from, to), insert);
  if (!splice) return [];
  const at = from + splice.at;
  return [{ from: at, to: at + splice.remove, insert: splice.insert }];
}

/** Whether the field then reads as it should, and all others as before. */
function isFaithful({ source, rules, path, change }: Task, edits: readonly TextEdit[]): boolean {
  const after = applyEdits(source, edits);
  const [old, now] = [readFrontMatter(source), readFrontMatter(after)];
  if (
    rules.style !== 'text' &&
    old.state !== 'broken' &&
    now.state !== (edits.length > 0 ? 'read' : old.state)
  )
    return false;
  const fields = readPostFields(after, rules, now);
  const field = fields.find(path);
  const isAsWanted =
    change.kind === 'set' ? field !== null && sameValue(field.value, change.value) : field === null;
  return (
    isAsWanted &&
    areSame(unrelated(readPostFields(source, rules, old).all, path), unrelated(fields.all, path))
  );
}

/** Neither the field itself, nor one inside it or around it. */
function unrelated(fields: readonly Field[], path: FieldPath): Field[] {
  return fields.filter((field) => {
    const shared = Math.min(field.path.length, path.length);
    return !isSamePath(field.path.slice(0, shared), path.slice(0, shared));
  });
}

function areSame(before: readonly Field[], after: readonly Field[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ path, value }, index) => {
      const other = after[index];
      return other !== undefined && isSamePath(path, other.path) && sameValue(value, other.value);
    })
  );
}
