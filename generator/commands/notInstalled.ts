import type { Misuse } from "./command.js";
import { misuse } from "./input.js";

/** What to tell of an error that Node threw because a package that crb-gen needs is not there. Absent for other errors. */
export function notInstalled(error: unknown): Misuse | undefined {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) return undefined;
  const name = /^Cannot find package '([^']+)'/.exec(error.message)?.[1];
  return name === undefined
    ? undefined
    : misuse(
        `the package ${name}, which this needs, is not installed`,
        "Install what is missing: npm install",
      );
}
