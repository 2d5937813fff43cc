// Language and light, as the holder likes them; kept on the device.
import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Language } from '../ui/i18n'
import type { RefOptions } from './options'
import type { Speech } from './speech'
import type { TabletWorld } from './tablet/world'

export interface Settings {
  readonly theme: ShallowRef<RefOptions['theme']>
  speak(language: Language): void
  paint(theme: RefOptions['theme']): void
}

export const settingsKey: InjectionKey<Settings> = Symbol('settings')

export const provideSettings = (options: RefOptions, { keep }: Pick<TabletWorld, 'keep'>, speech: Speech): Settings => {
  const theme = shallowRef(options.theme)
  const page = document.documentElement
  page.lang = options.language
  page.dataset['theme'] = options.theme
  return {
    theme,
    speak: (language) => {
      speech.language.value = language
      page.lang = language
      keep('language', language)
    },
    paint: (next) => {
      theme.value = next
      page.dataset['theme'] = next
      keep('theme', next)
    },
  }
}

export const useSettings = (): Settings => {
  const settings = inject(settingsKey)
  if (settings === undefined) throw new Error('there are no settings')
  return settings
}
