/** Everything in one file. */
export default {
  logLevel: "error",
  ssr: { noExternal: true },
  build: { ssr: "main.js", outDir: "bundled" },
};
