/**
 * Another process that sends messages: it forwards what the test has it say, in the order given, and hands back the
 * answers.
 */

/** What a process can say that JSON cannot. */
const odd = {
  bigint: () => 1n,
  map: () => new Map([["url", "x"]]),
  cycle: () => {
    /** @type {unknown[]} */
    const list = [];
    list.push(list);
    return { url: list };
  },
  sparse: () => new Array(2 ** 32 - 1),
};

process.on(
  "message",
  (/** @type {{ name: string, payload?: unknown, odd?: keyof typeof odd }} */ message) => {
    const payload = message.odd === undefined ? message.payload : odd[message.odd]();
    process.send?.({ name: message.name, payload });
  },
);
