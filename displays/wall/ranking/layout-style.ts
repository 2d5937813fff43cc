// The layout as the custom properties that the style sheets of the scene read.
import { footerLines, headerLines, lines, secondaryText, smallText } from './picture'
import type { Layout } from './layout'
import { rowPadding, trackGap } from './tracks'

export const layoutStyle = (layout: Layout, picture: { readonly width: number }): Record<`--${string}`, string> => ({
  '--text': String(layout.text),
  '--secondary': String(secondaryText(layout.text)),
  '--small': String(smallText(layout.text)),
  '--row': String(layout.rowHeight),
  '--column': String(layout.columnWidth),
  '--gutter': String(layout.gutter),
  '--side': String((picture.width - layout.width) / 2),
  '--scene': String(lines - headerLines - footerLines),
  '--track-gap': String(trackGap(layout.text)),
  '--row-padding': String(rowPadding(layout.text)),
  '--tracks': layout.tracks.map((track) => `calc(var(--u) * ${track.width})`).join(' '),
})
