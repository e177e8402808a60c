import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** `why` is an error of the file system, or the reason in words. */
export function unreadable(path: string, why: unknown): Diagnostic {
  return create("unreadable", undefined, { path, reason: reasonOf(why) });
}

export function unwritable(path: string, why: unknown): Diagnostic {
  return create("unwritable", undefined, { path, reason: reasonOf(why) });
}

/** What only watching runs into: each watched file counts. */
const limits: ReadonlySet<unknown> = new Set(["EMFILE", "ENFILE", "ENOSPC"]);

export function unwatchable(why: unknown): Diagnostic {
  const isLimit = why instanceof Error && "code" in why && limits.has(why.code);
  if (!isLimit) return create("unwatchable", undefined, { reason: reasonOf(why) });
  const reason = "the system lets no more files be watched";
  return create("unwatchable", undefined, { reason }, [
    "Watch fewer specs by naming them, or raise the limit (on Linux: fs.inotify.max_user_watches)",
  ]);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "something else is there",
  EISDIR: "it is a folder",
  ELOOP: "symbolic links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "there is no such file",
  ENOSPC: "no space is left on the device",
  ENOTDIR: "a part of the path is not a folder",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return reasons[code] ?? error.message;
}
