// A timed stage: start, splits, stop. The time runs from the start mark that stands, so a tablet that was off goes on where
// it was.
import { secondsOf, type Row } from './ledger'

export interface Timing {
  readonly state: 'ready' | 'running' | 'stopped'
  readonly start: Row | null
  readonly stop: Row | null
  readonly splits: readonly Row[]
}

export const timingOf = (rows: readonly Row[]): Timing => {
  const last = (mark: string): Row | null => rows.findLast((row) => row.content['mark'] === mark) ?? null
  const [start, stop] = [last('start'), last('stop')]
  const splits = rows.filter(({ content }) => content['mark'] !== 'start' && content['mark'] !== 'stop')
  const state = stop !== null ? 'stopped' : start !== null ? 'running' : 'ready'
  return { state, start, stop, splits }
}

/** Seconds since the start, until the stop or until now; null before the start. */
export const elapsed = ({ start, stop }: Timing, now: number): number | null =>
  start === null ? null : Math.max(0, (stop === null ? now : secondsOf(stop.at)) - secondsOf(start.at))

/** `7:41.25`, `1:02:03.40`; hundredths are cut, so that a clock never shows what has not passed. */
export const timeText = (seconds: number, decimals = 2): string => {
  const units = 10 ** decimals
  const total = Math.floor(seconds * units + 1e-6)
  const [whole, part] = [Math.floor(total / units), total % units]
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return decimals === 0 ? text : `${text}.${String(part).padStart(decimals, '0')}`
}

/** Digits as they are typed, from the right: hundredths, seconds, minutes, hours. `74125` is 7:41.25. */
export const typedTime = (digits: string): { readonly text: string; readonly seconds: number | null } => {
  const padded = digits.padStart(9, '0').slice(-9)
  const [hours, minutes, seconds, hundredths] = [
    padded.slice(0, 3),
    padded.slice(3, 5),
    padded.slice(5, 7),
    padded.slice(7),
  ].map(Number) as [number, number, number, number]
  const text =
    hours > 0
      ? `${hours}:${pad(minutes)}:${pad(seconds)}.${pad(hundredths)}`
      : `${minutes}:${pad(seconds)}.${pad(hundredths)}`
  const fits = digits !== '' && minutes < 60 && seconds < 60
  return { text, seconds: fits ? hours * 3600 + minutes * 60 + seconds + hundredths / 100 : null }
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** Marks of splits that were not taken yet: those of the rulebook first, then numbered ones. */
export const nextSplit = (splits: readonly string[], taken: readonly Row[]): string => {
  const had = new Set(taken.map((row) => row.content['mark']))
  const named = splits.find((split) => !had.has(split))
  if (named !== undefined) return named
  let n = 1
  while (had.has(`lap${n}`)) n++
  return `lap${n}`
}

/** For so long a stop can be taken back with one tap. */
export const undoStopMs = 10_000

/** How the seconds lie on a clock of the hall: the last such time of the day that is not ahead of now. */
export const lastTimeOfDay = (hour: number, minute: number, zone: string, now: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(now * 1000)
    .reduce<Record<string, number>>((all, { type, value }) => ({ ...all, [type]: Number(value) }), {})
  const passed = (parts['hour'] ?? 0) * 60 + (parts['minute'] ?? 0)
  const back = (passed - (hour * 60 + minute) + 1440) % 1440
  return Math.floor(now / 60) * 60 - back * 60
}

/** Hour and minute from four digits; null where there is no such time. */
export const timeOfDay = (digits: string): readonly [number, number] | null => {
  if (digits.length !== 4) return null
  const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))]
  return hour < 24 && minute < 60 ? [hour, minute] : null
}
