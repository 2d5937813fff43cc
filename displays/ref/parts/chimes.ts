// What can be felt and heard: one short for accepted, two long for refused, three for a nudge.
import type { Kept } from '../seam'

const shortMs = 60
const longMs = 260

export class Chimes {
  private audio: AudioContext | null = null
  private known: ReadonlySet<string> | null = null

  /** Facts that were there before say nothing. */
  hear(kept: readonly Kept[]): void {
    const settled = kept.filter(isSettled)
    const { known } = this
    this.known = new Set(settled.map(nameOf))
    const news = known === null ? [] : settled.filter((one) => !known.has(nameOf(one)))
    if (news.some((one) => one.state !== 'accepted')) this.give([longMs, longMs], 220)
    else if (news.length > 0) this.give([shortMs], 880)
  }

  nudge(): void {
    this.give([shortMs, shortMs, shortMs], 660)
  }

  private give(beats: readonly number[], pitch: number): void {
    // Before the first touch a page may do neither.
    if (!navigator.userActivation?.hasBeenActive) return
    navigator.vibrate?.(beats.flatMap((ms) => [ms, shortMs]))
    this.audio ??= new AudioContext()
    let at = this.audio.currentTime
    for (const ms of beats) {
      const tone = new OscillatorNode(this.audio, { frequency: pitch })
      tone.connect(new GainNode(this.audio, { gain: 0.08 })).connect(this.audio.destination)
      tone.start(at)
      tone.stop(at + ms / 1000)
      at += (ms + shortMs) / 1000
    }
  }
}

const isSettled = (one: Kept): boolean =>
  one.state === 'accepted' || one.state === 'rejected' || one.state === 'conflict'
const nameOf = (one: Kept): string => `${one.id} ${one.state}`
