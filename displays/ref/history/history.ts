// What this seat has entered, newest first: each with where it has got to and what can still be done about it.
import { attemptText } from '../sheet/attempts'
import { textOf } from '../sheet/exact'
import { secondsOf, type Row } from '../sheet/ledger'
import { timeWord } from '../sheet/undo-label'
import type { Say } from '../words/words'
import { isWithin, type Entry, type Sheet } from '../sheet/sheets'
import type { DeskEntrant, DeskField, DeskView, MarksView } from '../seam'
import type { Language } from '../../ui/i18n'
import { titleIn } from '../../ui/titles'

/** Before the receipt an entry is taken back, after it corrected; once signed, only the head judge can change it. */
export type Remedy = 'undo' | 'correct' | 'request' | 'none'

export interface Line {
  readonly row: Row
  readonly entrant: DeskEntrant | null
  readonly entry: Entry | null
  readonly sheet: Sheet | null
  readonly value: string
  readonly remedy: Remedy
}

export interface HistoryOf {
  readonly desk: Pick<DeskView, 'entrants'>
  readonly sheets: readonly Sheet[]
  readonly signed: MarksView['signed']
  readonly language: Language
  readonly say: Say
}

/** More than that nobody scrolls through; search finds the rest in the queue. */
export const mostLines = 200

export const historyOf = (rows: readonly Row[], of: HistoryOf): readonly Line[] =>
  rows
    .filter((row) => row.mine)
    .sort((a, b) => secondsOf(b.at) - secondsOf(a.at) || (b.id < a.id ? -1 : 1))
    .slice(0, mostLines)
    .map((row) => lineOf(row, of))

const lineOf = (row: Row, { desk, sheets, signed, language, say }: HistoryOf): Line => {
  const entry = entryOf(sheets, row)
  const sheet = sheets.find(({ id, entries }) => (entry === null ? id === row.node : entries.includes(entry))) ?? null
  return {
    row,
    entrant: desk.entrants.find(({ id }) => id === row.entrant) ?? null,
    entry,
    sheet,
    value: valueText(row, entry, language, say),
    remedy: remedyOf(row, signed),
  }
}

const entryOf = (sheets: readonly Sheet[], { node, input }: Row): Entry | null =>
  sheets.flatMap((sheet) => sheet.entries).find((one) => one.node.path === node && one.input.name === input) ?? null

const remedyOf = (row: Row, signed: MarksView['signed']): Remedy => {
  if (row.voided || row.where === 'refused' || row.where === 'conflict') return 'none'
  if (signed.some((one) => one.entrant === row.entrant && isWithin(row.node, one.node))) return 'request'
  return row.where === 'accepted' ? 'correct' : 'undo'
}

export const optionText =
  (language: Language) =>
  (field: Pick<DeskField, 'options'>, id: string): string =>
    titleIn(field.options.find((option) => option.id === id)?.title ?? [], language) ?? id

/** What was entered, as it reads on the sheet. */
export const valueText = ({ content, type }: Row, entry: Entry | null, language: Language, say: Say): string => {
  if (type === 'status') return String(content['code'] ?? '')
  const plain = textOf(content['value']) || String(content['value'] ?? content['mark'] ?? '')
  if (entry === null) return plain
  const { input } = entry
  switch (input.kind) {
    case 'choice':
      return optionText(language)(input, plain)
    case 'attempts':
    case 'bouts':
      return attemptText(input, content, optionText(language))
    case 'tally':
      return `+${textOf(content['delta']) || '1'}`
    case 'time':
      return timeWord(plain, say)
    case 'state':
      return say(plain === '0' ? 'off' : 'on')
    default:
      return plain
  }
}
