import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Puts a file below a folder. */
export function put(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const NOUNS =
  "river stone window garden letter engine bridge market harbour ladder mirror needle orchard pencil quarry ribbon saddle tunnel valley wagon".split(
    " ",
  );
const VERBS = "keeps finds turns holds lends makes takes sends reads draws".split(" ");

/** A README that is worth reading. Those of one matter are alike but for their names, others are not. */
export function good(name: string, matter: string): string {
  let seed = 7;
  for (const letter of matter) seed = (seed * 31 + letter.charCodeAt(0)) % 65_521;
  const one = (words: readonly string[]) => {
    seed = (seed * 16_807 + 11) % 65_521;
    return words[seed % words.length];
  };
  const sentence = () =>
    `Each ${matter} ${one(VERBS)} a ${one(NOUNS)} and ${one(VERBS)} its ${one(NOUNS)} near the ${one(NOUNS)} of ${name}.`;
  const section = (number: number) =>
    `## The ${one(NOUNS)}\n\n${sentence()} ${sentence()} ${sentence()}\n\n\`\`\`js\nimport { ${name} } from "${name}";\n\nconst found = ${name}(${number});\nconsole.log(found);\n\`\`\`\n`;
  const sections = Array.from({ length: 8 }, (_, number) => section(number)).join("\n");
  return `# ${name}\n\nThis is ${name}, a small library for people who need a ${matter} and want it to be easy to read.\n\n${sections}`;
}

const SCRIPT = `<script>alert("ow")</script>`;

/** Fills a folder with documents good and hostile: what a digest must put up with. */
export function fill(root: string): void {
  const pack = (path: string, name: string, readme: string | Uint8Array, more: object = {}) => {
    put(root, `${path}/package.json`, JSON.stringify({ name, version: "1.0.0", ...more }));
    put(root, `${path}/README.md`, readme);
  };
  pack("parser", "parser", good("parser", "grammar"), {
    keywords: ["parser"],
    homepage: "https://example.org/parser?a=1&b=2",
  });
  pack("lexer", "lexer", good("lexer", "token"), {
    keywords: ["lexer"],
    repository: { url: "git+https://example.org/lexer.git" },
  });
  pack("prompt", "prompt", good("prompt", "question"), { keywords: ["terminal", "cli"] });
  pack("prompt/node_modules/old", "prompt", good("prompt", "interview").replaceAll("1", "one"), {
    version: "0.9.0",
  });
  for (const system of ["linux", "macos", "windows"]) {
    pack(`native-${system}`, `native-${system}`, good(`native-${system}`, "binary"), {
      description: "A binary.",
    });
  }
  pack(
    "hostile",
    `evil"><img src=x onerror=alert(1)>`,
    `# ${SCRIPT} & \u202egnp.exe\n\nIt says ${SCRIPT} and <b onclick="x()">more</b> &lt;script&gt; things, &#x3c;img&#62; \`<style>\` and [a link](javascript:alert(1)) to nowhere.\n\n${good("hostile", "attack")}`,
    {
      homepage: "javascript:alert(document.cookie)",
      description: SCRIPT,
      keywords: [SCRIPT, 7, null],
    },
  );
  pack("short", "short", "# short\n\nIt is short.\n");
  pack("empty", "empty", " \n\n");
  pack("binary", "binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1));
  pack("latin", "latin", Buffer.from("# Müll\n\nGrüße", "latin1"));
  pack("line", "line", `# line\n\n${"word ".repeat(40_000)}`);
  pack("long", "long", "x".repeat(600 * 1024));
  pack("quotes", "quotes", `${"> ".repeat(2_000)}deep`);
  put(root, "broken/package.json", "{ not json");
  put(root, "broken/Readme.markdown", good("broken", "manifest"));
  put(root, "parser/README.zh-CN.md", good("parser", "translation"));
  put(root, "parser/.git/README.md", good("hidden", "secret"));
  put(root, "parser/CHANGELOG.md", good("changes", "change"));
  symlinkSync("..", join(root, "parser/round"));
  symlinkSync("parser", join(root, "again"));
  symlinkSync("nowhere", join(root, "README.md"));
}
