import type { Wording } from '../fr.ts'

export const findOut: Wording['findOut'] = {
  title: 'What to find out first',
  lead: (input) => `What would clear up the findings most: ${input}.`,
  unknownLead: (input) => `Missing before anything else: ${input}.`,
  nothing: 'Nothing uncertain widens the results much any more.',
  intro: 'First what nobody knows, then what widens the ranges most.',
  estimates:
    'Hours and euros are our own orders of magnitude, from used to it to new to it. Shares do not add up: two unknowns may act together.',
  columns: {
    input: 'What to find out',
    way: 'How',
    effort: 'Effort',
    explained: 'Share of the uncertainty',
    known: 'The result would become',
    today: 'Today',
    swing: 'From lowest to highest',
    output: 'Result',
  },
  unknown: 'unknown',
  unlocks: (outputs) => `Without it these cannot be told: ${outputs}.`,
  becomes: (today, then) => `${today} would become ${then}`,
  explains: (output, share) => `${output}: ${share} of the uncertainty`,
  effort: (hours, euros) => (euros === null ? hours : `${hours}, ${euros}`),
  ofChannel: (channel, what) => `${channel}, ${what}`,
  details: 'Effects in detail',
  outputs: {
    reached: 'residents reached',
    exclusive: 'residents reached only by platforms',
    index: 'dependence index',
  },
  inputs: {
    people: 'people reached in a month',
    'local-share': 'share who live in the territory',
    'age-share': 'ages of its audience',
    use: 'its whole audience, which nobody measured',
    'survey-share': 'answers of the survey, from too few people',
    'persons-per-account': 'persons per account, device or household',
    connected: 'share of residents who use the internet',
    overlaps: 'audiences common to several channels',
    'account-wall': 'services that ask for an account',
    D3: 'what is published on platforms only',
    D4: 'subscribers, and those who could be taken along',
    D5: 'visits of the site sent by platforms',
    D6: 'hours and euros by channel',
    population: 'residents by age',
    inventory: 'list of channels',
    'message-types': 'messages that each channel carries',
  },
  ways: {
    'age-file': {
      title: 'Add the age file of INSEE',
      steps: 'Download “Évolution et structure de la population” from insee.fr and add it under Data.',
    },
    'list-channels': {
      title: 'List the channels with the departments',
      steps: 'Spend an hour with each department that publishes; note the channels and what they carry under Channels.',
    },
    'platform-export': {
      title: 'Export the statistics of the platform',
      steps: 'From its management space, export twelve months of reach by post or by day, then add the file.',
    },
    'audience-export': {
      title: 'Export the audience of the platform',
      steps: 'From its management space, export the towns and ages of the audience, then add the file.',
    },
    'web-statistics': {
      title: 'Export the statistics of the site',
      steps: 'Ask the site’s supplier for unique visitors by month and the origin of visits, then add the file.',
    },
    'sending-tool': {
      title: 'Export the issues of the newsletter tool',
      steps: 'Export the issues of the year, with recipients and unique opens, then add the file.',
    },
    'ask-supplier': {
      title: 'Ask the supplier for its figures',
      steps: 'Ask in writing for subscribers and readers by month; the contract often gives a right to them.',
    },
    'ask-printer': {
      title: 'Ask the printer and the distributor',
      steps: 'Note the copies printed, delivered and left over of three issues.',
    },
    'ask-publisher': {
      title: 'Ask the newspaper for its circulation',
      steps: 'Ask for the copies sold in the commune and the visits of local articles.',
    },
    'count-passers': {
      title: 'Count the passers-by',
      steps: 'Count for an hour at three times of the week, and ask twenty passers-by whether they read the panel.',
    },
    'count-visitors': {
      title: 'Count the people received',
      steps: 'Keep a tally sheet for two ordinary weeks.',
    },
    'field-survey': {
      title: 'Run the field survey',
      steps:
        'Ten questions on one page, to a hundred residents of all ages: market, school, town hall, seniors’ club. Type them in sondage.csv.',
    },
    'larger-survey': {
      title: 'Widen the survey',
      steps: 'Ask more residents of the ages least represented: four times the answers, half the spread.',
    },
    'try-without-account': {
      title: 'Try without an account',
      steps: 'Open each page in a private window, on a computer and on a phone, and note what can be read.',
    },
    'compare-publications': {
      title: 'Compare thirty posts',
      steps: 'Take thirty recent posts of a platform and look for each on the site or in the bulletin.',
    },
    'count-subscribers': {
      title: 'Note the subscribers and try to export them',
      steps:
        'Note the subscribers of each channel and who holds the list. Look in the settings whether it can be exported, to write to them by other means.',
    },
    'time-sheet': {
      title: 'Note the time and find the invoices',
      steps: 'Note for two weeks the time spent by channel, and ask accounting for the spending of the year.',
    },
  },
}
