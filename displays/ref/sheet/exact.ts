// Numbers as the keypad writes them: decimal text, counted without a float.

const form = /^(-?)(\d*)(?:\.(\d*))?$/

interface Exact {
  readonly digits: bigint
  /** Decimals. */
  readonly scale: number
}

const exact = (text: string): Exact | null => {
  const match = form.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const digits = BigInt(whole + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

const at = ({ digits, scale }: Exact, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale)

export const isNumber = (text: string): boolean => exact(text) !== null

/** As it is printed and hashed: no needless zeros, no `-0`. Blank for what is no number. */
export const canonical = (text: string): string => {
  const number = exact(text)
  return number === null ? '' : written(number)
}

const written = ({ digits, scale }: Exact): string => {
  const plain = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = plain.slice(0, plain.length - scale)
  const fraction = scale === 0 ? '' : plain.slice(plain.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Negative where the first is less; 0 where one of them is no number. */
export const compare = (left: string, right: string): number => {
  const [a, b] = [exact(left), exact(right)]
  if (a === null || b === null) return 0
  const scale = Math.max(a.scale, b.scale)
  const difference = at(a, scale) - at(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** What is no number counts nothing. */
export const sum = (texts: readonly string[]): string => {
  const numbers = texts.map(exact).filter((number) => number !== null)
  const scale = Math.max(0, ...numbers.map((number) => number.scale))
  return written({ digits: numbers.reduce((total, number) => total + at(number, scale), 0n), scale })
}

export const minus = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`)

/** Whether a number lies so many whole steps from another. */
export const isOnStep = (text: string, from: string, step: string): boolean => {
  const numbers = [text, from, step].map(exact)
  const scale = Math.max(...numbers.map((number) => number?.scale ?? 0))
  const [value = 0n, start = 0n, each = 0n] = numbers.map((number) => (number === null ? 0n : at(number, scale)))
  return each === 0n || (value - start) % each === 0n
}

export const decimalsOf = (text: string): number => exact(text)?.scale ?? 0

/** What JSON brings; blank for null. */
export const textOf = (number: unknown): string => {
  if (typeof number === 'string') return canonical(number)
  if (typeof number !== 'number' || !Number.isFinite(number)) return ''
  const plain = String(number)
  return plain.includes('e') ? canonical(number.toFixed(12)) : canonical(plain)
}
