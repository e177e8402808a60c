/** What all benches have in common on their command lines. What they throw is a line for who wrote it. */

/** What a command line asks for, as `read` has it. `--help` prints how it is used; a mistake is told, and the exit code is 2. */
export function asked<Asked>(usage: string, read: (words: readonly string[]) => Asked): Asked {
  const words = process.argv.slice(2);
  if (words.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return read(words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** A whole number from 1 on. */
export function positive(option: string, text: string): number {
  const value = Number(text);
  if (value >= 1 && Number.isInteger(value)) return value;
  throw new Error(`--${option} ${text}: expected a whole number from 1 on`);
}

/** Those that a regular expression fits, whatever the case, by one of their names. Throws if there is none. */
export function fitting<Id extends string>(
  option: string,
  pattern: string,
  all: readonly Id[],
  namesOf: (id: Id) => readonly string[] = (id) => [id],
): Id[] {
  const fits = new RegExp(pattern, "i");
  const found = all.filter((id) => namesOf(id).some((name) => fits.test(name)));
  if (found.length > 0) return found;
  throw new Error(`--${option} ${pattern}: there is none like that. There are: ${all.join("; ")}`);
}

/** Only all of it takes the place of what a document has: a part would throw the rest away. */
export function whole(write: string | undefined, parts: Readonly<Record<string, string>>): void {
  const part = Object.keys(parts).find((option) => parts[option] !== "");
  if (write === undefined || part === undefined) return;
  throw new Error(
    `--write with --${part}: a part would take the place of all that the document has; leave one of them out`,
  );
}
