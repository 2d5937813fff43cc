// How a face speaks two languages. Each face has its words in one place of its own; a key that one language lacks, or a
// gap left unfilled, does not compile. A third language is for tests: English that is longer and bears accents.
import { pseudo } from './pseudo'

export const languages = ['zh-CN', 'en', 'en-XA'] as const
export type Language = (typeof languages)[number]

type Words = Readonly<Record<string, string>>

/** The names between braces. */
type Gaps<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never

/** A text with the same gaps, in any order. */
type WithGaps<Text extends string> = [Gaps<Text>] extends [never]
  ? string
  : All<{ [G in Gaps<Text>]: `${string}{${G}}${string}` }[Gaps<Text>]>

/** All of a union at once. */
type All<Union> = (Union extends unknown ? (x: Union) => void : never) extends (x: infer Each) => void ? Each : never

/** The same keys and gaps in another language. */
export type Translated<W extends Words> = { readonly [K in keyof W]: WithGaps<W[K]> }

type Filled<Text extends string> = { readonly [G in Gaps<Text>]: string | number }

/** Says a key of these words in one language. */
export type SayOf<W extends Words> = <K extends keyof W>(
  key: K,
  ...gaps: [Gaps<W[K]>] extends [never] ? [] : [Filled<W[K]>]
) => string

/** The speech of a face in any language. */
export const speech =
  <const W extends Words>(zh: W, en: Translated<W>): ((language: Language) => SayOf<W>) =>
  (language) =>
  (key, ...gaps) =>
    textIn(language, zh[key], en[key]).replace(/\{(\w+)\}/g, (_, gap: string) => String(Object(gaps[0])[gap] ?? ''))

const textIn = (language: Language, zh: unknown, en: unknown): string => {
  switch (language) {
    case 'zh-CN':
      return String(zh)
    case 'en':
      return String(en)
    case 'en-XA':
      return pseudo(String(en))
    default:
      return language satisfies never
  }
}

export const languageOf = (tag: string | null): Language => {
  const wanted = tag?.toLowerCase() ?? ''
  return wanted === 'en-xa' ? 'en-XA' : wanted.startsWith('en') ? 'en' : 'zh-CN'
}
