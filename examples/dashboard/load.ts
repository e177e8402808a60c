/** What this process takes of the machine. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Load } from "../../generated/dashboard.js";

/** Between two looks at the event loop, in ms. */
const RESOLUTION = 10;

/** Measures from one call to the next; `stop` ends it. */
export function loadMeter(): { readonly read: () => Load; readonly stop: () => void } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  let [cpu, time] = [process.cpuUsage(), performance.now()];
  return {
    read: () => {
      const used = process.cpuUsage(cpu);
      const ms = performance.now() - time;
      [cpu, time] = [process.cpuUsage(), performance.now()];
      const lag = Math.max(0, delays.mean / 1e6 - RESOLUTION) || 0;
      delays.reset();
      return {
        cpu: (used.user + used.system) / 1000 / Math.max(ms, 1),
        heap: process.memoryUsage().heapUsed / (1 << 20),
        lag,
      };
    },
    stop: () => delays.disable(),
  };
}
