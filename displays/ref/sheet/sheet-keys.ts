// What a hardware key means on a sheet. Digits and Enter are enough to fill it.
import type { Cell } from './cells'
import type { Level } from './levels'
import type { Key } from './number-entry'

export type Stroke =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'level'; readonly value: string }
  | { readonly type: 'count'; readonly direction: 1 | -1 }
  | { readonly type: 'turn'; readonly on: boolean }
  | { readonly type: 'clock'; readonly act: 'start' | 'stop' | 'split' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'enter' | 'undo' | 'escape' }

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const numberKeys: Readonly<Record<string, Key>> = { Backspace: 'back', '.': '.', ',': '.', '-': '-', '½': 'half' }

/** Null where the key means nothing here. */
export const strokeOf = (pressed: Pressed, cell: Cell | null, levels: readonly Level[]): Stroke | null => {
  const { key } = pressed
  if (pressed.ctrlKey || pressed.metaKey) return key.toLowerCase() === 'z' ? { type: 'undo' } : null
  if (pressed.altKey) return null
  if (key === 'Enter') return { type: 'enter' }
  if (key === 'Escape') return { type: 'escape' }
  if (key === 'ArrowDown' || key === 'ArrowUp') return { type: 'move', by: key === 'ArrowDown' ? 1 : -1 }
  return cell === null ? null : valueStroke(key, cell, levels)
}

const valueStroke = (key: string, { manner }: Cell, levels: readonly Level[]): Stroke | null => {
  const isDigit = /^\d$/.test(key)
  switch (manner) {
    case 'keypad':
    case 'attempts':
    case 'bouts': {
      const of = isDigit ? (key as Key) : numberKeys[key]
      return of === undefined ? null : { type: 'key', key: of }
    }
    case 'segments':
    case 'list':
      return isDigit ? levelStroke(key, levels) : null
    case 'tally':
      return key === '+' || key === '1'
        ? { type: 'count', direction: 1 }
        : key === '-'
          ? { type: 'count', direction: -1 }
          : null
    case 'state':
      return key === '1' || key === '0' ? { type: 'turn', on: key === '1' } : null
    case 'time':
      return key === '1' ? clock('start') : key === '0' ? clock('stop') : key === '2' ? clock('split') : null
    default:
      return manner satisfies never
  }
}

const clock = (act: 'start' | 'stop' | 'split'): Stroke => ({ type: 'clock', act })

/** Levels that are single digits are meant by their digit, others by their place. */
const levelStroke = (digit: string, levels: readonly Level[]): Stroke | null => {
  const bear = levels.every((level) => /^\d$/.test(level.value))
  const level = bear ? levels.find(({ value }) => value === digit) : levels[Number(digit) - 1]
  return level === undefined ? null : { type: 'level', value: level.value }
}
