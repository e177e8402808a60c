/** Mermaid writes a character as `#` and its number: done for all that could mean something to it, or to HTML. */
export function escapeText(text: string): string {
  // Empty text would not parse.
  if (text === "") return "#32;";
  return text.replace(/[^\p{L}\p{N} .,()↯⇄←»■◉◷↺×–·…]/gu, (character) => `#${character.codePointAt(0)};`);
}
