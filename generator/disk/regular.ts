import { type Stats, statSync } from "node:fs";

/**
 * What the system tells of a file that is to be read. Links are followed.
 * @throws when it is none, as the file system would: a pipe or a device could be waited for for ever
 */
export function regular(full: string): Stats {
  const stats = statSync(full);
  if (stats.isFile()) return stats;
  throw Object.assign(new Error("it is not a regular file"), { code: "EINVAL" });
}
