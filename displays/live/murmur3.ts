// MurmurHash3 x86-32 (public domain, Austin Appleby), with both seeds of the board hash in one pass over the bytes.

/** The hash of the first `length` bytes under seed 0 and under seed 1, each an unsigned 32-bit number. */
export interface Lanes {
  readonly lane0: number
  readonly lane1: number
}

export const murmur3 = (bytes: Uint8Array, length: number = bytes.length): Lanes => {
  const tail = length & ~3
  let lane0 = 0
  let lane1 = 1
  for (let i = 0; i < tail; i += 4) {
    const k = scramble(at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24))
    lane0 = advance(lane0, k)
    lane1 = advance(lane1, k)
  }
  const k = scramble(tailOf(bytes, tail, length))
  return { lane0: finish(lane0 ^ k, length), lane1: finish(lane1 ^ k, length) }
}

const at = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0

const tailOf = (bytes: Uint8Array, from: number, to: number): number => {
  let k = 0
  for (let i = to - 1; i >= from; i--) k = (k << 8) | at(bytes, i)
  return k
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

const scramble = (k: number): number => Math.imul(rotate(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593)

const advance = (h: number, k: number): number => (Math.imul(rotate(h ^ k, 13), 5) + 0xe6546b64) | 0

const finish = (hash: number, length: number): number => {
  let h = hash ^ length
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
