// Generated from src/Competition.Wire/Contract: do not edit. The tests of Wire make it anew
// with COMPETITION_REWRITE=1.
import * as wire from './decode'

export interface Titled {
  readonly language: string
  readonly text: string
}
export const decodeTitled = wire.record<Titled>('Titled', {
  language: wire.text, text: wire.text,
})

export interface Head {
  readonly contest: string
  readonly of: string
  readonly contestTitle: string
  readonly boardTitle: string
  readonly timeZone: string
  readonly version: number
  readonly hash: string
  readonly asOf: string
  readonly status: string
  readonly view: string
  readonly boardTitles: readonly Titled[]
  readonly form: string
  readonly note: string
  readonly review: readonly string[]
}
export const decodeHead = wire.record<Head>('Head', {
  contest: wire.text, of: wire.text, contestTitle: wire.text, boardTitle: wire.text, timeZone: wire.text,
  version: wire.whole, hash: wire.text, asOf: wire.text, status: wire.text, view: wire.text,
  boardTitles: wire.list(decodeTitled), form: wire.text, note: wire.text, review: wire.list(wire.text),
})

export interface Column {
  readonly cell: string
  readonly title: string
  readonly role: string
  readonly decimals: number | null
  readonly titles: readonly Titled[]
  readonly unit: string | null
}
export const decodeColumn = wire.record<Column>('Column', {
  cell: wire.text, title: wire.text, role: wire.text, decimals: wire.orNull(wire.whole),
  titles: wire.list(decodeTitled), unit: wire.orNull(wire.text),
})

export interface EntrantFace {
  readonly id: string
  readonly title: string
  readonly bib: string | null
  readonly venue: string
  readonly venueTitle: string
  readonly unit: string | null
}
export const decodeEntrantFace = wire.record<EntrantFace>('EntrantFace', {
  id: wire.text, title: wire.text, bib: wire.orNull(wire.text), venue: wire.text, venueTitle: wire.text,
  unit: wire.orNull(wire.text),
})

export interface Row {
  readonly entrant: string
  readonly rank: number | null
  readonly class: string
  readonly cells: readonly string[]
  readonly change: string | null
}
export const decodeRow = wire.record<Row>('Row', {
  entrant: wire.text, rank: wire.orNull(wire.whole), class: wire.text, cells: wire.list(wire.text),
  change: wire.orNull(wire.text),
})

export interface Whole {
  readonly contest: string
  readonly of: string
  readonly version: number
  readonly hash: string
  readonly asOf: string
  readonly columns: readonly Column[]
  readonly entrants: readonly EntrantFace[]
  readonly rows: readonly Row[]
  readonly form: string
}
export const decodeWhole = wire.record<Whole>('Whole', {
  contest: wire.text, of: wire.text, version: wire.whole, hash: wire.text, asOf: wire.text,
  columns: wire.list(decodeColumn), entrants: wire.list(decodeEntrantFace), rows: wire.list(decodeRow),
  form: wire.text,
})

export interface Move {
  readonly entrant: string
  readonly position: number
}
export const decodeMove = wire.record<Move>('Move', {
  entrant: wire.text, position: wire.whole,
})

export interface RankRun {
  readonly from: number
  readonly count: number
  readonly rank: number | null
}
export const decodeRankRun = wire.record<RankRun>('RankRun', {
  from: wire.whole, count: wire.whole, rank: wire.orNull(wire.whole),
})

export interface CellText {
  readonly column: number
  readonly text: string
}
export const decodeCellText = wire.record<CellText>('CellText', {
  column: wire.whole, text: wire.text,
})

export interface RowChange {
  readonly entrant: string
  readonly class: string | null
  readonly cells: readonly CellText[]
  readonly change: string | null
}
export const decodeRowChange = wire.record<RowChange>('RowChange', {
  entrant: wire.text, class: wire.orNull(wire.text), cells: wire.list(decodeCellText),
  change: wire.orNull(wire.text),
})

export interface Patch {
  readonly contest: string
  readonly of: string
  readonly before: string
  readonly after: string
  readonly version: number
  readonly asOf: string
  readonly gone: readonly string[]
  readonly moves: readonly Move[]
  readonly ranks: readonly RankRun[]
  readonly rows: readonly RowChange[]
  readonly entrants: readonly EntrantFace[]
}
export const decodePatch = wire.record<Patch>('Patch', {
  contest: wire.text, of: wire.text, before: wire.text, after: wire.text, version: wire.whole, asOf: wire.text,
  gone: wire.list(wire.text), moves: wire.list(decodeMove), ranks: wire.list(decodeRankRun),
  rows: wire.list(decodeRowChange), entrants: wire.list(decodeEntrantFace),
})

export interface Beat {
  readonly contest: string
  readonly of: string
  readonly hash: string
  readonly status: string
  readonly view: string
  readonly serverTime: string
}
export const decodeBeat = wire.record<Beat>('Beat', {
  contest: wire.text, of: wire.text, hash: wire.text, status: wire.text, view: wire.text, serverTime: wire.text,
})

export const wallHubPath = '/hubs/wall'

/** What may be called on /hubs/wall. */
export interface WallHub {
  follow(contest: string, board: string, have: string | null): Promise<void>
  unfollow(contest: string, board: string): Promise<void>
}

export const wallHub = (connection: wire.Caller): WallHub => ({
  follow: async (contest, board, have) =>
    void (await wire.call(connection, 'Follow', contest, board, have)),
  unfollow: async (contest, board) =>
    void (await wire.call(connection, 'Unfollow', contest, board)),
})

/** What a client of /hubs/wall is told. */
export interface WallClient {
  head(head: Head): void
  whole(whole: Whole): void
  patch(patch: Patch): void
  beat(beat: Beat): void
}

export const listenToWall: wire.Listen<WallClient> = (connection, client, refused) => {
  wire.tell(connection, 'Head', (x) => [decodeHead(x[0])],
    (head) => client.head(head), refused)
  wire.tell(connection, 'Whole', (x) => [decodeWhole(x[0])],
    (whole) => client.whole(whole), refused)
  wire.tell(connection, 'Patch', (x) => [decodePatch(x[0])],
    (patch) => client.patch(patch), refused)
  wire.tell(connection, 'Beat', (x) => [decodeBeat(x[0])],
    (beat) => client.beat(beat), refused)
}

export const refHubPath = '/hubs/ref'

/** What may be called on /hubs/ref. */
export interface RefHub {
  watch(contest: string, device: string): Promise<void>
  open(node: string, entrant: string): Promise<void>
  leave(node: string, entrant: string): Promise<void>
  edit(node: string, entrant: string, input: string, editing: boolean): Promise<void>
  nudge(seat: string): Promise<void>
  time(): Promise<number>
}

export const refHub = (connection: wire.Caller): RefHub => ({
  watch: async (contest, device) =>
    void (await wire.call(connection, 'Watch', contest, device)),
  open: async (node, entrant) =>
    void (await wire.call(connection, 'Open', node, entrant)),
  leave: async (node, entrant) =>
    void (await wire.call(connection, 'Leave', node, entrant)),
  edit: async (node, entrant, input, editing) =>
    void (await wire.call(connection, 'Edit', node, entrant, input, editing)),
  nudge: async (seat) =>
    void (await wire.call(connection, 'Nudge', seat)),
  time: async () =>
    wire.whole(await wire.call(connection, 'Time')),
})

/** What a client of /hubs/ref is told. */
export interface RefClient {
  desk(rules: string, roster: string): void
  changed(node: string, entrant: string): void
  twins(devices: readonly string[]): void
  also(node: string, entrant: string, seats: readonly string[]): void
  nudged(by: string): void
  beat(serverTime: number): void
  ended(code: string): void
}

export const listenToRef: wire.Listen<RefClient> = (connection, client, refused) => {
  wire.tell(connection, 'Desk', (x) => [wire.text(x[0]), wire.text(x[1])],
    (rules, roster) => client.desk(rules, roster), refused)
  wire.tell(connection, 'Changed', (x) => [wire.text(x[0]), wire.text(x[1])],
    (node, entrant) => client.changed(node, entrant), refused)
  wire.tell(connection, 'Twins', (x) => [wire.list(wire.text)(x[0])],
    (devices) => client.twins(devices), refused)
  wire.tell(connection, 'Also', (x) => [wire.text(x[0]), wire.text(x[1]), wire.list(wire.text)(x[2])],
    (node, entrant, seats) => client.also(node, entrant, seats), refused)
  wire.tell(connection, 'Nudged', (x) => [wire.text(x[0])],
    (by) => client.nudged(by), refused)
  wire.tell(connection, 'Beat', (x) => [wire.whole(x[0])],
    (serverTime) => client.beat(serverTime), refused)
  wire.tell(connection, 'Ended', (x) => [wire.text(x[0])],
    (code) => client.ended(code), refused)
}
