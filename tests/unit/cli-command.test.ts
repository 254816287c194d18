import { expect, test } from 'vitest';
import { readCommand } from '../../lib/cli/command.ts';

test('a check with all its options is read', () => {
  const words = 'check --site=mine.json --files files.txt --format json --fix _posts/one.md two.md';
  expect(readCommand(words.split(' '))).toEqual({
    state: 'read',
    value: {
      name: 'check',
      site: 'mine.json',
      files: 'files.txt',
      format: 'json',
      fix: true,
      inputName: null,
      paths: ['_posts/one.md', 'two.md'],
    },
  });
});

test.each([
  ['sites', { name: 'sites' }],
  ['sites show plain', { name: 'show-site', id: 'plain' }],
  ['sites schema', { name: 'site-schema' }],
  [
    'render --site plain a.md',
    { name: 'render', site: 'plain', part: 'body', out: null, page: null, inputName: null, paths: ['a.md'] },
  ],
  [
    'render --part intro --out=dir --name a.md -',
    { name: 'render', site: null, part: 'intro', out: 'dir', page: null, inputName: 'a.md', paths: ['-'] },
  ],
  ['render -h', { name: 'help' }],
  ['--help', { name: 'help' }],
  ['check --help', { name: 'help' }],
  ['--version', { name: 'version' }],
])('afterword %s is understood', (words, command) => {
  expect(readCommand(words.split(' '))).toEqual({ state: 'read', value: command });
});

test.each([
  ['', 'There is no command “”. Known are: check, render, sites, help.'],
  ['chek one.md', 'There is no command “chek”. Did you mean check?'],
  ['check', 'Say which posts: afterword check FILE…'],
  ['check --stie plain one.md', 'There is no option “--stie”. Did you mean --site?'],
  ['check --site', 'After --site its value is missing.'],
  ['check --site --fix one.md', 'After --site its value is missing.'],
  ['check --fix=yes one.md', '--fix takes no value.'],
  ['check --format xml one.md', 'There is no format “xml”: write --format text, json or github.'],
  ['check --fix -', '--fix cannot write to standard input: name a file.'],
  ['check --files - -', 'Standard input (-) can be read only once.'],
  ['check --name a.md one.md', '--name is for a post from standard input (-).'],
  ['render', 'Say which posts: afterword render FILE…'],
  ['render --part head a.md', 'There is no part “head”: write --part body or intro.'],
  [
    'render --format json a.md',
    'There is no option “--format”. Known are: --site, --part, --out, --page, --name, --help.',
  ],
  ['render --out x -', 'With --out, a post from standard input (-) needs a --name.'],
  ['render --page x.html --part intro a.md', '--page shows the whole post: leave out --part.'],
  ['render --page - -', 'Standard input (-) can be read only once.'],
  ['render --name a.md one.md', '--name is for a post from standard input (-).'],
  ['sites show', 'Write afterword sites, afterword sites show ID, or afterword sites schema.'],
])('afterword %s is refused with a sentence', (words, message) => {
  expect(readCommand(words.split(' '))).toEqual({ state: 'refused', message });
});

test('afterword alone says what to write', () => {
  expect(readCommand([])).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('afterword check'),
  });
});
