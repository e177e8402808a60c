import type { Host } from "crb-gen";

/**
 * A host whose clock runs `speed` times as fast: ten seconds of the spec pass in a fraction of one, and the
 * agents do not know. Time comes to agents from their host alone.
 */
export function hurry(host: Host, speed: number): Host {
  return {
    now: () => host.now() * speed,
    after: (ms, callback) => host.after(ms / speed, callback),
    random: () => host.random(),
    soon: (callback) => host.soon(callback),
    later: (callback) => host.later(callback),
    report: (error) => host.report(error),
    ...(host.calls && { calls: host.calls }),
    threads: host.threads,
    validators: host.validators,
  };
}
