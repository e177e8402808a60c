/** Longer texts are not looked at: nobody wrote them by hand. */
const LONGEST = 300;

/**
 * What was meant by a key and a value without the `: ` between them, `mode duty` or `mode:duty`, as a note. Nothing
 * when the text does not look like it.
 */
export function colonNote(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const match = /^([A-Za-z_]\w{0,60}\??)(?: +|:)([^\s/:].{0,80})$/.exec(text.replace(/ +#.*$/, "").trimEnd());
  return match === null ? undefined : `Write "${match[1]}: ${match[2]}", with a space after the colon.`;
}
