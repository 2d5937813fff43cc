// Small texts that several views say.
import type { DeskInput } from '../seam'
import { ruleOf, type NumberRule, type Unfit } from '../sheet/number-entry'
import type { Tapped } from '../sheet/draft'
import type { Say } from '../words/words'

export const unfitText = ({ why, of }: Unfit, say: Say): string =>
  why === 'no-number' ? say('unfit.no-number') : say(`unfit.${why}`, { of })

export const boundsText = ({ min, max, step }: NumberRule, say: Say): string => {
  const bounds =
    min !== '' && max !== ''
      ? say('range', { min, max })
      : min !== ''
        ? say('atLeast', { min })
        : max !== ''
          ? say('atMost', { max })
          : ''
  return [bounds, step === '' || step === '1' ? '' : say('inSteps', { step })].filter(Boolean).join(' · ')
}

/** What may be entered; blank where it can be seen. */
export const rangeText = (input: DeskInput, say: Say): string => {
  if (input.kind !== 'number' && input.kind !== 'judges') return ''
  const unit = input.unit === null ? '' : say('unitOf', { unit: input.unit })
  return [boundsText(ruleOf(input), say), unit].filter(Boolean).join(' · ')
}

const ours: readonly Tapped[] = ['counted', 'uncounted', 'time', 'switched', 'attempt', 'removed', 'status']

/** Why a mark was voided: what the tablet wrote by itself in words, what a person wrote as it is. */
export const whyText = (why: string, say: Say): string =>
  why === 'undo' ? say('takenBack') : ours.some((one) => one === why) ? say('correct') : why
