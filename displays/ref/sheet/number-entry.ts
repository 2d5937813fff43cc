// A number under the fingers: what each key makes of it, which keys can lead nowhere, and why it cannot be taken as it is.
import type { DeskField, DeskInput } from '../seam'
import { canonical, compare, decimalsOf, isNumber, isOnStep, minus, sum, textOf } from './exact'

/** What the rulebook lets a number be; blank = it says nothing. */
export interface NumberRule {
  readonly min: string
  readonly max: string
  readonly step: string
  readonly decimals: number | null
}

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | '-' | 'half' | 'back'
export const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const satisfies readonly Key[]

/** Why a number cannot be taken; `of` is the bound that it breaks. */
export interface Unfit {
  readonly why: 'no-number' | 'below' | 'above' | 'off-step' | 'decimals'
  readonly of: string
}

const longest = 12

/** Of attempts and bouts, `max` is how many there may be. */
export const ruleOf = (input: DeskInput): NumberRule => ({
  min: textOf(input.min),
  max: input.kind === 'attempts' || input.kind === 'bouts' ? '' : textOf(input.max),
  step: textOf(input.step),
  decimals: input.decimals,
})

export const fieldRule = (field: DeskField): NumberRule => ({
  min: textOf(field.min),
  max: textOf(field.max),
  step: '',
  decimals: field.decimals,
})

/** Null where it may stand. */
export const unfit = (text: string, rule: NumberRule): Unfit | null => {
  if (!isNumber(text)) return { why: 'no-number', of: '' }
  if (rule.max !== '' && compare(text, rule.max) > 0) return { why: 'above', of: rule.max }
  if (rule.min !== '' && compare(text, rule.min) < 0) return { why: 'below', of: rule.min }
  const most = rule.decimals
  if (most !== null && decimalsOf(canonical(text)) > most) return { why: 'decimals', of: String(most) }
  if (rule.step !== '' && !isOnStep(text, rule.min || '0', rule.step)) return { why: 'off-step', of: rule.step }
  return null
}

export const pressed = (text: string, key: Key): string => {
  switch (key) {
    case 'back':
      return text.slice(0, -1)
    case '-':
      return minus(text)
    case 'half':
      return `${text === '' || text === '-' ? `${text}0` : text}.5`
    case '.':
      return text === '' || text === '-' ? `${text}0.` : `${text}.`
    default:
      return text === '0' ? key : text === '-0' ? `-${key}` : text + key
  }
}

/** Null where the key may be pressed; else why what it makes can never become a number that fits. */
export const blocked = (text: string, key: Key, rule: NumberRule): Unfit | null => {
  if (key === 'back') return text === '' ? { why: 'no-number', of: '' } : null
  if (key === '-') return rule.min !== '' && compare(rule.min, '0') >= 0 ? { why: 'below', of: rule.min } : null
  const most = mostDecimals(rule)
  if (key === '.' || key === 'half') {
    if (text.includes('.')) return { why: 'no-number', of: '' }
    if (most === 0) return { why: 'decimals', of: '0' }
  }
  const next = pressed(text, key)
  if (next.length > longest) return { why: 'no-number', of: '' }
  const [, fraction = ''] = next.split('.')
  if (most !== null && fraction.length > most) return { why: 'decimals', of: String(most) }
  return key === '.' ? null : tooFar(next, rule)
}

/** More digits lead further away from zero, never back. */
const tooFar = (text: string, { min, max }: NumberRule): Unfit | null => {
  if (text.startsWith('-')) return min !== '' && compare(text, min) < 0 ? { why: 'below', of: min } : null
  return max !== '' && compare(text, max) > 0 ? { why: 'above', of: max } : null
}

const mostDecimals = ({ decimals, step, min }: NumberRule): number | null =>
  decimals ?? (step === '' ? null : Math.max(decimalsOf(step), decimalsOf(min)))

/** One step up or down, from the least where there is nothing yet; null where that would not fit. */
export const stepped = (text: string, direction: 1 | -1, rule: NumberRule): string | null => {
  const step = rule.step || '1'
  const next = isNumber(text) ? sum([text, direction === 1 ? step : minus(step)]) : rule.min || '0'
  return unfit(next, rule) === null ? next : null
}
