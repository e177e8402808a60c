/** `npm run example:page-monitor`: serves a few pages, monitors them until they are gone, prints what happens. */
import { parseArgs } from "node:util";
import { interruptOnSignals, nodeHost, type Observer, System } from "crb-gen";
import pc from "picocolors";
import { traceIfAsked } from "../trace.js";
import { hurry } from "./hurry.js";
import { gist, line, table } from "./lines.js";
import { Monitor } from "./monitor.js";
import { PAGES } from "./pages.js";
import { serve } from "./site.js";

const HELP = `Monitors a few pages that it serves itself, until the last of them is gone.

Usage: npm run example:page-monitor -- [options]

  --speed <n>   how many times as fast as the wall clock time runs (default: 50)
  -h, --help    show this help

Ctrl-C ends it with what it has; a second Ctrl-C ends it at once.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { help, speed } = options();
    if (!help) return await monitorPages(speed);
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return 2;
  }
}

function options(): { readonly help: boolean; readonly speed: number } {
  const { values } = parseArgs({
    options: {
      speed: { type: "string", default: "50" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const speed = Number(values.speed);
  if (!(speed > 0 && speed <= 1000)) throw new Error(`--speed is a number up to 1000, not "${values.speed}"`);
  return { help: values.help, speed };
}

async function monitorPages(speed: number): Promise<number> {
  const site = await serve(PAGES);
  const system = new System(hurry(nodeHost(), speed));
  traceIfAsked(system);
  const agent = new Monitor({ urls: [] });
  system.observe(teller(agent, system.host.now()));
  const monitor = agent.spawn({ system });
  const stopListening = interruptOnSignals(system);
  for (const url of site.urls) monitor.addUrl({ url });
  // The question waits behind the pages, for messages of one sender stay in order: that takes a while.
  monitor.getStats({}, { timeout: Infinity }).then(
    ({ total, ok }) => console.log(pc.cyan(`            the first round: ${ok} of ${total} pages were ok`)),
    () => {}, // the monitor ended before
  );
  const ended = await monitor.ended;
  stopListening();
  site.close();
  console.log(`\n${table(agent.digests)}`);
  if (ended.reason === "failed") throw ended.error;
  if (ended.reason === "interrupted") return 130;
  console.log(`${ended.output.total} polls, ${ended.output.ok} ok`);
  return 0;
}

/** Prints what happens, and what a page turned out to be when it was digested. */
function teller(agent: Monitor, begin: number): Observer {
  let said = "";
  return (happening) => {
    console.log(line(happening, happening.time - begin));
    const latest = agent.digests.at(-1);
    const news = latest === undefined ? "" : gist(latest);
    if (happening.type !== "moved" || news === said) return;
    said = news;
    console.log(`            ${news}`);
  };
}
