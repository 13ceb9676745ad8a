/** Ultimate operators: who can change the rules, the price or the access of a service. */
import type { Bilingual } from './reference.ts'

export interface Operator {
  readonly id: string
  readonly name: Bilingual
  /** `US`, `CN`, `FR`; `several` for independent servers; `unverified` when no primary text was read. */
  readonly jurisdiction: string
  /** A company decides; false for the authority itself and for independent servers. */
  readonly company: boolean
}

const same = (name: string): Bilingual => ({ fr: name, en: name })

const list = [
  { id: 'own', name: { fr: 'la collectivité', en: 'the authority' }, jurisdiction: 'FR', company: false },
  { id: 'meta', name: same('Meta'), jurisdiction: 'US', company: true },
  { id: 'alphabet', name: same('Google (Alphabet)'), jurisdiction: 'unverified', company: true },
  { id: 'microsoft', name: same('Microsoft'), jurisdiction: 'unverified', company: true },
  { id: 'bytedance', name: same('ByteDance'), jurisdiction: 'CN', company: true },
  { id: 'x-corp', name: same('X Corp'), jurisdiction: 'US', company: true },
  { id: 'snap', name: same('Snap'), jurisdiction: 'unverified', company: true },
  { id: 'bluesky-social', name: same('Bluesky Social'), jurisdiction: 'unverified', company: true },
  { id: 'panneaupocket', name: same('PanneauPocket'), jurisdiction: 'unverified', company: true },
  { id: 'intramuros', name: same('IntraMuros'), jurisdiction: 'unverified', company: true },
  { id: 'illiwap', name: same('illiwap'), jurisdiction: 'unverified', company: true },
  { id: 'cityall', name: same('CityAll'), jurisdiction: 'unverified', company: true },
  {
    id: 'app-supplier',
    name: { fr: 'l’éditeur de l’application', en: 'the app’s supplier' },
    jurisdiction: 'unverified',
    company: true,
  },
  { id: 'openagenda', name: same('OpenAgenda'), jurisdiction: 'unverified', company: true },
  { id: 'press', name: { fr: 'la presse locale', en: 'the local press' }, jurisdiction: 'unverified', company: true },
  {
    id: 'independent-servers',
    name: { fr: 'des serveurs indépendants', en: 'independent servers' },
    jurisdiction: 'several',
    company: false,
  },
  {
    id: 'other',
    name: { fr: 'un autre prestataire', en: 'another supplier' },
    jurisdiction: 'unverified',
    company: true,
  },
] as const satisfies readonly Operator[]

export type OperatorId = (typeof list)[number]['id']
export const operators: readonly Operator[] = list

const byId = new Map<string, Operator>(list.map((operator) => [operator.id, operator]))

export function operatorById(id: string): Operator | null {
  return byId.get(id) ?? null
}
