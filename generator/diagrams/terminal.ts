import {
  exitsByNode,
  type Mode,
  type Move,
  type Node,
  type Picture,
  type Row,
  type StateNode,
} from "./picture.js";
import { GLYPHS } from "./words.js";

const CORNERS: Readonly<Record<Mode, string>> = {
  async: "╭",
  sync: "┏",
  duty: "┌",
  custom: "┎",
  events: "╔",
};
const START = "●─▶ ";
const INDENT = "    ";
// Longer ones push their own line only.
const WIDEST_COLUMN = 32;

/** The pictures as text for a terminal: each state, and below it what happens there and where that leads. */
export function drawText(pictures: readonly Picture[]): string {
  const legend = `${GLYPHS.event} event  ${GLYPHS.request} request  ${GLYPHS.timer} timer  ${GLYPHS.stays} stays`;
  return `${[...pictures.map(drawAgent), legend].join("\n\n")}\n`;
}

function drawAgent(picture: Picture): string {
  const { agent, description, nodes, moves } = picture;
  const leaving = exitsByNode(picture);
  const initial = moves.find(({ kind }) => kind === "start")?.to;
  const states = nodes.flatMap((node, index) =>
    node.kind === "state" ? [{ node, index, exits: exitsOf(node, leaving[index] ?? [], nodes) }] : [],
  );
  const nameWidth = columnWidth(states.map(({ node }) => node.name));
  const causeWidth = columnWidth(states.flatMap(({ exits }) => exits.map(({ cause }) => cause)));
  const lines = states.flatMap(({ node, index, exits }) => [
    (index === initial ? START : INDENT) + headLine(node, nameWidth),
    ...exits.map((exit, place) => INDENT + exitLine(exit, place === exits.length - 1, causeWidth)),
  ]);
  for (const node of nodes) if (node.kind === "end") lines.push(`${INDENT}◎ ${node.name}`);
  return [description === "" ? agent : `${agent}  ${description}`, ...lines].join("\n");
}

/** A line below a state: what happens, and where that may lead. */
interface Exit {
  readonly cause: string;
  readonly error: boolean;
  readonly targets: readonly string[];
  readonly stays: boolean;
}

/** Errors come last, as they are the exception. */
function exitsOf(state: StateNode, moves: readonly Move[], nodes: readonly Node[]): readonly Exit[] {
  const causes = grouped(moves, ({ kind, cause }) => `${kind} ${cause}`);
  const handled = state.rows
    .filter(({ kind }) => kind !== "note")
    .map((row) => rowExit(row, causes.get(`${row.kind} ${row.name}`) ?? [], nodes));
  const plain = targetsOf(
    moves.filter(({ kind }) => kind === "next"),
    nodes,
  );
  const errors = grouped(
    moves.filter(({ kind }) => kind === "error"),
    ({ detail }) => detail,
  );
  return [
    ...handled,
    ...(plain.length > 0 ? [{ cause: "", error: false, targets: plain, stays: false }] : []),
    ...[...errors].map(([where, failing]) => ({
      cause: where === "" ? "error" : `error ${where}`,
      error: true,
      targets: targetsOf(failing, nodes),
      stays: false,
    })),
  ];
}

/** Moves by what they have in common: a state may have thousands. */
function grouped(
  moves: readonly Move[],
  keyOf: (move: Move) => string,
): ReadonlyMap<string, readonly Move[]> {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const group = groups.get(keyOf(move));
    if (group === undefined) groups.set(keyOf(move), [move]);
    else group.push(move);
  }
  return groups;
}

/** `caused` are the moves that a row may lead to. */
function rowExit({ kind, name, detail, stays }: Row, caused: readonly Move[], nodes: readonly Node[]): Exit {
  const glyph = kind === "note" ? "" : `${GLYPHS[kind]} `;
  const cause = detail === "" ? `${glyph}${name}` : `${glyph}${name} ${detail}`;
  return { cause, error: false, targets: targetsOf(caused, nodes), stays };
}

function targetsOf(moves: readonly Move[], nodes: readonly Node[]): readonly string[] {
  return moves.map(({ to }) => {
    const node = nodes[to];
    return node === undefined || node.kind === "start" ? "" : node.name;
  });
}

function headLine({ name, mode, rows }: StateNode, width: number): string {
  const notes = rows.filter(({ kind }) => kind === "note").map((row) => `${row.name} ${row.detail}`.trim());
  return `${CORNERS[mode]} ${name.padEnd(width)}  ${mode.padEnd(6)}  ${notes.join(" · ")}`.trimEnd();
}

function exitLine({ cause, error, targets, stays }: Exit, isLast: boolean, width: number): string {
  const branch = (isLast ? "└" : "├") + (error ? "╌╌" : "──");
  const reason = cause === "" ? "─".repeat(width + 2) : ` ${cause.padEnd(width)} `;
  const stay = stays ? [`${GLYPHS.stays} stay`] : [];
  if (targets.length === 0) return branch + reason + stay.join("");
  const leads = `${error ? "╌▷" : "─▶"} ${targets.join(", ")}`;
  return branch + reason + [leads, ...stay].join("  ");
}

function columnWidth(texts: readonly string[]): number {
  const widest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.min(WIDEST_COLUMN, widest);
}
