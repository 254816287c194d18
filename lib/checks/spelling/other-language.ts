/** So far around a word its language is looked for, in characters. */
const AROUND = 60;

/** Whether a word stands among the small ones of Spanish, French, German, Italian or Portuguese: a talk’s title. */
export function isOtherLanguage(prose: string, at: number): boolean {
  const around = prose.slice(Math.max(0, at - AROUND), at + AROUND);
  return (around.match(SMALL_WORDS) ?? []).length > 1;
}

/** None is a word of English. */
const SMALL_WORDS =
  /(?<![\p{L}'’-])(?:de|del|el|los|las|una|uno|unos|unas|para|por|con|que|en|tu|mi|les|des|du|une|et|pour|avec|und|der|das|ein|eine|mit|für|von|nicht|di|della|uma|um|os|em|dos)(?![\p{L}'’-])/gu;
