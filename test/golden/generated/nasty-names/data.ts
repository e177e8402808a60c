export interface Data { here: string }
