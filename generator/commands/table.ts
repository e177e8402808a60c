import { formatNames } from "../diagrams/names.js";
import { orList } from "../text/words.js";
import type { Command, Option } from "./command.js";
import { agentOption, drawingOptions } from "./pictures/options.js";
import { templates } from "./templates.js";

const out: Option = {
  name: "out",
  value: "dir",
  summary: "folder of the generated files (default: generated)",
};

const strict: Option = { name: "strict", summary: "warnings are errors" };

const noCache: Option = {
  name: "no-cache",
  summary: "do all again, even if nothing has changed",
};

/** Options of every command. */
export const common: readonly Option[] = [
  { name: "json", summary: "print everything as one JSON value on stdout" },
  { name: "help", short: "h", summary: "show this help" },
];

export const commands: readonly Command[] = [
  {
    name: "generate",
    summary: "Write the typed classes and graphs of specs (the default command)",
    about: [
      "Writes <out>/<spec>.ts, the typed base classes, and <out>/<spec>.graph.json, the transition graph. Arguments are specs, or folders that are searched for *.yaml and *.yml files; without any, the folder specs. What they import is read and generated with them.",
      "Files that are up to date are not touched, and nothing at all is written while a spec has an error. Outputs of specs that are gone are removed, if their folder is among the arguments.",
    ],
    arguments: { usage: "[specs…]", min: 0, max: Number.POSITIVE_INFINITY },
    options: [out, strict, noCache],
    examples: [
      { line: "crb-gen", what: "all of specs/ into generated/" },
      { line: "crb-gen generate specs/monitor.yaml", what: "one spec" },
      { line: "crb-gen generate agents --out src/generated", what: "other folders" },
    ],
    isRepeatable: true,
    load: async () => (await import("./generate.js")).generate,
  },
  {
    name: "check",
    summary: "Fail when generated files or pictures are not what their specs say",
    about: [
      "Compares what generate would write with what is there, prints the difference as a patch, and writes nothing. Made for CI: it exits with 1 when a file is stale, missing or left over.",
      "So it does with the pictures in docs/diagrams, if that is there, or in the folder that --diagrams names: those that say by which `crb-gen diagram` they were drawn are drawn again. Where <spec>.svg is there, so must be its tree and its system, if there is one to show.",
    ],
    arguments: { usage: "[specs…]", min: 0, max: Number.POSITIVE_INFINITY },
    options: [
      out,
      { name: "diagrams", value: "dir", summary: "folder of the pictures (default: docs/diagrams)" },
      strict,
      noCache,
    ],
    examples: [
      { line: "crb-gen check", what: "specs/, generated/ and docs/diagrams/" },
      { line: "crb-gen check specs/monitor.yaml --out src/generated", what: "one spec" },
    ],
    isRepeatable: true,
    load: async () => (await import("./check.js")).check,
  },
  {
    name: "watch",
    summary: "Generate, and again whenever a spec is saved",
    about: [
      "Takes what generate takes, and goes on until Ctrl-C. While a spec has an error, the last good outputs stay.",
      "Each run has a first and a last line, and each diagnostic one of its own, so that editors can follow: docs/editor.md has what VS Code needs. With --json each run is one line of JSON.",
    ],
    arguments: { usage: "[specs…]", min: 0, max: Number.POSITIVE_INFINITY },
    options: [out],
    examples: [
      { line: "crb-gen watch", what: "specs/ into generated/" },
      { line: "crb-gen watch agents --out src/generated", what: "other folders" },
    ],
    load: async () => (await import("./watch.js")).watch,
  },
  {
    name: "scaffold",
    summary: "Start the classes you write, or add the handlers they lack",
    about: [
      "The first time it writes <to>/<agent>.ts with every handler of the agent, and a <state>.sync.ts for each state that runs on a thread. Later it only adds what is missing: not a byte of what you wrote is changed. Handlers whose place in the spec is gone are reported.",
    ],
    arguments: { usage: "<spec>", min: 1, max: 1 },
    options: [
      { name: "to", value: "dir", required: true, summary: "folder of your classes" },
      agentOption,
      out,
      strict,
      { name: "dry-run", summary: "print the changes as a patch instead of writing them" },
    ],
    examples: [
      {
        line: "crb-gen scaffold specs/monitor.yaml --to src",
        what: "start or complete it",
      },
      { line: "crb-gen scaffold specs/monitor.yaml --to src --dry-run", what: "see it first" },
    ],
    load: async () => (await import("./scaffold.js")).scaffold,
  },
  {
    name: "diagram",
    summary: "Draw the agents, pipelines, supervision trees and systems of specs",
    about: [
      "Prints the picture, or writes it to a file whose ending says the format: .svg, .png, .mmd (Mermaid), .dot (Graphviz) or .txt. Given a folder, it writes one picture for each spec. Arguments are specs, or folders that are searched for them; without any, the folder specs.",
      "Of each agent it draws the states, and the groups that it supervises; of each pipeline the stages. `--kind tree` draws who supervises whom instead, imported agents included: into a folder it writes <spec>.tree.svg, for specs that have a supervisor. `--kind system` draws who may send and ask what of whom: <spec>.system.svg, for specs whose agents know each other.",
      "--all writes into a folder (docs/diagrams, if --out names none) a picture of each kind that a spec has something to show of, and draws all that is there again as it was drawn, but for what other options say. Pictures of what is gone are removed; those of specs that are gone, if their folder is among the arguments. A picture is told by the recipe in it: what we did not draw is left alone.",
    ],
    arguments: { usage: "[specs…]", min: 0, max: Number.POSITIVE_INFINITY },
    options: [
      ...drawingOptions,
      {
        name: "format",
        value: "format",
        choices: formatNames,
        summary: `${orList(formatNames)} (default: by --out)`,
      },
      { name: "out", value: "place", summary: "write to this file, or into this folder" },
      { name: "all", summary: "write all that specs have to show into a folder, and renew what is there" },
      strict,
    ],
    examples: [
      { line: "crb-gen diagram specs/monitor.yaml", what: "in the terminal" },
      { line: "crb-gen diagram specs/monitor.yaml --out monitor.svg", what: "a picture for the docs" },
      { line: "crb-gen diagram specs/monitor.yaml --out monitor.png", what: "for slides" },
      { line: "crb-gen diagram --all", what: "all of specs/ into docs/diagrams/" },
      { line: "crb-gen diagram specs/desk.yaml --kind tree", what: "who supervises whom" },
      { line: "crb-gen diagram specs/desk.yaml --kind system", what: "who may ask whom" },
      { line: "crb-gen diagram specs/monitor.yaml --format mermaid", what: "for a Markdown page" },
    ],
    load: async () => (await import("./diagram.js")).diagram,
  },
  {
    name: "init",
    summary: "Make a new project that runs at once",
    about: [
      "Writes a spec, its classes, a program, tests and all that is generated into a folder, which need not be there yet. Nothing that is there is overwritten.",
      `Templates: ${templates.map(({ name, summary }) => `${name} (${summary})`).join(", ")}. When none is named you are asked; where there is no terminal to ask at, it is actor.`,
    ],
    arguments: { usage: "<dir>", min: 1, max: 1 },
    options: [
      {
        name: "template",
        value: "template",
        choices: templates.map(({ name }) => name),
        summary: "what it starts from: task, actor or service",
      },
      { name: "name", value: "name", summary: "name of the package (default: that of the folder)" },
      {
        name: "crb-gen",
        value: "place",
        summary: "version or path of the crb-gen it uses (default: this version)",
      },
    ],
    examples: [
      { line: "crb-gen init my-agents", what: "in a new folder" },
      { line: "crb-gen init . --template task", what: "in this one" },
      { line: "crb-gen init my-agents --crb-gen ./crb-gen-0.1.0.tgz", what: "with a package at hand" },
    ],
    load: async () => (await import("./init.js")).init,
  },
  {
    name: "explain",
    summary: "Say what a diagnostic means and how to mend it",
    about: [
      "Prints the entry of a code, such as unknown-target, with an example. Without a code it lists all of them.",
    ],
    arguments: { usage: "[code]", min: 0, max: 1 },
    options: [],
    examples: [
      { line: "crb-gen explain unknown-target", what: "one of them" },
      { line: "crb-gen explain", what: "which ones there are" },
    ],
    load: async () => (await import("./explain.js")).explain,
  },
];
