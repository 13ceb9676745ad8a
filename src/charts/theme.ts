/** Colours of the charts, under the names of the page's custom properties (`--sea-soft` is `sea-soft` here). */

/** Every colour a chart or a document page uses. */
const colourNames = [
  'ink',
  'ink-2',
  'surface',
  'line',
  'track',
  'sea',
  'sea-soft',
  'red',
  'red-soft',
  'green',
  'green-soft',
  'amber',
  'amber-soft',
  'tick',
] as const
export type ColourName = (typeof colourNames)[number]
export type Colours = Readonly<Record<ColourName, string>>

export interface ChartTheme {
  readonly colours: Colours
  /** CSS font family of the texts. */
  readonly family: string
  /** Size of the texts, in CSS pixels. */
  readonly fontSize: number
}

/** Ink on paper: the documents, and the screen in light. */
export const lightColours: Colours = {
  ink: '#14273a',
  'ink-2': '#4a5a68',
  surface: '#ffffff',
  line: '#dcd7c9',
  track: '#eeebe2',
  sea: '#1c5a78',
  'sea-soft': '#e3eef3',
  red: '#a8321f',
  'red-soft': '#f8e6e1',
  green: '#1d6f47',
  'green-soft': '#e2f1e8',
  amber: '#8a5a00',
  'amber-soft': '#fbf0d9',
  tick: '#14273a',
}

/** The screen in dark; the same as the page's. */
export const darkColours: Colours = {
  ink: '#e7e3d8',
  'ink-2': '#a9b8c4',
  surface: '#162838',
  line: '#2c4153',
  track: '#24394b',
  sea: '#8fc1d9',
  'sea-soft': '#1d3a4d',
  red: '#f0a394',
  'red-soft': '#3b2326',
  green: '#8fd1ac',
  'green-soft': '#17382f',
  amber: '#e9c074',
  'amber-soft': '#382f1d',
  tick: '#ffffff',
}

/**
 * The theme of the page as it is now. `read` gives the resolved colour of a custom property (`--sea`): through the computed
 * `color` of an element, since `getComputedStyle` leaves `light-dark()` inside custom properties unresolved.
 */
export function chartTheme(read: (property: string) => string, family: string, fontSize: number): ChartTheme {
  const colours = Object.fromEntries(colourNames.map((name) => [name, read(`--${name}`)])) as Record<ColourName, string>
  return { colours, family, fontSize }
}
