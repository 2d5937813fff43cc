// A server for one link at a time: it does what a test tells it, and writes down what it was asked.
import type { Link, OpenLink, World } from '../../live/connection'
import type { WallClient } from '../../live/contract'

export interface Asked {
  readonly contest: string
  readonly board: string
  readonly have: string | null
}

export class ScriptedServer {
  /** What becomes of the next starts: they succeed, fail, or never answer. */
  start: 'succeeds' | 'fails' | 'hangs' = 'succeeds'
  follow: 'succeeds' | 'fails' | 'hangs' = 'succeeds'
  /** With which code it refuses to be followed. */
  denies: string | null = null
  starts = 0
  stops = 0
  readonly asked: Asked[] = []
  client: WallClient | null = null
  /** Somebody follows, and the socket is open. */
  followed = false
  private closed: () => void = () => undefined
  private refusedBy: (why: string) => void = () => undefined

  /** What it does when it is followed. */
  onFollow: (client: WallClient, asked: Asked) => void = () => undefined

  readonly open: OpenLink = (client, refused, closed): Link => ({
    start: () => {
      this.starts++
      this.client = client
      this.closed = closed
      this.refusedBy = refused
      return outcome(this.start)
    },
    stop: () => {
      this.stops++
      return Promise.resolve()
    },
    unfollow: () => Promise.resolve(),
    follow: (contest, board, have) => {
      const asked = { contest, board, have }
      this.asked.push(asked)
      if (this.denies !== null) return Promise.reject(new Error(sentence(this.denies)))
      this.followed = this.follow === 'succeeds'
      if (this.followed) this.onFollow(client, asked)
      return outcome(this.follow)
    },
  })

  /** Closes the socket. */
  close(): void {
    this.followed = false
    this.closed()
  }

  /** Sends something that cannot be read. */
  garble(): void {
    this.refusedBy('Patch: object expected')
  }
}

/** As SignalR writes what a hub throws. */
const sentence = (code: string): string =>
  `An unexpected error occurred invoking 'Follow' on the server. HubException: ${code}`

const outcome = (how: 'succeeds' | 'fails' | 'hangs'): Promise<void> =>
  how === 'succeeds'
    ? Promise.resolve()
    : how === 'fails'
      ? Promise.reject(new Error(how))
      : new Promise(() => undefined)

/** The browser's world under fake timers, with chance that is always the same. */
export const fakeWorld: World = {
  now: () => Date.now(),
  random: () => 0,
  wait: (ms, woken) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(done, ms)
      woken.addEventListener('abort', done)
      if (woken.aborted) done()
    }),
}
