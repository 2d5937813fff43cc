// With `?probe=1`: how the wall does, for tests and for the person who sets it up. Costs nothing otherwise.

export interface Probe {
  fps: number
  /** 95th percentile of message → next painted frame, in ms. */
  paintP95: number
  /** Bytes, where the browser says. */
  heap: number
  seq: string
  domRows: number
  /** Frames longer than 50 ms since the start. */
  rafLong: number
}

declare global {
  interface Window {
    __probe?: Probe
  }
}

const remembered = 600
const longFrameMs = 50

/** Starts measuring; returns what is to be called when a message changed what is shown. */
export const startProbe = (seq: () => string): (() => void) => {
  const paints: number[] = []
  const frames: number[] = []
  const probe: Probe = (window.__probe = { fps: 0, paintP95: 0, heap: 0, seq: '', domRows: 0, rafLong: 0 })
  let last = performance.now()

  const frame = (now: number): void => {
    const length = now - last
    last = now
    keep(frames, length)
    if (length > longFrameMs) probe.rafLong++
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  setInterval(() => {
    probe.fps = 1000 / (frames.reduce((sum, ms) => sum + ms, 0) / Math.max(1, frames.length))
    probe.paintP95 = paints.toSorted((a, b) => a - b)[Math.floor(paints.length * 0.95)] ?? 0
    probe.heap = heapBytes()
    probe.seq = seq()
    probe.domRows = document.querySelectorAll('[data-row]').length
  }, 1000)

  return () => {
    const heard = performance.now()
    // A task posted from a frame runs after that frame is painted.
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => keep(paints, performance.now() - heard)
      painted.port2.postMessage(null)
    })
  }
}

const keep = (items: number[], item: number): void => {
  items.push(item)
  if (items.length > remembered) items.shift()
}

const heapBytes = (): number => {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } }
  return memory?.usedJSHeapSize ?? 0
}
