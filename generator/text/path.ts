import { posix } from "node:path";

/** `../generated/monitor` seen from a file: a path that begins with a dot, as imports do. */
export function pathTo(target: string, file: string): string {
  const way = posix.relative(posix.dirname(file), target);
  return way.startsWith("../") ? way : `./${way}`;
}
