// Decimal text for people. Everything is done on the text itself: no digit passes through a float.

const form = /^(-?)(\d+)(?:\.(\d+))?$/

interface Parts {
  readonly negative: boolean
  readonly whole: string
  readonly fraction: string
}

const parse = (text: string): Parts | null => {
  const match = form.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  return { negative: sign === '-', whole, fraction }
}

export const isDecimal = (text: string): boolean => form.test(text)

/** Digits after the point; 0 for what is no number. */
export const decimalsOf = (text: string): number => parse(text)?.fraction.length ?? 0

/** To so many decimals, half away from zero; what has no more stays as it is. For the eye only. */
export const rounded = (text: string, decimals: number | null): string => {
  const parts = parse(text)
  if (parts === null || decimals === null || parts.fraction.length <= decimals) return text
  const kept = scaled({ ...parts, negative: false, fraction: parts.fraction.slice(0, decimals) }, decimals)
  const up = (parts.fraction[decimals] ?? '0') >= '5' ? 1n : 0n
  return canonical(parts.negative ? -(kept + up) : kept + up, decimals)
}

/**
 * Rounds or pads to the decimals and groups the thousands: `1284.5` with 2 decimals is `1,284.50`. What is no number
 * stays.
 */
export const formatted = (text: string, decimals: number | null): string => {
  const parts = parse(rounded(text, decimals))
  if (parts === null) return text
  const fraction = parts.fraction.padEnd(decimals ?? 0, '0')
  const whole = parts.whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${parts.negative ? minus : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The sign that is as wide as a plus. */
const minus = '\u2212'

/** `a − b` as canonical text, or null unless both are numbers. */
export const difference = (a: string, b: string): string | null => {
  const [left, right] = [parse(a), parse(b)]
  if (left === null || right === null) return null
  const scale = Math.max(left.fraction.length, right.fraction.length)
  return canonical(scaled(left, scale) - scaled(right, scale), scale)
}

const scaled = ({ negative, whole, fraction }: Parts, scale: number): bigint => {
  const digits = BigInt(whole + fraction.padEnd(scale, '0'))
  return negative ? -digits : digits
}

const canonical = (digits: bigint, scale: number): string => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const fraction = text.slice(text.length - scale).replace(/0+$/, '')
  const whole = text.slice(0, text.length - scale)
  return `${digits < 0n ? '-' : ''}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`
}

/** With its sign always: `+12.5`, `−3.0`; zero has none. */
export const signed = (text: string, decimals: number | null): string => {
  const plain = formatted(text, decimals)
  return plain.startsWith(minus) || isZero(text) || !isDecimal(text) ? plain : `+${plain}`
}

export const isZero = (text: string): boolean => /^-?0+(?:\.0+)?$/.test(text)
