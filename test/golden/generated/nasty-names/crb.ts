export interface crb { crb: string }
