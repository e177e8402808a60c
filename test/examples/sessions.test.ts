import { expect, test } from "vitest";
import { run } from "./program.js";

test("each user is signed out by a timer of their own, 30 minutes after they were last seen", async () => {
  const { code, stdout, stderr } = await run("sessions", []);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toBe("0 min: ada, grace\n35 min: ada, linus\n35 min: ada\n60 min: nobody\n");
});
