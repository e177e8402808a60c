type Maker = abstract new (...given: any[]) => object;

export const counting = <T extends Maker>(parent: T) => {
  abstract class Counting extends parent {
    protected onCount() {
      return { waiting: 0 };
    }
  }
  return Counting;
};
