import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Row, type Run, timed } from "./measure.js";
import { specText } from "./specs.js";
import { kept, main, root, type Workshop, writeSpecs } from "./workshop.js";

const layout = fileURLToPath(new URL("./layout.js", import.meta.url));

/** Everything that is measured, with the goals there are. Each agent has ten states. */
export function rowsIn(workshop: Workshop): readonly Row[] {
  const single = workshop.generated("single", 1000, 1);
  const large = workshop.generated("large", 10, 100);
  return [
    ...generating("1,000 specs × 1 agent", single, 1000, 1),
    ...generating("10 specs × 100 agents", large, 10, 100),
    scaffolding(workshop.scaffolded("classes", 1, 200), 200),
    reporting(workshop.wrong("mistakes", 1000), 1000),
    compiling(workshop.scaffolded("compiled", 10, 30), workshop.scaffolded("one", 1, 1)),
    starting(single),
    ...drawing(workshop.chain("picture", 30)),
  ];
}

/** What is run in one folder. */
class Place {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A command line of crb-gen. */
  command(name: string, words: readonly string[], more: Partial<Run> = {}): Run {
    return { name, args: timed("command", ...words), folder: this.#folder, ...more };
  }

  /** A part of the same work, bare. */
  bare(name: string, work: readonly [string, ...string[]], more: Partial<Run> = {}): Run {
    return { name, args: timed(...work), folder: this.#folder, ...more };
  }

  /** Makes sure that there is no such folder. */
  without(name: string): Pick<Run, "before"> {
    return { before: () => rmSync(join(this.#folder, name), { recursive: true, force: true }) };
  }
}

function generating(what: string, folder: string, specs: number, agents: number): readonly Row[] {
  const at = new Place(folder);
  const files = specs * 2;
  const same: Partial<Run> = { says: [`${files} files up to date`, 1] };
  const reading = at.bare("reading the files", ["read", "specs", "generated"]);
  return [
    {
      run: at.command(`${what}: generate, cold`, ["generate", "--out", "cold"], {
        ...at.without("cold"),
        says: [" written\n", files],
      }),
      peers: [
        at.bare("reading and writing the files", ["copy", "specs", "generated", "bare"], at.without("bare")),
        at.bare("parsing the YAML", ["parseYaml", "specs"]),
        at.bare("writing the modules", ["writeCode", "generated"]),
      ],
      goal: { seconds: 2, megabytes: 200 },
    },
    { run: at.command(`${what}: generate, nothing changed`, ["generate"], same), peers: [reading] },
    {
      run: at.command(`${what}: check, nothing changed`, ["check"], same),
      peers: [reading],
      goal: { seconds: 1 },
    },
    { run: at.command(`${what}: check, all again`, ["check", "--no-cache"], same), peers: [] },
    watching(what, at, folder, agents),
  ];
}

/** Every agent of one spec gets one more event. */
function watching(what: string, at: Place, folder: string, agents: number): Row {
  writeFileSync(join(folder, "changed.yaml"), specText(0, agents, true));
  return {
    run: at.bare(`${what}: watch, one spec saved`, ["watch", "specs/monitors0.yaml", "changed.yaml"], {
      before: () => writeSpecs(folder, 1, () => specText(0, agents)),
      says: [" written\n", 2],
    }),
    peers: [],
    goal: { seconds: 0.1, isOfWork: true },
  };
}

/** Every agent of the spec gets one more handler. */
function scaffolding(folder: string, files: number): Row {
  const at = new Place(folder);
  const before = kept(join(folder, "src"));
  writeSpecs(folder, 1, () => specText(0, files, true));
  return {
    run: at.command(
      `scaffold, one handler into ${files} files`,
      ["scaffold", "specs/monitors0.yaml", "--to", "src"],
      {
        before,
        says: ["onArchive", files],
      },
    ),
    peers: [at.bare("parsing the files", ["parseCode", "src"], { before })],
  };
}

function reporting(folder: string, specs: number): Row {
  const at = new Place(folder);
  return {
    run: at.command(`${specs} specs × 1 mistake`, ["generate"], { exit: 1, says: ["error[", specs] }),
    peers: [at.bare("parsing the YAML", ["parseYaml", "specs"])],
  };
}

/** The compiler over what is generated and scaffolded, with that of one agent beside it. */
function compiling(many: string, one: string): Row {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const over = (name: string, folder: string): Run => ({ name, folder, args: [compiler, "--noEmit"] });
  return { run: over("300 agents: tsc", many), peers: [over("one agent", one)] };
}

/** A picture: by the command, from the start of its process to the end, and once more where all is loaded and warm. */
function drawing(folder: string): readonly Row[] {
  const at = new Place(folder);
  const program = (name: string, ...args: readonly string[]): Run => ({ name, folder, args });
  const drawn: Run = {
    ...program("30 states: diagram, cold", main, "diagram", "specs/chain.yaml", "--out", "chain.svg"),
    ...at.without("chain.svg"),
    says: ["chain.svg written", 1],
  };
  return [
    {
      run: drawn,
      peers: [program("an empty program", "--eval", ""), program("Graphviz alone", layout, "chain.dot")],
      goal: { seconds: 1 },
    },
    {
      run: at.bare("30 states: drawn again", ["redraw", "specs/chain.yaml"]),
      peers: [at.bare("Graphviz alone", ["layOutAgain", "chain.dot"])],
    },
  ];
}

function starting(folder: string): Row {
  return {
    run: { name: "crb-gen --help", folder, args: [main, "--help"], says: ["Usage:", 1] },
    peers: [{ name: "an empty program", folder, args: ["--eval", ""] }],
    goal: { seconds: 0.1 },
  };
}
