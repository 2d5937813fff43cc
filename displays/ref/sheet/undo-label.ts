// What the undo button says: always what it takes back.
import type { Say } from '../words/words'
import type { Step } from './draft'

/** `name` of an entry on the sheet; `value` as it reads there. */
export interface Names {
  name(key: string): string
  value(key: string, text: string): string
}

export const undoLabel = (step: Step, names: Names, say: Say): string => {
  if (step.kind === 'value') {
    const shown = (text: string): string => (text === '' ? say('blank') : names.value(step.key, text))
    return `${names.name(step.key)}: ${shown(step.was)}→${shown(step.to)}`
  }
  const name = names.name(step.key)
  switch (step.what) {
    case 'submitted':
      return say('stepSubmitted', { count: step.added.length + step.voided.length })
    case 'counted':
      return `${name} +1`
    case 'uncounted':
      return `${name} −1`
    case 'time':
      return `${name}: ${timeWord(step.says, say)}`
    case 'switched':
      return `${name}: ${say(step.says === 'on' ? 'on' : 'off')}`
    case 'attempt':
      return `${name} #${step.says}`
    case 'removed':
      return say('stepRemoved', { what: `${name} #${step.says}` })
    case 'status':
      return step.says === 'OK' ? say('statusOk') : step.says
    default:
      return step.what satisfies never
  }
}

export const timeWord = (mark: string, say: Say): string => {
  switch (mark) {
    case 'start':
      return say('timeStart')
    case 'stop':
      return say('timeStop')
    case 'undo':
      return say('undoStop')
    case 'manual':
      return say('manualTime')
    default:
      return mark
  }
}
