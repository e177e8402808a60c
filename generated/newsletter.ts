// Made by crb-gen from specs/newsletter.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Place` (specs/newsletter.yaml:3). */
export interface Place {
  file: string;
  path: string;
}

/** Type `Document` (specs/newsletter.yaml:4). */
export interface Document {
  path: string;
  name: string;
  version: string;
  about: string;
  keywords: string[];
  link: string;
  language: string;
  digest: string;
  text: string;
}

/** Type `Article` (specs/newsletter.yaml:14). */
export interface Article {
  path: string;
  name: string;
  version: string;
  link: string;
  language: string;
  digest: string;
  title: string;
  summary: string;
  topic: string;
  words: number;
  minutes: number;
  code: number;
  examples: number;
  sections: number;
  images: number;
  links: number;
  ease: number;
  signature: number[];
}

/** Type `Story` (specs/newsletter.yaml:33). */
export interface Story {
  article: Article;
  score: number;
  reasons: string[];
}

/** Type `Band` (specs/newsletter.yaml:34). */
export interface Band {
  key: string;
  path: string;
}

/** Type `Twins` (specs/newsletter.yaml:35). */
export interface Twins {
  key: string;
  paths: string[];
}

/** Type `Missed` (specs/newsletter.yaml:36). */
export interface Missed {
  path: string;
  why: string;
}

/** Type `Gathered` (specs/newsletter.yaml:37). */
export interface Gathered {
  stories: Story[];
  twins: Twins[];
  missed: Missed[];
}

/** Type `Pick` (specs/newsletter.yaml:38). */
export interface Pick {
  story: Story;
  also: string[];
}

/** Type `Section` (specs/newsletter.yaml:39). */
export interface Section {
  title: string;
  picks: Pick[];
}

/** Type `LeftOut` (specs/newsletter.yaml:40). */
export interface LeftOut {
  why: string;
  paths: string[];
}

/** Type `Edition` (specs/newsletter.yaml:41). */
export interface Edition {
  documents: number;
  words: number;
  leads: Pick[];
  sections: Section[];
  leftOut: LeftOut[];
}

/** Event `Printed` (specs/newsletter.yaml:49). */
export type Printed = Edition;
export declare namespace Printed {
  /** Whatever takes `Printed`. */
  interface Recipient {
    printed(event: Printed): void;
  }
}

/** Event `Stop` (specs/newsletter.yaml:50). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Event `Progressed` (specs/newsletter.yaml:51). */
export interface Progressed {
  found: number;
  done: number;
  missed: number;
}
export declare namespace Progressed {
  /** Whatever takes `Progressed`. */
  interface Recipient {
    progressed(event: Progressed): void;
  }
}

/**
 * Agent `Editor` (specs/newsletter.yaml:54).
 *
 * Has an edition made of the documents below a folder, and written.
 */
export declare namespace EditorBase {
  /** What the agent is made of. */
  interface Data {
    folder: string;
    file: string;
    date: string;
    limit: number;
    watcher: Progressed.Recipient;
    tries: number;
    stopped: boolean;
    edition: Edition | null;
  }
  /** What its creator gives. */
  interface Init {
    folder: string;
    file: string;
    date: string;
    limit: number;
    watcher: Progressed.Recipient;
    tries?: number;
    stopped?: boolean;
    edition?: Edition | null;
  }
  interface Output {
    edition: Edition | null;
    complete: boolean;
  }
  interface Address extends crb.Address<Output>, Printed.Recipient, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Printing: crb.Empty;
    Setting: { complete: boolean; problem: string };
    Writing: { edition: Edition; complete: boolean };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Printing: [];
    Setting: [data: { complete: boolean; problem: string }];
    Writing: [data: { edition: Edition; complete: boolean }];
    done: [output: Output];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Presses: { key: []; child: PressBase };
    Writers: { key: []; child: WriterBase };
  }
  type Child<Group extends keyof Groups & string> = Groups[Group]["child"];
  /** How a child of a group has ended. */
  type Finished<Group extends keyof Groups & string> = crb.Finished<
    Group,
    Groups[Group]["key"],
    Groups[Group]["child"]
  >;

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Editor";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Printed: Printed; Stop: Stop };
    timers: { look: [] };
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    opening: crb.Task<Is, "Editor.opening", "Opening", "Printing">;
    onPrinted: crb.OnlyStays<Is, "Printing">;
    onStop: crb.OnlyStays<Is, "Printing">;
    onLook: crb.OnlyStays<Is, "Printing">;
    onPressesFinished: crb.Here<Is, "Editor.onPressesFinished", "Printing", "Setting" | "Opening">;
    setting: crb.Task<Is, "Editor.setting", "Setting", "Writing" | "done">;
    onWritersFinished: crb.Here<Is, "Editor.onWritersFinished", "Writing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Editor.opening", "Printing">;
    onPrinted: void;
    onStop: void;
    onLook: void;
    onPressesFinished: crb.Step<"Editor.onPressesFinished", "Setting" | "Opening">;
    setting: crb.Step<"Editor.setting", "Writing" | "done">;
    onWritersFinished: crb.Step<"Editor.onWritersFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class EditorBase extends crb.Agent<EditorBase.Is> {
  constructor(data: EditorBase.Init) {
    super(editorGraph, data);
  }

  /** State `Opening` (async, specs/newsletter.yaml:74). Next: `Printing`. */
  protected abstract opening(
    state: EditorBase.State<"Opening">,
    ctx: EditorBase.Ctx<"opening">,
  ): crb.Awaitable<EditorBase.Result<"opening">>;

  /** Event `Printed` in `Printing` (specs/newsletter.yaml:80). Stays. */
  protected abstract onPrinted(
    event: Printed,
    ctx: EditorBase.Ctx<"onPrinted">,
  ): crb.Awaitable<EditorBase.Result<"onPrinted">>;

  /** Event `Stop` in `Printing` (specs/newsletter.yaml:81). Stays. */
  protected abstract onStop(
    event: Stop,
    ctx: EditorBase.Ctx<"onStop">,
  ): crb.Awaitable<EditorBase.Result<"onStop">>;

  /** Timer `look` in `Printing`, every 100ms (specs/newsletter.yaml:83). Stays. */
  protected abstract onLook(ctx: EditorBase.Ctx<"onLook">): crb.Awaitable<EditorBase.Result<"onLook">>;

  /** End of a child of `Presses` in `Printing` (specs/newsletter.yaml:85). Next: `Setting`, `Opening`. */
  protected abstract onPressesFinished(
    end: EditorBase.Finished<"Presses">,
    ctx: EditorBase.Ctx<"onPressesFinished">,
  ): crb.Awaitable<EditorBase.Result<"onPressesFinished">>;

  /** State `Setting` (duty, specs/newsletter.yaml:86). Next: `Writing`, `done`. */
  protected abstract setting(
    state: EditorBase.State<"Setting">,
    ctx: EditorBase.Ctx<"setting">,
  ): crb.Awaitable<EditorBase.Result<"setting">>;

  /**
   * End of a child of `Writers` in `Writing` (specs/newsletter.yaml:95). Next: `done`; returning nothing
   * stays.
   */
  protected abstract onWritersFinished(
    end: EditorBase.Finished<"Writers">,
    ctx: EditorBase.Ctx<"onWritersFinished">,
  ): crb.Awaitable<EditorBase.Result<"onWritersFinished">>;
}

/**
 * Agent `Writer` (specs/newsletter.yaml:97).
 *
 * Writes an edition, all of it or nothing. After a complete one, no run has to go on from here.
 */
export declare namespace WriterBase {
  /** What the agent is made of. */
  interface Data {
    file: string;
    store: string;
    date: string;
    edition: Edition;
    complete: boolean;
  }
  /** What its creator gives. */
  interface Init {
    file: string;
    store: string;
    date: string;
    edition: Edition;
    complete: boolean;
  }
  interface Output {
    bytes: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Writing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Writing: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Writer";
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
    writing: crb.Task<Is, "Writer.writing", "Writing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    writing: crb.Step<"Writer.writing", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class WriterBase extends crb.Child<WriterBase.Is> {
  constructor(data: WriterBase.Init) {
    super(writerGraph, data);
  }

  /** State `Writing` (async, specs/newsletter.yaml:104). Next: `done`. */
  protected abstract writing(
    state: WriterBase.State<"Writing">,
    ctx: WriterBase.Ctx<"writing">,
  ): crb.Awaitable<WriterBase.Result<"writing">>;
}

/**
 * Pipeline `Press` (specs/newsletter.yaml:110).
 *
 * Reads the documents below a folder, and makes an edition of the best.
 */
export declare namespace PressBase {
  /** What all its stages share. */
  interface Data {
    folder: string;
    store: string;
    editor: Printed.Recipient;
  }
  /** What its creator gives. */
  interface Init {
    folder: string;
    store: string;
    editor: Printed.Recipient;
  }
  /** What its creator gives for stages. */
  interface Config {
    Find?: { most?: number; depth?: number };
    Rank: { limit: number };
  }
  /** What goes in. */
  interface Input {
    folder: string;
  }
  /** What comes out. */
  type Output = never;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Find: { from: { folder: string }; to: Place; config: { most: number; depth: number } };
    Read: { from: Place; to: Document; config: crb.Empty };
    Recall: { from: Document; to: Story; config: crb.Empty };
    Renew: { from: Document; to: Document; config: crb.Empty };
    Extract: { from: Document; to: Article; config: crb.Empty };
    Score: { from: Article; to: Story; config: crb.Empty };
    Batch: { from: Story; to: Story[]; config: crb.Empty };
    Keep: { from: Story[]; to: never; config: crb.Empty };
    Cut: { from: Story; to: Band; config: crb.Empty };
    Compare: { from: Band; to: Twins; config: crb.Empty };
    Miss: { from: crb.Failure; to: Missed; config: crb.Empty };
    Gather: { from: Story | Twins | Missed; to: Gathered; config: crb.Empty };
    Rank: { from: Gathered; to: Edition; config: { limit: number } };
    Deliver: { from: Edition; to: never; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Press";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    find: crb.Stage<Is, "Find">;
    read: crb.Stage<Is, "Read">;
    recall: crb.Stage<Is, "Recall">;
    renew: crb.Stage<Is, "Renew">;
    extract: crb.StageThread<Is, "Extract">;
    score: crb.StageThread<Is, "Score">;
    keep: crb.Stage<Is, "Keep">;
    cut: crb.Stage<Is, "Cut">;
    compare: crb.Stage<Is, "Compare">;
    miss: crb.Stage<Is, "Miss">;
    gather: crb.Stage<Is, "Gather">;
    rank: crb.StageThread<Is, "Rank">;
    deliver: crb.Stage<Is, "Deliver">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    find: crb.Many<Place>;
    read: Document;
    recall: Story | null;
    renew: Document | null;
    keep: null | void;
    cut: crb.Many<Band>;
    compare: Twins;
    miss: Missed;
    gather: Gathered;
    deliver: null | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    extract: crb.Threaded<From<"Extract">, Ctx<"extract">, Article>;
    score: crb.Threaded<From<"Score">, Ctx<"score">, Story>;
    rank: crb.Threaded<From<"Rank">, Ctx<"rank">, Edition>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class PressBase extends crb.Pipeline<PressBase.Is> {
  constructor(data: PressBase.Init, config: PressBase.Config) {
    super(pressGraph, data, config);
  }

  /**
   * Stage `Find` (split, async, specs/newsletter.yaml:119). Makes any number of values of each. Next: `Read`.
   */
  protected abstract find(
    input: PressBase.From<"Find">,
    ctx: PressBase.Ctx<"find">,
  ): crb.Awaitable<PressBase.Result<"find">>;

  /**
   * Stage `Read` (map, async, specs/newsletter.yaml:122). Makes one value of each. Next: `Recall`, `Renew`.
   * On error: `Miss`.
   */
  protected abstract read(
    input: PressBase.From<"Read">,
    ctx: PressBase.Ctx<"read">,
  ): crb.Awaitable<PressBase.Result<"read">>;

  /**
   * Stage `Recall` (map, async, specs/newsletter.yaml:127). Makes one value of each. Next: `Cut`, `Gather`.
   */
  protected abstract recall(
    input: PressBase.From<"Recall">,
    ctx: PressBase.Ctx<"recall">,
  ): crb.Awaitable<PressBase.Result<"recall">>;

  /** Stage `Renew` (map, async, specs/newsletter.yaml:129). Makes one value of each. Next: `Extract`. */
  protected abstract renew(
    input: PressBase.From<"Renew">,
    ctx: PressBase.Ctx<"renew">,
  ): crb.Awaitable<PressBase.Result<"renew">>;

  /**
   * Stage `Extract` (map, sync: on a thread, specs/newsletter.yaml:131). Makes one value of each. Next:
   * `Score`. On error: `Miss`.
   */
  protected abstract readonly extract: PressBase.Body<"extract">;

  /**
   * Stage `Score` (map, sync: on a thread, specs/newsletter.yaml:137). Makes one value of each. Next:
   * `Batch`, `Cut`, `Gather`. On error: `Miss`.
   */
  protected abstract readonly score: PressBase.Body<"score">;

  /**
   * Stage `Keep` (map, async, specs/newsletter.yaml:143). Makes one value of each. Next: `drop`. Drops a
   * value that fails.
   */
  protected abstract keep(
    input: PressBase.From<"Keep">,
    ctx: PressBase.Ctx<"keep">,
  ): crb.Awaitable<PressBase.Result<"keep">>;

  /**
   * Stage `Cut` (split, async, specs/newsletter.yaml:147). Makes any number of values of each. Next:
   * `Compare`.
   */
  protected abstract cut(
    input: PressBase.From<"Cut">,
    ctx: PressBase.Ctx<"cut">,
  ): crb.Awaitable<PressBase.Result<"cut">>;

  /**
   * Stage `Compare` (merge, specs/newsletter.yaml:149). Folds all values of the same `key` into one: `merged`
   * is undefined for the first. Next: `Gather`.
   */
  protected abstract compare(
    merged: PressBase.Stages["Compare"]["to"] | undefined,
    input: PressBase.From<"Compare">,
    ctx: PressBase.Ctx<"compare">,
  ): crb.Awaitable<PressBase.Result<"compare">>;

  /** Stage `Miss` (map, async, specs/newsletter.yaml:151). Makes one value of each. Next: `Gather`. */
  protected abstract miss(
    input: PressBase.From<"Miss">,
    ctx: PressBase.Ctx<"miss">,
  ): crb.Awaitable<PressBase.Result<"miss">>;

  /**
   * Stage `Gather` (merge, specs/newsletter.yaml:153). Folds all values into one: `merged` is undefined for
   * the first. Next: `Rank`.
   */
  protected abstract gather(
    merged: PressBase.Stages["Gather"]["to"] | undefined,
    input: PressBase.From<"Gather">,
    ctx: PressBase.Ctx<"gather">,
  ): crb.Awaitable<PressBase.Result<"gather">>;

  /**
   * Stage `Rank` (map, sync: on a thread, specs/newsletter.yaml:155). Makes one value of each. Next:
   * `Deliver`.
   */
  protected abstract readonly rank: PressBase.Body<"rank">;

  /** Stage `Deliver` (map, async, specs/newsletter.yaml:159). Makes one value of each. Next: `drop`. */
  protected abstract deliver(
    input: PressBase.From<"Deliver">,
    ctx: PressBase.Ctx<"deliver">,
  ): crb.Awaitable<PressBase.Result<"deliver">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Document: {
    type: "object",
    properties: {
      path: { type: "string" },
      name: { type: "string" },
      version: { type: "string" },
      about: { type: "string" },
      keywords: { type: "array", items: { type: "string" } },
      link: { type: "string" },
      language: { type: "string" },
      digest: { type: "string" },
      text: { type: "string" },
    },
    required: ["path", "name", "version", "about", "keywords", "link", "language", "digest", "text"],
    additionalProperties: false,
  },
  Article: {
    type: "object",
    properties: {
      path: { type: "string" },
      name: { type: "string" },
      version: { type: "string" },
      link: { type: "string" },
      language: { type: "string" },
      digest: { type: "string" },
      title: { type: "string" },
      summary: { type: "string" },
      topic: { type: "string" },
      words: { type: "integer" },
      minutes: { type: "integer" },
      code: { type: "number" },
      examples: { type: "integer" },
      sections: { type: "integer" },
      images: { type: "integer" },
      links: { type: "integer" },
      ease: { type: "integer" },
      signature: { type: "array", items: { type: "integer" } },
    },
    required: [
      "path",
      "name",
      "version",
      "link",
      "language",
      "digest",
      "title",
      "summary",
      "topic",
      "words",
      "minutes",
      "code",
      "examples",
      "sections",
      "images",
      "links",
      "ease",
      "signature",
    ],
    additionalProperties: false,
  },
  Story: {
    type: "object",
    properties: {
      article: { $ref: "#/definitions/Article" },
      score: { type: "integer" },
      reasons: { type: "array", items: { type: "string" } },
    },
    required: ["article", "score", "reasons"],
    additionalProperties: false,
  },
  Twins: {
    type: "object",
    properties: { key: { type: "string" }, paths: { type: "array", items: { type: "string" } } },
    required: ["key", "paths"],
    additionalProperties: false,
  },
  Missed: {
    type: "object",
    properties: { path: { type: "string" }, why: { type: "string" } },
    required: ["path", "why"],
    additionalProperties: false,
  },
  Gathered: {
    type: "object",
    properties: {
      stories: { type: "array", items: { $ref: "#/definitions/Story" } },
      twins: { type: "array", items: { $ref: "#/definitions/Twins" } },
      missed: { type: "array", items: { $ref: "#/definitions/Missed" } },
    },
    required: ["stories", "twins", "missed"],
    additionalProperties: false,
  },
  Pick: {
    type: "object",
    properties: {
      story: { $ref: "#/definitions/Story" },
      also: { type: "array", items: { type: "string" } },
    },
    required: ["story", "also"],
    additionalProperties: false,
  },
  Section: {
    type: "object",
    properties: {
      title: { type: "string" },
      picks: { type: "array", items: { $ref: "#/definitions/Pick" } },
    },
    required: ["title", "picks"],
    additionalProperties: false,
  },
  LeftOut: {
    type: "object",
    properties: { why: { type: "string" }, paths: { type: "array", items: { type: "string" } } },
    required: ["why", "paths"],
    additionalProperties: false,
  },
  Edition: {
    type: "object",
    properties: {
      documents: { type: "integer" },
      words: { type: "integer" },
      leads: { type: "array", items: { $ref: "#/definitions/Pick" } },
      sections: { type: "array", items: { $ref: "#/definitions/Section" } },
      leftOut: { type: "array", items: { $ref: "#/definitions/LeftOut" } },
    },
    required: ["documents", "words", "leads", "sections", "leftOut"],
    additionalProperties: false,
  },
  Printed: { $ref: "#/definitions/Edition" },
  Stop: { type: "object", additionalProperties: false },
  "Press.data": {
    type: "object",
    properties: { folder: { type: "string" }, store: { type: "string" }, editor: { $accepts: ["Printed"] } },
    required: ["folder", "store", "editor"],
    additionalProperties: false,
  },
  "Press.input": {
    type: "object",
    properties: { folder: { type: "string" } },
    required: ["folder"],
    additionalProperties: false,
  },
  "Press.Extract.from": { $ref: "#/definitions/Document" },
  "Press.Extract.to": { $ref: "#/definitions/Article" },
  "Press.Score.from": { $ref: "#/definitions/Article" },
  "Press.Score.to": { $ref: "#/definitions/Story" },
  "Press.Rank.from": { $ref: "#/definitions/Gathered" },
  "Press.Rank.to": { $ref: "#/definitions/Edition" },
  "Press.Rank.config": {
    type: "object",
    properties: { limit: { type: "integer" } },
    required: ["limit"],
    additionalProperties: false,
  },
};

const editorGraph: crb.Graph = {
  agent: "Editor",
  at: "specs/newsletter.yaml:54",
  initial: "Opening",
  defaults: { tries: 3, stopped: false, edition: null },
  messages: {
    Printed: { kind: "event", at: "specs/newsletter.yaml:49", method: "printed" },
    Stop: { kind: "event", at: "specs/newsletter.yaml:50", method: "stop" },
  },
  states: {
    Opening: { mode: "async", at: "specs/newsletter.yaml:74", call: "opening", next: ["Printing"] },
    Printing: {
      mode: "events",
      at: "specs/newsletter.yaml:77",
      handle: {
        Printed: { at: "specs/newsletter.yaml:80", call: "onPrinted", next: ["stay"] },
        Stop: { at: "specs/newsletter.yaml:81", call: "onStop", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        look: {
          at: "specs/newsletter.yaml:83",
          every: 100,
          tick: { at: "specs/newsletter.yaml:83", call: "onLook", next: ["stay"] },
        },
      },
      finished: {
        Presses: { at: "specs/newsletter.yaml:85", call: "onPressesFinished", next: ["Setting", "Opening"] },
      },
    },
    Setting: { mode: "duty", at: "specs/newsletter.yaml:86", call: "setting", next: ["Writing", "done"] },
    Writing: {
      mode: "events",
      at: "specs/newsletter.yaml:90",
      handle: { Printed: "ignore", Stop: "ignore" },
      otherwise: "error",
      finished: {
        Writers: { at: "specs/newsletter.yaml:95", call: "onWritersFinished", next: ["stay", "done"] },
      },
    },
  },
  supervises: {
    at: "specs/newsletter.yaml:68",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Presses: {
        at: "specs/newsletter.yaml:70",
        agents: ["Press"],
        restart: "temporary",
        shutdown: 300000,
        max: 1,
        finished: "PressesFinished",
      },
      Writers: {
        at: "specs/newsletter.yaml:71",
        agents: ["Writer"],
        restart: "transient",
        backoff: [100, 2000],
        shutdown: 5000,
        max: 1,
        finished: "WritersFinished",
      },
    },
  },
  schemas,
};

const writerGraph: crb.Graph = {
  agent: "Writer",
  at: "specs/newsletter.yaml:97",
  initial: "Writing",
  messages: {},
  states: {
    Writing: {
      mode: "async",
      at: "specs/newsletter.yaml:104",
      call: "writing",
      next: ["done"],
      retry: { max: 2, backoff: [100, 1000] },
    },
  },
  standalone: false,
};

const pressGraph: crb.PipelineGraph = {
  pipeline: "Press",
  at: "specs/newsletter.yaml:110",
  queue: { capacity: 4, full: "wait" },
  stages: {
    Find: {
      kind: "split",
      mode: "async",
      at: "specs/newsletter.yaml:119",
      config: { most: 10000, depth: 32 },
      concurrency: 1,
      failed: "stop",
      call: "find",
    },
    Read: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:122",
      concurrency: 8,
      timeout: 10000,
      failed: "Miss",
      call: "read",
    },
    Recall: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:127",
      concurrency: 1,
      failed: "stop",
      call: "recall",
    },
    Renew: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:129",
      concurrency: 1,
      failed: "stop",
      call: "renew",
    },
    Extract: {
      kind: "map",
      mode: "sync",
      at: "specs/newsletter.yaml:131",
      concurrency: 2,
      timeout: 10000,
      failed: "Miss",
      call: "extract",
    },
    Score: {
      kind: "map",
      mode: "sync",
      at: "specs/newsletter.yaml:137",
      concurrency: 1,
      failed: "Miss",
      call: "score",
    },
    Batch: {
      kind: "chunk",
      at: "specs/newsletter.yaml:141",
      concurrency: 1,
      failed: "stop",
      max: 10,
      within: 100,
    },
    Keep: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:143",
      concurrency: 1,
      retry: { max: 2, backoff: [50, 1000] },
      failed: "skip",
      call: "keep",
    },
    Cut: {
      kind: "split",
      mode: "async",
      at: "specs/newsletter.yaml:147",
      concurrency: 1,
      failed: "stop",
      call: "cut",
    },
    Compare: {
      kind: "merge",
      at: "specs/newsletter.yaml:149",
      concurrency: 1,
      failed: "stop",
      call: "compare",
      by: "key",
    },
    Miss: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:151",
      concurrency: 1,
      failed: "stop",
      call: "miss",
    },
    Gather: {
      kind: "merge",
      at: "specs/newsletter.yaml:153",
      concurrency: 1,
      failed: "stop",
      call: "gather",
    },
    Rank: {
      kind: "map",
      mode: "sync",
      at: "specs/newsletter.yaml:155",
      concurrency: 1,
      failed: "stop",
      call: "rank",
    },
    Deliver: {
      kind: "map",
      mode: "async",
      at: "specs/newsletter.yaml:159",
      concurrency: 1,
      failed: "stop",
      call: "deliver",
    },
  },
  routes: {
    input: ["Find"],
    Find: ["Read"],
    Read: ["Recall", "Renew"],
    Renew: ["Extract"],
    Extract: ["Score"],
    Recall: ["Cut", "Gather"],
    Score: ["Batch", "Cut", "Gather"],
    Batch: ["Keep"],
    Keep: ["drop"],
    Cut: ["Compare"],
    Compare: ["Gather"],
    Miss: ["Gather"],
    Gather: ["Rank"],
    Rank: ["Deliver"],
    Deliver: ["drop"],
  },
  schemas,
};
