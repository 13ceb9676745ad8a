/**
 * Makes `assets/example`: a complete invented commune, in the very formats of real exports. Same seed, same bytes:
 * `npx node test/example/generate-example.ts` writes it, `example-files.test.ts` checks that what is committed is that.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { utf8 } from './csv.ts'
import { facebookExport, instagramExport } from './meta-posts.ts'
import type { Audience } from './meta-series.ts'
import { audienceExport, dailySeries, seriesExport } from './meta-series.ts'
import { facebook, instagram, yearOfPosts } from './posts.ts'
import { seeded } from './random.ts'
import { channelsTemplate, measuresTemplate, surveyTemplate } from './templates.ts'
import { ageStructure, matomoMonths, matomoReferrers, populations, yearOfVisits } from './web-and-census.ts'

export const exampleFolder = resolve(import.meta.dirname, '../../assets/example')

const body = {
  name: 'Valmer-sur-Orne',
  kind: 'commune',
  code: '14999',
  population: 8140,
  populationYear: 2022,
  fictitious: true,
  answers: { 'meta/Audience.csv': { 'network:Audience': 'facebook' } },
}

const facebookAudience: Audience = {
  ages: [
    ['18-24', 3.1, 1.9],
    ['25-34', 10.4, 5.2],
    ['35-44', 16.8, 7.1],
    ['45-54', 13.9, 6.6],
    ['55-64', 10.8, 6.1],
    ['65+', 9.3, 6.8],
  ],
  cities: [
    ['Valmer-sur-Orne, France', 31.4],
    ['Caen, France', 9.7],
    ['Les Rives-de-Valmer, France', 6.3],
    ['Saint-Aubrin-la-Cale, France', 4.6],
    ['Brévigny, France', 3.8],
    ['Paris, France', 3.6],
    ['Montorel-le-Bocage, France', 1.8],
    ['Rouen, France', 0.9],
    ['Rennes, France', 0.8],
    ['Le Mans, France', 0.6],
  ],
  countries: [
    ['France', 96.1],
    ['Belgium', 0.7],
    ['United Kingdom', 0.6],
    ['Canada', 0.4],
    ['Morocco', 0.3],
    ['Germany', 0.3],
    ['Spain', 0.3],
    ['Portugal', 0.2],
    ['Switzerland', 0.2],
    ['Senegal', 0.1],
  ],
}

const readme = `EXEMPLE ENTIÈREMENT INVENTÉ

Valmer-sur-Orne n’existe pas : aucune commune de France ne porte ce nom ni le code 14999.
Sa population, ses canaux, ses publications, ses statistiques, son sondage et les autres
communes qui n’existent pas non plus (Les Rives-de-Valmer, Brévigny…) sont inventés.
Toute ressemblance avec une collectivité réelle serait fortuite.

Les fichiers, eux, ont la forme exacte de ceux que l’on exporte vraiment :

  collectivite.json   de qui il s’agit, et de quel réseau parle meta/Audience.csv
  canaux.csv          l’inventaire des canaux (modèle Amarres) ; des cases vides : « on ne sait pas »
  mesures.csv         ce qu’aucun export ne donne (modèle Amarres)
  sondage.csv         une enquête auprès de 772 habitants (modèle Amarres)
  meta/               exports de Meta Business Suite : publications, séries par jour, audience
  matomo/             exports de Matomo : visites par mois, provenance des visites
  insee/              population et structure par âge, à la manière de l’INSEE

Ils couvrent l’année 2025. Ils sont fabriqués par test/example/generate-example.ts.
`

/** Every file of the example, by its path inside the folder. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  const random = seeded(14_999)
  const onFacebook = yearOfPosts(facebook, random)
  const onInstagram = yearOfPosts(instagram, random)
  const facebookDays = dailySeries(onFacebook, { quiet: 95, perFollower: 450 }, random)
  const instagramDays = dailySeries(onInstagram, { quiet: 28, perFollower: 195 }, random)
  const visits = yearOfVisits(random)
  return new Map([
    ['LISEZMOI.txt', utf8(readme)],
    ['collectivite.json', utf8(`${JSON.stringify(body, null, 2)}\n`)],
    ['canaux.csv', channelsTemplate()],
    ['mesures.csv', measuresTemplate(random)],
    ['sondage.csv', surveyTemplate()],
    ['meta/Jan-01-2025_Dec-31-2025_1035590014999001.csv', facebookExport(onFacebook, random)],
    ['meta/Jan-01-2025_Dec-31-2025_1035590014999002.csv', instagramExport(onInstagram, random)],
    [
      'meta/Reach.csv',
      seriesExport([
        { title: 'Facebook reach', values: facebookDays.reach, omitZeros: false },
        { title: 'Instagram reach', values: instagramDays.reach, omitZeros: false },
      ]),
    ],
    [
      'meta/Visits.csv',
      seriesExport([
        { title: 'Facebook visits', values: facebookDays.visits, omitZeros: false },
        { title: 'Instagram profile visits', values: instagramDays.visits, omitZeros: false },
      ]),
    ],
    [
      'meta/Follows.csv',
      seriesExport([
        { title: 'Facebook follows', values: facebookDays.follows, omitZeros: true },
        { title: 'Instagram follows', values: instagramDays.follows, omitZeros: true },
      ]),
    ],
    ['meta/Audience.csv', audienceExport(facebookAudience)],
    ['matomo/Export _ Visites _ 2025.csv', matomoMonths(visits)],
    ['matomo/Export _ Type de canal _ 2025.csv', matomoReferrers(visits)],
    ['insee/donnees_communes.csv', populations()],
    ['insee/base-cc-evol-struct-pop-2022.csv', ageStructure()],
  ])
}

if (import.meta.main) {
  rmSync(exampleFolder, { recursive: true, force: true })
  let bytes = 0
  for (const [name, content] of exampleFiles()) {
    const path = join(exampleFolder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    bytes += content.length
  }
  console.log(`${exampleFolder}: ${Math.round(bytes / 1024)} kB`)
}
