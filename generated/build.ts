// Made by crb-gen from specs/build.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Agent `Build` (specs/build.yaml:3). Checks a script and runs it, each by a child process of its own. */
export declare namespace BuildBase {
  /** What the agent is made of. */
  interface Data {
    script: string;
  }
  /** What its creator gives. */
  interface Init {
    script: string;
  }
  interface Output {
    ok: boolean;
    says: string;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Checking: crb.Empty;
    Running: { args: string[] };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Checking: [];
    Running: [data?: { args?: string[] }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Build";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    checking: crb.Task<Is, "Build.checking", "Checking", "Running" | "done">;
    running: crb.Task<Is, "Build.running", "Running", "done">;
    runningFallback: crb.Here<Is, "Build.runningFallback", "Running", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    checking: crb.Step<"Build.checking", "Running" | "done">;
    running: crb.Step<"Build.running", "done">;
    runningFallback: crb.Step<"Build.runningFallback", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** What performs the custom states. */
  interface Performers {
    checking: crb.Performer<
      State<"Checking">,
      Ctx<"checking">,
      crb.Step<"Build.checking", "Running" | "done">
    >;
    running: crb.Performer<State<"Running">, Ctx<"running">, crb.Step<"Build.running", "done">>;
  }
  type Performer<Handler extends keyof Performers & string> = Performers[Handler];
}

export abstract class BuildBase extends crb.Agent<BuildBase.Is> {
  constructor(data: BuildBase.Init) {
    super(graph, data);
  }

  /** State `Checking` (custom: by a performer, specs/build.yaml:9). Next: `Running`, `done`. */
  protected abstract readonly checking: BuildBase.Performer<"checking">;

  /** State `Running` (custom: by a performer, specs/build.yaml:13). Next: `done`. */
  protected abstract readonly running: BuildBase.Performer<"running">;

  /** Error in `Running` (specs/build.yaml:19). Next: `done`. */
  protected abstract runningFallback(
    error: Error,
    ctx: BuildBase.Ctx<"runningFallback">,
  ): crb.Awaitable<BuildBase.Result<"runningFallback">>;
}

const graph: crb.Graph = {
  agent: "Build",
  at: "specs/build.yaml:3",
  initial: "Checking",
  messages: {},
  states: {
    Checking: {
      mode: "custom",
      at: "specs/build.yaml:9",
      call: "checking",
      next: ["Running", "done"],
      timeout: 60000,
    },
    Running: {
      mode: "custom",
      at: "specs/build.yaml:13",
      call: "running",
      next: ["done"],
      defaults: { args: [] },
      timeout: 2000,
      retry: { max: 1, backoff: [50, 50] },
      fallback: { at: "specs/build.yaml:19", call: "runningFallback", next: ["done"] },
    },
  },
};
