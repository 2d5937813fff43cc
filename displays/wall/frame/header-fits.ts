// How large the texts of the header may be, so that none leaves its place.
import { fitLine, fitName, type Fit, type Measure } from '../../ui/names'
import type { Face } from './face'

export interface HeaderFits {
  readonly contest: Fit
  readonly board: Fit
  readonly band: Fit
  readonly late: Fit
  readonly hint: Fit
}

/** What each may have: a share of the picture's width less what stands beside it, for text of that size, in u. */
interface Room {
  readonly share: number
  readonly less: number
  readonly size: number
}

type Rooms = Readonly<Record<keyof HeaderFits, Room>>

const lying: Rooms = {
  contest: { share: 0.285, less: 24, size: 40 },
  board: { share: 0.38, less: 26, size: 52 },
  band: { share: 0.38, less: 150, size: 44 },
  late: { share: 0.285, less: 300, size: 34 },
  hint: { share: 0.285, less: 340, size: 34 },
}

const upright: Rooms = {
  contest: { share: 0.95, less: 0, size: 24 },
  board: { share: 0.95, less: 220, size: 40 },
  band: { share: 0.95, less: 270, size: 30 },
  late: { share: 0, less: -170, size: 24 },
  hint: { share: 0, less: -240, size: 24 },
}

/** What a chip below the clock takes from the contest's line, in u. */
const chipWidth = 310

/** A title in one line that is smaller is better in two. */
const leastInOneLine = 0.8

/** `width` of the picture in u. */
export const headerFits = (face: Face, width: number, stands: boolean, measure: Measure): HeaderFits => {
  const rooms = stands ? upright : lying
  const chip = stands && (face.late !== '' || face.hint !== '') ? chipWidth : 0
  const room = (part: keyof HeaderFits, taken = 0): number =>
    Math.max(1, (width * rooms[part].share - rooms[part].less - taken) / rooms[part].size)
  return {
    contest: titleFit(face.contest, room('contest', chip), stands ? 1 : 0.66, measure),
    board: fitLine(face.board, room('board'), measure),
    band: fitLine(face.band, room('band'), measure),
    late: fitLine(face.late, room('late'), measure),
    hint: fitLine(face.hint, room('hint'), measure),
  }
}

const titleFit = (text: string, room: number, twoLines: number, measure: Measure): Fit => {
  const one = fitLine(text, room, measure)
  return one.scale >= leastInOneLine ? one : fitName(text, room, measure, { least: leastInOneLine, twoLines })
}
