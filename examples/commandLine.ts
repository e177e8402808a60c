/** How the programs among the examples read their command line, and say what went wrong. */
import { isAgentError } from "crb-gen";
import pc from "picocolors";

export interface Program<Options> {
  readonly name: string;
  readonly help: string;
  /** Reads the arguments. Throws an error made for the user when they make no sense. */
  optionsOf(args: readonly string[]): Options;
  /** Gives the exit code. */
  run(options: Options): Promise<number>;
}

/** Gives the exit code: that of the program, or 2 for wrong usage. */
export async function commandLine<Options extends { readonly help: boolean }>(
  { name, help, optionsOf, run }: Program<Options>,
  args: readonly string[],
): Promise<number> {
  let options: Options;
  try {
    options = optionsOf(args);
  } catch (error) {
    return complain(name, error, `\n\n${help}`, 2);
  }
  if (!options.help) return run(options);
  console.log(help);
  return 0;
}

/** Says what went wrong, without the agents it went through. Gives the exit code. */
export function complain(name: string, trouble: unknown, more: string, code: number): number {
  const cause = isAgentError(trouble) && trouble.cause instanceof Error ? trouble.cause : trouble;
  console.error(`${pc.red(`${name}:`)} ${cause instanceof Error ? cause.message : cause}${more}`);
  return code;
}
