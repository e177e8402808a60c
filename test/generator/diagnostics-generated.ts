/** Specs of golden cases that are made here, because they are too large or too strange to be files. */
export const generated: Readonly<Record<string, () => string>> = {
  "too-large": () => `# ${"x".repeat(5 * 1024 * 1024)}`,
  "too-deep": () => `types:\n  Deep: ${"[".repeat(10_000)}`,
  "too-deep-block": () => Array.from({ length: 2_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  "lone-surrogate": () => "agents:\n  Door:\n    description: a \ud83d door\n",
  nul: () => "agents:\n  Door:\0\n",
};
