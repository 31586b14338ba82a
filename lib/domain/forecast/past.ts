import { insertSorted, medianOfSorted } from './median';

/** Where a series stands in its last year, and how it goes on: value, change of the next year, and how much of it lasts. */
export type Path = {
  level: number;
  slope: number;
  /** Share of a year's change that remains the year after; 1 = a straight line. */
  damping: number;
};

/** Value of the path a whole number of years after its last year. */
export function follow({ level, slope, damping }: Path, years: number): number {
  if (damping === 1) return level + slope * years;
  let reach = 0;
  for (let year = 0, change = 1; year < years; year += 1, change *= damping) reach += change;
  return level + slope * reach;
}

/** The readings up to one year, taken in order of year, with what the models ask of them kept up to date. */
export class Past {
  count = 0;
  lastYear = 0;
  lastValue = 0;
  private readonly years: number[] = [];
  private readonly values: number[] = [];
  private readonly slopes: number[] = [];
  private meanYear = 0;
  private meanValue = 0;
  private yearSquares = 0;
  private products = 0;

  add(year: number, value: number): void {
    for (let index = 0; index < this.count; index += 1) {
      insertSorted(this.slopes, (value - this.values[index]!) / (year - this.years[index]!));
    }
    this.years.push(year);
    this.values.push(value);
    this.count += 1;
    this.lastYear = year;
    this.lastValue = value;
    const fromMean = year - this.meanYear;
    this.meanYear += fromMean / this.count;
    this.meanValue += (value - this.meanValue) / this.count;
    this.products += fromMean * (value - this.meanValue);
    this.yearSquares += fromMean * (year - this.meanYear);
  }

  /** Median of the changes a year between every two readings (Sen 1968). Needs two years. */
  medianSlope(): number {
    return medianOfSorted(this.slopes);
  }

  /** Least-squares line. Needs two years. */
  leastSquares(): Path {
    const slope = this.products / this.yearSquares;
    return { level: this.meanValue + slope * (this.lastYear - this.meanYear), slope, damping: 1 };
  }

  /** Line of the median slope through the median of what remains (Theil 1950, Sen 1968). Needs two years. */
  medianLine(): Path {
    const slope = this.medianSlope();
    const levels: number[] = [];
    for (let index = 0; index < this.count; index += 1) {
      insertSorted(levels, this.values[index]! + slope * (this.lastYear - this.years[index]!));
    }
    return { level: medianOfSorted(levels), slope, damping: 1 };
  }
}
