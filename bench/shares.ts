/** So much work in so many shares, as equal as can be and none of them empty. */
export function shares(amount: number, among: number): number[] {
  const few = Math.min(amount, among);
  return Array.from({ length: few }, (_, index) => Math.floor((amount + index) / few));
}
