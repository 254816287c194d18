/**
 * How the word would be written in the United States, if it is written as in Britain: `colour` → `color`,
 * `organised` → `organized`. The dictionary knows the American way only. May give what is no word at all.
 */
export function* americanForms(word: string): Generator<string> {
  const lower = word.toLowerCase();
  const stem = STEM.exec(lower)?.[0];
  if (stem !== undefined) yield lower.replace(stem, AMERICAN.get(stem) ?? stem);
  for (const [british, american] of ENDINGS) {
    const form = lower.replace(british, american);
    if (form !== lower) yield form;
  }
}

/** Where a rule gives the American form, and lets no common mistake pass. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|er|ers|ing|able|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|es|ed|er|ers|ing)$/, 'yz$1'],
  // After one vowel only: `travelling`, not `feelling`.
  [/(?<=[^aeiou][aeiou])ll(ed|er|ers|ing|ings|ist|ists|or|ors|ous|ously)$/, 'l$1'],
];

/** Beginnings of words, British and American. A rule for them would let `authour` and `sence` pass. */
const STEMS = `
  acknowledgement acknowledgment, ageing aging, aluminium aluminum, amongst among, anaesth anesth, analogue analog,
  arbour arbor, ardour ardor, armour armor, artefact artifact, behaviour behavior, calibre caliber,
  candour candor, catalogued cataloged, cataloguing cataloging, catalogue catalog, centimetre centimeter,
  centred centered, centring centering, centre center, cheque check, colour color, cosier cozier, cosy cozy,
  defence defense, demeanour demeanor, discolour discolor, dishonour dishonor, draught draft, dreamt dreamed,
  encyclopaed encycloped, endeavour endeavor, enrols enrolls, enrolment enrollment, enrol enroll,
  epicentre epicenter, favour favor, fervour fervor, fibre fiber, flavour flavor, fulfils fulfills,
  fulfilment fulfillment, fulfil fulfill, glamour glamor, grey gray, harbour harbor, honour honor,
  humour humor, instalment installment, jewellery jewelry, judgement judgment, kerb curb,
  kilometre kilometer, labour labor, leant leaned, learnt learned, licence license, licenced licensed, litre liter, lustre luster,
  manoeuvre maneuver, meagre meager, metre meter, millimetre millimeter, monologue monolog, mould mold,
  moustache mustache, neighbour neighbor, odour odor, offence offense, parlour parlor, plough plow,
  practise practice, practising practicing, pretence pretense, programme program, pyjamas pajamas,
  rancour rancor, reprogramme reprogram, rigour rigor, rumour rumor, sabre saber, saviour savior,
  savour savor, sceptic skeptic, skilful skillful, sombre somber, spectre specter, spelt spelled, splendour splendor, spoilt spoiled,
  storey story, theatre theater, tumour tumor, tyre tire, unfavour unfavor, valour valor, vapour vapor,
  vigour vigor, wilful willful`;

const AMERICAN: ReadonlyMap<string, string> = new Map(
  STEMS.split(',').map((pair): [string, string] => {
    const [british = '', american = ''] = pair.trim().split(' ');
    return [british, american];
  }),
);

/** The longest first, so that `catalogued` is not read as `catalogue`. */
const STEM = new RegExp(`^(?:${[...AMERICAN.keys()].toSorted((a, b) => b.length - a.length).join('|')})`);
