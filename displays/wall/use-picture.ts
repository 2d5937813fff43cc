// The size of the window, as the layout needs it.
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { lines, pictureOf, type Picture, type Viewing } from './ranking/picture'
import type { Raster } from './ranking/stage'

export interface Screen {
  readonly picture: Picture
  readonly raster: Raster
}

export const usePicture = (viewing: Viewing): ShallowRef<Screen> => {
  const look = (): Screen => ({
    picture: pictureOf(innerWidth, innerHeight, viewing),
    raster: { u: innerHeight / lines, devicePixel: 1 / devicePixelRatio },
  })
  const screen = shallowRef(look())
  const resized = (): void => void (screen.value = look())
  addEventListener('resize', resized)
  onScopeDispose(() => removeEventListener('resize', resized))
  return screen
}
