/** A frame: what is to be seen of a view on a terminal of a size. Runs on a thread. */
import { Box, renderToString, Text } from "ink";
import type { Size, View } from "../../generated/dashboard.js";
import { Kinds, rowsOf } from "./kinds.js";
import { Lines } from "./linesPanel.js";
import { Load, Moves } from "./measures.js";

/** The smallest terminal that a frame fits on. */
const LEAST: Size = { columns: 70, rows: 18 };

/** Lines of the panel that shows the process, its border included. */
const LOAD = 5;

/** Draws a frame as lines: as many as the terminal has, none longer than it is wide. */
export function draw(view: View, size: Size): string[] {
  const fits = size.columns >= LEAST.columns && size.rows >= LEAST.rows;
  const frame = fits ? <Frame view={view} size={size} /> : <TooSmall size={size} />;
  return renderToString(frame, { columns: size.columns }).split("\n").slice(0, size.rows);
}

function Frame({ view, size: { columns, rows } }: { readonly view: View; readonly size: Size }) {
  const upper = Math.min(Math.max(LOAD + 6, rowsOf(view.kinds) + 2), Math.floor(rows * 0.65));
  const left = Math.floor(columns * 0.58);
  const right = columns - left;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header view={view} />
      <Box>
        <Kinds view={view} width={left} height={upper} />
        <Box flexDirection="column">
          <Moves moves={view.moves} width={right} height={upper - LOAD} />
          <Load load={view.load} width={right} height={LOAD} />
        </Box>
      </Box>
      <Lines view={view} width={columns} height={rows - upper - 2} />
      <Keys rate={view.rate} />
    </Box>
  );
}

function Header({ view: { title, seconds, paused } }: { readonly view: View }) {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  return (
    <Box justifyContent="space-between" gap={1}>
      <Text wrap="truncate">
        <Text inverse bold color="cyan">
          {" crb-gen "}
        </Text>{" "}
        {title}
      </Text>
      <Box flexShrink={0}>
        {paused ? <Text color="yellow">‖ paused</Text> : <Text color="green">● live</Text>}
        <Text>{`  ${minutes}:${String(rest).padStart(2, "0")} `}</Text>
      </Box>
    </Box>
  );
}

function Keys({ rate }: { readonly rate: number }) {
  const keys = [
    ["q", "quit"],
    ["space", "pause"],
    ["↑↓", "follow a kind"],
    ["+ −", `${rate} requests a second`],
  ] as const;
  return (
    <Text wrap="truncate">
      {keys.map(([key, what]) => (
        <Text key={key}>
          {" "}
          <Text bold color="cyan">
            {key}
          </Text>{" "}
          <Text dimColor>{what}</Text>{" "}
        </Text>
      ))}
    </Text>
  );
}

function TooSmall({ size: { columns, rows } }: { readonly size: Size }) {
  return (
    <Box width={columns} height={rows} alignItems="center" justifyContent="center">
      <Text wrap="truncate">{`needs ${LEAST.columns} × ${LEAST.rows}, has ${columns} × ${rows}`}</Text>
    </Box>
  );
}
