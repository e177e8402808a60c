import { join } from "node:path";
import { test } from "vitest";
import { casesIn, replay } from "./cliTranscript.js";

/** Every folder of test/golden/scaffold is a case: see `replay` for what is in it. */
const goldens = join(import.meta.dirname, "../golden/scaffold");

test.each(casesIn(goldens))("%s", (name) => replay(join(goldens, name)));
