// A link that plays a scripted contest in place of the server, for looking at the wall.
import type { OpenLink } from '../live/connection'
import type { Beat, Head, WallClient } from '../live/contract'
import { hashOf, patchBetween, wholeOf, type Source } from './reference'
import { ScriptedContest, type Play } from './scripted-contest'

export interface Script extends Play {
  readonly status: string
  readonly title: string
  readonly board: string
  /** Patches a second, and changes in each. */
  readonly rate: number
  readonly batch: number
  /** The feed falls silent, or the socket closes, after so many seconds; null = never. */
  readonly silentAfter: number | null
  readonly closedAfter: number | null
}

const beatMs = 2_000

export const scriptedLink = (script: Script): OpenLink => {
  const contest = new ScriptedContest(script)
  let opened = false
  return (client, _, closed) => {
    const timers: ReturnType<typeof setTimeout>[] = []
    return {
      start: () =>
        script.closedAfter === 0 || (opened && script.closedAfter !== null)
          ? Promise.reject(new Error('closed'))
          : Promise.resolve(),
      stop: () => Promise.resolve(timers.forEach(clearInterval)),
      unfollow: () => Promise.resolve(),
      follow: () => {
        opened = true
        timers.push(...play(contest, script, client))
        if (script.closedAfter !== null) timers.push(setTimeout(closed, script.closedAfter * 1000))
        return Promise.resolve()
      },
    }
  }
}

const play = (contest: ScriptedContest, script: Script, client: WallClient): ReturnType<typeof setTimeout>[] => {
  const source = (): Source => ({ ...contest.source, rows: contest.rows })
  const since = performance.now()
  const silent = (): boolean => script.silentAfter !== null && performance.now() - since > script.silentAfter * 1000
  client.head(headOf(source(), script))
  client.whole(wholeOf(source()))
  client.beat(beatOf(source(), script))
  const step = (): void => {
    const before = contest.rows
    contest.step(script.batch)
    client.patch(patchBetween(source(), before, contest.rows))
  }
  return [
    setInterval(() => silent() || client.beat(beatOf(source(), script)), beatMs),
    ...(script.rate > 0 ? [setInterval(() => silent() || step(), 1000 / script.rate)] : []),
  ]
}

const headOf = (source: Source, script: Script): Head => ({
  contest: source.contest,
  of: source.of,
  contestTitle: script.title,
  boardTitle: script.board,
  timeZone: 'Asia/Shanghai',
  version: 1,
  hash: hashOf(source.rows),
  asOf: '0',
  status: script.status,
  view: 'open',
  boardTitles: [],
  form: '',
  note: '',
  review: [],
})

const beatOf = (source: Source, script: Script): Beat => ({
  contest: source.contest,
  of: source.of,
  hash: hashOf(source.rows),
  status: script.status,
  view: 'open',
  serverTime: new Date().toISOString(),
})
