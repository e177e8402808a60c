import { execFile } from "node:child_process";
import { delimiter, dirname, join } from "node:path";

/** A Node to run programs with. */
export interface NodeBuild {
  readonly name: string;
  /** The folder of its program. */
  readonly bin: string;
}

/** The Node that runs the tests. */
export const running: NodeBuild = { name: `Node ${process.versions.node}`, bin: dirname(process.execPath) };

/**
 * Runs a program of a project or of the platform, and gives what it says on stdout. Ending badly or not at all is an
 * error, and so is anything on stderr: that is where Node puts its warnings.
 */
export function run(folder: string, node: NodeBuild, program: string, ...args: string[]): Promise<string> {
  const path = [join(folder, "node_modules", ".bin"), node.bin, process.env["PATH"]].join(delimiter);
  const env = { ...ownEnvironment, ...quietNpm, PATH: path };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder, env, timeout: 120_000 }, (error, stdout, stderr) => {
      if (error === null && stderr === "") return resolve(stdout);
      const what = error?.message ?? `Complaints of ${[program, ...args].join(" ")}: ${stderr}`;
      reject(new Error(`${node.name}: ${what}\n${stdout}`));
    });
  });
}

/** Without what the test runner has put there, and without what would hide warnings. */
const ownEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(NODE_(?!EXTRA)|VITEST|TEST$|FORCE_COLOR$)/.test(name)),
);

/** npm speaks up about errors alone. */
const quietNpm = {
  NO_COLOR: "1",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_loglevel: "error",
  npm_config_update_notifier: "false",
};
