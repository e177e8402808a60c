import { Text } from "ink";
import { useEffect, useState } from "react";

const FRAMES = [..."⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"];
const PACE = 100;

/** Turns while the assistant does something, and tells for how long. */
export function Spinner({ doing, tokens }: { readonly doing: string; readonly tokens: number }) {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurns((before) => before + 1), PACE);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((turns * PACE) / 1000);
  const written = tokens === 0 ? "" : ` · ${tokens} tokens`;
  return (
    <Text dimColor wrap="truncate">
      {`${FRAMES[turns % FRAMES.length]} ${doing}${written} · ${seconds} s · Esc cancels`}
    </Text>
  );
}
