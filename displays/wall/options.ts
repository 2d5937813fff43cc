// What the address of a wall says. An unattended screen must come up with any address, so nothing in it can be wrong.
import { languageOf, type Language } from '../ui/i18n'

export interface WallOptions {
  /** Null: the only or newest contest. */
  readonly contest: string | null
  /** `path#board`; null: the board of the whole. */
  readonly board: string | null
  readonly language: Language
  /** Height of the picture and distance of its last viewer, in metres; null: what halls usually have. */
  readonly heightM: number | null
  readonly distanceM: number | null
  readonly motion: boolean
  readonly probe: boolean
  /** A time that the clock stands at, in milliseconds since 1970; for tests and pictures. */
  readonly clock: number | null
}

export const optionsOf = (address: Pick<Location, 'pathname' | 'search'>): WallOptions => {
  const query = new URLSearchParams(address.search)
  const clock = Date.parse(query.get('clock') ?? '')
  return {
    contest: query.get('contest') ?? contestIn(address.pathname),
    board: query.get('board'),
    language: languageOf(query.get('lang')),
    heightM: metres(query.get('h')),
    distanceM: metres(query.get('d')),
    motion: query.get('motion') !== 'off',
    probe: query.get('probe') === '1',
    clock: Number.isNaN(clock) ? null : clock,
  }
}

/** `/wall/{contest}` */
const contestIn = (path: string): string | null => {
  const [, , name = ''] = path.split('/')
  if (name === '' || name === 'index.html') return null
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

const metres = (text: string | null): number | null => {
  const value = Number(text)
  return text !== null && Number.isFinite(value) && value > 0 ? value : null
}
