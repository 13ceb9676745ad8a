import type { findings as french } from '../fr/findings.ts'

export const findings: typeof french = {
  'alerts-depend-on-one-company': ({ operators, channels }) => ({
    title: 'Alerts depend on a single company',
    sentence: `In an emergency, everything rests on ${operators} (${channels}). If that service fails, no alert goes out.`,
  }),
  'message-types-behind-wall': ({ types }) => ({
    title: 'Some public information requires an account',
    sentence: `Without an account, nobody can read: ${types}. Public information must be readable by all.`,
  }),
  'gate-passed': () => ({
    title: 'Essential information stays open to all',
    sentence: 'Alerts do not depend on a single company. Every type of message can be read without an account.',
  }),
  'alerts-unknown': () => ({
    title: 'Nobody knows which channels carry the alerts',
    sentence: 'Nothing says clearly enough which channels carry alerts. Settle it before the next emergency.',
  }),
  'message-types-unknown': ({ types }) => ({
    title: 'Nobody knows what can be read without an account',
    sentence:
      types === ''
        ? 'Say which messages each channel carries, then check what can be read without an account.'
        : `No copy readable without an account is established for: ${types}.`,
  }),
  'many-not-reached': ({ figure, sure }) => ({
    title: sure ? 'Many residents are not reached' : 'Many residents are probably not reached',
    sentence: `Residents aged 15 and over whom no known channel reaches in a given month: ${figure(0)}, out of ${figure(1)}.`,
  }),
  'seniors-not-reached': ({ figure, sure }) => ({
    title: sure
      ? 'Most people aged 75 and over are not reached'
      : 'People aged 75 and over are probably poorly reached',
    sentence: `Of people aged 75 and over, ${figure(0)} are reached by no known channel, out of ${figure(1)}. At that age, one in two does not use the internet.`,
  }),
  'young-not-reached': ({ figure, sure }) => ({
    title: sure ? 'Most people aged 15-29 are not reached' : 'People aged 15-29 are probably poorly reached',
    sentence: `Of people aged 15-29, ${figure(0)} are reached by no known channel, out of ${figure(1)}.`,
  }),
  'band-not-reached': ({ band, figure, sure }) => ({
    title: sure ? `A forgotten age: ${band}` : `An age probably forgotten: ${band}`,
    sentence: `Of ${band}, ${figure(0)} are reached by no known channel, out of ${figure(1)}.`,
  }),
  'no-offline-channel': () => ({
    title: 'Nothing reaches people without internet',
    sentence: 'No offline channel is described: no paper, no posters, no telephone.',
  }),
  'most-reached': ({ figure }) => ({
    title: 'Most residents are reached',
    sentence: `In a given month, at least one channel reaches ${figure(0)} residents, out of ${figure(1)} aged 15 and over.`,
  }),
  'reach-unknown': () => ({
    title: 'Nobody knows how many residents are reached',
    sentence: 'The population, the channels or their measures are missing. No figure is made up in their place.',
  }),
  'wide-interval': ({ figure }) => ({
    title: 'The number of residents reached is poorly known',
    sentence: `Residents reached in a given month: ${figure(0)}. That is too wide to conclude. It would help to know how many residents follow several channels.`,
  }),
  'illusion-large': ({ figure }) => ({
    title: 'Followers are not residents',
    sentence: `Followers displayed: ${figure(0)}. Residents reached by platforms in a given month: ${figure(1)}.`,
  }),
  'followers-outside-territory': ({ figure }) => ({
    title: 'Many followers live elsewhere',
    sentence: `Share of followers who do not live in the territory: ${figure(0)}. They swell the counter, not the audience.`,
  }),
  'platforms-advertised': ({ count }) => ({
    title: 'The authority advertises platforms',
    sentence:
      count === 1
        ? 'One platform link or logo appears on the official website or printed matter.'
        : `Platform links and logos on the official website and printed matter: ${count}.`,
  }),
  'local-share-unknown': ({ channels }) => ({
    title: 'Nobody knows where all followers live',
    sentence: `Where followers live is unknown: ${channels}. A wide range stands in for it.`,
  }),
  'audience-age-unknown': ({ channels }) => ({
    title: 'The age of some followers is not known',
    sentence: `Age of followers unknown: ${channels}. National studies stand in for it.`,
  }),
  'high-dependence': ({ figure, letters, available }) => ({
    title: 'Dependence on platforms is high',
    sentence: `The dependence index is ${figure(0)} out of 100 (${letters}). Components known: ${available} of 7.`,
  }),
  'operator-concentration': ({ operators, figure }) => ({
    title: 'A single company concentrates contacts',
    sentence: `Residents reached by ${operators}: ${figure(1)}, more than by the authority’s own media.`,
  }),
  'reach-only-through-platforms': ({ figure, sure }) => ({
    title: sure
      ? 'Some residents are reached only by platforms'
      : 'Some residents are probably reached only by platforms',
    sentence: `Share of the residents reached who are reached only by platforms: ${figure(0)}.`,
  }),
  'content-only-on-platforms': ({ figure }) => ({
    title: 'Some information exists only on platforms',
    sentence: `Share published on platforms without a copy elsewhere: ${figure(0)}.`,
  }),
  'audience-locked-in': ({ figure }) => ({
    title: 'Subscribers do not belong to the authority',
    sentence: `Share of subscribers who would be lost on leaving the platforms: ${figure(0)}.`,
  }),
  'traffic-from-platforms': ({ figure }) => ({
    title: 'The website depends on platforms for its visits',
    sentence: `Share of the website’s visits sent by platforms: ${figure(0)}.`,
  }),
  'means-on-platforms': ({ figure }) => ({
    title: 'Half of the means, or more, goes to platforms',
    sentence: `Share of hours and euros spent on platforms: ${figure(0)}.`,
  }),
  'account-wall': ({ figure }) => ({
    title: 'Some residents are reached only behind an account',
    sentence: `Share of the residents reached who need an account to read: ${figure(0)}.`,
  }),
  'subscribers-list-not-owned': ({ channels }) => ({
    title: 'The supplier holds the list of subscribers',
    sentence: `Lists held by a supplier: ${channels}. On changing supplier, the authority would lose them.`,
  }),
  'no-newsletter': () => ({
    title: 'There is no e-mail newsletter',
    sentence: 'The authority cannot write directly to the residents who wish it.',
  }),
  'low-dependence': ({ figure, letters, available }) => ({
    title: 'The authority stays in control',
    sentence: `The dependence index is ${figure(0)} out of 100 (${letters}). Components known: ${available} of 7.`,
  }),
  'dependence-unknown': ({ available }) => ({
    title: 'Dependence cannot be put into figures yet',
    sentence: `Components known: ${available} of 7. At least four are needed.`,
  }),
  'account-wall-unknown': () => ({
    title: 'Nobody knows what a visitor without an account can see',
    sentence: 'Nobody has checked what a visitor without an account sees. It takes ten minutes.',
  }),
  'list-owner-unknown': ({ channels }) => ({
    title: 'Nobody knows who holds the lists of subscribers',
    sentence: `Lists whose holder is unknown: ${channels}. Just ask whether they can be exported.`,
  }),
  'audience-falling': ({ channels, figure }) => ({
    title: 'The audience is falling',
    sentence: `Month after month, the audience falls: ${channels}. For the first named, an ordinary month would go from ${figure(0)} to ${figure(1)} in two years.`,
  }),
  'trend-unknown': ({ count }) => ({
    title: 'Where audiences are going is not known',
    sentence: `No channel has eight months counted in the same way. Months that lack, at best: ${count}.`,
  }),
  'publications-without-effect': ({ figure }) => ({
    title: 'Most posts have no measurable effect',
    sentence: `Share of posts that reach less than one resident in a hundred: ${figure(0)}.`,
  }),
  'repeated-publications': ({ figure }) => ({
    title: 'Some posts are repeated',
    sentence: `Share of posts whose text was already published on the same channel: ${figure(0)}.`,
  }),
  'video-heavy': ({ figure }) => ({
    title: 'Video takes up a large part',
    sentence: `Share of videos among posts: ${figure(0)}. They weigh more than a text or a photo.`,
  }),
  'costs-unknown': ({ channels }) => ({
    title: 'Some costs are not known',
    sentence: `Cost unknown: ${channels}. Without costs, nothing can be compared.`,
  }),
  'hours-unknown': ({ channels }) => ({
    title: 'Some of the time spent is not known',
    sentence: `Time spent unknown: ${channels}. An hour of work is an expense too.`,
  }),
  'inventory-unknown': () => ({
    title: 'The channels are not described',
    sentence:
      'Only the channels in your files are known. Bulletin, posters, website and telephone remain to be described.',
  }),
  'population-unknown': () => ({
    title: 'The population is not known',
    sentence: 'Without the population, no counter can become a number of residents.',
  }),
  'age-structure-estimated': () => ({
    title: 'The age of residents is estimated',
    sentence:
      'The national age structure stands in for the territory’s own. INSEE publishes the real one, free of charge.',
  }),
  'no-survey': () => ({
    title: 'Nobody has asked the residents',
    sentence: 'The figures come from counters and national studies. Only a local survey would confirm them.',
  }),
  'no-web-statistics': () => ({
    title: 'Visits to the website are not known',
    sentence: 'No audience measure of the website was supplied.',
  }),
  'bulletin-readership-unknown': () => ({
    title: 'Nobody knows who reads the bulletin',
    sentence: 'At best, the copies distributed are known, not the readers.',
  }),
}
