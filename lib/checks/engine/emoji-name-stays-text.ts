import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const emojiNameStaysText: BlockCheck = {
  id: 'emoji-name-stays-text',
  title: 'Name of an emoji that stays text',
  severity: 'warning',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'emoji-name'),
  *run({ kind, inline: { prose } }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { index, 0: typed, 1: name = '' } of prose.matchAll(NAME)) {
      const emoji = EMOJI[name];
      if (emoji === undefined) continue;
      const at = { from: index, to: index + typed.length };
      yield {
        ...at,
        message: `${engineName(site)} does not know names of emoji here, so readers see “${typed}”. Write the emoji itself.`,
        fixes: [{ title: `Write “${emoji}”`, edits: [{ ...at, insert: emoji }], isSafe: true }],
      };
    }
  },
};

const NAME = /(?<![\p{L}\p{N}:]):([a-z0-9_+-]{2,30}):(?![\p{L}\p{N}:])/gu;

/** Those that posts of conferences use, by GitHub's names for them. */
const EMOJI: Readonly<Record<string, string>> = {
  '+1': '👍',
  thumbsup: '👍',
  tada: '🎉',
  heart: '❤️',
  green_heart: '💚',
  blue_heart: '💙',
  purple_heart: '💜',
  yellow_heart: '💛',
  sparkles: '✨',
  sparkling_heart: '💖',
  rocket: '🚀',
  star: '⭐',
  star2: '🌟',
  fire: '🔥',
  clap: '👏',
  wave: '👋',
  pray: '🙏',
  raised_hands: '🙌',
  muscle: '💪',
  smile: '😄',
  smiley: '😃',
  grin: '😁',
  grinning: '😀',
  laughing: '😆',
  joy: '😂',
  wink: '😉',
  blush: '😊',
  slightly_smiling_face: '🙂',
  hugs: '🤗',
  sunglasses: '😎',
  cry: '😢',
  thinking: '🤔',
  eyes: '👀',
  snake: '🐍',
  horse: '🐴',
  unicorn: '🦄',
  cake: '🍰',
  birthday: '🎂',
  pizza: '🍕',
  coffee: '☕',
  beers: '🍻',
  balloon: '🎈',
  confetti_ball: '🎊',
  trophy: '🏆',
  medal_sports: '🏅',
  camera: '📷',
  microphone: '🎤',
  calendar: '📆',
  warning: '⚠️',
  point_right: '👉',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  100: '💯',
  rainbow: '🌈',
  sunny: '☀️',
  palm_tree: '🌴',
  earth_americas: '🌎',
};
