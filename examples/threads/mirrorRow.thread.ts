import { threadTask } from "crb-gen";
import type { Row } from "../../generated/images.js";

/** Mirrors a row in shared memory: whoever asked sees it change. */
export default threadTask(import.meta.url, ({ y, pixels }: Row) => {
  pixels.reverse();
  return y;
});
