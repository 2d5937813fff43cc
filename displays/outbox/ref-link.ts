// Keeps a tablet connected to its hub, for ever: after each loss it says again which contest it watches and what it has
// open, and it asks for the time often enough that its clock is sure.
import { deniedDelay, retryDelay, steadyMs } from '../live/retry'
import type { World } from '../live/connection'
import type { Clock } from './clock'
import type { OpenRefLink, RefClient, RefLink } from './ref-hub'
import { denialIn, inTime, isEnding } from './ref-answer'
import { connecting, reduceRefLine, type RefLine, type RefLineEvent } from './ref-line'

export type { OpenRefLink, RefClient, RefHub, RefLink } from './ref-hub'
export type { RefLine } from './ref-line'

/** A new connection asks the time a few times, for the shortest way there and back; then now and then. */
export const firstPings = 5
const firstPingMs = 400
export const pingMs = 10_000

/** What a screen wants to hear; beats and the end of the pass are in the line. */
export type RefEvents = Omit<RefClient, 'beat' | 'ended'> & {
  /** The connection is there again: what was missed is to be fetched. */
  connected(): void
}

export class RefConnection {
  private ended = false
  private alarm = new AbortController()
  private link: RefLink | null = null
  private isUp = false
  private readonly opened = new Map<string, readonly [string, string]>()
  private readonly edited = new Map<string, readonly [string, string, string]>()
  private readonly listeners = new Set<(line: RefLine) => void>()
  private known: RefLine = connecting

  constructor(
    private readonly openLink: OpenRefLink,
    private readonly of: { readonly contest: string; readonly device: string },
    private readonly events: RefEvents,
    private readonly clock: Pick<Clock, 'ping'>,
    private readonly world: World,
  ) {}

  get line(): RefLine {
    return this.known
  }

  onChange(listener: (line: RefLine) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Runs until `end`, or until the pass ends. */
  async run(): Promise<void> {
    for (let attempt = 0; !this.isOver; attempt++) {
      this.alarm = new AbortController()
      const openMs = await this.once()
      this.tell({ type: 'closed', at: this.world.now() })
      if (openMs >= steadyMs) attempt = 0
      if (!this.isOver) await this.world.wait(this.delay(attempt), this.alarm.signal)
    }
  }

  /** Tries again now, if it is waiting: the network is said to be back. */
  wake(): void {
    this.alarm.abort()
  }

  /** Lets time pass. To be called a few times a second. */
  pulse(): void {
    this.tell({ type: 'tick', at: this.world.now() })
  }

  async end(): Promise<void> {
    this.ended = true
    this.listeners.clear()
    this.wake()
    await this.link?.stop()
  }

  open(node: string, entrant: string): void {
    this.opened.set(key(node, entrant), [node, entrant])
    this.say((link) => link.open(node, entrant))
  }

  leave(node: string, entrant: string): void {
    this.opened.delete(key(node, entrant))
    for (const [of, [atNode, atEntrant]] of this.edited)
      if (atNode === node && atEntrant === entrant) this.edited.delete(of)
    this.say((link) => link.leave(node, entrant))
  }

  edit(node: string, entrant: string, input: string, editing: boolean): void {
    const of = key(node, entrant, input)
    if (editing) this.edited.set(of, [node, entrant, input])
    else this.edited.delete(of)
    this.say((link) => link.edit(node, entrant, input, editing))
  }

  /** Rejects while there is no connection. */
  async nudge(seat: string): Promise<void> {
    if (!this.isUp || this.link === null) throw new Error('offline')
    await this.link.nudge(seat)
  }

  private get isOver(): boolean {
    return this.ended || this.known.state === 'ended'
  }

  /** What fails here is said again after the next connect. */
  private say(what: (link: RefLink) => Promise<void>): void {
    if (this.isUp && this.link !== null) what(this.link).catch(() => undefined)
  }

  private delay(attempt: number): number {
    const chance = this.world.random()
    return this.known.code === null ? retryDelay(attempt, chance) : deniedDelay(chance)
  }

  /** One socket, from its start to its close; whatever goes wrong ends it. Says how long it was open. */
  private async once(): Promise<number> {
    let openedAt = Number.POSITIVE_INFINITY
    const over = new AbortController()
    const closed = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()))
    const isOurs = (): boolean => this.link === link
    const refused = (why: string): void => {
      if (isOurs()) this.tell({ type: 'refused', at: this.world.now(), why })
    }
    const link = this.openLink(this.hears(isOurs, over), refused, () => over.abort())
    this.link = link
    try {
      await inTime(link.start(), this.world)
      await inTime(link.watch(this.of.contest, this.of.device), this.world)
      openedAt = this.world.now()
      this.up(link, over.signal)
      await closed
    } catch (error) {
      const code = denialIn(error)
      if (code !== null) this.tell({ type: isEnding(code) ? 'ended' : 'denied', at: this.world.now(), code })
    }
    this.link = null
    this.isUp = false
    over.abort()
    link.stop().catch(() => undefined)
    return Math.max(0, this.world.now() - openedAt)
  }

  private up(link: RefLink, over: AbortSignal): void {
    this.isUp = true
    this.tell({ type: 'heard', at: this.world.now() })
    for (const [node, entrant] of this.opened.values()) this.say(() => link.open(node, entrant))
    for (const [node, entrant, input] of this.edited.values()) this.say(() => link.edit(node, entrant, input, true))
    void this.pings(link, over)
    this.events.connected()
  }

  private async pings(link: RefLink, over: AbortSignal): Promise<void> {
    for (let asked = 1; !over.aborted; asked++) {
      // A question that fails closes the link, or the next one succeeds.
      await this.clock.ping(() => link.time()).catch(() => undefined)
      await this.world.wait(asked < firstPings ? firstPingMs : pingMs, over)
    }
  }

  /** A link that was given up has nothing more to say. */
  private hears(isOurs: () => boolean, over: AbortController): RefClient {
    const heard = <T extends unknown[]>(tell: (...said: T) => void) => (...said: T): void => {
      if (!isOurs() || this.isOver) return
      this.tell({ type: 'heard', at: this.world.now() })
      tell(...said)
    }
    const { desk, changed, twins, also, nudged } = this.events
    return {
      desk: heard(desk),
      changed: heard(changed),
      twins: heard(twins),
      also: heard(also),
      nudged: heard(nudged),
      beat: heard(() => undefined),
      ended: (code) => {
        if (!isOurs()) return
        this.tell({ type: 'ended', at: this.world.now(), code })
        over.abort()
      },
    }
  }

  private tell(event: RefLineEvent): void {
    const next = reduceRefLine(this.known, event)
    if (next === this.known) return
    this.known = next
    for (const listener of this.listeners) listener(next)
  }
}

const key = (...names: readonly string[]): string => names.join('\n')
