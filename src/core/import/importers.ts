/** Every importer, asked in this order. To add one: write its file, list it here, name it in `wording/fr|en/importing.ts`. */
import { facebookPageInsights } from './facebook-page-insights.ts'
import { facebookPostInsights } from './facebook-post-insights.ts'
import { ga4 } from './ga4.ts'
import type { Importer } from './importer.ts'
import { brevo } from './brevo.ts'
import { inseeAgeStructure } from './insee-age-structure.ts'
import { inseePopulation } from './insee-population.ts'
import { mailchimpCampaigns } from './mailchimp-campaigns.ts'
import { mailjet } from './mailjet.ts'
import { mastodon } from './mastodon.ts'
import { linkedinContent } from './linkedin-content.ts'
import { linkedinFollowers } from './linkedin-followers.ts'
import { linkedinVisitors } from './linkedin-visitors.ts'
import { matomo } from './matomo.ts'
import { metaAudience } from './meta-audience.ts'
import { metaDailySeries } from './meta-daily-series.ts'
import { metaPosts } from './meta-posts.ts'
import { openagenda } from './openagenda.ts'
import { peertube } from './peertube.ts'
import { plausible } from './plausible.ts'
import { surveyKit } from './survey-kit.ts'
import { surveySheet } from './survey-sheet.ts'
import { sympa } from './sympa.ts'
import { templateCanaux } from './template-canaux.ts'
import { templateMesures } from './template-mesures.ts'
import { templateSondage } from './template-sondage.ts'
import { umami } from './umami.ts'
import { tiktokBusiness } from './tiktok-business.ts'
import { tiktokStudio } from './tiktok-studio.ts'
import { tiktokVideos } from './tiktok-videos.ts'
import { xOverview } from './x-overview.ts'
import { xPosts } from './x-posts.ts'
import { youtubeAudience } from './youtube-audience.ts'
import { youtubeTable } from './youtube-table.ts'
import { youtubeTotals } from './youtube-totals.ts'

export const importers: readonly Importer[] = [
  metaPosts,
  metaDailySeries,
  metaAudience,
  facebookPageInsights,
  facebookPostInsights,
  linkedinFollowers,
  linkedinVisitors,
  linkedinContent,
  tiktokStudio,
  tiktokBusiness,
  tiktokVideos,
  xOverview,
  xPosts,
  youtubeTable,
  youtubeTotals,
  youtubeAudience,
  matomo,
  ga4,
  plausible,
  umami,
  mailchimpCampaigns,
  brevo,
  mailjet,
  sympa,
  surveySheet,
  surveyKit,
  mastodon,
  peertube,
  openagenda,
  inseePopulation,
  inseeAgeStructure,
  templateCanaux,
  templateMesures,
  templateSondage,
]
