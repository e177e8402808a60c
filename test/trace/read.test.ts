import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { traceTo } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { readTraces } from "../../generator/commands/pictures/readTraces.js";
import { formatDiagnostic, toJson } from "../../generator/diagnostics/format.js";
import { openDisk } from "../../generator/disk.js";
import { headerLine } from "../../runtime/core/trace/line.js";
import { inFolder, plant } from "../generator/cliTranscript.js";
import { agent, type Ctx, type Door, events, graph, on, task } from "../runtime/agents.js";
import { ANY, agentIn, movesIn, stateIn, tallyOf } from "./tallies.js";

const HEADER = headerLine(0);
const started = '{"agent":"Door#1","time":1,"type":"started","state":"Open"}';
const moved = '{"agent":"Door#1","time":4,"type":"moved","from":"Open","to":"Shut","by":"onPush"}';
const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

const progress = (given: string) =>
  `{"agent":"Flow#1","time":1,"type":"progress","state":"Flowing","counts":{"stages":{"Check":` +
  `{"waiting":0,"running":0,"done":0,"failed":0,"lost":0,${given}}}}}`;

/** Reads files of these texts; gives the codes of what is wrong, each with its line. */
function read(folder: string, ...texts: readonly (string | Uint8Array)[]) {
  const files = Object.fromEntries(texts.map((each, at) => [`${at}.jsonl`, each]));
  plant(folder, files);
  const said: string[] = [];
  const progress = (line: string) => void said.push(line);
  const [tally, diagnostics] = readTraces(Object.keys(files), ANY, { disk: openDisk(folder), progress });
  const places = diagnostics.map((one) => `${one.code} ${toJson(one).start?.line ?? "-"}`);
  return { tally, diagnostics, places, said };
}

test("what a simulation wrote is counted as what was observed of it", () =>
  inFolder(async (folder) => {
    const sim = new Simulation().watch();
    const trace = traceTo(join(folder, "run.jsonl"), { system: sim.system });
    const states = { Idle: events({ Go: on("onGo", ["Work"]) }), Work: task("work", ["Idle"]) };
    const door = sim.spawn(
      agent(graph(states), {
        onGo: (_: unknown, ctx: Ctx) => ctx.next("Work"),
        async work(_: unknown, ctx: Ctx) {
          await ctx.sleep(0.25);
          return ctx.next("Idle");
        },
      }),
    ) as Door;
    for (let n = 0; n < 1_000; n++) door.go();
    await sim.advance(1_000);
    trace.close();
    const [tally, diagnostics] = readTraces(["run.jsonl"], ANY, {
      disk: openDisk(folder),
      progress: () => {},
    });
    expect(diagnostics).toEqual([]);
    expect(tally).toEqual(tallyOf({ log: sim.log }));
    expect(movesIn(tally, "Tested")).toEqual(["Idle -> Work by onGo: 1000", "Work -> Idle by work: 1000"]);
    expect(stateIn(tally, "Tested", "Work").time).toBe(250);
  }));

test("a last line that is cut is a warning, and the others count; one that only lacks its end counts", () =>
  inFolder(async (folder) => {
    for (let length = 1; length < moved.length; length++) {
      const { tally, places } = read(folder, text(HEADER, started) + moved.slice(0, length));
      expect(places).toEqual(["cut-line 3"]);
      expect(agentIn(tally, "Door")).toMatchObject({ started: 1, moves: [] });
    }
    const { tally, places } = read(folder, text(HEADER, started) + moved);
    expect(places).toEqual([]);
    expect(agentIn(tally, "Door").moves).toHaveLength(1);
  }));

test.each([
  ["no JSON", "{moved"],
  ["null", "null"],
  ["a list", "[]"],
  ["a text", '"started"'],
  ["no agent", '{"time":1,"type":"started","state":"Open"}'],
  ["an agent that is none", '{"agent":"#1","time":1,"type":"started","state":"Open"}'],
  ["no time", '{"agent":"Door#1","type":"started","state":"Open"}'],
  ["no state", '{"agent":"Door#1","time":1,"type":"started"}'],
  ["a state that is none", '{"agent":"Door#1","time":1,"type":"started","state":7}'],
  ["no cause", '{"agent":"Door#1","time":1,"type":"moved","from":"A","to":"B"}'],
  ["no message", '{"agent":"Door#1","time":1,"type":"handled","state":"A"}'],
  ["no failed state", '{"agent":"Door#1","time":1,"type":"failed","by":"a","then":"end"}'],
  ["nothing that cares", '{"agent":"Door#1","time":1,"type":"failed","state":"A","by":"a"}'],
  ["no end", '{"agent":"Door#1","time":1,"type":"ended"}'],
  ["counts without stages", '{"agent":"Flow#1","time":1,"type":"progress","state":"Flowing","counts":{}}'],
  ["a stage that is none", '{"agent":"Flow#1","time":1,"type":"progress","counts":{"stages":{"Check":{}}}}'],
  ["a time that is infinite", '{"agent":"Door#1","time":1e999,"type":"started","state":"Open"}'],
  ["a time beyond all clocks", '{"agent":"Door#1","time":1e300,"type":"started","state":"Open"}'],
  ["an infinite count", progress('"given":1e999')],
  ["a count below zero", progress('"given":-1')],
  ["half a value", progress('"given":0.5')],
  ["more values than can be counted", progress('"given":1e300')],
  ["an end of no known kind", '{"agent":"Door#1","time":1,"type":"ended","ended":{"reason":"bored"}}'],
  ["a time before that of the line above", '{"agent":"Door#1","time":0.5,"type":"rested"}'],
  ["an end without reason", '{"agent":"Door#1","time":1,"type":"ended","ended":null}'],
])("a line in the middle that has %s is an error at its place", (_, line) =>
  inFolder(async (folder) => {
    const { places, diagnostics } = read(folder, text(HEADER, started, line, moved));
    expect(places).toEqual(["broken-line 3"]);
    expect(diagnostics[0]?.severity).toBe("error");
  }),
);

test("a line that is no UTF-8 is an error, and one that holds what is read for such bytes is not", () =>
  inFolder(async (folder) => {
    const bytes = Buffer.from(text(HEADER, started, moved));
    bytes[bytes.lastIndexOf("Shut")] = 0xff;
    expect(read(folder, bytes).places).toEqual(["broken-line 3"]);
    const { tally, places } = read(folder, text(HEADER, started, moved.replace("Shut", "Sh\ufffdt")));
    expect(places).toEqual([]);
    expect([...agentIn(tally, "Door").states.keys()]).toEqual(["Open", "Sh\ufffdt"]);
  }));

test("blank lines, a mark of the byte order and line breaks of Windows are no part of a trace", () =>
  inFolder(async (folder) => {
    const { tally } = read(folder, text(HEADER, started, moved));
    for (const same of [
      text(HEADER, started, "", moved, " ", ""),
      `\ufeff${text(HEADER, started, moved)}`,
      text(HEADER, started, moved).replaceAll("\n", "\r\n"),
    ])
      expect(read(folder, same)).toMatchObject({ tally, places: [] });
  }));

test("a trace that is compressed is to be unpacked", () =>
  inFolder(async (folder) => {
    const { places, diagnostics } = read(folder, gzipSync(text(HEADER, started)));
    expect(places).toEqual(["not-a-trace 1"]);
    expect(diagnostics[0]?.notes[0]).toMatch("unpack it");
  }));

test("of a line that cannot follow it is told why", () =>
  inFolder(async (folder) => {
    const { diagnostics } = read(folder, text(HEADER, moved, started));
    expect(diagnostics[0]?.notes[0]).toBe("Its time, 1 ms, is before that of the line above, 4 ms");
  }));

test("a broken line is shown, and where it is, in the file and not in what was read of it", () =>
  inFolder(async (folder) => {
    const { diagnostics } = read(folder, text(HEADER, started, "mäh", moved));
    const [broken] = diagnostics;
    if (broken === undefined) throw new Error("nothing is wrong");
    const offset = text(HEADER, started).length;
    expect(toJson(broken)).toMatchObject({
      file: "0.jsonl",
      start: { line: 3, column: 1, offset },
      end: { line: 3, column: 4, offset: offset + 3 },
    });
    expect(formatDiagnostic(broken, { color: false }).split("\n").slice(1, 5)).toEqual([
      "--> 0.jsonl:3:1",
      "  |",
      "3 | mäh",
      "  | ^^^",
    ]);
  }));

test("of a file that is broken all through the first lines are told", () =>
  inFolder(async (folder) => {
    const { places } = read(folder, text(HEADER, ...Array.from({ length: 500 }, () => "?")));
    expect(places).toEqual(Array.from({ length: 10 }, (_, at) => `broken-line ${at + 2}`));
  }));

test.each([
  ["a spec", "agents:\n  Door: {}\n", "not-a-trace 1"],
  ["observations without a header", text(started, moved), "not-a-trace 1"],
  ["a file that is empty", "", "not-a-trace -"],
  ["bytes", new Uint8Array(100_000).fill(200), "not-a-trace 1"],
  ["a header without a sane time", text(HEADER.replace('"time":0', '"time":-1e999')), "not-a-trace 1"],
  ["a header that is cut", HEADER.slice(0, 20), "not-a-trace 1"],
  ["a text of empty lines", "\n\n\n", "not-a-trace 1"],
  ["a trace of no version", text(HEADER.replace('"version":1', '"version":{"a":1}')), "trace-version 1"],
  ["a trace of a later version", text(HEADER.replace('"version":1', '"version":2'), "?"), "trace-version 1"],
])("%s is no trace, which is told once", (_, content, place) =>
  inFolder(async (folder) => {
    expect(read(folder, content).places).toEqual([place]);
  }),
);

test("a file that is not there, or is a folder, cannot be read", () =>
  inFolder(async (folder) => {
    const disk = openDisk(folder);
    for (const path of ["none.jsonl", "."]) {
      const [, diagnostics] = readTraces([path], ANY, { disk, progress: () => {} });
      expect(diagnostics).toMatchObject([{ code: "unreadable" }]);
    }
  }));

test.each(["run\n.jsonl", "\u001b[31mrun.jsonl", "run\u202e.jsonl"])("%j is no name of a trace", (path) =>
  inFolder(async (folder) => {
    plant(folder, { [path]: text(HEADER, started) });
    const [tally, diagnostics] = readTraces([path], ANY, { disk: openDisk(folder), progress: () => {} });
    expect(diagnostics).toMatchObject([{ code: "unreadable", severity: "error" }]);
    expect(tally.agents.size).toBe(0);
  }),
);

test("several files are counted together, as is one that they were copied into", () =>
  inFolder(async (folder) => {
    const one = text(HEADER, started, moved);
    const two = text(headerLine(2), started.replace('"time":1', '"time":5'));
    const apart = read(folder, one, two).tally;
    expect(apart.span).toBe(4 + 3);
    expect(agentIn(apart, "Door")).toMatchObject({ started: 2 });
    expect(stateIn(apart, "Door", "Open")).toMatchObject({ entered: 2, time: 3 });
    expect(read(folder, one + two).tally).toEqual(apart);
  }));

test("observations of types that are not known are passed over", () =>
  inFolder(async (folder) => {
    const strange = '{"agent":"Door#1","time":9,"type":"dreamt","of":"sheep"}';
    const { tally, places } = read(folder, text(HEADER, started, strange));
    expect(places).toEqual([]);
    expect(tally.span).toBe(9);
  }));

test("lines are whole, wherever the pieces end in which a file is read, and whatever is in them", () =>
  inFolder(async (folder) => {
    const name = "Türöffner😀";
    const lines = Array.from({ length: 20_000 }, (_, n) =>
      JSON.stringify({ agent: `${name}#${n}`, time: n, type: "started", state: "Öffnen" }),
    );
    const { tally, places } = read(folder, text(HEADER, ...lines));
    expect(places).toEqual([]);
    expect([...tally.agents.keys()]).toEqual([name]);
    expect(agentIn(tally, name).started).toBe(20_000);
  }));

test("names that objects have of themselves are names like any other", () =>
  inFolder(async (folder) => {
    const line = JSON.stringify({ agent: "__proto__#1", time: 1, type: "started", state: "constructor" });
    expect(stateIn(read(folder, text(HEADER, line)).tally, "__proto__", "constructor").entered).toBe(1);
  }));

test("who waits for a long trace is told how far it is", () =>
  inFolder(async (folder) => {
    expect(read(folder, text(HEADER) + text(started).repeat(250_000)).said).toEqual([
      "100000 lines of 0.jsonl read",
      "200000 lines of 0.jsonl read",
    ]);
  }));
