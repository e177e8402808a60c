import { Box, Text } from "ink";
import type { Kind, State, View } from "../../generated/dashboard.js";
import { bar } from "./chart.js";
import { EDGES, Panel, type PanelSize } from "./panel.js";

/** Columns of a state's name, of how many agents are in it, and of how many enter it in a second. */
const [NAME, COUNT, RATE] = [12, 5, 7];

/** How many lines there are to tell all about some kinds. */
export function rowsOf(kinds: readonly Kind[]): number {
  return kinds.reduce((sum, { states }) => sum + states.length + 1, 1);
}

/** Every kind of agent with its states: how many are in each, and a bar for how many enter it. */
export function Kinds({ view, width, height }: PanelSize & { readonly view: View }) {
  const { follows } = view;
  const crowded = rowsOf(view.kinds) > height - 2;
  const kinds = crowded ? view.kinds.map(busy) : view.kinds;
  const top = Math.max(1, ...view.kinds.flatMap(({ states }) => states.map(({ rate }) => rate)));
  const alive = view.kinds.reduce((sum, kind) => sum + kind.alive, 0);
  return (
    <Panel title="Agents" width={width} height={height}>
      <Head name="all" chosen={follows === null} alive={alive} ended="" />
      {kinds.flatMap((kind) => [
        <Head
          key={kind.name}
          name={kind.name}
          chosen={follows === kind.name}
          alive={kind.alive}
          ended={endedOf(kind)}
        />,
        ...kind.states.map((state) => (
          <Row key={`${kind.name}.${state.name}`} state={state} top={top} width={width - EDGES} />
        )),
      ])}
    </Panel>
  );
}

/** Where there is little room, states in which nothing happens are left out. */
function busy(kind: Kind): Kind {
  return { ...kind, states: kind.states.filter(({ count, rate }) => count + rate > 0) };
}

function endedOf({ ended: { done, failed, interrupted } }: Kind): string {
  const parts = [
    [done, "done"],
    [failed, "failed"],
    [interrupted, "interrupted"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

function Head(props: { name: string; chosen: boolean; alive: number; ended: string }) {
  const { name, chosen, alive, ended } = props;
  return (
    <Text wrap="truncate">
      <Text bold {...(chosen ? { color: "cyan" } : {})}>
        {(chosen ? "▸ " : "  ") + name.padEnd(NAME + 2)}
      </Text>
      <Text bold>{String(alive).padStart(COUNT)}</Text>
      <Text dimColor>{`  ${ended}`}</Text>
    </Text>
  );
}

function Row({ state, top, width }: { readonly state: State; readonly top: number; readonly width: number }) {
  const { name, count, rate } = state;
  const room = Math.max(0, width - 4 - NAME - COUNT - RATE - 2);
  return (
    <Box flexShrink={0}>
      <Box width={NAME + 4} paddingLeft={4}>
        <Text dimColor={count === 0} wrap="truncate">
          {name}
        </Text>
      </Box>
      <Box width={COUNT} justifyContent="flex-end">
        <Text dimColor={count === 0}>{count}</Text>
      </Box>
      <Box width={room + 2} paddingLeft={2}>
        <Text color="cyan">{bar(rate / top, room)}</Text>
      </Box>
      <Box width={RATE} justifyContent="flex-end">
        <Text dimColor={rate === 0}>{rate === 0 ? "" : `${rate}/s`}</Text>
      </Box>
    </Box>
  );
}
