import { columnsOf } from "../../text/width.js";
import { columnWidth, padded } from "../columnWidth.js";
import { arrowTo, STAY } from "../words.js";
import type { Exit } from "./exits.js";
import type { Count } from "./run.js";

/** How wide the columns of exits are: causes, and where a recorded run is shown also what they lead to, and how often. */
export interface ExitWidths {
  readonly cause: number;
  readonly lead: number;
  /** 0: nothing is counted. */
  readonly count: number;
}

// Longer ones push their own line only. One that is within a time and falls back on staying has room.
const WIDEST_CAUSE = 48;

export function widthsOf(exits: readonly Exit[]): ExitWidths {
  const leads = exits.flatMap(leadsOf);
  return {
    cause: columnWidth(
      exits.map(({ cause }) => cause),
      WIDEST_CAUSE,
    ),
    lead: columnWidth(leads.map(({ text }) => text)),
    count: columnWidth(leads.map(({ run }) => run?.says ?? "")),
  };
}

/** What causes something, and where it leads: one line each, or where it is counted one line for each target. */
export function exitLines(exits: readonly Exit[], widths: ExitWidths): readonly string[] {
  const toLines = widths.count === 0 ? joinedLine : countedLines;
  return exits.flatMap((exit, place) => toLines(exit, place === exits.length - 1, widths));
}

function joinedLine(exit: Exit, isLast: boolean, widths: ExitWidths): readonly string[] {
  const start = branchText(exit, isLast, widths);
  const stay = exit.stays ? [STAY] : [];
  if (exit.targets.length === 0) return [start + stay.join("")];
  const names = exit.targets.map(({ name }) => name).join(", ");
  return [start + [arrowTo(names, exit.error), ...stay].join("  ")];
}

function countedLines(exit: Exit, isLast: boolean, widths: ExitWidths): readonly string[] {
  const start = branchText(exit, isLast, widths);
  const below = padded(isLast ? "" : "│", columnsOf(start));
  return leadsOf(exit).map(({ text, run }, place) => {
    const count = run === undefined ? "" : countText(run, widths.count);
    return `${place === 0 ? start : below}${padded(text, widths.lead)}  ${count}`.trimEnd();
  });
}

function branchText({ cause, error }: Exit, isLast: boolean, { cause: width }: ExitWidths): string {
  const branch = (isLast ? "└" : "├") + (error ? "╌╌" : "──");
  return branch + (cause === "" ? "─".repeat(width + 2) : ` ${padded(cause, width)} `);
}

/** Something that an exit leads to, staying among it. */
interface Lead {
  readonly text: string;
  readonly run: Count | undefined;
}

function leadsOf(exit: Exit): readonly Lead[] {
  const leads = exit.targets.map(({ name, run }) => ({ text: arrowTo(name, exit.error), run }));
  return exit.stays || exit.stayed ? [...leads, { text: STAY, run: exit.stayed }] : leads;
}

/** The number, and a line that grows with its logarithm, as arrows do: 1, 10 and 100 are as far from each other. */
function countText({ times, says }: Count, width: number): string {
  const length = times === 0 ? 0 : 1 + Math.round(2 * Math.log10(times));
  return `${says.padStart(width)} ${"━".repeat(length)}`.trimEnd();
}
