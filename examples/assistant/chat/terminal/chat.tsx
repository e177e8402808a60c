/** The chat as it is drawn. */
import { Box, Static, Text, Transform, useInput } from "ink";
import { useState, useSyncExternalStore } from "react";
import type { Conversation } from "../conversation.js";
import type { Line } from "./line.js";
import { Spinner } from "./spinner.js";
import type { Entry, Tone, Transcript } from "./transcript.js";
import { Writing } from "./writing.js";

export interface ChatProps {
  readonly conversation: Conversation;
  readonly transcript: Transcript;
}

export function Chat({ conversation, transcript }: ChatProps) {
  const { entries, growing, aside, doing, tokens, left } = useSyncExternalStore(
    transcript.subscribe,
    transcript.shown,
  );
  const line = useLine(conversation);
  return (
    <>
      <Static items={[...entries]}>{({ key, ...said }) => <Said key={key} {...said} />}</Static>
      {growing !== "" && <Said tone="answer" text={growing} />}
      {aside.map(({ key, ...said }) => (
        <Said key={key} {...said} />
      ))}
      <Box marginTop={1} flexDirection="column">
        {doing !== null && <Spinner doing={doing} tokens={tokens} />}
        {!left && <Written {...line} />}
      </Box>
    </>
  );
}

/** `indent` leaves room for the sign. */
interface Look {
  readonly sign?: string;
  readonly indent?: number;
  readonly color?: string;
  readonly dim?: boolean;
  readonly bold?: boolean;
}

const LOOKS: Readonly<Record<Tone, Look>> = {
  user: { sign: "› ", indent: 0, color: "cyan", bold: true },
  answer: {},
  void: { dim: true },
  tool: { sign: "⚙ ", color: "green" },
  failed: { sign: "✗ ", color: "red" },
  setback: { sign: "↻ ", color: "yellow" },
  cancelled: { sign: "◼ ", color: "yellow" },
  note: { dim: true },
};

function Said({ tone, text }: Omit<Entry, "key">) {
  const { sign = "", indent = 2, color, dim = false, bold = false } = LOOKS[tone];
  return (
    <Box paddingLeft={indent} marginTop={tone === "user" ? 1 : 0}>
      <Transform transform={withoutBlank}>
        <Text {...(color !== undefined && { color })} dimColor={dim} bold={bold}>
          {`${sign}${text === "" ? " " : text}`}
        </Text>
      </Transform>
    </Box>
  );
}

/** A line that is wrapped keeps the blank at which it was: it would begin the next one. Colours may stand before it. */
function withoutBlank(line: string, index: number): string {
  return index === 0 ? line : line.replace(/^((?:\x1b\[[\d;]*m)*) /, "$1");
}

/** The line of the user, with a cursor in it. */
function Written({ text, at }: Line) {
  const characters = [...text];
  return (
    <Text>
      <Text bold color="cyan">
        {"› "}
      </Text>
      {characters.slice(0, at).join("")}
      <Text inverse>{characters[at] ?? " "}</Text>
      {characters.slice(at + 1).join("")}
      {text === "" && <Text dimColor>{"ask, or /help"}</Text>}
    </Text>
  );
}

/** What the user writes, and what is done when it is sent. */
function useLine(conversation: Conversation): Line {
  const [writing] = useState(() => new Writing((text) => void conversation.enter(text)));
  const [line, setLine] = useState(writing.line);
  useInput((input, key) => {
    if (key.ctrl && input === "c") return conversation.busy ? conversation.cancel() : conversation.quit();
    if (key.escape) return conversation.cancel();
    writing.press(input, key);
    setLine(writing.line);
  });
  return line;
}
