import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { followViews } from '../../lib/draft/live.ts';
import { ChannelNetwork } from '../support/channel-pair.ts';
import { created, opened, recap, type } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

function pair() {
  const network = new ChannelNetwork();
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const text = (index: 0 | 1) => docs[index].getText('source');
  return { network, docs, text };
}

test('two views of a draft follow each other, and both store what each typed', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const one = await created(ports);
  const other = await opened(device.view(), one.id);
  device.channels.deliverAll();
  type(one, 'From one. ');
  type(other, 'From the other. ');
  device.channels.deliverAll();
  expect(one.source.toString()).toBe(other.source.toString());
  expect(one.source.toString()).toContain('From the other. ');
  await one.close();
  await other.close();
  const again = await opened(device.view(), one.id);
  expect(again.source.toString()).toBe(other.source.toString());
});

test('a view that opens gets what another one could not store', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const one = await created(ports);
  device.problem = { code: 'full' };
  type(one, 'Only in memory.');
  await one.flush();
  device.problem = null;
  const other = await opened(device.view(), one.id);
  device.channels.deliverAll();
  expect(other.source.toString()).toBe(`${recap}Only in memory.`);
});

test('views of different drafts do not hear each other', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const one = await created(ports);
  const other = await created(ports);
  type(one, 'Here.');
  device.channels.deliverAll();
  expect(other.source.toString()).toBe(recap);
});

test('both sides get what they lack when a view joins, and then it is quiet', () => {
  const { network, docs, text } = pair();
  text(0).insert(0, 'one');
  text(1).insert(0, 'two');
  for (const doc of docs) followViews(doc, network.openChannel('draft'));
  let messages = 0;
  while (network.deliverOne()) messages += 1;
  expect(text(0).toString()).toBe(text(1).toString());
  expect(text(0).toString()).toHaveLength(6);
  expect(messages).toBeLessThan(12);
});

test('a view that joins gets deletions too, of which state vectors know nothing', () => {
  const { network, docs, text } = pair();
  text(0).insert(0, 'gone');
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  text(1).delete(0, 4);
  followViews(docs[0], network.openChannel('draft'));
  followViews(docs[1], network.openChannel('draft'));
  network.deliverAll();
  expect(text(0).toString()).toBe('');
});

test('messages that cannot be read are ignored, wherever they are cut', () => {
  const { network, docs, text } = pair();
  const spy = network.openChannel('draft');
  const heard: Uint8Array[] = [];
  spy.listen((message) => message instanceof Uint8Array && heard.push(message));
  const stop = followViews(docs[0], network.openChannel('draft'));
  text(0).insert(0, 'whole');
  network.deliverAll();
  stop();
  followViews(docs[1], network.openChannel('draft'));
  for (const message of heard) {
    for (let length = 0; length < message.length; length += 1) spy.post(message.slice(0, length));
    spy.post(new Uint8Array([2, ...message.slice(1)]));
    spy.post(new Uint8Array([1, 9, ...message.slice(2)]));
  }
  spy.post({ version: 1 });
  network.deliverAll();
  expect(text(1).toString()).toBe('');
  for (const message of heard) spy.post(message);
  network.deliverAll();
  expect(text(1).toString()).toBe('whole');
});

test('a view that stopped neither sends nor receives', () => {
  const { network, docs, text } = pair();
  const stop = followViews(docs[0], network.openChannel('draft'));
  followViews(docs[1], network.openChannel('draft'));
  network.deliverAll();
  stop();
  text(0).insert(0, 'a');
  text(1).insert(0, 'b');
  network.deliverAll();
  expect([text(0).toString(), text(1).toString()]).toEqual(['a', 'b']);
});
