// Keeps a face connected to its board, for ever: it never gives up, also not before the first success, and never
// storms.
import type { WallClient, WallHub } from './contract'
import { denials, type Denial, type LiveEvent, type Wants } from './live'
import { ResyncBound } from './resync'
import { deniedDelay, retryDelay, steadyMs } from './retry'

/** One try at a socket; it is thrown away when it closes. */
export interface Link extends WallHub {
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes a link that tells what it hears, what it could not read, and, once started, that it has closed. */
export type OpenLink = (client: WallClient, refused: (why: string) => void, closed: () => void) => Link

/** What the connection serves. */
export interface Follower {
  readonly contest: string
  /** `path#board` */
  readonly of: string
  wants(): Wants
  /** `hash/form` of what is held, or null. */
  have(): string | null
  tell(event: LiveEvent): void
}

/** The page's monotonic clock, its timers, and chance. */
export interface World {
  now(): number
  random(): number
  /** Waits so long, or until it is woken. */
  wait(ms: number, woken: AbortSignal): Promise<void>
}

/** A server that neither answers nor refuses for so long is taken to be gone. */
export const answerMs = 15_000

export class Connection {
  private readonly bound = new ResyncBound()
  private ended = false
  private alarm = new AbortController()
  private link: Link | null = null
  private denied = false

  constructor(
    private readonly open: OpenLink,
    private readonly follower: Follower,
    private readonly world: World,
  ) {}

  /** Runs until `end`. */
  async run(): Promise<void> {
    for (let attempt = 0; !this.ended; attempt++) {
      const openMs = await this.once()
      this.follower.tell({ type: 'closed', at: this.world.now() })
      if (openMs >= steadyMs) attempt = 0
      if (!this.ended) await this.world.wait(this.delay(attempt), this.alarm.signal)
      this.alarm = new AbortController()
    }
  }

  /** Tries again now, if it is waiting: the network is said to be back. */
  wake(): void {
    this.alarm.abort()
  }

  /** Asks for what is missing, if anything is, and if it may ask now. To be called a few times a second. */
  tend(): void {
    const { link, follower } = this
    const wants = follower.wants()
    if (link === null || wants === 'nothing' || !this.bound.allows(this.world.now())) return
    const have = wants === 'whole' ? null : follower.have()
    // What fails here shows as a closed link, or is asked again when the bound allows it.
    link.follow(follower.contest, follower.of, have).catch(() => undefined)
  }

  async end(): Promise<void> {
    this.ended = true
    this.wake()
    await this.link?.stop()
  }

  private delay(attempt: number): number {
    const chance = this.world.random()
    return this.denied ? deniedDelay(chance) : retryDelay(attempt, chance)
  }

  /** One socket, from its start to its close; whatever goes wrong ends it. Says how long it was open. */
  private async once(): Promise<number> {
    let openedAt = Number.POSITIVE_INFINITY
    let close = (): void => undefined
    const closed = new Promise<void>((resolve) => (close = resolve))
    const tell = (event: LiveEvent): void => (this.link === link ? this.follower.tell(event) : undefined)
    const link = this.open(this.hears(tell), (why) => tell({ type: 'refused', at: this.world.now(), why }), close)
    this.link = link
    this.denied = false
    try {
      await this.inTime(link.start())
      openedAt = this.world.now()
      this.follower.tell({ type: 'opened', at: openedAt })
      await this.inTime(link.follow(this.follower.contest, this.follower.of, this.follower.have()))
      await closed
    } catch (error) {
      // The network and the server come back; a contest that does not exist must be made by somebody.
      const why = denialIn(error)
      this.denied = why !== null
      if (why !== null) tell({ type: 'denied', at: this.world.now(), why })
    }
    this.link = null
    // Not waited for: a socket that does not answer does not close in time either.
    link.stop().catch(() => undefined)
    return Math.max(0, this.world.now() - openedAt)
  }

  /** A link that was given up has nothing more to say: `tell` passes over it. */
  private hears(tell: (event: LiveEvent) => void): WallClient {
    const at = (): number => this.world.now()
    return {
      head: (head) => tell({ type: 'head', at: at(), head }),
      whole: (whole) => tell({ type: 'whole', at: at(), whole }),
      patch: (patch) => tell({ type: 'patch', at: at(), patch }),
      beat: (beat) => tell({ type: 'beat', at: at(), beat }),
    }
  }

  private async inTime(answer: Promise<void>): Promise<void> {
    const answered = new AbortController()
    const late = this.world.wait(answerMs, answered.signal).then(() => {
      if (!answered.signal.aborted) throw new Error('no answer')
    })
    try {
      await Promise.race([answer, late])
    } finally {
      answered.abort()
    }
  }
}

/** A hub says its codes at the end of a sentence of its own. */
const denialIn = (error: unknown): Denial | null => {
  const said = error instanceof Error ? error.message : ''
  return denials.find((code) => new RegExp(`\\b${code}$`).test(said.trim())) ?? null
}
