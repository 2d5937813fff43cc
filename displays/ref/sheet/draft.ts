// What is written but not submitted, and every step that led there, so that each can be taken back. Immutable; kept on the
// device at every keystroke.
import { pushed } from '../../live/ring'

export interface Drafted {
  /** Blank = taken out. */
  readonly text: string
  /** When it was written, in seconds. */
  readonly at: number
}

export type Step =
  | {
      readonly kind: 'value'
      readonly key: string
      readonly from: Drafted | null
      readonly was: string
      readonly to: string
    }
  /** What was tapped and stands at once; `voided` was taken out by it. */
  | {
      readonly kind: 'facts'
      readonly what: Tapped
      readonly key: string
      readonly says: string
      readonly added: readonly string[]
      readonly voided: readonly string[]
      /** What the draft was before, if it was submitted. */
      readonly before: Draft['values'] | null
    }

export type Tapped = 'submitted' | 'counted' | 'uncounted' | 'time' | 'switched' | 'attempt' | 'removed' | 'status'

export interface Draft {
  readonly values: Readonly<Record<string, Drafted>>
  /** Keystrokes that are no value yet, by entry. */
  readonly typing: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  /** When the paper says that it was; null = now. */
  readonly paperAt: number | null
}

export const blank: Draft = { values: {}, typing: {}, steps: [], paperAt: null }

const mostSteps = 100

/** A keystroke: kept as it is, also where it is no value yet. */
export const typed = (draft: Draft, key: string, text: string): Draft => ({
  ...draft,
  typing: { ...draft.typing, [key]: text },
})

/** What was typed there is forgotten. */
export const untyped = (draft: Draft, key: string): Draft => {
  if (!(key in draft.typing)) return draft
  const { [key]: _, ...typing } = draft.typing
  return { ...draft, typing }
}

/** `before` is what stood there until now, for the label of the undo. */
export const written = (draft: Draft, key: string, value: Drafted, before: string): Draft => {
  const from = draft.values[key] ?? null
  const next = untyped(draft, key)
  if ((from?.text ?? before) === value.text) return next
  const step: Step = { kind: 'value', key, from, was: from?.text ?? before, to: value.text }
  return { ...next, values: { ...draft.values, [key]: value }, steps: pushed(draft.steps, step, mostSteps) }
}

export const tapped = (draft: Draft, step: Omit<Extract<Step, { kind: 'facts' }>, 'kind'>): Draft => ({
  ...draft,
  steps: pushed(draft.steps, { kind: 'facts', ...step }, mostSteps),
})

/** After a submission nothing is a draft any more; it can be taken back as a whole. */
export const submitted = (draft: Draft, added: readonly string[], voided: readonly string[]): Draft =>
  tapped(
    { ...blank, steps: draft.steps.filter((step) => step.kind === 'facts') },
    { what: 'submitted', key: '', says: '', added, voided, before: draft.values },
  )

export const lastStep = (draft: Draft): Step | null => draft.steps.at(-1) ?? null

/** The draft before its last step; the facts of that step are to be voided by who keeps them. */
export const undone = (draft: Draft): Draft => {
  const last = draft.steps.at(-1)
  if (last === undefined) return draft
  const steps = draft.steps.slice(0, -1)
  if (last.kind === 'facts') return { ...draft, steps, values: { ...draft.values, ...last.before } }
  const { [last.key]: _, ...others } = draft.values
  return {
    ...untyped(draft, last.key),
    steps,
    values: last.from === null ? others : { ...others, [last.key]: last.from },
  }
}

/** What was kept on the device, if it can be read. */
export const draftFrom = (kept: unknown): Draft => {
  if (typeof kept !== 'object' || kept === null || !('values' in kept) || !('steps' in kept)) return blank
  return { ...blank, ...(kept as Draft) }
}
