/** What documents are about: the sections of the digest, and the words that give a topic away. */

interface Topic {
  readonly title: string;
  readonly words: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    title: "Languages and compilers",
    words:
      "parser parse ast typescript javascript ecmascript syntax lexer tokenizer tokens grammar compiler transpiler acorn espree tsc types typings".split(
        " ",
      ),
  },
  {
    title: "Building and bundling",
    words:
      "bundle bundler build esbuild rollup rolldown vite webpack minify sourcemap source-map loader plugin package npm publish resolve resolution module esm commonjs".split(
        " ",
      ),
  },
  {
    title: "Testing and quality",
    words:
      "test testing tests tdd assert assertion assertions expect mock mocking spy coverage snapshot benchmark bench lint linter property fuzz chai vitest jest".split(
        " ",
      ),
  },
  {
    title: "The terminal",
    words:
      "terminal cli console ansi tty shell prompt command-line command color colors colour chalk cursor spinner progress stdout xterm pty escape table".split(
        " ",
      ),
  },
  {
    title: "Files and paths",
    words:
      "file files filesystem file-system fs glob globbing path paths directory folder watch watcher watching readdir symlink".split(
        " ",
      ),
  },
  {
    title: "Data and schemas",
    words:
      "json yaml schema json-schema validate validator validation uri format csv data clone deep equal object diff serialize toml encoding compression gzip".split(
        " ",
      ),
  },
  {
    title: "Text",
    words:
      "string strings unicode text width wrap wrapping markdown regexp regex emoji character characters highlight east-asian words".split(
        " ",
      ),
  },
  {
    title: "Time and concurrency",
    words:
      "async asynchronous promise promises queue thread threads worker workers workerpool pool stream streams event events emitter scheduler timer microtask atomics concurrency signal exit".split(
        " ",
      ),
  },
  {
    title: "Interfaces and drawing",
    words:
      "react jsx component components dom css html layout flexbox flex svg render renderer rendering graph graphviz dot ui hooks browser".split(
        " ",
      ),
  },
  {
    title: "Networks",
    words: "http https url request requests server socket websocket tls proxy fetch dns network".split(" "),
  },
];

/** Where documents go that give no topic away. */
export const OTHER = "Odds and ends";

export interface Clues {
  readonly keywords: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
}

/** The topic that most speaks for: keywords above all, headings least. */
export function topicOf({ keywords, title, summary, headings }: Clues): string {
  const clues = new Map<string, number>();
  const hear = (text: string, weight: number) => {
    for (const word of text.toLowerCase().match(/[a-z][a-z-]*/g) ?? [])
      clues.set(word, Math.max(clues.get(word) ?? 0, weight));
  };
  hear(headings.join(" "), 1);
  hear(summary, 2);
  hear(title, 3);
  hear(keywords.join(" "), 4);
  const weights = TOPICS.map(({ words }) => words.reduce((sum, word) => sum + (clues.get(word) ?? 0), 0));
  const most = Math.max(...weights);
  return most < 4 ? OTHER : (TOPICS[weights.indexOf(most)]?.title ?? OTHER);
}
