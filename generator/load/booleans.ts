/** What to write for a text that older YAML took for true or false. */
export function booleanNotes(written: string): readonly string[] {
  const meant = /^(yes|on|y)$/i.test(written) ? "true" : /^(no|off|n)$/i.test(written) ? "false" : undefined;
  return meant === undefined ? [] : [`Did you mean ${meant}? In YAML 1.2, ${written} is a text.`];
}
