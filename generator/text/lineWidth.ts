/** Longer lines of TypeScript are broken where they can be. */
export const lineWidth = 110;
