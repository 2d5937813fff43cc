// Does what a key means, on the line that is active.
import { timingOf, nextSplit } from '../sheet/time-entry'
import type { Stroke } from '../sheet/sheet-keys'
import type { OpenSheet } from '../use-sheet'

/** `atEnd`: Enter on the last line. */
export const runStroke = (stroke: Stroke, open: OpenSheet, atEnd: () => void): void => {
  const { active, work, cell } = open
  const key = active.value
  switch (stroke.type) {
    case 'key':
      return open.press(stroke.key)
    case 'enter':
      return enter(open, atEnd)
    case 'move':
      return void open.move(stroke.by)
    case 'undo':
      return open.undo()
    case 'escape':
      return work.value.forget(key)
    default:
  }
  if (open.isSigned.value || cell.value === null) return
  switch (stroke.type) {
    case 'level':
      return work.value.choose(key, stroke.value)
    case 'count':
      return void work.value.count(key, stroke.direction)
    case 'turn':
      return void work.value.turn(key, stroke.on)
    case 'clock':
      return clock(stroke.act, open)
    default:
      return stroke satisfies never
  }
}

/** What does not fit stays where it is, and says why. */
const enter = (open: OpenSheet, atEnd: () => void): void => {
  const wrong = open.work.value.commit(open.active.value)
  open.refused.value = wrong
  if (wrong === null && !open.move(1)) atEnd()
}

const clock = (act: 'start' | 'stop' | 'split', { work, cell, active }: OpenSheet): void => {
  const now = cell.value
  if (now === null) return
  const timing = timingOf(now.rows)
  if (act === 'start' && timing.state === 'ready') void work.value.time(active.value, 'start')
  if (act === 'stop' && timing.state === 'running') void work.value.time(active.value, 'stop')
  if (act === 'split' && timing.state === 'running')
    void work.value.time(active.value, nextSplit(now.entry.input.splits, timing.splits))
}
