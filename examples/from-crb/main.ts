/** `npm run example:from-crb`: runs the samples of CRB's README, in its order, against a page that is served here. */
import { nodeHost, System } from "crb-gen";
import { hurry } from "../page-monitor/hurry.js";
import { serve } from "../page-monitor/site.js";
import { App } from "./app.js";
import { Bookmarks } from "./bookmarks.js";
import { ConcurrentTask } from "./concurrentTask.js";
import { sumOfSquares } from "./functions.js";
import { LoadPage } from "./loadPage.js";
import { LoadStubbornPage } from "./loadStubbornPage.js";
import { LoadUntilThere } from "./loadUntilThere.js";
import { Newsletter } from "./newsletter.js";
import { ParallelTask } from "./parallelTask.js";
import { PrintPage } from "./printPage.js";
import { RunBoth } from "./runBoth.js";
import { SiteMonitor } from "./siteMonitor.js";
import { Steps } from "./steps.js";
import { SumOfPowers } from "./sumOfPowers.js";

const PAGE = { body: "<h1>Composable</h1> <p>runtime blocks</p>" };
const DOWN = { status: 503 };
const MISSING = { status: 404 };

const site = await serve({
  "/page": [PAGE, PAGE],
  "/stubborn": [DOWN, DOWN, DOWN, PAGE],
  "/late": [MISSING, DOWN, PAGE],
  "/print": [PAGE],
  "/monitored": [PAGE, DOWN, PAGE, PAGE],
  "/one": [PAGE],
  "/two": [MISSING],
  "/three": [PAGE],
  "/four": [PAGE],
  "/first": [PAGE],
  "/second": [{ body: "<p>Actors and agents</p>" }],
});
const [page = "", stubborn = "", late = "", printed = "", monitored = "", ...others] = site.urls;
const several = others.slice(0, 3);
const again = others.slice(3, 4);
const articles = others.slice(4);
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten seconds between two polls are two tenths of one here. */
const system = new System(hurry(nodeHost(), 50));

await sample("Asynchronous tasks", async () => {
  console.log(`  ${await new LoadPage({ url: page }).run()} characters`);
});

await sample("Fallbacks", async () => {
  const { length, failures } = await new LoadStubbornPage({ url: stubborn }).run({ system });
  console.log(`  ${length} characters after ${failures} failures`);
});

await sample("Repeated routines", async () => {
  console.log(`  ${await new LoadUntilThere({ url: late }).run({ system })} characters`);
});

await sample("Synchronous tasks", async () => {
  console.log(`  ${await new SumOfPowers().run()}`);
});

await sample("Multiple states", async () => {
  console.log(`  ${await new PrintPage({ url: printed }).run()}`);
});

await sample("Mutable states", async () => {
  const monitor = new SiteMonitor({ url: monitored }).spawn({ system });
  setTimeout(() => monitor.interrupt(), 800);
  await monitor.ended;
});

await sample("Concurrent task", async () => {
  console.log(`  the pages answered ${await new ConcurrentTask({ urls: several }).run()}`);
});

await sample("Parallel task", async () => {
  console.log(`  ${await new ParallelTask({ numbers }).run()}`);
});

await sample("Subtask execution", async () => {
  const { statuses, squares } = await new RunBoth({ urls: again, numbers: [2, 3] }).run();
  console.log(`  ${statuses} and ${squares}`);
});

await sample("Shared state in a state machine", async () => {
  const passed = await new Steps({ begin: "Second" }).run();
  console.log(`  from Second: ${passed.join(", ")}`);
});

await sample("Actor model", async () => {
  const bookmarks = new Bookmarks().spawn();
  bookmarks.addUrl({ url: "https://www.rust-lang.org" });
  bookmarks.addUrl({ url: "https://www.typescriptlang.org" });
  bookmarks.deleteUrl({ url: "https://www.rust-lang.org" });
  await bookmarks.interrupt(); // what is queued is handled first
});

await sample("Supervisor", async () => {
  const app = new App().spawn();
  app.keep({ user: "ada", url: "https://www.rust-lang.org" });
  app.keep({ user: "grace", url: "https://www.typescriptlang.org" });
  app.load({ url: page });
  app.load({ url: "nowhere" });
  const { loaded, failed } = await app.done; // its groups have stopped by now
  console.log(`  ${loaded} loaded, ${failed} failed`);
});

await sample("Pipelines", async () => {
  const newsletter = new Newsletter({}, { Shorten: { words: 1 } });
  const issues = newsletter.spawn().process(articles.map((url) => ({ url })));
  for await (const issue of issues) console.log(`  ${issue.join("; ")}`);
  console.log(`  ${newsletter.words} words`);
});

await sample("Functional activities", async () => {
  console.log(`  the sum of the squares is ${await sumOfSquares(numbers).run()}`);
});

site.close();

async function sample(title: string, run: () => Promise<void>): Promise<void> {
  console.log(title);
  await run();
}
