import { expect, test } from "vitest";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import { overlay } from "../../generator/diagrams/agents/overlay/overlay.js";
import { sharesOf } from "../../generator/diagrams/agents/overlay/shares.js";
import { spanText } from "../../generator/diagrams/agents/overlay/words.js";
import { arrowsOf, type Picture } from "../../generator/diagrams/agents/picture.js";
import { strokeWidth } from "../../generator/diagrams/agents/strokeWidth.js";
import { draw } from "../../generator/diagrams/draw.js";
import { textFormatNames } from "../../generator/diagrams/names.js";
import type { AgentTally } from "../../generator/trace/tally.js";
import { specOf } from "./diagramSpecs.js";
import { agentTally, movesOf, stateTally, tallyOfOne } from "./overlayTally.js";

const SPEC = specOf(`
events: { Open: {}, Close: {}, Knock: {}, Reset: {} }
requests: { Ask: { params: {}, response: {} } }
agents:
  Door:
    initial: Shut
    states:
      Shut:
        mode: events
        handle: { Open: [stay, Ajar, Wide], Knock: { next: [Wide], fallback: [stay, Ajar] }, Ask: stay, Reset: { go: Ajar } }
        timers: { creak: { every: 5s, next: [stay, Ajar] } }
      Ajar: { mode: async, next: [Shut, done], fallback: [Shut], interrupts: { Close: { go: Shut } } }
      Wide: { mode: duty, next: [done] }
  Bell: { initial: Still, states: { Still: { mode: duty, next: [done] } } }
`);

function door(told: Partial<AgentTally>): Picture {
  const [agent] = SPEC.agents;
  if (agent === undefined) throw new Error("no agent");
  return overlay(agentPicture(agent, SPEC), tallyOfOne("Door", told));
}

/** Moves with what is said of them, by the states and the cause. */
function countsOf({ nodes, moves }: Picture): readonly string[] {
  return moves.map(({ from, to, cause, detail, run }) =>
    [nodes[from]?.name, cause, detail, nodes[to]?.name, run?.says].filter((part) => part !== "").join(" "),
  );
}

test("each move is counted by the cause that made it, several on one arrow by each", () => {
  const picture = door({
    started: 2,
    restarted: 1,
    states: new Map([
      ["Shut", stateTally()],
      ["Ajar", stateTally()],
    ]),
    moves: [
      { from: "Shut", to: "Ajar", by: "onOpen", count: 3 },
      { from: "Shut", to: "Ajar", by: "Reset", count: 40 },
      { from: "Shut", to: "Ajar", by: "onKnockFallback", count: 5 },
      { from: "Shut", to: "Ajar", by: "onCreak", count: 600 },
      { from: "Ajar", to: "Shut", by: "ajar", count: 7 },
      { from: "Ajar", to: "Shut", by: "ajarFallback", count: 8 },
      { from: "Ajar", to: "Shut", by: "Close", count: 9 },
    ],
  });
  expect(countsOf(picture)).toEqual([
    "Shut ×3",
    "Shut Open Ajar ×3",
    "Shut Open Wide never",
    "Shut Knock Wide never",
    "Shut Reset Ajar ×40",
    "Shut creak every 5s Ajar ×600",
    "Shut error in Knock Ajar ×5",
    "Ajar Shut ×7",
    "Ajar done never",
    "Ajar Close Shut ×9",
    "Ajar error Shut ×8",
    "Wide done",
  ]);
  const taken = arrowsOf(picture.moves).map(({ from, to, style, taken: times }) => [from, to, style, times]);
  expect(taken).toEqual([
    [0, 1, "start", 3],
    [1, 2, "move", 643],
    [1, 3, "move", 0],
    [1, 2, "error", 5],
    [2, 1, "move", 16],
    [2, 4, "move", 0],
    [2, 1, "error", 8],
    [3, 4, "move", 0],
  ]);
});

test("what stays is counted in its row, be it the handler or its fallback that stays", () => {
  const stayed = new Map([
    ["Open", 2],
    ["Knock", 30],
    ["creak", 4],
  ]);
  const [, shut] = door({ states: new Map([["Shut", stateTally({ stayed })]]) }).nodes;
  const rows = shut?.kind === "state" ? shut.rows : [];
  expect(rows.map(({ name, run }) => [name, run?.says])).toEqual([
    ["Open", "×2"],
    ["Knock", "×30"],
    ["Ask", "never"],
    ["Reset", undefined],
    ["creak", "×4"],
  ]);
});

test("how often, how long, how much of the time, and how often it failed", () => {
  const states = new Map([
    ["Shut", stateTally({ entered: 3, time: 6_300, failed: 2 })],
    ["Ajar", stateTally({ entered: 1, time: 3_700 })],
  ]);
  const runs = door({ states }).nodes.map((node) => (node.kind === "state" ? node.run : undefined));
  expect(runs).toEqual([
    undefined,
    { unused: false, share: 0.63, says: ["63 %", "6.3s", "3 times"], failed: "2 failed" },
    { unused: false, share: 0.37, says: ["37 %", "3.7s", "once"], failed: "" },
    { unused: true, says: ["never entered"], failed: "" },
    undefined,
  ]);
});

test("the head says who ran, for how long, how much of the picture it went through, and how it ended", () => {
  const { run } = door({
    started: 3,
    restarted: 1,
    ended: new Map([
      ["done", 2],
      ["failed", 1],
    ]),
    states: new Map([["Shut", stateTally({ stayed: new Map([["Ask", 1]]) })]]),
    moves: [{ from: "Shut", to: "Wide", by: "onKnock", count: 1 }],
  });
  expect(run?.facts).toEqual([
    "3 agents in 10s",
    "1 of 11 moves",
    "1 of 3 states",
    "1 of 4 stays",
    "1 restart",
    "2 done",
    "1 failed",
  ]);
});

test("what the spec does not declare is told, as it counts for nothing else", () => {
  const { run } = door({
    states: new Map([
      ["Shut", stateTally()],
      ["Locked", stateTally()],
    ]),
    moves: [
      { from: "Shut", to: "Wide", by: "onOpened", count: 2 },
      { from: "Shut", to: "Locked", by: "onOpen", count: 1 },
      { from: "Shut", to: "Wide", by: "onOpen", count: 1 },
    ],
  });
  expect(run?.undeclared).toEqual(["Locked", "Shut to Wide by onOpened ×2", "Shut to Locked by onOpen ×1"]);
  expect(run?.facts).toContain("3 not declared here");
  expect(run?.facts).toContain("1 of 11 moves");
});

test("of an agent that never ran that is said, and nothing else", async () => {
  const [, bell] = SPEC.agents;
  const picture = bell && overlay(agentPicture(bell, SPEC), tallyOfOne("Door", {}));
  expect(picture?.run).toEqual({ ran: false, facts: ["did not run"], undeclared: [] });
  const text = await draw(SPEC, { format: "text", agent: "Bell", tally: tallyOfOne("Door", {}) });
  expect(text).not.toMatch(/never|×|✗/);
});

test("the text lists what was never done, and says so where nothing is left", async () => {
  const [agent] = SPEC.agents;
  if (agent === undefined) throw new Error("no agent");
  const all = agentTally({
    states: new Map(
      agent.states.map(({ name }) => [
        name,
        stateTally({ stayed: new Map(["Open", "Knock", "Ask", "creak"].map((message) => [message, 1])) }),
      ]),
    ),
    moves: movesOf(agentPicture(agent, SPEC)).map((move) => ({ ...move, count: 1 })),
  });
  const drawn = (told: AgentTally) =>
    draw(SPEC, { format: "text", agent: "Door", tally: { ...tallyOfOne("Door", told), span: 0 } });
  expect(await drawn(all)).toContain("    ✓ every state was entered, every move and stay taken\n");
  const shut = stateTally({ stayed: new Map([["Open", 1]]) });
  const some = { ...all, states: new Map([["Shut", shut]]), moves: all.moves.slice(1) };
  const missing = (await drawn(some)).split("\n").filter((line) => line.startsWith("    ✗"));
  expect(missing).toEqual([
    "    ✗ Shut  ↯ Open ─▶ Ajar",
    "    ✗ Shut  ↯ Knock fallback stay ↺ stay",
    "    ✗ Shut  ⇄ Ask ↺ stay",
    "    ✗ Shut  ◷ creak every 5s ↺ stay",
    "    ✗ Ajar  never entered",
    "    ✗ Wide  never entered",
  ]);
});

test("an agent that is recorded from the middle of its life on ran, though it never began", () => {
  const picture = door({ started: 0, states: new Map([["Shut", stateTally({ entered: 0, time: 5_000 })]]) });
  expect(picture.nodes[1]).toMatchObject({ run: { unused: false, says: ["100 %", "5s", "from before"] } });
  expect(picture.run?.facts[0]).toBe("recorded for 10s");
});

test.for(textFormatNames)("%s: without a run, nothing of it", async (format) => {
  const tally = tallyOfOne("Door", { states: new Map([["Shut", stateTally({ entered: 77 })]]) });
  expect(await draw(SPEC, { format, tally })).toContain("77 times");
  expect(await draw(SPEC, { format })).not.toMatch(/never|times|unused|×\d/);
});

test("those who cannot see the picture are told as much", async () => {
  const moves = [{ from: "Shut", to: "Ajar", by: "onOpen", count: 3 }];
  const states = new Map([["Shut", stateTally({ stayed: new Map([["Ask", 9]]) })]]);
  const svg = await draw(SPEC, {
    format: "svg",
    agent: "Door",
    tally: tallyOfOne("Door", { states, moves }),
  });
  const [, desc = ""] = /<desc>(.*)<\/desc>/.exec(svg) ?? [];
  expect(desc).toContain("In a recorded run: 1 agent in 10s, 1 of 11 moves, 1 of 3 states, 1 of 4 stays.");
  expect(desc).toContain("Shut (events, 0ms · once) leads on Open to Ajar (×3), on Open to Wide (never)");
  expect(desc).toContain("it stays on Open (never), on Knock (never), on Ask (×9), on creak (never)");
  expect(desc).toContain("Wide (duty, never entered) leads to done.");
});

test.for([
  [0, "0ms"],
  [0.2, "<1ms"],
  [999.4, "999ms"],
  [999.6, "1s"],
  [12_449, "12.4s"],
  [59_940, "59.9s"],
  [59_960, "1m"],
  [185_000, "3m 5s"],
  [3_599_700, "1h"],
  [7_800_000, "2h 10m"],
  [86_399_000, "1d"],
  [356_400_000, "4d 3h"],
] as const)("%d ms are %s", ([ms, text]) => {
  expect(spanText(ms)).toBe(text);
});

test.for([
  [
    [0, 100],
    ["0 %", "100 %"],
  ],
  [
    [0.3, 99.7],
    ["<1 %", ">99 %"],
  ],
  [
    [50, 50],
    ["50 %", "50 %"],
  ],
  [
    [1, 1, 1],
    ["34 %", "33 %", "33 %"],
  ],
  [
    [418, 207, 375],
    ["42 %", "21 %", "37 %"],
  ],
  [[0, 0], []],
] as const)("of the time, %j ms are %j, which is 100 %% in all", ([times, texts]) => {
  expect(sharesOf(times).map(({ says }) => says)).toEqual(texts);
});

test("times that stand beside each other are equally exact", () => {
  const states = new Map([
    ["Shut", stateTally({ time: 120_000 })],
    ["Ajar", stateTally({ time: 59_800 })],
    ["Wide", stateTally({ time: 12_449 })],
  ]);
  const says = door({ states }).nodes.flatMap((node) => (node.kind === "state" ? node.run?.says[1] : []));
  expect(says).toEqual(["2m", "1m", "12s"]);
});

test("of failures it is told how many were tried again", () => {
  const states = new Map([["Ajar", stateTally({ failed: 7, retried: 6 })]]);
  expect(door({ states }).nodes[2]).toMatchObject({ run: { failed: "7 failed, 6 retried" } });
});

test("arrows grow with the logarithm of what they were taken, within bounds", () => {
  const widths = [0, 1, 10, 100, 1_000, 1e9].map(strokeWidth);
  expect(widths).toEqual([1, 1.8, 2.7, 3.6, 4.5, 6]);
});
