/**
 * Finds texts that are alike without comparing each with each: min-wise hashes of their shingles (Broder 1997), cut into bands
 * (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, chapter 3).
 */

/** Numbers in a signature: the share of equal ones is how much two texts are alike, give or take 6 %. */
const LENGTH = 64;
/** Numbers in a band. With 16 bands of 4, texts that are half alike share a band as likely as not. */
const ROWS = 4;
/** Words in a shingle. */
const WIDTH = 3;

/** Texts that are alike to this share count as copies of one. */
export const ALIKE = 0.5;

/** The signature of a text; empty for one that is too short to have any. */
export function signatureOf(words: readonly string[]): number[] {
  if (words.length < WIDTH) return [];
  const least = new Uint32Array(LENGTH).fill(0xffffffff);
  for (let at = 0; at + WIDTH <= words.length; at++) {
    const shingle = hashOf(words.slice(at, at + WIDTH).join(" "));
    for (let row = 0; row < LENGTH; row++) least[row] = Math.min(least[row] ?? 0, mixed(shingle, row));
  }
  return [...least];
}

/** How much two texts are alike by their signatures, from 0 to 1. */
export function alikeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return one.filter((value, row) => value === other[row]).length / LENGTH;
}

/** The bands of a signature. Texts that are alike share one, most likely; others hardly ever do. */
export function bandsOf(signature: readonly number[]): string[] {
  const bands: string[] = [];
  for (let row = 0; row < signature.length; row += ROWS) {
    bands.push(`${row}:${signature.slice(row, row + ROWS).join(".")}`);
  }
  return bands;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One of many hashes of a hash (the end of MurmurHash3, begun at another number for each row). */
function mixed(hash: number, row: number): number {
  let value = hash ^ Math.imul(row + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
