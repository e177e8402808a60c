export interface Data { here: string }

export default interface Words {
  words: number;
}

interface Text {
  text: number;
}
export type { Text as string };
