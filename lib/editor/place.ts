/**
 * A place in the source as both the editor and the preview can show it: an offset in UTF-16 code units.
 * Fractions are meaningful (half-way down a tall block), so that scrolling is smooth.
 */
export type Place = number;
