import { createHash } from "node:crypto";

/** A short text that only equal contents have (SHA-256). */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
