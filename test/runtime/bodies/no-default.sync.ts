export const body = "not the default export";
