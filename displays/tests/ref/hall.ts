// A server, a device and a hub for tests of the tablet.
import type { Answer, Api } from '../../outbox/api'
import type { OutboxWorld } from '../../outbox/outbox'
import type { RefClient } from '../../outbox/ref-link'
import type { DeskView, Fact, Kept, MarksView, Outbox, SessionView } from '../../ref/seam'
import { Tablet } from '../../ref/tablet/tablet'
import type { TabletWorld } from '../../ref/tablet/world'
import { desk, kept, marks } from './some'

export const session: SessionView = {
  contest: 'cup',
  title: '大赛',
  role: 'judge',
  holder: '李',
  expires: null,
  scope: { venue: null, nodes: null, inputs: null, entrants: null },
  seat: { id: 'A', title: null, by: [], judge: null, blind: false },
}
export const offline = { type: 'offline' } as const
export const refused = { type: 'refused', status: 401, code: 'revoked', message: '', afterMs: null } as const
export const ok = <T>(value: T): Answer<T> => ({ type: 'answer', value })

/** A server, a device and a hub, as simple as they can be. */
export class Hall {
  session: Answer<SessionView> = ok(session)
  desk: Answer<DeskView> = ok(desk())
  marks: MarksView = marks()
  asked: string[] = []
  client: RefClient | null = null
  remembered: { session: SessionView; desk: DeskView; marks: MarksView } | null = null
  facts: readonly Kept[] = []
  private listener = (): void => undefined
  private readonly words = new Map<string, string>()

  tablet(): Tablet {
    return new Tablet(this.world(), () => undefined)
  }

  tell(facts: readonly Kept[]): void {
    this.facts = facts
    this.listener()
  }

  private world(): TabletWorld {
    const last = <K extends 'session' | 'desk' | 'marks'>(of: K) =>
      Promise.resolve(this.remembered === null ? null : { value: this.remembered[of], at: 0 })
    const api = {
      session: () => Promise.resolve(this.session),
      pair: () => Promise.resolve(this.session),
      leave: () => Promise.resolve(ok(null)),
      desk: () => (this.asked.push('desk'), Promise.resolve(this.desk)),
      marks: (_: string, of: { entrant?: string } = {}) => {
        this.asked.push(`marks ${of.entrant ?? ''}`.trim())
        const { entrant: who } = of
        if (this.desk.type === 'offline') return Promise.resolve(offline)
        return Promise.resolve(
          ok({ ...this.marks, marks: this.marks.marks.filter((one) => who === undefined || one.entrant === who) }),
        )
      },
      last: { session: () => last('session'), desk: () => last('desk'), marks: () => last('marks') },
    } as unknown as Api
    return {
      outbox: {
        now: () => performance.now(),
        random: () => 0,
        wait: () => new Promise(() => undefined),
      } as unknown as OutboxWorld,
      api,
      clock: { now: () => ({ at: 0, offset: 0, uncertainty: 0.1 }), ping: async () => undefined },
      openLink: (client) => {
        this.client = client
        const nothing = async (): Promise<void> => undefined
        return {
          start: nothing,
          stop: nothing,
          watch: nothing,
          open: nothing,
          leave: nothing,
          edit: nothing,
          nudge: nothing,
          time: async () => 0,
        }
      },
      openOutbox: () => Promise.resolve(this.outbox()),
      shell: null,
      recall: (name) => this.words.get(name) ?? '',
      keep: (name, text) => void this.words.set(name, text),
      storage: () => Promise.resolve({ persisted: 'yes', used: null, quota: null }),
      isSecure: true,
    }
  }

  private outbox(): Outbox {
    return {
      source: 'tab',
      all: () => this.facts,
      sync: () => ({ state: 'synced', count: 0, lastAt: null, code: null }),
      onChange: (listener: () => void) => ((this.listener = listener), () => undefined),
      close: () => undefined,
      drafts: { get: () => undefined, set: async () => undefined, drop: async () => undefined },
      add: (...facts: readonly Fact[]) => Promise.resolve(facts.map((fact, i) => kept(`tab-${i + 1}`, fact))),
    } as unknown as Outbox
  }
}
