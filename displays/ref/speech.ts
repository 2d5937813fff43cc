// The language of the tablet: chosen on it, and changed without anything being made anew.
import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { sayIn, type Say } from './words/words'
import type { Language } from '../ui/i18n'
import { titleIn } from '../ui/titles'
import type { Titled } from '../live/contract'

export interface Speech {
  readonly language: ShallowRef<Language>
  readonly say: Say
  /** A title in the language of the tablet; `otherwise` where there is none. */
  title(titles: readonly Titled[], otherwise: string): string
}

const key: InjectionKey<Speech> = Symbol('speech')

export const provideSpeech = (first: Language): Speech => {
  const language = shallowRef(first)
  const say: Say = (word, ...gaps) => sayIn(language.value)(word, ...gaps)
  const title: Speech['title'] = (titles, otherwise) => titleIn(titles, language.value) ?? otherwise
  const speech = { language, say, title }
  provide(key, speech)
  return speech
}

export const useSpeech = (): Speech => {
  const speech = inject(key)
  if (speech === undefined) throw new Error('the tablet has no language')
  return speech
}
