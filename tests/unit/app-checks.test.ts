import { expect, test } from 'vitest';
import { en } from '../../lib/app/messages/en.ts';
import type { OpenDraft } from '../../lib/app/open-draft.ts';
import { LONGEST_QUOTE } from '../../lib/draft/kept-records.ts';
import { FakeDevice } from '../support/fake-device.ts';
import { openDraftOf, startedApplication } from '../support/fake-environment.ts';

/** Two findings with a safe fix, and one fact. */
const post =
  '# Recap\n\nTickets were 25 â‚¬, and itâ€™s sold out. See [the photos(https://photos.example/2026).\n';

async function withPost(source = post, device?: FakeDevice) {
  const { application, witness } = await startedApplication(device);
  const id = (await application.drafts.createFrom(source, 'recap.md')) ?? '';
  await application.showDraft(id);
  const { clock } = witness.device;
  return { application, witness, id, open: openDraftOf(application), rest: () => clock.advance(1_000) };
}

function found(open: OpenDraft): readonly string[] {
  return open.checks.findings.value.map(({ check }) => check);
}

function first(open: OpenDraft, check: string) {
  const finding = open.checks.findings.value.find((each) => each.check === check);
  const fix = finding?.fixes[0];
  if (!finding || !fix) throw new Error(`nothing to fix of ${check} in: ${found(open).join(', ')}`);
  return { finding, fix };
}

test('a draft is checked when it is opened, and again when its text has rested', async () => {
  const { open, rest } = await withPost('# Recap\n\nThank you.\n');
  expect(found(open)).not.toContain('mojibake');
  open.text.insert(open.text.length, 'It was 25 â‚¬.\n');
  expect(open.checks.state.value).toMatchObject({ state: 'checked', isCurrent: true });
  await rest();
  expect(found(open)).toContain('mojibake');
});

test('a fix changes the text, hides its finding at once, and Undo brings both back', async () => {
  const { open } = await withPost();
  const { fix } = first(open, 'mojibake');
  const count = found(open).length;
  expect(open.checks.fix(fix)).toBe(true);
  expect(open.text.toString()).toContain('25 €,');
  expect(found(open)).toHaveLength(count - 1);
  open.undo.undo();
  expect(open.text.toString()).toBe(post);
  expect(found(open)).toHaveLength(count);
});

test('a fix still hits its place after the text before it has changed', async () => {
  const { open } = await withPost();
  const { fix } = first(open, 'mojibake');
  open.text.insert(2, 'Our ');
  expect(open.checks.fix(fix)).toBe(true);
  expect(open.text.toString()).toBe(post.replace('Recap', 'Our Recap').replace('â‚¬', '€'));
});

test('a fix that a card took from an earlier answer to the same text is the same fix', async () => {
  const { open } = await withPost();
  const { fix } = first(open, 'mojibake');
  expect(open.checks.fix(structuredClone(fix))).toBe(true);
  expect(open.text.toString()).toContain('25 €,');
});

test('where the words themselves have changed, a fix changes nothing and the finding has no place', async () => {
  const { open } = await withPost();
  const { finding, fix } = first(open, 'mojibake');
  open.text.insert(finding.from + 1, 'x');
  const now = open.text.toString();
  expect(open.checks.fix(fix)).toBe(false);
  expect(open.text.toString()).toBe(now);
  expect(open.checks.placesNow([finding, { from: 0, to: 1 }])).toEqual([null, { from: 0, to: 1 }]);
});

test('all safe fixes are one edit, which one Undo takes back', async () => {
  const { open, rest } = await withPost();
  const safe = open.checks.findings.value.filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe));
  expect(open.checks.fixSafe()).toBe(safe.length);
  expect(safe.length).toBeGreaterThan(2);
  expect(open.text.toString()).toContain(
    '25 €, and it’s sold out. See [the photos](https://photos.example/2026).',
  );
  await rest();
  expect(found(open)).not.toContain('mojibake');
  open.undo.undo();
  expect(open.text.toString()).toBe(post);
});

test('a check that is switched off in one place stays so after reopening, until it is switched on', async () => {
  const device = new FakeDevice();
  const { open, id, application } = await withPost(post, device);
  const { finding } = first(open, 'mojibake');
  const count = found(open).length;
  open.checks.silence(finding, 'place', 'It is a quotation.');
  expect(found(open)).toHaveLength(count - 1);
  expect(open.checks.silences.value).toMatchObject([
    { check: 'mojibake', reason: 'It is a quotation.', title: finding.title, count: 1 },
  ]);

  await application.showList();
  await application.showDraft(id);
  const again = openDraftOf(application);
  expect(found(again)).toHaveLength(count - 1);
  again.checks.unsilence(again.checks.silences.value[0]?.key ?? '');
  expect(found(again)).toHaveLength(count);
});

test('a check that is switched off in the post is silent everywhere in it', async () => {
  const { open } = await withPost();
  open.checks.silence(first(open, 'mojibake').finding, 'draft', '');
  expect(found(open)).not.toContain('mojibake');
  expect(open.checks.silences.value[0]?.count).toBe(2);
});

test('a fact is confirmed by name and time, and changing its words takes that back', async () => {
  const { application, open, rest } = await withPost('More than 300 people came.\n');
  await application.setName('  First Organizer ');
  const [fact] = open.checks.facts.value;
  if (!fact) throw new Error('no fact');
  expect(open.checks.counts.value.fact).toBe(1);
  open.checks.confirm(fact);
  expect(open.checks.facts.value[0]?.confirmation).toMatchObject({
    quote: fact.quote,
    by: 'First Organizer',
    at: application.now(),
  });
  expect(open.checks.counts.value.fact).toBe(0);

  open.text.insert(open.text.toString().indexOf('300'), '1');
  await rest();
  expect(open.checks.facts.value[0]?.quote).toContain('1300');
  expect(open.checks.facts.value[0]?.confirmation).toBeNull();
});

test('a confirmation can be taken back, and everyone sees both', async () => {
  const device = new FakeDevice();
  const one = await withPost('More than 300 people came.\n', device);
  const other = await startedApplication(device);
  await other.application.showDraft(one.id);
  const [fact] = one.open.checks.facts.value;
  if (!fact) throw new Error('no fact');
  device.channels.deliverAll();
  one.open.checks.confirm(fact);
  device.channels.deliverAll();
  const [theirs] = openDraftOf(other.application).checks.facts.value;
  expect(theirs?.confirmation).not.toBeNull();
  if (theirs) openDraftOf(other.application).checks.takeBack(theirs);
  device.channels.deliverAll();
  expect(one.open.checks.facts.value[0]?.confirmation).toBeNull();
});

test('a fact whose words cannot be kept as they are is bound to what can be', async () => {
  const { open } = await withPost();
  const places = [{ from: 0, to: 1 }];
  const long = `${'🎉'.repeat(LONGEST_QUOTE / 2 - 1)}x🎉`;
  expect(() => open.checks.confirm({ kind: 'name', quote: long, places })).not.toThrow();
  expect(() => open.checks.confirm({ kind: 'name', quote: '300 \ud83c', places })).not.toThrow();
});

test('a word that is learnt is no longer found, until it is forgotten', async () => {
  const { open } = await withPost('# Recap\n\nWe recieved a lot of thanks.\n');
  const { finding } = first(open, 'spelling');
  expect(open.checks.wordToLearn(finding)).toBe('recieved');
  open.words.learn('recieved');
  open.words.learn('two words');
  expect(open.words.list.value).toEqual(['recieved']);
  expect(found(open)).not.toContain('spelling');
  open.words.forget('recieved');
  expect(found(open)).toContain('spelling');
});

test('only what is about a word can be learnt', async () => {
  const { open } = await withPost();
  expect(open.checks.wordToLearn(first(open, 'mojibake').finding)).toBeNull();
});

test('whoever copies is told of errors and facts that are still open, and led to them', async () => {
  const { application, open } = await withPost('More than 300 people paid 25 â‚¬.\n');
  const { error, fact } = open.checks.counts.value;
  expect([error, fact].every((count) => count > 0)).toBe(true);
  expect(await open.copy()).toBe('copied');
  const [notice] = application.notices.shown.value;
  expect(notice?.text).toBe(`${en.draft.copied} ${en.draft.stillOpen(error, fact)}`);
  notice?.action?.run();
  expect(application.tab.value).toBe('review');
});

test('whoever downloads is told too, and nothing more is said where nothing is open', async () => {
  const { application, open, witness, rest } = await withPost('It was 25 â‚¬.\n');
  open.download();
  expect(application.notices.shown.value.at(-1)?.text).toContain('still open');
  open.checks.fixSafe();
  await rest();
  for (const fact of open.checks.facts.value) open.checks.confirm(fact);
  open.download();
  expect(witness.downloads).toHaveLength(2);
  expect(application.notices.shown.value.at(-1)?.text).toBe(en.draft.downloaded('recap.md'));
});

test('the words for what is still open count as people do', () => {
  expect(en.draft.stillOpen(1, 0)).toBe('1 error is still open.');
  expect(en.draft.stillOpen(2, 3)).toBe('2 errors and 3 facts are still open.');
});
