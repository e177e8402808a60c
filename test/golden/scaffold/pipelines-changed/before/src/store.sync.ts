import { threaded } from "crb-gen";
import type { ImportBase as Base } from "../generated/imports.js";

export default threaded<Base.Body<"store">>(import.meta.url, (input) => input);
