/** A colour that has enough contrast for text: 4.5 to 1 (WCAG 2.2, success criterion 1.4.3). */
export const enough = 4.5

/** The contrast between two colours `#rrggbb`, from 1 to 21. @see WCAG 2.2, contrast ratio */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The nearest mixture of a colour with another one, in hundredths, that has enough contrast on all of these; the other one if none has. */
export function readable(colour: string, toward: string, papers: readonly string[]): string {
  for (let share = 0; share < 100; share++) {
    const mixed = mixture(colour, toward, share / 100)
    if (papers.every((paper) => contrast(mixed, paper) >= enough)) return mixed
  }
  return toward
}

/** @see WCAG 2.2, relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))

function mixture(colour: string, toward: string, share: number): string {
  const ends = channels(toward)
  const mixed = channels(colour).map((channel, index) =>
    Math.round(channel + ((ends[index] ?? channel) - channel) * share),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
