/** The history of a dossier: what was changed, before and after. */
import type { ChannelAnswers } from '../../dossier/channel.ts'
import type { Facts } from '../../dossier/facts.ts'
import type { CountedUnit } from '../../dossier/manual-measure.ts'
import { formatNumber } from '../format.ts'
import type { Wording } from '../fr.ts'

const some = (count: number, one: string, several: string): string =>
  `${formatNumber('en', count)} ${count === 1 ? one : several}`

const fields: Readonly<Record<keyof ChannelAnswers, string>> = {
  since: 'open since',
  messageTypes: 'messages',
  exclusiveShare: 'published only here',
  hoursPerMonth: 'hours a month',
  costPerYear: 'cost a year',
  adSpendPerYear: 'advertising a year',
  subscribers: 'subscribers',
  peoplePerMonth: 'people a month',
  listOwner: 'owner of the list',
  officialLinks: 'official links',
}

const facts: { readonly [Kind in keyof Facts]: (count: number) => string } = {
  observations: (count) => some(count, 'value', 'values'),
  publications: (count) => some(count, 'publication', 'publications'),
  audiences: (count) => some(count, 'audience share', 'audience shares'),
  populations: (count) => some(count, 'population', 'populations'),
  channels: (count) => some(count, 'described channel', 'described channels'),
  surveys: (count) => some(count, 'survey answer', 'survey answers'),
}

const countedIn: Readonly<Record<CountedUnit, string>> = {
  people: 'people',
  households: 'households',
  devices: 'devices',
}

export const journal: Wording['journal'] = {
  unknown: 'not known',
  nothing: 'nothing',
  became: (before, after) => `${before} → ${after}`,
  change: (what, values) => `${what}: ${values}`,
  titles: {
    create: 'Dossier created',
    upgrade: 'Brought to the current format',
    salvage: 'Recovered from a damaged file',
    import: (files, only) => (files === 1 ? `Import of ${only}` : `Import of ${files} files`),
    edit: (changes) => some(changes, 'change', 'changes'),
    months: (channel, metric, count) => `${channel}, ${metric}: ${some(count, 'month', 'months')}`,
    undo: (entry) => `Change no. ${entry} undone`,
    restore: 'Back to a backup',
  },
  territory: 'Local authority',
  structure: 'Residents by age',
  structureOf: (total, year) => (year === null ? `${total} in all` : `${total} in all, in ${year}`),
  structureNone: 'those of the files, or the estimate',
  channelAdded: (channel) => `${channel}: added`,
  channelRemoved: (channel) => `${channel}: removed`,
  channelBack: (channel) => `${channel}: back in the inventory`,
  field: (channel, field) => `${channel}, ${field}`,
  fields,
  facts,
  factsOf: (file, facts) => `${file}: ${facts}`,
  noFacts: 'no data',
  fileRemoved: (file) => `${file}: removed`,
  fileChanged: (file, facts) => `${file}: read again, ${facts}`,
  correction: (file, row, column) => `${file}, row ${row}, column ${column}`,
  emptyCell: 'empty cell',
  ignored: (file, problem, reason) => `${file}, point set aside (“${reason}”): ${problem}`,
  ignoredUnknown: 'a point that is no longer described',
  recipe: (file, recipe) => `${file}: read with the recipe “${recipe}”`,
  personalCells: (file, cells) => `${file}: ${some(cells, 'cell', 'cells')} of text or personal data not kept`,
  answer: (file, question) => `${file}, answer to “${question}”`,
  aFile: 'a file removed since',
  measure: (channel, metric, month) => `${channel}, ${metric}, ${month}`,
  measureOf: (range, unit) => `${range} ${unit}`,
  countedIn,
  choice: (channel, metric) => `Between two sources of ${channel}, ${metric}`,
  choiceOf: (file) => `believe ${file}`,
  typed: 'what was typed by hand',
  latest: 'believe the latest import',
  overlap: (one, other, band) => `Public shared by ${one} and ${other}${band === null ? '' : `, ${band}`}`,
  ofResidents: (range) => `${range} of residents`,
  ofUsers: (range, channel) => `${range} of those that ${channel} reaches`,
  because: (what, reason) => `${what} (“${reason}”)`,
  weights: 'Weights of the components of dependence',
  weightsEqual: 'equal',
  weight: (component, weight) => `${component} ${weight}`,
  override: (value) => `Replaced reference, ${value}`,
  overrideNone: 'the published value',
  reference: 'Reference data of the dossier',
  referenceNone: 'those of the program',
  fictitious: 'Fictitious example',
  /** Names of new files. */
  copyName: (name) => `${name} (copy)`,
  recoveredName: (name) => `${name} (recovered)`,
  yes: 'yes',
  no: 'no',
}
