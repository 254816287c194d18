import type { Stage } from './inline-reader.ts';
import { element, fixed } from './tree.ts';

/** `<https://example.org>` */
export const addresses: Stage = {
  sign: '<',
  read: (text, inline) =>
    text.replace(/<((?:f|ht)tps?:\/\/[^<>]*)>/gi, (_, address: string) => {
      const link = element('a', [fixed(inline.words(address))]);
      link.attributes.set('href', inline.words(address));
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
    text.replace(/<([^<> !@]+(?:@[^<> !@]+)*@[^@<> ]+)>/g, (_, written: string) => {
      const address = inline.words(written).replace(/^mailto:/, '');
      const link = element('a', [fixed(address)]);
      link.attributes.set('href', `mailto:${address}`);
      return inline.put(link);
    }),
};
