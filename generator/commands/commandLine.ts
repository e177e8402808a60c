/** A command line for the user to copy. */
export function commandLine(...words: readonly string[]): string {
  return ["crb-gen", ...words].map(quoted).join(" ");
}

/** A word of a command line, quoted where a shell would take it apart. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
