// Attempts and bouts: rows with declared fields. Each row stands as soon as it is saved.
import type { DeskField, DeskInput, Fact } from '../seam'
import { textOf } from './exact'
import type { Row } from './ledger'
import { fieldRule, ruleOf, unfit, type NumberRule, type Unfit } from './number-entry'

/** A row that is being written: fields by name, as text. */
export interface Attempt {
  readonly fields: Readonly<Record<string, string>>
  /** DNF, say; blank = none. */
  readonly status: string
  readonly opponent: string
}

export const emptyAttempt: Attempt = { fields: {}, status: '', opponent: '' }

/** Fields of a row; inputs without any take a value. */
export const fieldsOf = (input: DeskInput): readonly DeskField[] =>
  input.fields.length > 0
    ? input.fields
    : [
        {
          name: 'value',
          title: [],
          kind: 'number',
          unit: input.unit,
          min: null,
          max: null,
          decimals: input.decimals,
          options: [],
        },
      ]

export const ruleOfField = (input: DeskInput, field: DeskField): NumberRule =>
  input.fields.length > 0 ? fieldRule(field) : ruleOf(input)

/** The number that the next row bears. */
export const nextNo = (rows: readonly Row[]): number =>
  rows.reduce((most, { content }) => Math.max(most, typeof content['no'] === 'number' ? content['no'] : 0), 0) + 1

/** There may be no more rows. */
export const isFull = (input: DeskInput, rows: readonly Row[]): boolean =>
  input.kind === 'attempts' && input.max !== null && nextNo(rows) > input.max

/** What is still missing, by field; empty where the row may be saved. A status needs no fields. */
export const faultsOf = (input: DeskInput, attempt: Attempt): ReadonlyMap<string, Unfit> => {
  const faults = new Map<string, Unfit>()
  if (input.kind === 'bouts' && attempt.opponent === '') faults.set('opponent', { why: 'no-number', of: '' })
  for (const field of fieldsOf(input)) {
    const text = attempt.fields[field.name] ?? ''
    if (text === '' && attempt.status !== '') continue
    const fault = field.kind === 'choice' ? missing(text) : unfit(text, ruleOfField(input, field))
    if (fault !== null) faults.set(field.name, fault)
  }
  return faults
}

const missing = (text: string): Unfit | null => (text === '' ? { why: 'no-number', of: '' } : null)

/** The members of its mark. */
export const attemptMembers = (input: DeskInput, attempt: Attempt, no: number): Fact => {
  const members: Record<string, unknown> = { no }
  if (input.kind === 'bouts') members['opponent'] = attempt.opponent
  for (const field of fieldsOf(input)) {
    const text = attempt.fields[field.name] ?? ''
    if (text !== '') members[field.name] = field.kind === 'choice' ? text : Number(text)
  }
  if (attempt.status !== '') members['status'] = attempt.status
  return members
}

/** How a row reads: `102.5 · good`. */
export const attemptText = (
  input: DeskInput,
  content: Fact,
  option: (field: DeskField, id: string) => string,
): string =>
  [
    ...fieldsOf(input).map((field) => {
      const value = content[field.name]
      return field.kind === 'choice' && typeof value === 'string' ? option(field, value) : textOf(value)
    }),
    typeof content['status'] === 'string' ? content['status'] : '',
  ]
    .filter((text) => text !== '')
    .join(' · ')
