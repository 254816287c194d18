import type { BlockCheck } from '../check.ts';

export const pictureAltIsFileName: BlockCheck = {
  id: 'picture-alt-is-file-name',
  title: 'Description that is a file name',
  severity: 'warning',
  group: 'pictures',
  reads: 'block',
  *run({ inline }) {
    for (const { kind, address, text, textAt } of inline.links) {
      if (kind !== 'picture' || !textAt || !isFileName(text.trim(), address)) continue;
      yield {
        ...textAt,
        message: `People who cannot see the picture hear “${text.trim()}”. Write in a few words what it shows.`,
      };
    }
  },
};

function isFileName(alt: string, address: string): boolean {
  if (alt === '' || alt.length > 200) return false;
  if (ENDING.test(alt) || CAMERA.test(alt) || GENERAL.test(alt)) return true;
  const file = address.slice(address.lastIndexOf('/') + 1).replace(/\.\w{2,5}$/, '');
  return /[-_]/.test(alt) && alt.toLowerCase() === file.toLowerCase();
}

const ENDING = /^\S+\.(?:png|jpe?g|gif|svg|webp|avif|heic)$/i;
/** What cameras and screenshots are called. */
const CAMERA = /^(?:img|image|dsc[fn]?|pxl|photo|pic|screen ?shot|untitled)[-_ ]?\d[-_ \d.]*$/i;
const GENERAL = /^(?:image|img|photo|picture|pic|alt|alt[- ]text|image[-_ ]alt|screenshot)$/i;
