/**
 * What a pool runs on its threads: gives the number after this one.
 *
 * @param {number} n
 */
export default (n) => n + 1;
