// How lines and values of a sheet read.
import type { Titled } from '../../live/contract'
import type { Language } from '../../ui/i18n'
import { levelsOf } from './levels'
import type { Entry, Sheet } from './sheets'
import type { Names } from './undo-label'

type TitleOf = (titles: readonly Titled[], otherwise: string) => string

/** A criterion bears the title of its node; several inputs of one node bear their own. */
export const lineName = ({ node, input }: Entry, sheet: Sheet, title: TitleOf): string => {
  const isLone = node.inputs.length === 1 && node.path !== sheet.id
  const last = node.path.slice(node.path.lastIndexOf('/') + 1)
  return isLone ? title(node.title, title(input.title, last)) : title(input.title, input.name)
}

export const shownValue = ({ input }: Entry, text: string, language: Language): string =>
  levelsOf(input, language).find((level) => level.value === text)?.label ?? text

export const namesOn = (sheet: Sheet, title: TitleOf, language: Language): Names => {
  const find = (key: string): Entry | undefined => sheet.entries.find((entry) => entry.key === key)
  return {
    name: (key) => {
      const entry = find(key)
      return entry === undefined ? '' : lineName(entry, sheet, title)
    },
    value: (key, text) => {
      const entry = find(key)
      return entry === undefined ? text : shownValue(entry, text, language)
    },
  }
}
