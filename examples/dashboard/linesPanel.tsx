import { Box, Text } from "ink";
import type { Line, Tone, View } from "../../generated/dashboard.js";
import { Panel, type PanelSize } from "./panel.js";

const COLOURS: Readonly<Record<Tone, string | undefined>> = {
  plain: undefined,
  good: "green",
  warn: "yellow",
  bad: "red",
};

/** The last of what happened. */
export function Lines({ view: { lines, follows }, width, height }: PanelSize & { readonly view: View }) {
  const title = follows === null ? "What happens" : `What happens to ${follows}`;
  return (
    <Panel title={title} width={width} height={height}>
      {lines.slice(-(height - 2)).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <Row key={at} line={line} />
      ))}
    </Panel>
  );
}

function Row({ line: { time, agent, text, tone } }: { readonly line: Line }) {
  const colour = COLOURS[tone];
  return (
    <Box flexShrink={0}>
      <Box width={10} flexShrink={0}>
        <Text dimColor>{time.padStart(8)}</Text>
      </Box>
      <Box width={16} flexShrink={0}>
        <Text wrap="truncate">{agent}</Text>
      </Box>
      <Text wrap="truncate" {...(colour === undefined ? {} : { color: colour })}>
        {text}
      </Text>
    </Box>
  );
}
