import { Box, Text } from "ink";
import type { ReactNode } from "react";

export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/** Columns that the border and its padding take. */
export const EDGES = 4;

/** A box with its title in the border. */
export function Panel({
  title,
  width,
  height,
  children,
}: PanelSize & { title: string; children?: ReactNode }) {
  const line = "─".repeat(Math.max(0, width - title.length - 5));
  return (
    <Box flexDirection="column" width={width} height={height}>
      <Text wrap="truncate">
        <Text color="gray">╭─ </Text>
        <Text bold>{title}</Text>
        <Text color="gray">{` ${line}╮`}</Text>
      </Text>
      <Box
        flexDirection="column"
        flexGrow={1}
        borderStyle="round"
        borderTop={false}
        borderColor="gray"
        paddingX={1}
        overflow="hidden"
      >
        {children}
      </Box>
    </Box>
  );
}
