import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Finding, Fix } from '../checks/check.ts';
import { removeField, setField } from '../post/field-edit.ts';
import { isSamePath, isWithin } from '../post/field-path.ts';
import { type FieldValue, readFrontMatter } from '../post/front-matter.ts';
import { movedEdits } from '../post/moved-edits.ts';
import { type FieldEdit, readPostFields } from '../post/post-fields.ts';
import type { FieldPath, Site } from '../sites/site.ts';
import type { EditStep } from './edit-step.ts';
import { formDate, type ReadFormDate } from './form-date.ts';
import { type FormProblem, formProblem, type ProblemFix } from './form-problem.ts';
import { type FormField, type FormRow, otherRows, siteRows, type TypedAs } from './form-rows.ts';
import type { OpenDraft } from './open-draft.ts';

/** The fields of a post as a form. All of it follows from the text, and an edit changes the text alone. */
export interface PostForm {
  readonly state: ReadonlySignal<FormState>;
  /** The last edit that could not be made, until the next one. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** What the checks say of a field, or of what is inside it where the form shows it as one. */
  findings(row: FormRow): readonly Finding[];
  /** Writes what was typed, without the blanks around it. All edits until `leave` are one step of Undo. */
  setText(field: FormField, text: string): void;
  setYes(field: FormField, isYes: boolean): void;
  setItems(field: FormField, items: readonly string[]): void;
  setDate(field: FormField, date: Pick<ReadFormDate, 'day' | 'time' | 'offset'>): void;
  /** Takes the field away with its line. */
  remove(row: FormRow): void;
  /** False if the text at that place was changed since. */
  fix(fix: ProblemFix): boolean;
  fixFinding(fix: Fix): boolean;
  /** The person leaves the field. */
  leave(): void;
  undo(): void;
  redo(): void;
}

export type FormState =
  | { readonly state: 'fields'; readonly rows: FormRows; readonly isNew: boolean }
  /** What stands on lines that can be read for themselves can still be edited. */
  | { readonly state: 'broken'; readonly rows: FormRows; readonly problems: readonly FormProblem[] }
  /** The front matter begins and never ends: nothing of it is a field. */
  | { readonly state: 'unclosed' };

export interface FormRows {
  readonly site: readonly FormRow[];
  readonly other: readonly FormRow[];
}

export interface Refusal {
  readonly path: FieldPath;
  readonly reason: Extract<FieldEdit, { state: 'refused' }>['reason'];
}

export type FormDraft = Pick<
  OpenDraft,
  'text' | 'undo' | 'settled' | 'site' | 'checks' | 'edit' | 'beginStep'
>;

/** It follows the text when that rests, and at once what is done in the form. */
export function createPostForm(draft: FormDraft): PostForm {
  const { text, site, checks, undo } = draft;
  const ownEdits = signal(0);
  const refusal = signal<Refusal | null>(null);
  const source = computed(() => {
    ownEdits.value;
    draft.settled.value;
    return text.toString();
  });
  let visit: EditStep | null = null;

  const leave = () => {
    visit?.end();
    visit = null;
  };
  const seeEdit = () => {
    ownEdits.value += 1;
  };
  const change = (path: FieldPath, edit: FieldEdit) => {
    refusal.value = edit.state === 'refused' ? { path, reason: edit.reason } : null;
    if (edit.state === 'refused' || edit.edits.length === 0) return;
    visit ??= draft.beginStep();
    visit.edit(edit.edits);
    seeEdit();
  };
  const set = ({ path, isPresent }: FormField, value: FieldValue) => {
    if (value === '' && !isPresent) return;
    change(path, setField(text.toString(), site.site.peek().fields, path, value));
  };
  const rewind = (step: () => unknown) => {
    leave();
    step();
    seeEdit();
  };

  return {
    state: computed(() => stateOf(source.value, site.site.value)),
    refusal,
    findings: (row) => findingsOf(row, checks.findings.value),
    setText: (field, typed) => set(field, typedValue(field, typed)),
    setYes: (field, isYes) => set(field, isYes),
    setItems: (field, items) => set(field, itemsOf(field, items)),
    setDate: (field, date) => set(field, formDate(date, site.site.peek())),
    remove: ({ path }) => {
      leave();
      change(path, removeField(text.toString(), site.site.peek().fields, path));
      leave();
    },
    fix: ({ edits }) => {
      leave();
      const moved = movedEdits(edits, source.peek(), text.toString());
      if (moved) draft.edit(moved);
      seeEdit();
      return moved !== null;
    },
    fixFinding: (fix) => {
      leave();
      const isFixed = checks.fix(fix);
      seeEdit();
      return isFixed;
    },
    leave,
    undo: () => rewind(() => undo.undo()),
    redo: () => rewind(() => undo.redo()),
  };
}

function stateOf(source: string, site: Site): FormState {
  const frontMatter = readFrontMatter(source);
  const isInText = site.fields.style === 'text';
  if (frontMatter.state === 'unclosed' && !isInText) return { state: 'unclosed' };
  const fields = readPostFields(source, site.fields, frontMatter);
  const isBroken = frontMatter.state === 'broken' && !isInText;
  const post = { source, site, fields, isBroken };
  const rows = { site: siteRows(post), other: otherRows(post) };
  if (!isBroken) return { state: 'fields', rows, isNew: frontMatter.state === 'none' && !isInText };
  const problems = frontMatter.problems.map((problem) => formProblem(source, problem));
  return { state: 'broken', rows, problems };
}

function findingsOf(row: FormRow, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ field }) =>
      field !== null && (row.kind === 'group' ? isSamePath(field, row.path) : isWithin(field, row.path)),
  );
}

/** A text of several lines keeps the line end after it. */
function typedValue({ control }: FormField, typed: string): FieldValue {
  const type = 'type' in control ? control.type : 'text';
  const before = 'text' in control ? control.text : '';
  const trimmed = typed.trim();
  const value = readTyped(trimmed, type);
  return typeof value === 'string' && value !== '' && before.endsWith('\n') ? `${value}\n` : value;
}

function readTyped(text: string, type: TypedAs): FieldValue {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'number' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
  return text;
}

/** What was a number or a yes before stays one. */
function itemsOf({ control }: FormField, items: readonly string[]): FieldValue {
  const before = control.control === 'list' ? control.items : [];
  return items.map((item) => before.find((value) => String(value) === item) ?? item.trim());
}
