import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { notInstalled } from "../../generator/commands/notInstalled.js";

/** What Node throws on an import. */
function thrownBy(specifier: string): Error {
  const program = `await import(${JSON.stringify(specifier)}).catch(({ code, message }) => console.log(JSON.stringify({ code, message })))`;
  const told: unknown = JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }),
  );
  return Object.assign(new Error(), told);
}

test("promise 13: a package that is not installed is named, and is no bug of ours", () => {
  expect(notInstalled(thrownBy("@viz-js/not-there"))).toMatchObject({
    message: "the package @viz-js/not-there, which this needs, is not installed",
    hints: ["Install what is missing: npm install"],
  });
});

test("what else goes wrong is told as the bug that it is", () => {
  expect(notInstalled(thrownBy("./not-there.js"))).toBeUndefined();
  expect(notInstalled(new Error("Cannot find package 'x' imported from y"))).toBeUndefined();
  expect(notInstalled("Cannot find package 'x'")).toBeUndefined();
});
