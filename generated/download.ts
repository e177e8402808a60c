// Made by crb-gen from specs/download.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Agent `Download` (specs/download.yaml:3). Fetches a file, and computes its hash on a thread. */
export declare namespace DownloadBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
    file: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
    file: string;
  }
  interface Output {
    bytes: number;
    sha256: string;
  }
  /** What it reports while it works. */
  interface Progress {
    doing: "fetching" | "hashing";
    bytes: number;
    total: number | null;
  }
  interface Address extends crb.Address<Output, Progress> {}

  /** The data of each state. */
  interface States {
    Fetching: crb.Empty;
    Hashing: { bytes: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Fetching: [];
    Hashing: [data: { bytes: number }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Download";
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
    fetching: crb.Task<Is, "Download.fetching", "Fetching", "Hashing"> & crb.Reports<Progress>;
    hashing: crb.Thread<Is, "Download.hashing", "Hashing", "done"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    fetching: crb.Step<"Download.fetching", "Hashing">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    hashing: crb.Threaded<State<"Hashing">, Ctx<"hashing">, crb.Step<"Download.hashing", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class DownloadBase extends crb.Agent<DownloadBase.Is> {
  constructor(data: DownloadBase.Init) {
    super(graph, data);
  }

  /** State `Fetching` (async, specs/download.yaml:10). Next: `Hashing`. */
  protected abstract fetching(
    state: DownloadBase.State<"Fetching">,
    ctx: DownloadBase.Ctx<"fetching">,
  ): crb.Awaitable<DownloadBase.Result<"fetching">>;

  /** State `Hashing` (sync: on a thread, specs/download.yaml:15). Next: `done`. */
  protected abstract readonly hashing: DownloadBase.Body<"hashing">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "Download.data": {
    type: "object",
    properties: { url: { type: "string" }, file: { type: "string" } },
    required: ["url", "file"],
    additionalProperties: false,
  },
  "Download.output": {
    type: "object",
    properties: { bytes: { type: "integer" }, sha256: { type: "string" } },
    required: ["bytes", "sha256"],
    additionalProperties: false,
  },
  "Download.Hashing": {
    type: "object",
    properties: { bytes: { type: "integer" } },
    required: ["bytes"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Download",
  at: "specs/download.yaml:3",
  initial: "Fetching",
  messages: {},
  states: {
    Fetching: {
      mode: "async",
      at: "specs/download.yaml:10",
      call: "fetching",
      next: ["Hashing"],
      timeout: 60000,
      retry: { max: 3, backoff: [100, 5000] },
    },
    Hashing: { mode: "sync", at: "specs/download.yaml:15", call: "hashing", next: ["done"] },
  },
  progress: true,
  schemas,
};
