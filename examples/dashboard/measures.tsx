import { Box, Text } from "ink";
import type { View } from "../../generated/dashboard.js";
import { bar, chart } from "./chart.js";
import { EDGES, Panel, type PanelSize } from "./panel.js";

/** How often agents moved, second by second. */
export function Moves({ moves, width, height }: PanelSize & { readonly moves: readonly number[] }) {
  const room = width - EDGES;
  const top = Math.max(1, ...moves.slice(-room));
  const now = moves.at(-1) ?? 0;
  return (
    <Panel title={`Moves a second: ${now}`} width={width} height={height}>
      <Text color="cyan">{chart(moves, room, Math.max(1, height - 3), top).join("\n")}</Text>
      <Box justifyContent="space-between">
        <Text dimColor>{`${room} s ago`}</Text>
        <Text dimColor>{`at most ${top}`}</Text>
      </Box>
    </Panel>
  );
}

/** Heap that fills its bar, in MB; lateness that fills its bar, in ms. */
const [HEAP, LAG] = [64, 50];

/** What the process takes. */
export function Load({
  load: { cpu, heap, lag },
  width,
  height,
}: PanelSize & { readonly load: View["load"] }) {
  const room = width - EDGES - 18;
  return (
    <Panel title="This process" width={width} height={height}>
      <Gauge name="cpu" share={cpu} value={`${Math.round(cpu * 100)} %`} room={room} />
      <Gauge name="heap" share={heap / HEAP} value={`${heap.toFixed(1)} MB`} room={room} />
      <Gauge name="lag" share={lag / LAG} value={`${lag.toFixed(1)} ms`} room={room} />
    </Panel>
  );
}

function Gauge({ name, share, value, room }: { name: string; share: number; value: string; room: number }) {
  const color = share < 0.6 ? "green" : share < 0.85 ? "yellow" : "red";
  const filled = bar(share, room);
  return (
    <Box>
      <Box width={6}>
        <Text>{name}</Text>
      </Box>
      <Text color={color}>{filled}</Text>
      <Text color="gray">{"─".repeat(room - filled.length)}</Text>
      <Box width={12} justifyContent="flex-end">
        <Text bold>{value}</Text>
      </Box>
    </Box>
  );
}
