// Shapes of JSON beside those of the generated contract.
import { ContractError, list, text, type Decode } from '../live/decode'

type Members = { readonly [member: string]: unknown }

export const texts = list(text)

/** A number that a double holds. */
export const number: Decode<number> = Object.assign(
  (x: unknown, at = 'value'): number => {
    if (typeof x === 'number') return x
    throw new ContractError(`${at}: number expected`)
  },
  { blank: () => 0 },
)

/** Whatever JSON holds. */
export const json: Decode<unknown> = Object.assign((x: unknown): unknown => x, { blank: () => null })

export const members: Decode<Members> = Object.assign(
  (x: unknown, at = 'content'): Members => {
    if (typeof x === 'object' && x !== null && !Array.isArray(x)) return x as Members
    throw new ContractError(`${at}: object expected`)
  },
  { blank: () => ({}) },
)

export const word = <Word extends string>(...words: readonly [Word, ...Word[]]): Decode<Word> =>
  Object.assign(
    (x: unknown, at = 'value'): Word => {
      const found = words.find((one) => one === x)
      if (found !== undefined) return found
      throw new ContractError(`${at}: one of ${words.join(' ')} expected`)
    },
    { blank: () => words[0] },
  )

export const instant: Decode<string | number> = Object.assign(
  (x: unknown, at?: string): string | number => (typeof x === 'number' ? x : text(x, at)),
  { blank: () => '' },
)
