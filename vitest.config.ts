import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // The same names that users import; see `paths` in tsconfig.json.
    alias: [
      { find: /^crb-gen$/, replacement: at("./runtime/index.ts") },
      { find: /^crb-gen\/codegen$/, replacement: at("./runtime/codegen.ts") },
      { find: /^crb-gen\/simulation$/, replacement: at("./runtime/hosts/simulation/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Packs and installs: `npm run test:package`.
    exclude: ["test/package/**"],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
