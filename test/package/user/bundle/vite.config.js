/** Everything in one file but the package of the threads. */
export default {
  logLevel: "error",
  ssr: { noExternal: true, external: ["piscina"] },
  build: { ssr: "main.js", outDir: "bundled" },
};
