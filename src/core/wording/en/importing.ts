/** What is said of files while they are imported, in English. */
import { formatList, formatNumber } from '../format.ts'
import type { importing as french, placeWords as frenchPlace } from '../fr/importing.ts'

const quoted = (text: string): string => `“${text}”`

export const importing: typeof french = {
  importers: {
    'meta-posts': 'Facebook or Instagram publications (Meta Business Suite, Content)',
    'meta-daily-series': 'Daily statistics (Meta Business Suite, Results)',
    'meta-audience': 'Audience: age, towns and countries (Meta Business Suite)',
    'facebook-page-insights': 'Facebook Page statistics by day (old export, until 2023)',
    'facebook-post-insights': 'Facebook publications (old export, until 2023)',
    'youtube-table': 'Videos (YouTube Studio, table)',
    'youtube-totals': 'Views of the channel by day (YouTube Studio, totals)',
    'youtube-audience': 'Audience of videos: age and countries (YouTube Studio)',
    matomo: 'Website traffic (Matomo)',
    ga4: 'Website traffic (Google Analytics 4)',
    plausible: 'Website traffic (Plausible)',
    umami: 'Website traffic (Umami)',
    'mailchimp-campaigns': 'Newsletter sends (Mailchimp, campaigns.csv)',
    brevo: 'Newsletter sends (Brevo, JSON)',
    mailjet: 'Newsletter sends (Mailjet, JSON)',
    sympa: 'List of subscribers (Sympa): counted, never kept',
    mastodon: 'Mastodon posts (archive or JSON)',
    peertube: 'PeerTube videos (JSON)',
    openagenda: 'Events (OpenAgenda)',
    'insee-population': 'Reference populations (INSEE)',
    'insee-age-structure': 'Population by age (INSEE)',
    'linkedin-followers': 'LinkedIn page: followers',
    'linkedin-visitors': 'LinkedIn page: visitors',
    'linkedin-content': 'LinkedIn page: posts and daily statistics',
    'tiktok-studio': 'TikTok Studio: daily statistics and followers',
    'tiktok-business': 'TikTok, business account: daily statistics',
    'tiktok-videos': 'TikTok: videos',
    'x-overview': 'X (formerly Twitter): account statistics by day',
    'x-posts': 'X (formerly Twitter): posts',
    recipe: 'Table read with a recipe',
    'survey-kit': 'Field kit: answers typed one by one',
    'survey-sheet': 'Survey: answers one by one (Google Forms, LimeSurvey, Framaforms)',
    'template-canaux': 'Template canaux.csv: channel inventory',
    'template-mesures': 'Template mesures.csv: figures collected by hand',
    'template-sondage': 'Template sondage.csv: survey of residents',
  },
  metrics: {
    reach: 'reach',
    'reach-organic': 'organic reach',
    'reach-paid': 'paid reach',
    viewers: 'viewers',
    views: 'views',
    'engaged-views': 'engaged views',
    'views-organic': 'organic views',
    'views-paid': 'paid views',
    'video-views': 'views of videos only',
    impressions: 'impressions',
    'page-visits': 'profile visits',
    followers: 'followers',
    'new-followers': 'new followers',
    'lost-followers': 'lost followers',
    interactions: 'interactions',
    'engaged-users': 'accounts that interacted',
    reactions: 'reactions',
    likes: 'likes',
    comments: 'comments',
    shares: 'shares',
    reposts: 'reposts',
    saves: 'saves',
    replies: 'replies',
    clicks: 'clicks',
    'link-clicks': 'link clicks',
    navigation: 'navigation',
    'video-views-3s': '3-second video views',
    'video-views-60s': '1-minute video views',
    'viewers-3s': '3-second viewers',
    'viewers-60s': '1-minute viewers',
    'watch-seconds': 'seconds watched',
    'negative-feedback': 'negative feedback',
    'negative-feedback-unique': 'people who gave negative feedback',
    'unique-visitors': 'unique visitors',
    'new-unique-visitors': 'new unique visitors',
    users: 'users',
    'total-users': 'total users',
    visits: 'visits',
    'page-views': 'page views',
    'page-views-unique': 'unique page views',
    actions: 'actions',
    bounces: 'bounces',
    'visit-seconds': 'seconds of visit',
    'visits-from-platforms': 'visits from social networks',
    'visits-from-search': 'visits from search engines',
    'visits-from-sites': 'visits from other websites',
    'visits-direct': 'direct visits',
    'visits-from-campaigns': 'visits from campaigns',
    recipients: 'recipients',
    deliveries: 'messages delivered',
    'unique-opens': 'unique opens',
    opens: 'opens',
    'unique-clicks': 'unique clicks',
    unsubscribes: 'unsubscriptions',
    messages: 'messages sent',
    readers: 'readers',
    copies: 'copies distributed',
    'passers-by': 'passers-by',
    attendees: 'attendees',
    calls: 'calls',
    publications: 'publications',
    'page-kilobytes': 'page weight (kB)',
    'pages-per-copy': 'pages per copy',
    panels: 'panels',
    revenue: 'revenue',
  },
  statuses: {
    recognised: 'Recognised',
    unrecognised: 'Not recognised',
    ambiguous: 'Several possible formats',
    unreadable: 'Unreadable',
  },
  because: (reason) => {
    switch (reason.kind) {
      case 'headers':
        return `${formatNumber('en', reason.found)} known columns out of ${formatNumber('en', reason.of)}, among them ${formatList('en', reason.examples.map(quoted))}`
      case 'titles':
        return `known ${reason.titles.length < 2 ? 'title' : 'titles'}: ${formatList('en', reason.titles.map(quoted))}`
      case 'template':
        return `columns of the template ${reason.name}`
      case 'recipe':
        return `same columns as the recipe ${quoted(reason.name)}`
      case 'values':
        return `recognisable content: ${quoted(reason.example)}`
    }
  },
  rows: (kept, rows) =>
    `${formatNumber('en', kept)} ${kept === 1 ? 'row' : 'rows'} kept out of ${formatNumber('en', rows)}`,
  personalData: (column, cells) =>
    `Column ${quoted(column)}: ${formatNumber('en', cells)} ${cells === 1 ? 'cell' : 'cells'} read then forgotten, never stored`,
  questions: {
    'which-network': (about) => ({
      title: `Which network does ${quoted(about)} come from?`,
      help: 'The file does not say. It is the account that was selected when exporting.',
    }),
    'which-period': (about) => ({
      title: `Which period does ${quoted(about)} cover?`,
      help: 'The file does not say. It is the period that was selected when exporting.',
    }),
    'which-year': (about) => ({
      title: `In which year does ${quoted(about)} end?`,
      help: 'TikTok writes days without their year. It is that of the last day of the table; the others follow from it.',
    }),
    'which-list': (about) => ({
      title: `Is this list (${about} addresses) the one of your newsletter’s subscribers?`,
      help: 'The file does not say. Only their number is counted. Give no answer if it is something else: nothing of it will be kept.',
    }),
    'which-column': (about) => ({
      title: about === 'age' ? 'Which question gives the age?' : 'Which question says how people get informed?',
      help: 'The headers do not say for sure. Answers are counted by age once the question is chosen.',
    }),
  },
  periodAnswer: {
    label: 'Period',
    hint: 'A month (“2025-03” or “March 2025”), a year (“2025”) or a day (“2025-03-14”).',
    wrong: 'Write a month like “2025-03”, a year like “2025” or a day like “2025-03-14”.',
    confirm: 'Save',
  },
  languages: { fr: 'French', en: 'English', 'fr+en': 'French and English' },
}

/** Where a problem is. */
export const placeWords: typeof frenchPlace = {
  file: (name) => `file ${name}`,
  sheet: (name) => `sheet ${quoted(name)}`,
  row: (row) => `row ${formatNumber('en', row)}`,
  column: (title) => `column ${quoted(title)}`,
}
