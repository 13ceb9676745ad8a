/** Names of months without accents, full and abbreviated. `mai`/`may`, `juin`/`jun`, `juil`/`jul`… */

type Names = readonly (readonly string[])[]

const frenchAndEnglish: Names = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

/** Spanish, Portuguese, Italian and German: the languages of the neighbours, in which a platform may well be used. */
const neighbours: Names = [
  ['enero', 'ene', 'janeiro', 'gennaio', 'gen', 'januar'],
  ['febrero', 'fevereiro', 'febbraio', 'febr', 'februar'],
  ['marzo', 'marco', 'marz'],
  ['abril', 'abr', 'aprile'],
  ['mayo', 'maio', 'maggio', 'mag'],
  ['junio', 'junho', 'giugno', 'giu', 'juni'],
  ['julio', 'julho', 'luglio', 'lug', 'juli'],
  ['agosto', 'ago'],
  ['septiembre', 'setiembre', 'setembro', 'set', 'settembre'],
  ['octubre', 'outubro', 'out', 'ottobre', 'ott', 'oktober', 'okt'],
  ['noviembre', 'novembro', 'novembre'],
  ['diciembre', 'dic', 'dezembro', 'dez', 'dicembre', 'dezember'],
]

const numbered = (names: Names): readonly (readonly [string, number])[] =>
  names.flatMap((all, index) => all.map((name) => [name, index + 1] as const))

const ours = new Map(numbered(frenchAndEnglish))
const all = new Map([...numbered(neighbours), ...ours])

/** 1 to 12; undefined for anything else. `name`: lower case, without accents. */
export const frenchOrEnglishMonth = (name: string): number | undefined => ours.get(name)
export const monthOfAnyLanguage = (name: string): number | undefined => all.get(name)
