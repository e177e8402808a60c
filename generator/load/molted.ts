/** How to write that an agent becomes another; `key` stands before the list where it is missing. */
export function moltNote(agent: string, key = ""): string {
  return `To become another agent, write \`${key}[{ molt: ${agent} }]\`; in a list with others, \`{ molt: ${agent} }\`.`;
}
