import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyEdits, type TextEdit } from '../../lib/post/edit.ts';
import { removeField, setField } from '../../lib/post/field-edit.ts';
import { isWithin } from '../../lib/post/field-path.ts';
import { readFrontMatter } from '../../lib/post/front-matter.ts';
import { lineEnd, nextLine } from '../../lib/post/line-bounds.ts';
import {
  type FieldEdit,
  type FieldPath,
  type FieldRules,
  type FieldValue,
  readPostFields,
} from '../../lib/post/post-fields.ts';
import { cases, patience } from '../support/cases.ts';
import {
  anyText,
  fieldPath,
  fieldValue,
  textPost,
  textRules,
  tomlPost,
  tomlRules,
  yamlPost,
  yamlRules,
} from '../support/front-matter-texts.ts';

interface Post {
  readonly source: string;
  readonly rules: FieldRules;
}

const soundPost: fc.Arbitrary<Post> = fc.oneof(
  yamlPost.map(({ source }) => ({ source, rules: yamlRules })),
  tomlPost.map(({ source }) => ({ source, rules: tomlRules })),
  textPost.map((source) => ({ source, rules: textRules })),
);
const anyPost: fc.Arbitrary<Post> = fc.oneof(
  soundPost,
  fc.record({ source: anyText, rules: fc.constantFrom(yamlRules, tomlRules, textRules) }),
);

/** Nothing at all takes the field away. */
const change = fc.option(fieldValue, { nil: undefined, freq: 5 });

function edit({ source, rules }: Post, path: FieldPath, value: FieldValue | undefined): FieldEdit {
  return value === undefined ? removeField(source, rules, path) : setField(source, rules, path, value);
}

function others({ source, rules }: Post, path: FieldPath): [FieldPath, FieldValue][] {
  return readPostFields(source, rules)
    .all.filter((field) => !isWithin(field.path, path) && !isWithin(path, field.path))
    .map((field) => [field.path, field.value]);
}

test(
  'an edit of a field of any post changes that field and no other',
  () => {
    fc.assert(
      fc.property(anyPost, fieldPath, change, (post, path, value) => {
        const result = edit(post, path, value);
        if (result.state === 'refused') return fc.pre(false);
        const after = { ...post, source: applyEdits(post.source, result.edits) };
        const field = readPostFields(after.source, post.rules).find(path);
        expect(field === null ? undefined : field.value).toEqual(value);
        expect(others(after, path)).toEqual(others(post, path));
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'what stands outside of a field that is there stays as it is, byte for byte',
  () => {
    fc.assert(
      fc.property(anyPost, fieldPath, fieldValue, (post, path, value) => {
        const field = readPostFields(post.source, post.rules).find(path);
        const result = setField(post.source, post.rules, path, value);
        if (!field || result.state === 'refused') return fc.pre(false);
        const after = applyEdits(post.source, result.edits);
        expect(after).toSatisfy((text: string) => text.startsWith(post.source.slice(0, field.key.to)));
        const last = Math.max(field.at.to, field.key.to);
        // New lines of a list or a group are put after the line end of the last one.
        const end = (typeof value === 'object' ? nextLine : lineEnd)(post.source, last);
        expect(after).toSatisfy((text: string) => text.endsWith(post.source.slice(end)));
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'a field is taken away with its lines, and nothing else is',
  () => {
    fc.assert(
      fc.property(soundPost, fieldPath, (post, path) => {
        const field = readPostFields(post.source, post.rules).find(path);
        const result = removeField(post.source, post.rules, path);
        if (result.state === 'refused') return fc.pre(false);
        if (!field) {
          expect(result.edits).toEqual([]);
          return;
        }
        for (const { from, to, insert } of result.edits) {
          expect(insert).toBe('');
          expect(post.source.slice(from, field.key.from).trim()).toMatch(/^(?:#|> Published on|\[?$|,?$)/);
          expect(post.source.slice(field.at.to, to).trim()).toMatch(/^(?:#|by the team|=+|,?$|$)/);
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'a field that is missing is added without taking anything away',
  () => {
    fc.assert(
      fc.property(anyPost, fieldPath, fieldValue, (post, path, value) => {
        const result = setField(post.source, post.rules, path, value);
        const fields = readPostFields(post.source, post.rules);
        if (result.state === 'refused' || fields.find(path)) return fc.pre(false);
        const parent = fields.find(path.slice(0, -1));
        if (parent && parent.at.from < parent.at.to && !isGroup(parent.value)) return fc.pre(false);
        for (const { from, to, insert } of result.edits) {
          expect(insert.startsWith(post.source.slice(from, to))).toBe(true);
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'an edit of sound front matter is refused only for what cannot be written',
  () => {
    fc.assert(
      fc.property(yamlPost, fieldPath, change, ({ source }, path, value) => {
        const fields = readPostFields(source, yamlRules);
        const parent = path.length === 1 ? null : fields.find(path.slice(0, -1));
        const hasPlace =
          parent === null || isGroup(parent.value) || parent.value === null || parent.value === '';
        const result = edit({ source, rules: yamlRules }, path, value);
        expect(result.state).toBe(hasPlace || value === undefined ? 'edits' : 'refused');
      }),
      { numRuns: cases },
    );
  },
  patience,
);

function isGroup(value: FieldValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test(
  'two people who edit two fields of one post at once both win',
  () => {
    fc.assert(
      fc.property(
        soundPost,
        fieldPath,
        change,
        fieldPath,
        change,
        fc.boolean(),
        (post, path, value, other, otherValue, isFirst) => {
          const shared = Math.min(path.length, other.length);
          if (isWithin(path.slice(0, shared), other.slice(0, shared))) return fc.pre(false);
          const [one, two] = [edit(post, path, value), edit(post, other, otherValue)];
          if (one.state === 'refused' || two.state === 'refused') return fc.pre(false);
          const merged = {
            ...post,
            source: mergedText(post.source, isFirst ? [one.edits, two.edits] : [two.edits, one.edits]),
          };
          if (post.rules.style !== 'text') expect(readFrontMatter(merged.source).state).toBe('read');
          const fields = readPostFields(merged.source, post.rules);
          const read = (at: FieldPath) => fields.find(at)?.value;
          expect([read(path), read(other)]).toEqual([value, otherValue]);
        },
      ),
      { numRuns: cases },
    );
  },
  patience,
);

/** What two devices see after each has made its own edit and they have met. */
function mergedText(source: string, edits: readonly (readonly TextEdit[])[]): string {
  const documents = edits.map((own, index) => {
    const document = new Y.Doc();
    document.clientID = 1;
    document.getText('source').insert(0, source);
    document.clientID = index + 2;
    document.transact(() => applyTo(document.getText('source'), own));
    return document;
  });
  const [first = new Y.Doc(), second = new Y.Doc()] = documents;
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  expect(second.getText('source').toString()).toBe(first.getText('source').toString());
  return first.getText('source').toString();
}

function applyTo(text: Y.Text, edits: readonly TextEdit[]): void {
  for (const { from, to, insert } of edits.toSorted(
    (one, other) => other.from - one.from || other.to - one.to,
  )) {
    text.delete(from, to - from);
    text.insert(from, insert);
  }
}
