// Which contest and board a face shows that was not told: the only or newest contest, its board of the whole.
import { flag, list, orNull, record, text, type Decode } from './decode'

import type { Denial } from './live'

export interface ContestLine {
  readonly id: string
  readonly title: string
  /** formats.md, "States": `START_LIST`, `LIVE`, … */
  readonly status: string
  readonly startsAt: string | null
  readonly public: boolean
}

export interface BoardName {
  /** `path#board` */
  readonly of: string
  readonly title: string
}

/** What to follow. */
export interface Choice {
  readonly contest: string
  readonly of: string
}

const decodeContests = record<{ contests: readonly ContestLine[] }>('contests', {
  contests: list(
    record<ContestLine>('contest', { id: text, title: text, status: text, startsAt: orNull(text), public: flag }),
  ),
})

const decodeBoards = record<{ boards: readonly BoardName[] }>('contest', {
  boards: list(record<BoardName>('board', { of: text, title: text })),
})

/** The server answers, but not with what was asked for. */
export class AnswerError extends Error {
  constructor(
    path: string,
    readonly status: number,
  ) {
    super(`${path}: ${status}`)
  }
}

/** Reads JSON from an address of this server. */
export type Get = <T>(path: string, decode: Decode<T>) => Promise<T>

/** A server that does not answer in this time is asked again. */
const answerMs = 10_000

export const getJson: Get = async (path, decode) => {
  const answer = await fetch(path, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(answerMs) })
  if (!answer.ok) throw new AnswerError(path, answer.status)
  return decode(await answer.json())
}

/** What to follow; what is given is taken as it is. A text: why there is nothing. */
export const choose = async (
  get: Get,
  contest: string | null,
  of: string | null,
): Promise<Choice | Denial | 'no-contest'> => {
  if (contest !== null && of !== null) return { contest, of }
  const chosen = contest ?? newest((await get('/api/contests', decodeContests)).contests)?.id ?? null
  if (chosen === null) return 'no-contest'
  const boards = await boardsOf(get, chosen)
  const board = typeof boards === 'string' ? null : (of ?? overall(boards)?.of ?? null)
  if (board !== null) return { contest: chosen, of: board }
  return contest === null ? 'no-contest' : typeof boards === 'string' ? boards : 'unknown-board'
}

const boardsOf = async (get: Get, contest: string): Promise<readonly BoardName[] | Denial> => {
  try {
    return (await get(`/api/contests/${encodeURIComponent(contest)}`, decodeBoards)).boards
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error
    if (error.status === 404) return 'unknown-contest'
    if (error.status === 401) return 'needs-pass'
    throw error
  }
}

/**
 * Of the public ones: one that is under way comes before a result, a result before a start list; of those the one that
 * started last; else the last of the list.
 */
export const newest = (contests: readonly ContestLine[]): ContestLine | undefined =>
  contests.filter((contest) => contest.public).reduce<ContestLine | undefined>(
    (best, next) => (best === undefined || !isNewer(best, next) ? next : best),
    undefined,
  )

const isNewer = (a: ContestLine, b: ContestLine): boolean => weight(a) > weight(b)

const weight = ({ status, startsAt }: ContestLine): string =>
  `${status === 'LIVE' ? 2 : status === 'START_LIST' ? 0 : 1} ${startsAt ?? ''}`

/** The board nearest to the root of the rulebook, of those the first. */
export const overall = (boards: readonly BoardName[]): BoardName | undefined =>
  boards.reduce<BoardName | undefined>(
    (best, next) => (best === undefined || depth(next) < depth(best) ? next : best),
    undefined,
  )

const depth = (board: BoardName): number => board.of.slice(0, board.of.indexOf('#')).split('/').filter(Boolean).length
