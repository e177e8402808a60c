/** `npm run example:dashboard`: the HTTP server with some clients, and all its agents on a terminal. */
import { interruptOnSignals, isAgentError, nodeHost, System } from "crb-gen";
import type { DashboardBase } from "../../generated/dashboard.js";
import graph from "../../generated/server.graph.json" with { type: "json" };
import { Server } from "../http-server/server.js";
import { Board } from "./board.js";
import { Dashboard, type Source } from "./dashboard.js";
import { loadMeter } from "./load.js";
import { HELP, type Options, optionsOf } from "./options.js";
import { paper } from "./paper.js";
import { type Terminal, terminalOf } from "./terminal.js";
import { Visitors } from "./visitors.js";

process.exitCode = await main(process.argv.slice(2));

/** Gives the exit code. The process ends by itself: nothing of it is left running. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(args);
    if (!options.help) return await show(options, terminal(options));
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`dashboard: ${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
}

function terminal({ seconds }: Options): Terminal {
  const { stdin, stdout } = process;
  if (stdin.isTTY && stdout.isTTY) return terminalOf(stdin, stdout);
  if (seconds === null) throw new Error("this is no terminal: say with --seconds when it is to end");
  return paper(console.log);
}

/** Two worlds: one that is watched, and one that watches. */
async function show({ rate, seconds }: Options, terminal: Terminal): Promise<number> {
  prepareThreads();
  const [watched, watching] = [new System(nodeHost()), new System(nodeHost())];
  const source = await sourceOf(watched, rate);
  const dashboard = new Dashboard(terminal, source).spawn({ system: watching });
  const stopListening = interruptOnSignals(watching);
  const hangUp = () => void watching.interrupt({ deadline: 0 });
  process.once("SIGHUP", hangUp);
  const cancel = seconds === null ? null : quitAfter(seconds, dashboard);
  const ended = await dashboard.ended;
  cancel?.();
  process.off("SIGHUP", hangUp);
  source.stop();
  await watched.interrupt();
  stopListening();
  if (ended.reason === "interrupted") return Number(process.exitCode ?? 129);
  if (ended.reason === "done") return 0;
  const { error } = ended;
  console.error(
    `dashboard: ${(isAgentError(error) && error.cause instanceof Error ? error.cause : error).message}`,
  );
  return 1;
}

/** Quits so long after the first frame, which takes longest, since it loads what draws. Gives the function that calls it off. */
function quitAfter(seconds: number, dashboard: DashboardBase.Address): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = dashboard.observe((happening) => {
    if (happening.type !== "moved" || happening.from !== "Showing") return;
    stop();
    timer = setTimeout(() => dashboard.pressed({ key: "q" }), seconds * 1000);
  });
  return () => clearTimeout(timer);
}

/** Threads have no terminal of their own: they are told which colours it has, and that React needs no checks. */
function prepareThreads(): void {
  const level = [1, 4, 8, 24].indexOf(process.stdout.isTTY ? process.stdout.getColorDepth() : 1);
  process.env["FORCE_COLOR"] ??= String(Math.max(0, level));
  process.env["NODE_ENV"] ??= "production";
}

/** Starts the server and its clients, and keeps what there is to be seen of them. */
async function sourceOf(system: System, rate: number): Promise<Source & { stop(): void }> {
  const board = new Board(graph);
  const [begin, meter] = [system.host.now(), loadMeter()];
  system.observe((observation) => board.hear({ ...observation, time: observation.time - begin }));
  const url = await new Server({}).spawn({ system }).getUrl();
  const visitors = new Visitors(url, rate);
  const time = () => system.host.now() - begin;
  return {
    view: (lines, follows) => ({
      title: `the HTTP server at ${url}`,
      seconds: time() / 1000,
      rate: visitors.rate,
      kinds: board.kinds(time()),
      moves: board.moves(time()),
      load: meter.read(),
      lines: board.lines(follows, lines),
    }),
    kinds: () => board.kinds(time()).map(({ name }) => name),
    change: (by) => visitors.change(by),
    stop() {
      visitors.stop();
      meter.stop();
    },
  };
}
