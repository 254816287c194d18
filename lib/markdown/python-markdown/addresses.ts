import type { Stage } from './inline-reader.ts';
import { element, fixed, setAttribute } from './tree.ts';

/** `<https://example.org>` */
export const addresses: Stage = {
  sign: '<',
  read: (text, inline) =>
    text.replace(/<((?:f|ht)tps?:\/\/[^<>]*)>/gi, (_, address: string) => {
      const link = element('a', [fixed(inline.words(address))]);
      setAttribute(link, 'href', inline.words(address));
      return inline.put(link);
    }),
};

/**
 * `<first@example.org>`. The library hides such addresses from harvesters by writing every character as a number,
 * which makes the same DOM: here they are written plainly.
 */
export const mailAddresses: Stage = {
  sign: '@',
  read: (text, inline) =>
    text.replace(/<([^<> !]+@[^@<> ]+)>/g, (_, written: string) => {
      const address = inline.words(written).replace(/^mailto:/, '');
      const link = element('a', [fixed(address)]);
      setAttribute(link, 'href', `mailto:${address}`);
      return inline.put(link);
    }),
};
