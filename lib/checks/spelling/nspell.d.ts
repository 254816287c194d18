/** What is used of it. Its own types would bring those of Node into the core. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
  }
  export default function nspell(aff: string, dic: string): Speller;
}
