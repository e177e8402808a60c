/** Server-sent events (WHATWG HTML, 9.2), of which this protocol uses nothing but data. */

/** How long a line may be, in characters: nobody fills our memory. */
const LONGEST = 1 << 20;

/** The data of each event, as it comes. What the stream breaks off in the middle of is no event. */
export async function* dataOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = [];
  for await (const line of linesOf(bytes)) {
    if (line !== "") data.push(...dataIn(line));
    else if (data.length > 0) {
      yield data.join("\n");
      data = [];
    }
  }
}

/** The value of a line of data; nothing of comments and other fields. */
function dataIn(line: string): string[] {
  const [, value] = /^data(?:: ?(.*))?$/s.exec(line) ?? [];
  return line === "data" ? [""] : value === undefined ? [] : [value];
}

/** Lines end in CRLF, LF or CR, wherever the bytes are split: in a character or in a CRLF. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true });
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    yield* lines;
    if (rest.length > LONGEST)
      throw new Error(`the endpoint sends a line of more than ${LONGEST} characters`);
  }
  if (rest.endsWith("\r")) yield rest.slice(0, -1);
}
