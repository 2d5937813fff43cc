// The tablet for the views: what it knows, where one is on it, and its one heart.
import { computed, inject, onScopeDispose, provide, ref, shallowRef } from 'vue'
import type { ComputedRef, InjectionKey, Ref, ShallowRef } from 'vue'
import { home, placeFrom, screenOf, sheetKey, type Place, type Screen } from './place'
import { PracticeScribe, practiceEntrant, practiceId } from './tablet/practice'
import { pageState, type PageState } from './tablet/state'
import { Tablet } from './tablet/tablet'
import type { Tabled } from './tablet/tabled'
import type { TabletWorld } from './tablet/world'
import type { DeskEntrant } from './seam'
import type { Sheet } from './sheet/sheets'
import type { Scribe } from './sheet/sheet-draft'
import type { Say } from './words/words'

export interface Toast {
  readonly text: string
  readonly undo: (() => void) | null
  /** Whether it may be taken back still; left out = yes. */
  readonly mayUndo?: () => boolean
}

export interface Held {
  readonly tablet: Tablet
  readonly tabled: ShallowRef<Tabled>
  readonly place: ShallowRef<Place>
  readonly screen: ComputedRef<Screen>
  readonly isLocked: Ref<boolean>
  /** The page's clock, each second. */
  readonly now: Ref<number>
  readonly page: ComputedRef<PageState>
  readonly sheet: ComputedRef<Sheet | null>
  readonly entrant: ComputedRef<DeskEntrant | null>
  readonly isPractice: ComputedRef<boolean>
  readonly toast: ShallowRef<Toast | null>
  /** Why one goes on here though another device has the seat; blank = nobody said. */
  readonly takeover: Ref<string>
  readonly isHead: ComputedRef<boolean>
  /** The time zone of the venue that this is about. */
  readonly zone: ComputedRef<string | undefined>
  /** Changes when practice does. */
  readonly practised: Ref<number>
  scribe(): Scribe
  go(to: Partial<Place>): void
  say(toast: Toast): void
}

const heartMs = 1_000
/** For so long what was done can be taken back from where one is. */
const undoMs = 8_000
const toastMs = 3_000
const key: InjectionKey<Held> = Symbol('tablet')

export const provideTablet = (world: TabletWorld, words: Say): Held => {
  const tabled = shallowRef<Tabled>(undefined as never)
  const tablet = new Tablet(world, (next) => (tabled.value = next))
  tabled.value = tablet.now
  const place = shallowRef(placeFrom(world.recall('place')))
  const isLocked = ref(world.recall('locked') === 'yes')
  const now = ref(world.outbox.now())
  const practised = ref(0)
  const practice = new PracticeScribe(tablet.scribe, () => practised.value++)
  const toast = shallowRef<Toast | null>(null)
  const isPractice = computed(() => place.value.entrant === practiceId)
  const heart = setInterval(() => {
    tablet.hub?.pulse()
    now.value = world.outbox.now()
  }, heartMs)
  const wake = (): void => tablet.wake()
  addEventListener('online', wake)
  onScopeDispose(() => removeEventListener('online', wake))
  let fading = 0
  onScopeDispose(() => clearInterval(heart))
  onScopeDispose(() => clearTimeout(fading))

  const held: Held = {
    tablet,
    tabled,
    place,
    isLocked,
    now,
    toast,
    practised,
    isPractice,
    takeover: ref(''),
    screen: computed(() => screenOf(tabled.value, place.value, isLocked.value)),
    page: computed(() => pageState(tabled.value.line, tabled.value.desk, tabled.value.ended !== null)),
    sheet: computed(() => {
      const { sheets } = tabled.value
      return sheets.find((one) => sheetKey(one) === place.value.sheet) ?? sheets[0] ?? null
    }),
    entrant: computed(() => entrantOf(tabled.value, place.value, words)),
    zone: computed(() => zoneOf(tabled.value, place.value)),
    isHead: computed(() => tabled.value.session?.role === 'head-judge'),
    scribe: () => (isPractice.value ? practice : tablet.scribe),
    go: (to) => {
      place.value = { ...home, sheet: place.value.sheet, ...to }
      // On a sheet it would lie over what is touched next, and the sheet has an undo of its own.
      if (place.value.screen === 'sheet') toast.value = null
      // Practice ends with the page.
      if (!isPractice.value) world.keep('place', JSON.stringify(place.value))
    },
    say: (next) => {
      clearTimeout(fading)
      toast.value = next
      fading = setTimeout(() => (toast.value = null), next.undo === null ? toastMs : undoMs) as unknown as number
    },
  }
  provide(key, held)
  return held
}

/** Of the entrant's venue, else of the seat's, else of the only one. */
const zoneOf = ({ desk, session }: Tabled, { entrant }: Place): string | undefined => {
  const venue = desk?.entrants.find(({ id }) => id === entrant)?.venue ?? session?.scope.venue
  const venues = desk?.venues ?? []
  return (venues.find(({ id }) => id === venue) ?? venues[0])?.timeZone ?? undefined
}

const entrantOf = ({ desk }: Tabled, { entrant }: Place, words: Say): DeskEntrant | null =>
  entrant === practiceId
    ? practiceEntrant(words('practice'))
    : (desk?.entrants.find(({ id }) => id === entrant) ?? null)

export const useTablet = (): Held => {
  const held = inject(key)
  if (held === undefined) throw new Error('there is no tablet')
  return held
}
