import type { figures as french, SubjectWords } from '../fr/figures.ts'

const ofChannel = (channel: string): string => (channel === '' ? '' : `: ${channel}`)

export const figures: typeof french = {
  titles: {
    'residents-band': ({ band, residents }: SubjectWords) => `${capital(residents)} aged ${band}`,
    'residents-adults': ({ residents }: SubjectWords) => `${capital(residents)} aged 15 and over`,
    'residents-total': ({ residents }: SubjectWords) => `${capital(residents)}, all ages`,
    'connected-share': ({ band }: SubjectWords) => `Share of those aged ${band} who use the internet`,
    'channel-monthly-people': ({ channel }: SubjectWords) => `People or accounts reached per month: ${channel}`,
    'channel-local-share': ({ channel }: SubjectWords) => `Share living in the territory: ${channel}`,
    'channel-persons-per-account': ({ channel }: SubjectWords) =>
      `Persons per account, device or household: ${channel}`,
    'channel-age-share': ({ band, channel }: SubjectWords) => `Share of those aged ${band} in the audience: ${channel}`,
    'channel-residents': ({ channel, residents }: SubjectWords) =>
      `${capital(residents)} reached per month: ${channel}`,
    'channel-residents-band': ({ band, channel }: SubjectWords) => `Reached per month, aged ${band}: ${channel}`,
    'channel-residents-band-before': ({ band, channel }: SubjectWords) =>
      `Reached a month by the counters alone, ${band}: ${channel}`,
    'channel-followers': ({ channel }: SubjectWords) => `Followers: ${channel}`,
    'survey-respondents': ({ survey }: SubjectWords) => `People of 15 and over who answered: ${survey}`,
    'survey-respondents-band': ({ band, survey }: SubjectWords) => `People who answered, ${band}: ${survey}`,
    'survey-effective-size': ({ survey }: SubjectWords) => `Effective size of the survey: ${survey}`,
    'survey-channel-share': ({ band, channel }: SubjectWords) =>
      `Share who use this channel by the survey, ${band}: ${channel}`,
    'reached-band': ({ band }: SubjectWords) => `Reached at least once a month, aged ${band}`,
    'reached-total': ({ residents }: SubjectWords) => `${capital(residents)} reached at least once a month`,
    'not-reached-band': ({ band }: SubjectWords) => `Not reached, aged ${band}`,
    'not-reached-total': ({ residents }: SubjectWords) => `${capital(residents)} whom no channel reaches`,
    'reached-by-platforms': ({ residents }: SubjectWords) => `${capital(residents)} reached by platforms`,
    'reached-by-platforms-band': ({ band }: SubjectWords) => `Reached by platforms, aged ${band}`,
    'reached-by-own-media': ({ residents }: SubjectWords) =>
      `${capital(residents)} reached by the authority’s own media`,
    'exclusive-to-platforms': ({ residents }: SubjectWords) => `${capital(residents)} reached only by platforms`,
    'exclusive-to-operator': ({ operator, residents }: SubjectWords) =>
      `${capital(residents)} reached only by ${operator}`,
    'reached-by-operator': ({ operator, residents }: SubjectWords) => `${capital(residents)} reached by ${operator}`,
    'reached-by-message-type': ({ messageType, residents }: SubjectWords) =>
      `${capital(residents)} reached by the channels that carry: ${messageType}`,
    'not-reached-by-message-type': ({ messageType, residents }: SubjectWords) =>
      `${capital(residents)} whom no channel reaches for: ${messageType}`,
    'reached-by-several': ({ residents }: SubjectWords) => `${capital(residents)} reached by two channels or more`,
    'reached-by-several-band': ({ band }: SubjectWords) => `Reached by two channels or more, aged ${band}`,
    overlap: ({ channel, other, band }: SubjectWords) =>
      `Share of those aged ${band === '' ? '15 and over' : band} whom ${channel} and ${other} both reach`,
    'share-explained': ({ input, output }: SubjectWords) => `Share of the uncertainty (${output}) owed to: ${input}`,
    'if-known': ({ input, output }: SubjectWords) => `${capital(output)}, if this were known: ${input}`,
    'one-at-a-time': ({ input, output }: SubjectWords) =>
      `${capital(output)}, from the lowest to the highest of: ${input}`,
    'residents-lost': ({ residents }: SubjectWords) => `${capital(residents)} whom no channel would reach any more`,
    'residents-lost-band': ({ band }: SubjectWords) => `Whom no channel would reach any more, ${band}`,
    'reached-without-overlaps': ({ residents }) =>
      `${capital(residents)} reached if known common audiences were ignored`,
    'followers-displayed': () => 'Followers displayed by platforms',
    'illusion-ratio': ({ residents }: SubjectWords) => `Followers displayed for each of the ${residents} reached`,
    'followers-outside-share': () => 'Share of followers who live elsewhere',
    'followers-reached-per-post': () => 'Share of followers reached by an average post',
    'residents-never-seeing-share': ({ residents }: SubjectWords) =>
      `Share of ${residents} aged 15 and over whom platforms do not reach`,
    D1: () => 'Exclusive reach',
    D2: () => 'Concentration',
    D3: () => 'Published only there',
    D4: () => 'Followers who cannot be moved',
    D5: () => 'Website visits that come from them',
    D6: () => 'Hours and euros',
    D7: () => 'Behind a compulsory account',
    'effective-operators': () => 'Equivalent number of operators of equal weight',
    'elephant-factor': () => 'Companies that make up half of the contacts',
    'dependence-index': () => 'Dependence on commercial platforms',
    'dependence-index-equal': () => 'Dependence on commercial platforms, with equal weights',
    'letter-share': ({ letter }: SubjectWords) => `Share of weightings that give the letter ${letter}`,
    'letter-share-within': ({ letter }: SubjectWords) =>
      `Share of weightings that give the letter ${letter}, components drawn too`,
    'publications-count': ({ channel }: SubjectWords) => `Posts${ofChannel(channel)}`,
    'publications-per-week': () => 'Posts per week',
    'publications-video-share': () => 'Share of videos among posts',
    'publications-without-effect-share': ({ residents }: SubjectWords) =>
      `Share of posts seen by less than 1% of ${residents}`,
    'publications-repeated-share': () => 'Share of posts that repeat a text already published',
    'hours-per-month': ({ channel }: SubjectWords) => `Hours per month${ofChannel(channel)}`,
    'cost-per-year': ({ channel }: SubjectWords) => `Euros per year${ofChannel(channel)}`,
    'cost-per-resident': ({ channel }: SubjectWords) => `Euros per person reached and per year${ofChannel(channel)}`,
    'hours-per-thousand-contacts': ({ channel }: SubjectWords) => `Hours per 1,000 contacts: ${channel}`,
    'trend-level': ({ channel }: SubjectWords) => `Level of an ordinary month, today: ${channel}`,
    'trend-slope': ({ channel }: SubjectWords) => `Change in a year: ${channel}`,
    'trend-projection': ({ channel }: SubjectWords) => `In two years, if nothing changes: ${channel}`,
    'cost-per-thousand-contacts': ({ channel }: SubjectWords) => `Euros per 1,000 contacts: ${channel}`,
    'minutes-per-resident': ({ channel }: SubjectWords) =>
      `Minutes of work per person reached and per year${ofChannel(channel)}`,
    'displays-per-month': ({ channel }: SubjectWords) => `Displays per month${ofChannel(channel)}`,
    'watched-minutes': ({ channel }: SubjectWords) => `Minutes measured per month${ofChannel(channel)}`,
    'seconds-per-display': ({ channel }: SubjectWords) => `Seconds of attention per display${ofChannel(channel)}`,
    attention: ({ channel }: SubjectWords) => `Minutes of attention taken per month${ofChannel(channel)}`,
    'exposed-to-trait': ({ trait, band, residents }: SubjectWords) =>
      `${capital(residents)} reached by a service with this trait: ${trait}${band === '' ? '' : `, ${band}`}`,
    'page-views-per-year': ({ channel }: SubjectWords) => `Page views per year${ofChannel(channel)}`,
    'page-weight': ({ channel }: SubjectWords) => `Weight of a page, in kilobytes${ofChannel(channel)}`,
    'messages-per-year': ({ channel }: SubjectWords) => `Messages sent per year${ofChannel(channel)}`,
    'copies-per-year': ({ channel }: SubjectWords) => `Copies distributed per year${ofChannel(channel)}`,
    'pages-per-copy': ({ channel }: SubjectWords) => `A4 pages per copy${ofChannel(channel)}`,
    panels: ({ channel }: SubjectWords) => `Electronic panels in use${ofChannel(channel)}`,
    footprint: ({ channel }: SubjectWords) => `Carbon footprint of one year${ofChannel(channel)}`,
  },

  formulas: {
    'sum-of-bands': 'Sum of the residents of the age bands from 15 up.',
    'monthly-unique':
      'Number of different people counted each month by the publisher. The average month is the mean of the months of the period that have a value.',
    'monthly-issues':
      'Unique opens of each issue, averaged over the issues of a month, then over the months. They are not added up: the readers are often the same. A month without an issue counts as nobody, except in the high end.',
    'daily-unique':
      'The file counts different people per day. In a month there are at least as many as on the best day, and at most the sum of the days. The most probable value is the geometric mean of the two.',
    'post-unique':
      'The file counts different people per post. In a month there are at least as many as for the best post, and at most their sum. The most probable value is the geometric mean of the two. A month without posts counts as zero, except in the upper bound.',
    'long-unique':
      'The file counts different people over several months. An average month has at most as many, and at least that number divided by the number of months.',
    'subscribers-times-prior':
      'Number of followers, multiplied by the share of followers who see something in a month. That share is a reference range, for lack of a measure.',
    'typed-months':
      'Number typed by hand, month by month. The average month is the mean of the months typed; a range stays a range.',
    'mixed-units':
      'Depending on the month, households, devices or people were counted. Each value is first turned into people: from one to the mean size of a household, from 0.85 to one per device. The average month is their mean.',
    'typed-people': 'Number of people per month, typed by you.',
    'copies-times-readership':
      'Copies delivered or passers-by, multiplied by the share of exposed people who read. That share is a reference range. A month without a distribution counts as nobody, except in the high end.',
    'displays-only': 'Only displays or visits are known. They are not people: they give a maximum, not a minimum.',
    'local-share-city': 'Share of the commune in the platform’s audience file.',
    'local-share-prior': 'No file says where these people live: a reference range is used.',
    'age-share-file':
      'Ages of the audience file, rescaled to the known ages. A class that straddles two bands is split by residents, supposed evenly spread over each year of age.',
    'age-share-prior':
      'No file gives the ages. People are spread according to the residents of each band and the published use of the service at that age.',
    'accounts-to-residents':
      'People or accounts reached × share living in the territory × share of the age band × persons per account, device or household. The result never exceeds the residents of the band, nor its internet users for an online channel.',
    'survey-share':
      'Residents of the band × share of respondents who use this channel. The survey replaces the counters; the range is a 95% Wilson interval.',
    'supposed-use':
      'Residents of the band × share that the scenario supposes reached. It is no measurement: the suppositions are cited.',
    'survey-count':
      'People who answered, all age bands of 15 and over together. An age class that crosses two bands is split like their residents.',
    'survey-post-stratification':
      'Each answer weighs as the residents of its age and sex: ten people at least answered in each cell. No weight exceeds five times the mean. The effective size is (Σ weights)² ÷ Σ weights²: as many answers of equal weight would be as precise.',
    'survey-raking':
      'Fewer than ten people answered in a cell of age and sex: the weights are fitted to the total of each age, then of each sex, until both hold (raking). No weight exceeds five times the mean. The effective size is (Σ weights)² ÷ Σ weights²: as many answers of equal weight would be as precise.',
    'survey-by-age':
      'Each answer weighs as the residents of its age. Sex is not in the weights: the survey or the population file does not give it. No weight exceeds five times the mean. The effective size is (Σ weights)² ÷ Σ weights²: as many answers of equal weight would be as precise.',
    'survey-weighted-share':
      'Weight of those who use this channel ÷ weight of all who answered, in the band. The range is a 95 % Wilson interval on the effective size of the band. Bands of fewer than ten answers are merged with their neighbour. Those who answered are whoever was willing, not a random sample: the interval says nothing of that gap.',
    'unmeasured-channel':
      'Nobody measured this channel. It may reach up to the highest published share of use, or nobody. It adds nothing to the minimum nor to the most probable value.',
    'sum-of-channel-bands':
      'Sum of the age bands. The range is narrowed by the total number of people counted, whatever their age.',
    union:
      'Residents reached by at least one of these channels, band by band. At the least, the largest channel contains the others; at the most, nobody is reached twice. The most probable value supposes independent channels, and online channels limited to internet users.',
    'union-overlaps':
      'Residents reached by at least one of these channels, band by band, knowing audiences common to two channels. The bounds are the extremes of all possible distributions of residents among channels (linear programme); the most probable value is that of the distribution that supposes nothing else (maximum entropy).',
    several:
      'Residents reached by two channels or more. The bounds are the extremes of all possible distributions of residents among channels (linear programme); the most probable value supposes independent channels, except where a common audience is known.',
    'union-total': 'Sum of the age bands, narrowed by the total of each channel.',
    'overlap-among-users':
      'Share given among the residents that one of the two channels reaches, times the share of residents that this channel reaches. Lowest with lowest, highest with highest.',
    'union-without-overlaps': 'The same computation as for the residents reached, as if no common audience were known.',
    'not-reached': 'Residents aged 15 and over, minus those who are reached. The bounds swap.',
    'exclusive-overlaps':
      'Residents reached by at least one channel, minus those whom the other channels reach, knowing audiences common to two channels: extremes of all possible distributions (linear programme) and value of the most probable one (maximum entropy). If a channel was not measured, the most probable value is the middle of the range.',
    exclusive:
      'Residents reached by at least one channel, minus those whom the other channels reach. If a channel was not measured, the most probable value is the middle of the range.',
    'residents-lost':
      'Residents whom only the lost channels, or the lost parts of audiences, reached: the calculation of exclusive reach, made on what is lost. The most probable value is the difference between the residents reached before and after.',
    'in-scenario':
      'The same calculation as today, made again on the channels as the shock leaves them. No other formula.',
    'sobol-total':
      'Everything uncertain is drawn hundreds of times, each value in its range. The share of the variance of the result that would remain if all but this were known: the total index of Sobol (Jansen’s estimator). The range is that of the draw.',
    'if-known':
      'The same calculation, made again with this input known exactly, at its most probable value. The rest keeps its range.',
    'one-at-a-time':
      'The result when this input goes from the lowest to the highest of its range, all the rest at its most probable value.',
    'followers-added':
      'Sum of the followers displayed by each platform. The same people are counted several times: that is precisely the illusion.',
    'illusion-ratio': 'Followers displayed, divided by the residents reached by platforms in a month.',
    'followers-outside':
      'Share of followers who do not live in the territory, each platform counting for its followers.',
    'reach-per-post':
      'Accounts reached by posts, divided by followers, on average per post. It includes people who do not follow: the true share is at most this one.',
    'never-seeing': 'One, minus the share of residents aged 15 and over reached by platforms in a month.',
    D1: 'Residents reached only by commercial platforms, divided by the residents reached. If a channel was not measured, the most probable value is the middle of the range.',
    D2: 'Herfindahl–Hirschman index: sum of the squared shares of each operator in the residents reached. Facebook, Instagram and WhatsApp count as one operator, and so do the authority’s own media.',
    'effective-operators': 'One divided by the concentration index.',
    'elephant-factor':
      'Smallest number of companies that together make up half of the residents reached by each operator, added up, own media included.',
    'D3-declared':
      'Share published nowhere else, declared for each platform. Platforms count by their posts when all of these are counted, else equally. A platform without a declaration counts from nothing to everything.',
    'D3-message-types':
      'Share of message types that have no copy on an open channel. An open channel that nobody described might carry one.',
    D4: 'Subscribers of services that do not let them be moved, divided by all known subscribers. Where nobody verified it, the range goes from none to all.',
    D5: 'Website visits sent by platforms: at least their share of all visits, at most their share of visits of known origin.',
    D6: 'Mean of two shares: hours and euros spent on platforms, advertising included. Only one of them when the other is unknown.',
    D7: 'Residents reached only by services that require an account, divided by the residents reached. An unverified service counts from nothing to everything.',
    'dependence-index-weighted':
      'What each known component leaves is multiplied, each to the power of its weight over the sum of the weights of the known components; the index is what is missing from 100.',
    'dependence-index':
      'One hundred minus autonomy: the geometric mean of what each known component leaves free, with equal weights. At least four components are needed.',
    'letter-acceptability':
      'Nobody knows what each component weighs: ten thousand sets of weights are drawn, all as likely. The share of those that give the letter, components at their most probable values. The range is that of the draw (95% Wilson).',
    'letter-acceptability-within':
      'Ten thousand draws of the weights and, in each, of every component within its range, the most probable value being the most frequent. The share of those that give the letter; the range is that of the draw (95% Wilson).',
    'publications-count': 'Posts of the audit period.',
    'publications-per-week': 'Posts divided by the weeks, from the first to the last month with posts.',
    'publications-video': 'Videos, divided by the posts of the period whose kind is known.',
    'publications-without-effect': 'Posts seen by less than 1% of residents, divided by those whose reach is known.',
    'publications-repeated':
      'Posts whose text the same channel had already published, divided by those that have a text.',
    'declared-hours': 'Hours per month, typed in the inventory of channels.',
    'declared-costs': 'Euros per year, advertising included, typed in the inventory of channels.',
    'hours-added': 'Sum of the declared hours. Channels without a declaration are not in it.',
    'costs-added': 'Sum of the declared costs, advertising included. Channels without a declaration are not in it.',
    'cost-per-resident': 'Yearly cost of the channel, divided by the residents it reaches in a month.',
    'trend-level':
      'Each month of the last segment is brought to the last month along the slope; the level is their median, the range its 95% interval on the ranks. One exceptional month does not move it.',
    'sen-slope':
      'Theil–Sen slope: the median of the slopes between all pairs of months, or between the same months of different years from 24 months on. The range is Sen’s 95% interval. No slope crosses a change in the way of counting. The slope of a month is multiplied by twelve. Months are supposed unrelated, season apart: if they are related, the range is a little narrow.',
    'status-quo':
      'Today’s level, plus the change of two years. The low end follows the low slope, the high end the high slope. Never below zero; never more than the residents for what is distributed in the territory. It is no forecast: it is what follows if nothing changes.',
    'per-thousand-contacts':
      'Hours of a month, or cost of a year, per 1,000 contacts. A contact is one person reached in one month.',
    'minutes-per-resident': 'Hours of a month, as minutes per year, divided by the residents reached in a month.',
    'cost-per-resident-in-all':
      'Sum of the declared costs, divided by the residents whom these channels reach in a month. Channels without a declared cost count neither in euros nor in residents.',
    'minutes-per-resident-in-all':
      'Sum of the declared hours, as minutes per year, divided by the residents whom these channels reach in a month. Channels without a declaration do not count.',
    'attention-measured': 'Time counted by the service itself: watch time, or time spent on the site.',
    'attention-estimated':
      'Displays multiplied by the seconds that a look lasts, plus the measured time where there is some. How long a look lasts is a working range, for lack of a published measure.',
    'attention-added': 'Sum of the channels whose time is known. The others are not in it, and are named.',
    exposure:
      'Residents reached by at least one channel with this trait. At the least, only services where it is established count. At the most, those where it is partial or not verified are added. The most probable value is then the middle.',
    'footprint-web':
      'Page views × weight of a page × grams per gigabyte of the Sustainable Web Design Model, version 4. The low end counts French electricity. The high end and the most probable value count that of the world, as the published model does.',
    'footprint-messages': 'Messages sent × grams per message.',
    'footprint-time': 'Minutes of attention of a month × 12 × grams per minute spent on this service.',
    'footprint-print': 'Copies × pages of a copy, two per sheet × grams per sheet.',
    'footprint-panels': 'Electronic panels × emissions of one year of use of a panel of 2 m².',
    'footprint-added':
      'Sum of the channels whose footprint is known. The others are not in it, and are named: the true total is greater.',
  },

  absences: {
    'no-channel': 'No channel is described.',
    'no-inventory': 'Nobody described the channels: there may be others.',
    'no-population': 'The population by age is not known.',
    'no-audience': 'Nobody measured how many people this channel reaches.',
    'no-platform': 'There is no commercial platform in the inventory.',
    'one-channel': 'There must be at least two channels in the inventory.',
    'no-own-media': 'There is no medium of the authority in the inventory.',
    'no-followers': 'The number of followers is not known.',
    'no-subscribers': 'No number of subscribers is known.',
    'no-publications': 'No post is known in the period.',
    'no-message-types': 'Nobody said which messages each channel carries.',
    'no-referrals': 'The origin of the website’s visits is not known.',
    'no-hours': 'Hours are not declared.',
    'no-costs': 'Costs are not declared.',
    'no-reach': 'No resident reached is established.',
    'no-survey': 'There is no resident survey.',
    'too-few-months': 'Fewer than eight months are counted in the same way: no trend can be told.',
    'no-months': 'No measure is known month by month.',
    'no-service-with-trait': 'No service of the inventory has this trait.',
    'no-displays': 'The number of displays is not known.',
    'no-watch-time': 'Nobody measured the time spent on this channel.',
    'off-screen': 'This channel is not watched on the screen of a computer or a phone.',
    'no-page-views': 'The number of page views is not known.',
    'no-sendings': 'The number of messages sent is not known.',
    'no-copies': 'The number of copies distributed is not known.',
    'no-panels': 'The number of panels is not known.',
    'no-footprint-factor': 'No source says what this channel emits.',
    'no-footprint': 'No channel’s footprint is known.',
    'components-without-weight': 'The known components all have a weight of zero.',
    'says-nothing': 'What is known leaves everything possible, from nothing to everything.',
    'too-few-components': 'Fewer than four of the seven components are known.',
    'companies-below-half': 'All the companies together make up less than half of the contacts.',
    unbounded: 'The number of people reached may be zero: the ratio has no maximum.',
    bug: 'A software defect prevented this calculation.',
  },

  qualities: {
    measured: 'measured',
    declared: 'declared',
    reference: 'reference',
    estimated: 'estimated',
    unknown: 'to find out',
  },

  rungs: {
    'monthly-unique': 'different people per month, counted by the publisher',
    'daily-or-post-unique': 'different people per day or per post',
    subscribers: 'followers and reference reach',
    typed: 'number typed',
    distribution: 'copies or passers-by and reference readership',
    survey: 'resident survey',
    'displays-only': 'displays only: a maximum',
    none: 'nobody measured this channel',
  },

  components: {
    D1: 'Exclusive reach',
    D2: 'Concentration',
    D3: 'Published only there',
    D4: 'Followers who cannot be moved',
    D5: 'Website visits that come from them',
    D6: 'Hours and euros',
    D7: 'Behind a compulsory account',
  },

  priorFactors: {
    'older-data': 'data older than the period',
    'organic-reach': 'share of followers reached',
    readership: 'share of exposed people who read',
    displays: 'displays instead of people',
    'monthly-people': 'a channel that nobody measured',
    'local-share': 'share living in the territory',
    'age-share': 'ages',
  },

  residents: { territory: 'residents', public: 'people' },

  units: {
    residents: (value: string) => `${value} residents`,
    people: (value: string) => `${value} people`,
    accounts: (value: string) => `${value} accounts`,
    households: (value: string) => value,
    devices: (value: string) => value,
    displays: (value: string) => `${value} displays`,
    visits: (value: string) => `${value} visits`,
    share: (value: string) => value,
    index: (value: string) => `${value} out of 100`,
    ratio: (value: string) => value,
    count: (value: string) => value,
    publications: (value: string) => value,
    companies: (value: string) => value,
    'euros-per-year': (value: string) => `${value} per year`,
    'hours-per-month': (value: string) => `${value} per month`,
    'euros-per-resident': (value: string) => value,
    'euros-per-thousand-contacts': (value: string) => value,
    'hours-per-thousand-contacts': (value: string) => value,
    'minutes-per-resident': (value: string) => value,
    messages: (value: string) => `${value} messages`,
    copies: (value: string) => `${value} copies`,
    pages: (value: string) => `${value} pages`,
    kilobytes: (value: string) => `${value} kB`,
    seconds: (value: string) => value,
    'minutes-per-month': (value: string) => `${value} per month`,
    'kilograms-per-year': (value: string) => `${value} CO₂e per year`,
  },
  mostProbable: (value: string, central: string) => `${value} (most probable: ${central})`,
  measuredOnly: (value, central) => `${value} (${central} by the measured channels alone)`,

  sources: {
    file: (file: string) => `File ${file}`,
    sheet: (sheet: string) => `sheet ${sheet}`,
    row: (row: string) => `row ${row}`,
    rows: (first: string, last: string) => `rows ${first} to ${last}`,
    column: (column: string) => `column “${column}”`,
    declared: (field: string, channel: string) => `Declared for ${channel}: ${field}`,
    typed: (metric: string, channel: string, months: string) => `Typed by hand for ${channel}: ${metric}, ${months}`,
    noted: (declared, note) => `${declared}: “${note}”`,
    reference: (text: string) => `Reference: ${text}`,
  },
  declarations: {
    'age-structure': 'Ages typed by you',
    overlap: 'Common audience typed by you',
    'dependence-weights': 'Weights chosen by you',
    'public-total': 'Number of people typed by you',
    'territory-directory': 'Directory of authorities delivered with Amarres',
  },
  fields: {
    subscribers: 'subscribers',
    peoplePerMonth: 'people per month, copies or passers-by',
    hoursPerMonth: 'hours per month',
    costPerYear: 'cost per year',
    adSpendPerYear: 'advertising per year',
    exclusiveShare: 'share published only there',
    messageTypes: 'message types',
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
