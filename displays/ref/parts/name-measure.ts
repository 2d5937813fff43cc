// One canvas for all names of the page.
import { pageMeasure } from '../../ui/measure'
import type { Measure } from '../../ui/names'

let known: Measure | null = null

export const nameMeasure = (): Measure => (known ??= pageMeasure(700))
