/** A number in two or three digits: `12.3M`, `4.56k`, `789`, `−1.20`. */
export function short(value: number): string {
  if (value < 0) return `−${short(-value)}`;
  const [size, unit] = value >= 1e6 ? [1e6, "M"] : value >= 1e3 ? [1e3, "k"] : [1, ""];
  return digits(value / size) + (Number.isFinite(value) ? unit : "");
}

/** So many times as much: `12.3×`. */
export function times(value: number): string {
  return value >= 1000 ? `${Math.round(value)}×` : `${digits(value)}×`;
}

/** A number as it is read: `10,000`, `1.5`. */
export function spelled(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const [whole = "", rest = ""] = value.toFixed(digits).split(".");
  const fraction = rest.replace(/0+$/, "");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === "" ? "" : `.${fraction}`);
}

function digits(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (value >= 100) return String(Math.round(value));
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}
