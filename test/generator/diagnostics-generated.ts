function rows(count: number, make: (row: number) => string): string {
  return Array.from({ length: count }, (_, row) => make(row)).join("");
}

/** Specs of golden cases that are made here, because they are too large or too strange to be files. */
export const generated: Readonly<Record<string, () => string>> = {
  "too-large": () => `# ${"x".repeat(5 * 1024 * 1024)}`,
  "too-many-problems": () => `types:\n${rows(1_200, (row) => `  Type${row}: Missing\n`)}`,
  "too-many-copies": () =>
    `agents:\n  Door:\n    initial: State0\n    handle:\n${rows(1_000, (row) => `      Knock${row}: stay\n`)}    states:\n${rows(
      1_000,
      (row) => `      State${row}: { mode: events }\n`,
    )}`,
  "too-many-copies-of-data": () =>
    `types:\n  Wide:\n${rows(1_000, (row) => `    field${row}?: string\n`)}agents:\n  Door:\n    initial: State0\n    states:\n${rows(
      1_001,
      (row) => `      State${row}: { mode: async, data: Wide, next: [done] }\n`,
    )}`,
  "too-deep": () => `types:\n  Deep: ${"[".repeat(10_000)}`,
  "too-deep-block": () => Array.from({ length: 2_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  "lone-surrogate": () => "agents:\n  Door:\n    description: a \ud83d door\n",
  nul: () => "agents:\n  Door:\0\n",
};
