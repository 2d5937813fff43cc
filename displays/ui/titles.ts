// Titles that come in several languages.
import type { Titled } from '../live/contract'
import type { Language } from './i18n'

/** In that language, else in its main tag, else the one for all, else any; null where there is none. */
export const titleIn = (titles: readonly Titled[], language: Language): string | null => {
  const [main = ''] = language.split('-')
  const found = [language, main, ''].map((tag) => titles.find((title) => title.language === tag)?.text)
  return found.find((text) => text !== undefined) ?? titles[0]?.text ?? null
}
