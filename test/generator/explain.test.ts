import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { terminalText } from "../../generator/text/terminal.js";
import { run } from "./cliTranscript.js";

const root = join(import.meta.dirname, "../..");
const codes = Object.keys(catalogue);

test("every code is listed under its chapter, with what it says", async () => {
  const { code, stdout } = await run(root, ["explain"]);
  expect(code).toBe(0);
  const listed = [...stdout.matchAll(/^ {2}([a-z0-9-]+) \((error|warning)\)\n {6}\S/gm)];
  expect(listed.map(([, name, severity]) => [name, severity]).toSorted()).toEqual(
    Object.entries(catalogue)
      .map(([name, { severity }]) => [name, severity])
      .toSorted(),
  );
  const [, states = ""] = stdout.split("\nStates and moves\n");
  expect(states.split("\nAdvice\n")[0]).toContain("unreachable-state (error)");
  expect(stdout).toContain('\n  unknown-type (error)\n      the type "<name>" is not declared\n');
  expect(stdout).toMatch(/\nMore on one of them: crb-gen explain <code>\n$/);
});

test.each(codes)("%s is explained by its entry in the docs, and that alone", async (name) => {
  const page = readFileSync(join(root, "docs/diagnostics.md"), "utf8");
  const [, rest = ""] = page.split(`\n### \`${name}\`\n`);
  const entry = rest.split(/\n##/)[0] ?? "";
  const { code, stdout } = await run(root, ["explain", name]);
  expect(code).toBe(0);
  const [title, ...body] = stdout.split("\n\n");
  expect(title).toMatch(new RegExp(`^(error|warning)\\[${name}\\]: .+$`));
  const words = entry.replaceAll(/^```.*$|\*\*/gm, "").replaceAll(/\[([^\]]+)\]\((?!http)[^)]+\)/g, "$1");
  expect(body.join("\n").match(/\S+/g)).toEqual(words.match(/\S+/g));
});

test("tools are given the entry as it is written", async () => {
  const { stdout } = await run(root, ["explain", "cut-type", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    command: "explain",
    ok: true,
    explanation: {
      code: "cut-type",
      severity: "error",
      chapter: "Types",
      message: "YAML cuts this type off at the comma: in braces it must be quoted",
      text: expect.stringContaining("In braces, YAML ends"),
    },
  });
});

const page = `It is **bad**, see
[the spec](../a.md) and [a page](https://example.org/x), for
\`a: b\` is no more than what a line of text that is as long as this one has room for.

- one that is rather longer than
  the others
- two

\`\`\`yaml
agents:
  A:

    data: {}
\`\`\`

The end.
`;

test("Markdown becomes text for a terminal", () => {
  expect(terminalText(page, { width: 40, color: false })).toBe(`It is bad, see the spec and a page
(https://example.org/x), for \`a: b\` is
no more than what a line of text that is
as long as this one has room for.

- one that is rather longer than the
  others
- two

    agents:
      A:

        data: {}

The end.
`);
});

test("where there is colour, code and weight are seen by it", () => {
  const [line] = terminalText(page, { width: 400, color: true }).split("\n");
  expect(line).toContain("It is \u001b[1mbad\u001b[22m, see the spec");
  expect(line).toContain("for \u001b[36ma: b\u001b[39m is");
});
