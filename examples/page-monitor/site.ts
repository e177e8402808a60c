/** A web site to monitor, on the loopback: its pages change, dawdle, fail, fall silent and are gone in the end. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

/** How a page is answered: with a text, after a pause of `after` ms; with an error; or never. */
export type Answer =
  | { readonly body: string; readonly after?: number }
  | { readonly status: number }
  | "silence";

export interface Site {
  /** The address of each page, in the order they were given. */
  readonly urls: readonly string[];
  close(): void;
}

/** Serves pages by path. Each gives its answers one after the other, and is gone (410) after the last. */
export async function serve(pages: Readonly<Record<string, readonly Answer[]>>): Promise<Site> {
  const left = new Map(Object.entries(pages).map(([path, answers]) => [path, [...answers]]));
  const server = createServer(({ url = "" }, response) => {
    give(response, left.get(url)?.shift() ?? { status: 410 });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    urls: [...left.keys()].map((path) => `http://127.0.0.1:${port}${path}`),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function give(response: ServerResponse, answer: Answer): void {
  if (answer === "silence") return;
  if ("status" in answer) return void response.writeHead(answer.status).end();
  setTimeout(() => response.end(answer.body), answer.after ?? 0);
}
