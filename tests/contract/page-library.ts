import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BorrowProblem, PageLibrary } from '../../lib/app/page-library.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { settle } from '../support/test-clock.ts';

/** The device, the person who is asked, and the web behind the library. */
export interface PageLibrarySetting {
  /** The library as one more view of the device has it. */
  view(): PageLibrary;
  setPermitted(isPermitted: boolean): void;
  setFull(isFull: boolean): void;
  /** What keeps the next pages from being read; null ends it. */
  setProblem(problem: BorrowProblem | null): void;
  /** The addresses that were read so far. */
  readonly read: readonly string[];
  end(): Promise<void>;
}

const address = 'https://2019.djangocon.us/news/thank-you/';

export function describePageLibrary(name: string, make: () => PageLibrarySetting): void {
  describe(`page library: ${name}`, () => {
    const site = siteById('djangocon-us-2019');
    const other = siteById('djangocon-us-2024');
    if (!site || !other) throw new Error('the sites are gone');
    let device: PageLibrarySetting;
    beforeEach(() => {
      device = make();
    });
    afterEach(() => device.end());

    test('what one view borrows, another loads', async () => {
      const borrowed = await device.view().borrow(address, site);
      expect(borrowed).toMatchObject({ state: 'borrowed', shell: { site: site.id, address } });
      const shell = borrowed.state === 'borrowed' ? borrowed.shell : null;
      expect(await device.view().load(site.id)).toEqual(shell);
      expect(await device.view().load(other.id)).toBeNull();
    });

    test('the scheme can be left out, the place in the page goes', async () => {
      await device.view().borrow(' 2019.djangocon.us/news/thank-you/#photos ', site);
      expect(device.read).toEqual([address]);
    });

    test.each([
      '',
      'thank you',
      'news',
      'ftp://2019.djangocon.us/',
      'javascript:alert(1)',
      'file:///etc/motd',
    ])('of %j nothing is asked and nothing read', async (typed) => {
      expect(await device.view().borrow(typed, site)).toEqual(refused({ code: 'no-address' }));
      expect(device.read).toEqual([]);
    });

    test('without the permission nothing is read', async () => {
      device.setPermitted(false);
      expect(await device.view().borrow(address, site)).toEqual(refused({ code: 'not-allowed' }));
      expect(device.read).toEqual([]);
    });

    test('what could not be borrowed or kept leaves the page that is there', async () => {
      const library = device.view();
      await library.borrow(address, site);
      const before = await library.load(site.id);
      device.setProblem({ code: 'status', status: 404 });
      expect(await library.borrow(`${address}gone/`, site)).toEqual(refused({ code: 'status', status: 404 }));
      device.setProblem(null);
      device.setFull(true);
      expect(await library.borrow(`${address}more/`, site)).toEqual(refused({ code: 'not-kept' }));
      device.setFull(false);
      expect(await device.view().load(site.id)).toEqual(before);
    });

    test('a page that is taken anew replaces the last one', async () => {
      const library = device.view();
      await library.borrow(address, site);
      await library.borrow(`${address}more/`, site);
      expect((await library.load(site.id))?.address).toBe(`${address}more/`);
    });

    test('a forgotten page is gone, those of other sites stay', async () => {
      const library = device.view();
      await library.borrow(address, site);
      await library.borrow('https://2024.djangocon.us/news/recap/', other);
      await library.forget(site.id);
      expect(await device.view().load(site.id)).toBeNull();
      expect(await device.view().load(other.id)).not.toBeNull();
    });

    test('on a device that cannot write, to forget rejects', async () => {
      const library = device.view();
      await library.borrow(address, site);
      device.setFull(true);
      await expect(library.forget(site.id)).rejects.toThrow();
      device.setFull(false);
      expect(await library.load(site.id)).not.toBeNull();
    });

    test('other views hear of it until they stop listening', async () => {
      const [one, another] = [device.view(), device.view()];
      const heard: string[] = [];
      one.onChange((id) => heard.push(`one ${id}`));
      const stop = another.onChange((id) => heard.push(`another ${id}`));
      await one.borrow(address, site);
      await settle();
      expect(heard).toEqual([`another ${site.id}`]);
      stop();
      await one.forget(site.id);
      await settle();
      expect(heard).toEqual([`another ${site.id}`]);
    });
  });
}

function refused(problem: BorrowProblem) {
  return { state: 'refused', problem };
}
