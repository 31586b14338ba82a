const POWERS_OF_TEN = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));
const PLAIN_DECIMAL = /^-?(?:\d+\.?\d*|\.\d+)$/;
/** Digits kept of a result that does not end, such as 1/3. */
const RESULT_DIGITS = 24;
const LONGEST_DECIMAL = 60;

/**
 * An exact rational number. Nothing here rounds: a rate derived from numerator and denominator is compared with its target
 * by cross-multiplication and never divided. Only the printing methods round, half away from zero.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);

  private constructor(
    private readonly top: bigint,
    /** Always positive; not necessarily in lowest terms. */
    private readonly bottom: bigint,
  ) {}

  /** The number `top`, or `top ÷ bottom`. `bottom` must not be zero: callers refuse such input by name. */
  static of(top: string | number, bottom?: string | number): Fraction {
    const whole = parseDecimal(String(top));
    const fraction = new Fraction(whole.digits, powerOfTen(whole.decimals));
    return bottom === undefined ? fraction : fraction.over(Fraction.of(bottom));
  }

  plus(other: Fraction): Fraction {
    if (this.bottom === other.bottom) return new Fraction(this.top + other.top, this.bottom);
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    if (this.bottom === other.bottom) return new Fraction(this.top - other.top, this.bottom);
    return new Fraction(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  squared(): Fraction {
    return this.times(this);
  }

  timesInteger(factor: number): Fraction {
    return new Fraction(this.top * BigInt(factor), this.bottom);
  }

  over(other: Fraction): Fraction {
    if (other.top === 0n) throw new RangeError('division by zero');
    const top = this.top * other.bottom;
    const bottom = this.bottom * other.top;
    return bottom < 0n ? new Fraction(-top, -bottom) : new Fraction(top, bottom);
  }

  negated(): Fraction {
    return new Fraction(-this.top, this.bottom);
  }

  abs(): Fraction {
    return this.top < 0n ? this.negated() : this;
  }

  /** Below 0, 0 or above 0. */
  compare(other: Fraction): number {
    const left = this.bottom === other.bottom ? this.top : this.top * other.bottom;
    const right = this.bottom === other.bottom ? other.top : other.top * this.bottom;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** −1, 0 or 1. */
  sign(): number {
    return this.top === 0n ? 0 : this.top < 0n ? -1 : 1;
  }

  isWhole(): boolean {
    return this.top % this.bottom === 0n;
  }

  /** Smallest whole number not below this one. */
  ceiling(): number {
    const floor = this.top / this.bottom;
    return Number(this.top > 0n && !this.isWhole() ? floor + 1n : floor);
  }

  /** true when some decimal number equals it: 1/8, but not 2/3. */
  isDecimal(): boolean {
    return (this.top * powerOfTen(LONGEST_DECIMAL)) % this.bottom === 0n;
  }

  /** The value as it reads when printed with so many decimals. */
  rounded(decimals: number): Fraction {
    return new Fraction(this.scaled(decimals), powerOfTen(decimals));
  }

  toFixed(decimals: number): string {
    return printDigits(this.scaled(decimals), decimals);
  }

  /** Canonical decimal text; exact where a decimal number can be, else 24 significant digits. */
  toExact(): string {
    return stripZeros(this.toFixed(this.isDecimal() ? LONGEST_DECIMAL : this.decimalsForResult()));
  }

  toNumber(): number {
    const top = Number(this.top);
    const bottom = Number(this.bottom);
    const isSafe = Math.abs(top) <= Number.MAX_SAFE_INTEGER && bottom <= Number.MAX_SAFE_INTEGER;
    return isSafe ? top / bottom : Number(this.toExact());
  }

  /** This number times 10^decimals, rounded half away from zero. */
  private scaled(decimals: number): bigint {
    const size = this.top < 0n ? -this.top : this.top;
    const rounded = (2n * size * powerOfTen(decimals) + this.bottom) / (2n * this.bottom);
    return this.top < 0n ? -rounded : rounded;
  }

  /** As many decimals as leave RESULT_DIGITS significant digits, whatever terms the fraction is in. */
  private decimalsForResult(): number {
    const size = this.top < 0n ? -this.top : this.top;
    const isBelowOne = size < this.bottom;
    const lead = (isBelowOne ? this.bottom / size : size / this.bottom).toString().length;
    return Math.max(0, isBelowOne ? RESULT_DIGITS + lead - 1 : RESULT_DIGITS - lead);
  }
}

function powerOfTen(power: number): bigint {
  return POWERS_OF_TEN[power] ?? 10n ** BigInt(power);
}

function parseDecimal(text: string): { digits: bigint; decimals: number } {
  if (!PLAIN_DECIMAL.test(text)) return parseExponent(text);
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), decimals: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), decimals: text.length - point - 1 };
}

/** 1e-7, as JavaScript prints small and large numbers. */
function parseExponent(text: string): { digits: bigint; decimals: number } {
  const match = /^(-?\d+(?:\.\d+)?)e([+-]?\d{1,3})$/i.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${text}`);
  const { digits, decimals } = parseDecimal(match[1]!);
  const shifted = decimals - Number(match[2]);
  return shifted >= 0
    ? { digits, decimals: shifted }
    : { digits: digits * powerOfTen(-shifted), decimals: 0 };
}

function printDigits(scaled: bigint, decimals: number): string {
  if (decimals === 0) return scaled.toString();
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
