// A tablet: it knows its seat, its desk and what was entered, goes on without the server, and follows it when it is there.
import type { Answer, Credential } from '../../outbox/api'
import type { Receipt } from '../../outbox/outbox'
import { RefConnection, type RefEvents } from '../../outbox/ref-link'
import type { DeskView, SessionView } from '../seam'
import { ledgerOf } from '../sheet/ledger'
import { sheetsOf } from '../sheet/sheets'
import { noMarks, toldMarks, type KnownMarks } from './known-marks'
import { Refresh } from './refresh'
import { codeOf, idle, unseated, type Tabled } from './tabled'
import { TabletScribe } from './tablet-scribe'
import type { HeadAct, TabletWorld } from './world'

export class Tablet {
  now: Tabled = idle
  readonly scribe: TabletScribe
  private connection: RefConnection | null = null
  private readonly refresh: Refresh
  private stopOutbox = (): void => undefined

  constructor(
    readonly world: TabletWorld,
    private readonly told: (now: Tabled) => void,
  ) {
    this.scribe = new TabletScribe(world.clock, () => this.now)
    this.refresh = new Refresh(this)
  }

  /** What the device remembers is there at once; the server is asked afterwards. */
  async start(): Promise<void> {
    const session = await this.world.api.last.session()
    if (session !== null) await this.remember(session.value)
    await this.askSession()
  }

  async askSession(): Promise<void> {
    const answer = await this.world.api.session()
    if (answer.type === 'answer') return this.take(answer.value)
    if (this.now.session === null) return this.tell({ phase: 'pairing' })
    if (answer.type === 'refused' && answer.status === 401) return this.tell({ ended: answer.code })
    this.follow()
  }

  async pair(credential: Credential): Promise<Answer<SessionView>> {
    const answer = await this.world.api.pair(credential)
    if (answer.type === 'answer') {
      await this.stopFollowing()
      await this.take(answer.value)
    }
    return answer
  }

  /** The device gives the seat back. What was not sent stays until it is. */
  async leave(): Promise<Answer<null>> {
    const answer = await this.world.api.leave()
    if (answer.type !== 'answer') return answer
    await this.stopFollowing()
    this.tell(unseated)
    return answer
  }

  /** After the seat was taken away: another one may be paired. */
  startAnew(): void {
    this.tell(unseated)
  }

  /** The holder has seen whose seat it is. */
  confirm(): void {
    this.tell({ isConfirmed: true })
    this.world.keep('confirmed', seatName(this.now.session))
  }

  async act(act: HeadAct, node: string, entrant: string, reason = ''): Promise<Answer<readonly Receipt[]>> {
    const { api } = this.world
    const { contest } = this.now
    const asked = act === 'rerun' ? api.rerun(contest, node, entrant, reason) : api[act](contest, node, entrant)
    const answer = await asked
    this.refresh.marks(entrant)
    return answer
  }

  /** Null before there is a seat. Somebody must call its `pulse` every second. */
  get hub(): RefConnection | null {
    return this.connection
  }

  /** The network is said to be back. */
  wake(): void {
    if (this.now.phase === 'seated') this.connection?.wake()
    else void this.askSession()
  }

  seenNudge(): void {
    this.tell({ nudgedBy: '' })
  }

  private async remember(session: SessionView): Promise<void> {
    const contest = session.contest ?? ''
    const { last } = this.world.api
    const [desk, marks] = await Promise.all([last.desk(contest), last.marks(contest), this.openOutbox(contest)])
    this.seat(session, desk === null ? {} : ofDesk(desk.value))
    if (marks !== null) this.know({ ...marks.value, knows: new Set() })
  }

  private async take(session: SessionView): Promise<void> {
    const contest = session.contest ?? ''
    if (contest === '' || session.seat === null) return this.tell({ phase: 'pairing', ended: 'no-seat' })
    if (this.now.outbox === null || this.now.contest !== contest) await this.openOutbox(contest)
    const isSame = seatName(this.now.session) === seatName(session)
    this.seat(session, isSame ? {} : { desk: null, sheets: [] })
    if (!isSame) this.know(noMarks)
    this.follow()
    this.refresh.desk()
  }

  private async openOutbox(contest: string): Promise<void> {
    this.stopOutbox()
    try {
      const outbox = await this.world.openOutbox(contest)
      outbox.onChange(() => this.outboxChanged())
      this.stopOutbox = () => outbox.close()
      this.tell({ contest, outbox, storage: null })
      this.outboxChanged()
    } catch (error) {
      this.tell({ contest, outbox: null, storage: codeOf(error) })
    }
  }

  private outboxChanged(): void {
    const { outbox, kept: before, marks } = this.now
    const kept = outbox?.all() ?? before
    this.tell({ sync: outbox?.sync() ?? null, ...(kept !== before && { kept, ledger: ledgerOf(marks, kept) }) })
  }

  private follow(): void {
    if (this.connection !== null) return
    const { world } = this
    const of = { contest: this.now.contest, device: this.now.outbox?.source ?? '' }
    const connection = new RefConnection(world.openLink, of, this.events(), world.clock, world.outbox)
    connection.onChange(({ state, code }) => {
      this.tell({ line: state, ...(state === 'ended' && { ended: code ?? 'revoked' }) })
    })
    this.connection = connection
    void connection.run()
  }

  private events(): RefEvents {
    return {
      connected: () => this.refresh.desk(),
      desk: (rules, roster) => {
        const { desk } = this.now
        if (desk?.rules !== rules || desk.roster !== roster) this.refresh.desk()
      },
      changed: (_, entrant) => this.refresh.marks(entrant === '' ? null : entrant),
      twins: (twins) => this.tell({ twins }),
      also: (node, entrant, seats) => this.tell({ also: new Map(this.now.also).set(`${node}|${entrant}`, seats) }),
      nudged: (nudgedBy) => this.tell({ nudgedBy }),
    }
  }

  private async stopFollowing(): Promise<void> {
    const { connection } = this
    this.connection = null
    this.tell({ line: 'connecting' })
    await connection?.end().catch(() => undefined)
  }

  async askDesk(): Promise<void> {
    const answer = await this.world.api.desk(this.now.contest)
    if (answer.type === 'answer') this.tell(ofDesk(answer.value))
  }

  async askMarks(entrant: string | null): Promise<void> {
    const knows = this.now.kept.filter((one) => one.state === 'accepted').map(({ id }) => id)
    const answer = await this.world.api.marks(this.now.contest, entrant === null ? {} : { entrant })
    if (answer.type !== 'answer') return
    this.know(toldMarks(this.now.marks, answer.value, entrant, knows))
  }

  private seat(session: SessionView, more: Partial<Tabled>): void {
    const isConfirmed = this.world.recall('confirmed') === seatName(session)
    this.tell({ phase: 'seated', session, ended: null, isConfirmed, ...more })
  }

  private know(marks: KnownMarks): void {
    this.tell({ marks, ledger: ledgerOf(marks, this.now.kept) })
  }

  private tell(more: Partial<Tabled>): void {
    this.now = { ...this.now, ...more }
    this.told(this.now)
  }
}

const ofDesk = (desk: DeskView): Partial<Tabled> => ({ desk, sheets: sheetsOf(desk) })

const seatName = (session: SessionView | null): string =>
  session === null ? '' : `${session.contest}/${session.seat?.id}/${session.holder ?? ''}`
