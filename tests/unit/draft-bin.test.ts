import { expect, test } from 'vitest';
import { BIN_TIME, eraseDraft, moveToBin, purgeBin, takeFromBin } from '../../lib/draft/bin.ts';
import { openDraft } from '../../lib/draft/draft.ts';
import { created, readSource, recap } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

async function binned() {
  const parts = fakeEnvironmentParts();
  const draft = await created(parts.ports);
  await draft.close();
  await moveToBin(parts.ports, draft.id);
  return { ...parts, id: draft.id };
}

test('what is taken out of the bin is as it was', async () => {
  const { ports, device, id, clock } = await binned();
  expect(device.records.get(id)?.deletedAt).toBe(clock.now());
  await takeFromBin(ports, id);
  expect(device.records.get(id)?.deletedAt).toBeNull();
  expect(await readSource(ports, id)).toBe(recap);
});

test('after 30 days nothing of a draft in the bin is left, and before that everything', async () => {
  const { ports, device, id, clock } = await binned();
  await clock.advance(BIN_TIME);
  expect(await purgeBin(ports)).toEqual([]);
  expect(await readSource(ports, id)).toBe(recap);
  await clock.advance(1);
  expect(await purgeBin(ports)).toEqual([id]);
  expect([...device.rows.keys(), ...device.records.keys(), ...device.journals.keys()]).toEqual([]);
});

test('a purge leaves every other draft alone', async () => {
  const { ports, device, clock } = await binned();
  const other = await created(ports);
  await other.close();
  await clock.advance(BIN_TIME * 2);
  await purgeBin(ports);
  expect([...device.records.keys()]).toEqual([other.id]);
  expect(await readSource(ports, other.id)).toBe(recap);
});

test('an erased draft takes its damaged documents along', async () => {
  const { ports, device, id } = await binned();
  device.rows.set(`${id}/text`, [new Uint8Array([255, 255])]);
  const opening = await openDraft(ports, id);
  if (opening.state === 'open') await opening.draft.close();
  expect(device.rows.size).toBe(2);
  await eraseDraft(ports, id);
  expect(device.rows.size).toBe(0);
});
