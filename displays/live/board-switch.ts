// From one board to another without a blank picture: what is shown stays until the next one is there.
import type { OpenLink, World } from './connection'
import type { Choice } from './contests'
import type { Live } from './live'
import { LiveBoard } from './live-board'

export class BoardSwitch {
  private shown: LiveBoard | null = null
  private next: LiveBoard | null = null

  constructor(
    private readonly open: OpenLink,
    private readonly world: World,
    private readonly show: (live: Live) => void,
  ) {}

  /** Does nothing if that is followed already. */
  follow({ contest, of }: Choice): void {
    const latest = (this.next ?? this.shown)?.now
    if (latest?.contest === contest && latest.of === of) return
    void this.next?.end()
    const board = new LiveBoard(contest, of, this.open, this.world, latest?.clock)
    this.next = board
    board.onChange(() => this.changed(board))
    this.changed(board)
    board.start()
  }

  /** Lets time pass. To be called a few times a second. */
  pulse(): void {
    for (const board of [this.shown, this.next]) board?.pulse()
  }

  /** The network is said to be back. */
  wake(): void {
    for (const board of [this.shown, this.next]) board?.wake()
  }

  end(): void {
    for (const board of [this.shown, this.next]) void board?.end()
  }

  private changed(board: LiveBoard): void {
    if (board === this.next && (isBlank(this.shown) || !isBlank(board))) {
      void this.shown?.end()
      this.shown = board
      this.next = null
    }
    if (board === this.shown) this.show(board.now)
  }
}

const isBlank = (board: LiveBoard | null): boolean => board === null || board.now.state === 'waiting'
