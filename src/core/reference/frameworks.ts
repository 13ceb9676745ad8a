/** Public frameworks and laws that documents mention. They are compared with, never computed with. */
import { cited, value } from './cite.ts'
import type { Bilingual, ReferenceStatement, ReferenceValue } from './reference.ts'

const cloud: Bilingual = {
  fr: 'marchés d’informatique en nuage des institutions européennes',
  en: 'cloud procurement of European institutions',
}
const analogy: Bilingual = {
  fr: 'Un outil d’achat d’informatique en nuage : l’appliquer aux réseaux sociaux est une analogie.',
  en: 'A tool for buying cloud services: applying it to social media is an analogy.',
}
const sovereignty = cited(
  'Commission européenne, Cloud Sovereignty Framework 1.2.1, repris par vinland.technology',
  'https://vinland.technology',
  2025,
  cloud,
)

const objectives: readonly (readonly [fr: string, en: string, weight: number])[] = [
  ['stratégique', 'strategic', 15],
  ['juridique', 'legal', 10],
  ['données et IA', 'data and AI', 10],
  ['opérationnelle', 'operational', 15],
  ['chaîne d’approvisionnement', 'supply chain', 20],
  ['technologie', 'technology', 15],
  ['sécurité', 'security', 10],
  ['environnement', 'environment', 5],
]

const digital: Bilingual = { fr: 'services numériques', en: 'digital services' }
const rgesn = cited('RGESN 2024, repris par greenmyweb.io', 'https://greenmyweb.io', 2024, digital, 'V-S', true)
const rgaa = cited('RGAA 4.1, DISIC', 'https://github.com/DISIC/RGAA', 2021, digital, 'V-P')
const irn = cited('Indice de résilience numérique, repris par Jamespot', null, 2026, digital, 'V-S', true)
const reen = cited(
  'Loi REEN, article 35, et décret 2022-1084, repris par Landot Avocats',
  'https://blog.landot-avocats.net',
  2022,
  { fr: 'communes et EPCI', en: 'communes and EPCIs' },
  'V-S',
  true,
)

const counted = (id: string, fr: string, en: string, count: number, citation: ReferenceValue['citation']) =>
  value(`framework/${id}`, { fr, en }, count, 'count', citation)

export const frameworkValues: readonly ReferenceValue[] = [
  ...objectives.map(([fr, en, weight], index) =>
    value(
      `framework/sov-${index + 1}`,
      {
        fr: `Souveraineté ${fr}, poids dans le cadre européen`,
        en: `Sovereignty, ${en}: weight in the European framework`,
      },
      weight / 100,
      'share',
      sovereignty,
      analogy,
    ),
  ),
  counted('rgesn-criteria', 'Critères du RGESN', 'Criteria of the RGESN', 78, rgesn),
  counted('rgesn-priority', 'Critères prioritaires du RGESN', 'Priority criteria of the RGESN', 30, rgesn),
  counted('rgaa-criteria', 'Critères du RGAA', 'Criteria of the RGAA', 106, rgaa),
  counted('rgaa-tests', 'Tests du RGAA', 'Tests of the RGAA', 258, rgaa),
  counted(
    'irn-criteria',
    'Critères de l’indice de résilience numérique',
    'Criteria of the digital resilience index',
    20,
    irn,
  ),
  value(
    'framework/reen-inhabitants',
    {
      fr: 'Habitants à partir desquels une stratégie numérique responsable est obligatoire',
      en: 'Inhabitants above which a responsible digital strategy is mandatory',
    },
    50_000,
    'people',
    reen,
  ),
]

const both = (text: string): Bilingual => ({ fr: text, en: text })

export const frameworkStatements: readonly ReferenceStatement[] = [
  {
    id: 'statement/seal-levels',
    text: {
      fr: 'Le cadre européen va de SEAL-0 (aucune souveraineté) à SEAL-4 (souveraineté complète).',
      en: 'The European framework goes from SEAL-0 (no sovereignty) to SEAL-4 (full sovereignty).',
    },
    citation: cited('tomato.blue', 'https://tomato.blue', 2025, cloud),
  },
  {
    id: 'statement/reen-strategy',
    text: {
      fr: 'La loi REEN demande une stratégie numérique responsable aux communes et EPCI de plus de 50 000 habitants depuis le 1er janvier 2025.',
      en: 'The REEN law asks communes and EPCIs above 50,000 inhabitants for a responsible digital strategy since 1 January 2025.',
    },
    citation: reen,
  },
  {
    id: 'statement/state-phones',
    text: {
      fr: 'Depuis le 24 mars 2023, les applications récréatives sont interdites sur les téléphones des agents de l’État. La communication institutionnelle peut y déroger.',
      en: 'Since 24 March 2023, recreational apps are banned on the phones of State agents. Institutional communication may be exempt.',
    },
    citation: cited('Banque des Territoires', 'https://www.banquedesterritoires.fr', 2023, both('France'), 'V-S', true),
  },
]
