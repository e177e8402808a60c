export * from "./clerk.js";
export { Half as HalfGuard } from "./guard.js";
export { default as HalfPorter } from "./porter.js";
