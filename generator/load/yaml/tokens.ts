import type { CST } from "yaml";

/** Every token of a text, in no order. Walks without recursing. */
function* walk(tokens: readonly CST.Token[]): Generator<CST.Token> {
  const waiting = [...tokens];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    yield token;
    for (const child of childrenOf(token)) waiting.push(child);
  }
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  const children: CST.Token[] = [];
  for (const { key, value } of "items" in token ? token.items : []) {
    if (key) children.push(key);
    if (value) children.push(value);
  }
  return children;
}

/** Where brackets and quotes are opened that nothing closes, in the order of the text. */
export function unclosed(tokens: readonly CST.Token[]): readonly number[] {
  const open: number[] = [];
  for (const token of walk(tokens)) {
    const isFlow = token.type === "flow-collection" && !token.end.some(({ type }) => type.endsWith("-end"));
    if (isFlow || isOpenQuote(token)) open.push(token.offset);
  }
  return open.sort((a, b) => a - b);
}

function isOpenQuote(token: CST.Token): boolean {
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false;
  const { source } = token;
  return source.length < 2 || source.at(-1) !== source[0];
}
