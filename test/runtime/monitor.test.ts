/** A generated class with handlers as its users write them, from its first message to its output. */
import { threaded } from "crb-gen";
import { Simulation } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { MonitorBase as Base } from "../../generated/monitor.js";

const digesting = threaded<Base.Body<"digesting">>(import.meta.url, ({ page }, ctx) => {
  ctx.agent.total += 1;
  if (page.status === 200) ctx.agent.ok += 1;
  const { total, ok } = ctx.agent;
  return page.body === "last" ? ctx.next("done", { total, ok }) : ctx.next("Listening");
});

class Monitor extends Base {
  /** Failures that are still to come, by url. */
  readonly failures = new Map<string, number>();
  readonly polls: string[] = [];
  protected override readonly digesting = digesting;

  protected override onAddUrl({ url }: { url: string }, ctx: Base.Ctx<"onAddUrl">) {
    this.data.urls.push(url);
    return ctx.next("Polling", { url });
  }

  protected override onDeleteUrl({ url }: { url: string }): void {
    this.data.urls = this.data.urls.filter((other) => other !== url);
  }

  protected override onGetStats() {
    return { total: this.data.total, ok: this.data.ok };
  }

  protected override onPoll(ctx: Base.Ctx<"onPoll">) {
    const [url] = this.data.urls;
    return url === undefined ? undefined : ctx.next("Polling", { url });
  }

  protected override async polling({ url }: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    this.polls.push(url);
    await ctx.sleep(100);
    const left = this.failures.get(url) ?? 0;
    this.failures.set(url, left - 1);
    if (left > 0) throw new Error("no connection");
    return ctx.next("Digesting", { page: { url, status: url.startsWith("ok") ? 200 : 404, body: url } });
  }

  protected override pollingFallback(_: Error, ctx: Base.Ctx<"pollingFallback">) {
    this.data.total += 1;
    return ctx.next("Listening");
  }
}

test("a monitor polls what it is told to, counts on a thread, retries, falls back and is done", async () => {
  const sim = new Simulation().watch();
  const monitor = new Monitor({ urls: [] });
  const door = monitor.spawn({ system: sim.system });
  monitor.failures.set("flaky", 2).set("down", 99);

  door.addUrl({ url: "ok" });
  door.addUrl({ url: "flaky" });
  door.addUrl({ url: "down" });
  const stats = door.getStats();
  expect(monitor.state).toBe("Listening");
  expect(await sim.until(stats)).toEqual({ total: 3, ok: 1 });
  expect(monitor.polls).toEqual(["ok", ...Array(3).fill("flaky"), ...Array(4).fill("down")]);

  await sim.advance(10_500);
  expect(monitor.polls.at(-1)).toBe("ok");
  door.deleteUrl({ url: "ok" });
  door.addUrl({ url: "last" });
  expect(await sim.until(door.done)).toMatchObject({ ok: 2 });
  expect(sim.log.at(-1)).toMatchObject({ type: "ended", agent: "Monitor#1" });
  expect(sim.reported).toEqual([]);
});

test("a monitor that is interrupted while it polls ends without another try", async () => {
  const sim = new Simulation();
  const monitor = new Monitor({ urls: ["ok"] });
  const door = monitor.spawn({ system: sim.system });
  await sim.advance(10_050);
  expect(monitor.state).toBe("Polling");
  expect(await sim.until(door.interrupt())).toMatchObject({ reason: "interrupted" });
  expect(monitor.polls).toEqual(["ok"]);
});
