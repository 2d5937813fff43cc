// What a tablet asks of the server, and what it remembers of the answers for when there is none.
import type { Decode } from '../live/decode'
import { asker, type Answer, type Ask } from './ask'
import { Cache } from './cache'
import { decodeDesk, type DeskView } from './desk'
import { decodeMarks, type MarksView } from './sheet'
import { Home } from './home'
import type { Receipt } from './kept'
import { readReceipt } from './receipt-line'
import { decodeSession, type SessionView } from './session'
import type { OutboxWorld } from './world'

export type { Answer } from './ask'
export type * from './desk'
export type * from './session'
export type * from './sheet'

/** What is exchanged for a session: one of the three. */
export type Credential =
  | { readonly pin: string; readonly holder?: string; readonly device?: string }
  /** The token of a QR code, from the address. */
  | { readonly pairing: string; readonly holder?: string; readonly device?: string }
  | { readonly pass: string }

export interface Remembered<T> {
  readonly value: T
  /** When the server said so, unix milliseconds on the device's clock. */
  readonly at: number
}

export interface Api {
  /** Who this tablet is. A refusal `needs-pass` makes it forget what it remembered of its seat. */
  session(): Promise<Answer<SessionView>>
  pair(credential: Credential): Promise<Answer<SessionView>>
  leave(): Promise<Answer<null>>
  desk(contest: string): Promise<Answer<DeskView>>
  /** Of one entrant or node, or all of the seat. */
  marks(contest: string, of?: { readonly entrant?: string; readonly node?: string }): Promise<Answer<MarksView>>
  /** Head judge: the public total of the entrant stays as it is until the post. */
  hold(contest: string, node: string, entrant: string): Promise<Answer<readonly Receipt[]>>
  post(contest: string, node: string, entrant: string): Promise<Answer<readonly Receipt[]>>
  /** Head judge: voids all that stands of the entrant at or below the node. */
  rerun(contest: string, node: string, entrant: string, reason: string): Promise<Answer<readonly Receipt[]>>
  /** The second person's yes. */
  confirm(contest: string, confirm: string): Promise<Answer<readonly Receipt[]>>
  /** What the server said last, of the same seat; null: nothing is remembered. */
  readonly last: {
    session(): Promise<Remembered<SessionView> | null>
    desk(contest: string): Promise<Remembered<DeskView> | null>
    marks(contest: string): Promise<Remembered<MarksView> | null>
  }
}

const remembered = 'seat:'
const sessionKey = `${remembered}session`
const deskKey = (contest: string): string => `${remembered}desk:${contest}`
const marksKey = (contest: string): string => `${remembered}marks:${contest}`

export const openApi = (world: OutboxWorld): Api =>
  new TabletApi(asker(world), new Cache(new Home(world, () => [])), world)

class TabletApi implements Api {
  constructor(
    private readonly ask: Ask,
    private readonly cache: Cache,
    private readonly world: Pick<OutboxWorld, 'time'>,
  ) {}

  readonly last = {
    session: () => this.cache.get<Remembered<SessionView>>(sessionKey),
    desk: (contest: string) => this.cache.get<Remembered<DeskView>>(deskKey(contest)),
    marks: (contest: string) => this.cache.get<Remembered<MarksView>>(marksKey(contest)),
  }

  async session(): Promise<Answer<SessionView>> {
    const answer = await this.ask({ method: 'GET', path: '/api/session' }, decodeSession)
    if (answer.type === 'answer') await this.seated(answer.value)
    if (answer.type === 'refused' && answer.status === 401) await this.cache.forget(remembered)
    return answer
  }

  async pair(credential: Credential): Promise<Answer<SessionView>> {
    const answer = await this.ask({ method: 'POST', path: '/api/session', body: credential }, decodeSession)
    if (answer.type === 'answer') await this.seated(answer.value)
    return answer
  }

  async leave(): Promise<Answer<null>> {
    const answer = await this.ask({ method: 'DELETE', path: '/api/session' }, nothing)
    if (answer.type === 'answer') await this.cache.forget(remembered)
    return answer
  }

  desk(contest: string): Promise<Answer<DeskView>> {
    return this.get(`${home(contest)}/desk`, decodeDesk, deskKey(contest))
  }

  marks(contest: string, of: { entrant?: string; node?: string } = {}): Promise<Answer<MarksView>> {
    const query = new URLSearchParams(of).toString()
    const path = `${home(contest)}/marks`
    if (query !== '') return this.get(`${path}?${query}`, decodeMarks, null)
    return this.get(path, decodeMarks, marksKey(contest))
  }

  hold(contest: string, node: string, entrant: string): Promise<Answer<readonly Receipt[]>> {
    return this.act(contest, 'hold', { node, entrant })
  }

  post(contest: string, node: string, entrant: string): Promise<Answer<readonly Receipt[]>> {
    return this.act(contest, 'post', { node, entrant })
  }

  rerun(contest: string, node: string, entrant: string, reason: string): Promise<Answer<readonly Receipt[]>> {
    return this.act(contest, 'rerun', { node, entrant, reason })
  }

  confirm(contest: string, confirm: string): Promise<Answer<readonly Receipt[]>> {
    return this.act(contest, `confirm/${encodeURIComponent(confirm)}`, undefined)
  }

  private act(contest: string, what: string, body: unknown): Promise<Answer<readonly Receipt[]>> {
    return this.ask({ method: 'POST', path: `${home(contest)}/${what}`, body }, receipts)
  }

  private async get<T>(path: string, decode: Decode<T>, key: string | null): Promise<Answer<T>> {
    const answer = await this.ask({ method: 'GET', path }, decode)
    if (answer.type === 'answer' && key !== null) await this.remember(key, answer.value)
    return answer
  }

  /** What another seat was told is not for this one. */
  private async seated(session: SessionView): Promise<void> {
    const before = await this.last.session()
    if (before !== null && seatOf(before.value) !== seatOf(session)) await this.cache.forget(remembered)
    await this.remember(sessionKey, session)
  }

  private remember<T>(key: string, value: T): Promise<void> {
    return this.cache.put(key, { value, at: this.world.time() } satisfies Remembered<T>)
  }
}

const home = (contest: string): string => `/api/contests/${encodeURIComponent(contest)}`

const seatOf = ({ contest, role, seat, scope }: SessionView): string => JSON.stringify([contest, role, seat, scope])

const nothing: Decode<null> = Object.assign((): null => null, { blank: () => null })

/** One receipt, a list of them, or an object that holds them. */
const receipts: Decode<readonly Receipt[]> = Object.assign(
  (x: unknown): readonly Receipt[] => {
    const found = Array.isArray(x) ? x : [x]
    return found.map((one: unknown) => readReceipt(JSON.stringify(one))).filter((one) => one !== null)
  },
  { blank: () => [] },
)
