import { defaultSystem } from "crb-gen";

console.log(defaultSystem().size);
