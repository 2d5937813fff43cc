// Inputs with few answers are answered with one tap: options of a choice, and the levels of a judge.
import type { DeskInput } from '../seam'
import type { Language } from '../../ui/i18n'
import { titleIn } from '../../ui/titles'
import { compare, sum, textOf } from './exact'

export interface Level {
  /** As it goes into the mark: an option's id or a number. */
  readonly value: string
  readonly label: string
  /** What the rulebook says of it; blank = nothing. */
  readonly says: string
}

/** More than so many do not fit beside one another. */
export const mostSegments = 7

/** Levels in their order; empty where the input takes any number. */
export const levelsOf = (input: DeskInput, language: Language): readonly Level[] => {
  if (input.kind === 'choice')
    return input.options.map(({ id, title }) => ({ value: id, label: titleIn(title, language) ?? id, says: '' }))
  if (input.kind !== 'judges') return []
  return numbers(input).map((value) => {
    const title = input.levels.find((level) => textOf(level.value) === value)?.title ?? []
    return { value, label: value, says: titleIn(title, language) ?? '' }
  })
}

/** `min`, `min + step`, … `max`, where these are few. */
const numbers = (input: DeskInput): readonly string[] => {
  const [min, max, step] = [textOf(input.min), textOf(input.max), textOf(input.step)]
  if (min === '' || max === '' || step === '' || compare(step, '0') <= 0) return []
  const found: string[] = []
  for (let value = min; compare(value, max) <= 0; value = sum([value, step])) {
    found.push(value)
    if (found.length > mostSegments) return []
  }
  return found
}

/** How an input is answered. */
export type Manner = 'segments' | 'list' | 'keypad' | 'attempts' | 'tally' | 'time' | 'state' | 'bouts'

export const mannerOf = (input: DeskInput): Manner => {
  switch (input.kind) {
    case 'choice':
      return input.options.length <= mostSegments ? 'segments' : 'list'
    case 'judges':
      return numbers(input).length > 0 ? 'segments' : 'keypad'
    case 'number':
      return 'keypad'
    default:
      return input.kind
  }
}

/** What these are answered with is a draft until the sheet is submitted; the others stand as soon as they are tapped. */
export const isDrafted = (input: DeskInput): boolean =>
  input.kind === 'number' || input.kind === 'choice' || input.kind === 'judges'
