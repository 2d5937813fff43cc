// Where on the tablet one is. It is remembered, so that a reload comes back to the same sheet.
import type { Tabled } from './tablet/tabled'
import { practiceId } from './tablet/practice'

export type Screen =
  'pair' | 'ready' | 'queue' | 'sheet' | 'review' | 'history' | 'outbox' | 'panel' | 'head' | 'locked'

export interface Place {
  readonly screen: Exclude<Screen, 'pair' | 'locked'>
  /** Which sheet, by `sheetKey`; blank = the first. */
  readonly sheet: string
  /** Null where it is for all, or for nobody yet. */
  readonly entrant: string | null
  /** The line to begin with; blank = the first that is open. */
  readonly line: string
}

export const home: Place = { screen: 'queue', sheet: '', entrant: null, line: '' }

export const sheetKey = (sheet: { readonly id: string; readonly forAll: boolean }): string =>
  sheet.forAll ? `${sheet.id}|all` : sheet.id

/** What is shown of all this: a seat comes before a place. */
export const screenOf = (tabled: Tabled, place: Place, isLocked: boolean): Screen => {
  if (tabled.phase !== 'seated' || !tabled.isConfirmed) return tabled.ended === null ? 'pair' : 'locked'
  if (isLocked || tabled.ended !== null) return 'locked'
  const needsSheet = place.screen === 'sheet' || place.screen === 'review' || place.screen === 'panel'
  if (needsSheet && !exists(tabled, place)) return 'queue'
  if (place.screen === 'head' && tabled.session?.role !== 'head-judge') return 'queue'
  return place.screen
}

const exists = ({ sheets, desk }: Tabled, { sheet, entrant }: Place): boolean => {
  const found = sheets.find((one) => sheetKey(one) === sheet)
  if (found === undefined || found.forAll) return found !== undefined
  return entrant === practiceId || (desk?.entrants.some(({ id }) => id === entrant) ?? false)
}

export const placeFrom = (kept: string): Place => {
  try {
    const place: unknown = JSON.parse(kept)
    return typeof place === 'object' && place !== null && 'screen' in place ? { ...home, ...(place as Place) } : home
  } catch {
    return home
  }
}
