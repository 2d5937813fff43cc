// Two fingers, twice: the screen goes blank. Quicker than any button when somebody leans over.

const withinMs = 600

export const watchHands = (blank: () => void): (() => void) => {
  let last = Number.NEGATIVE_INFINITY
  const touched = (event: TouchEvent): void => {
    if (event.touches.length !== 2) return
    if (event.timeStamp - last < withinMs) blank()
    last = event.timeStamp
  }
  addEventListener('touchstart', touched, { passive: true })
  return () => removeEventListener('touchstart', touched)
}
