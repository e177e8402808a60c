/** `npm start -- <folder>`: digests the files of a folder, by default those of src. */
import { isAgentError } from "crb-gen";
import { FolderDigest } from "./folderDigest.js";

const [folder = "src"] = process.argv.slice(2);
try {
  const { digests, skipped } = await new FolderDigest({ folder }).run();
  console.table(digests.map((digest) => ({ ...digest, sha256: `${digest.sha256.slice(0, 12)}…` })));
  for (const problem of skipped) console.log(`skipped ${problem}`);
} catch (error) {
  // What went wrong in a handler is the cause of the agent's error.
  const cause = isAgentError(error) && error.cause instanceof Error ? error.cause : error;
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
