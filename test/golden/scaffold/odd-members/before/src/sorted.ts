import type { ClerkBase } from "../generated/office.js";

export const sorted = {} as ClerkBase.Body<"sortingClerk">;
