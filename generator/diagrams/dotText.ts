/** Text in DOT's quotes. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** Text inside DOT's quotes. Backslashes would start an escape, and `&` an entity. */
export function escapeText(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;");
}
