/** Every importer, asked in this order. To add one: write its file, list it here, name it in `wording/fr|en/importing.ts`. */
import type { Importer } from './importer.ts'
import { inseeAgeStructure } from './insee-age-structure.ts'
import { inseePopulation } from './insee-population.ts'
import { matomo } from './matomo.ts'
import { metaAudience } from './meta-audience.ts'
import { metaDailySeries } from './meta-daily-series.ts'
import { metaPosts } from './meta-posts.ts'
import { templateCanaux } from './template-canaux.ts'
import { templateMesures } from './template-mesures.ts'
import { templateSondage } from './template-sondage.ts'
import { xOverview } from './x-overview.ts'
import { xPosts } from './x-posts.ts'

export const importers: readonly Importer[] = [
  metaPosts,
  metaDailySeries,
  metaAudience,
  xOverview,
  xPosts,
  matomo,
  inseePopulation,
  inseeAgeStructure,
  templateCanaux,
  templateMesures,
  templateSondage,
]
