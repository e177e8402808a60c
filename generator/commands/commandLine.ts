/** A command line for the user to copy. */
export function commandLine(...words: readonly string[]): string {
  return ["crb-gen", ...words].map(quoted).join(" ");
}

/** A word of a command line, quoted where a shell would take it apart. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The words of a command line that `commandLine` made. */
export function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:[^\s'\\]|'[^']*'|\\.)+/g) ?? [];
  return words.map((word) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, inner?: string, escaped?: string) => inner ?? escaped ?? ""),
  );
}

/** A path as an argument: not to be taken for an option. */
export function argument(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}
