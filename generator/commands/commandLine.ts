/** A command line for the user to copy: words that a shell would take apart are quoted. */
export function commandLine(...words: readonly string[]): string {
  return ["crb-gen", ...words].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
