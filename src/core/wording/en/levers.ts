/** The words of levers: what an authority can decide, what it changes, what it takes first. */
import type { Wording } from '../fr.ts'

export const levers: Wording['levers'] = {
  catalogue: {
    newsletter: {
      title: 'Start a newsletter',
      does: 'A regular e-mail to those who ask for it. The list of subscribers belongs to the authority.',
      needs: 'Someone who writes it, a sign-up button on the site and at the counter.',
    },
    'sms-alerts': {
      title: 'Open SMS alerts',
      does: 'Emergencies reach the telephones of those who signed up, without account or app.',
      needs: 'A sending service, a simple sign-up, a rule that says when to alert.',
    },
    bulletin: {
      title: 'Start a municipal bulletin',
      does: 'A paper that also reaches those who have no internet.',
      needs: 'Someone who writes it, a printer, a distribution.',
    },
    'more-issues': {
      title: 'Publish the bulletin more often',
      does: 'More issues a year, so more months in which it is read.',
      needs: 'A bulletin that exists or is being started.',
    },
    'letterbox-distribution': {
      title: 'Deliver the bulletin to every letterbox',
      does: 'The bulletin comes to everyone instead of waiting in public places.',
      needs: 'A bulletin that exists or is being started.',
    },
    posters: {
      title: 'Put up posters where people pass',
      does: 'Posters at school, in shops, at stops, in the village hall.',
      needs: 'Places that agree, someone who does the round.',
    },
    'electronic-panels': {
      title: 'Install electronic panels',
      does: 'A short message, changed in a minute, read in passing.',
      needs: 'A place, a power supply, upkeep.',
    },
    'municipal-app': {
      title: 'Take a municipal app',
      does: 'Notifications on the telephones of those who install the app. Its supplier holds the subscribers.',
      needs: 'A contract that lets the authority take its subscribers away.',
    },
    'readable-website': {
      title: 'Make a website that is read',
      does: 'Accessible, fast, with a clear agenda and an RSS feed: more residents come back.',
      needs: 'A website that exists, an accessibility check.',
    },
    'publish-on-site-first': {
      title: 'Publish on the site first, then relay',
      does: 'Every piece of information has an address on the site; networks only carry the relay.',
      needs: 'A site that officers can update.',
    },
    'open-agenda': {
      title: 'Open the agenda and the data',
      does: 'Events are taken up by other sites, the press and tourist offices.',
      needs: 'Someone who enters each event once.',
    },
    mastodon: {
      title: 'Open a Mastodon account',
      does: 'An account readable without signing up, on a public or own server. Followers can change server.',
      needs: 'A server whose owner lasts.',
    },
    peertube: {
      title: 'Put videos on PeerTube',
      does: 'Videos are watched without advertising or account, and shown on the site.',
      needs: 'Hosting, for instance shared with the intermunicipal body.',
    },
    'open-messaging': {
      title: 'Open a list on an open messaging service',
      does: 'Short messages to those who sign up, through Matrix or Signal.',
      needs: 'An account of the authority, a rule on replies.',
    },
    'neighbourhood-relays': {
      title: 'Organise the counter, the phone tree and neighbourhood relays',
      does: 'People tell other people: those whom nothing else reaches.',
      needs: 'Volunteers, a list kept up to date with their consent.',
    },
    'reduce-account': {
      title: 'Publish less on an account',
      does: 'The essential stays; the time saved goes elsewhere.',
      needs: 'A choice of what stays.',
    },
    'freeze-account': {
      title: 'Freeze an account',
      does: 'No more posts; a last message says where to go. The account stays, to come back to it or to keep the name.',
      needs: 'A site or a newsletter to send followers to, an announcement.',
    },
    'close-account': {
      title: 'Close an account',
      does: 'Announcement, archive, redirect to another channel, then closing. Only a small part of followers follow.',
      needs: 'A site or a newsletter to send followers to, an archive, months of double running.',
    },
    'stop-paid-reach': {
      title: 'Stop paying for advertising on an account',
      does: 'The money stays with the authority; posts reach somewhat fewer people.',
      needs: 'No condition.',
    },
    'no-platform-only-content': {
      title: 'Publish nothing that exists only on a platform',
      does: 'All information is also on the site, readable without account.',
      needs: 'A site that officers can update.',
    },
    'no-platform-alerts': {
      title: 'Take alerts off platforms',
      does: 'An alert no longer depends on what a company shows, nor when.',
      needs: 'Another channel that carries alerts.',
    },
  },
  parameters: {
    uptake: 'share reached each month',
    oneOff: 'one-off spending',
    yearly: 'fixed yearly spending',
    perResident: 'yearly spending per resident',
    hours: 'hours a month',
    rampUp: 'months of ramp-up',
    doubleRunning: 'months of double running',
    keptAudience: 'share of the audience kept',
    keptHours: 'share of the hours kept',
  },
  refusals: {
    twice: (measure) => `“${measure}” is asked for twice. Keep one.`,
    'no-such-account': (measure) =>
      `“${measure}”: no account of that name in the inventory. Name an account of a platform, or none if the measure is about the whole authority.`,
    'already-there': (measure) => `“${measure}”: this channel exists already. Choose what improves it.`,
    'no-advertising': (measure) =>
      `“${measure}”: no spending on advertising is declared for this account. Declare it if there is any.`,
    'no-platform': (measure) => `“${measure}”: it concerns no platform of the inventory.`,
    'needs-service': (measure, others) =>
      `“${measure}” first needs one of these channels: ${others}. Add it to the scenario.`,
    'needs-alerts-elsewhere': (measure) =>
      `“${measure}” first needs a channel outside platforms that carries alerts. Add it to the scenario.`,
    excluded: (measure, others) => `“${measure}” does not go with “${others}”. Choose one of the two.`,
  },
  options: {
    'status-quo': 'Change nothing',
    'cheapest-passing': 'The cheapest that passes the minimum rule',
    'most-independent': 'The most independent within the budget, with no age losing',
  },
  onAccount: (title, account) => `${title} (${account})`,
  followers: (channel) => `those who followed ${channel}`,
  command: {
    noLevers: '--levers and the measures, separated by commas, are missing',
    unknown: (name, names) => `“${name}” is not a known lever: ${names}`,
    noPopulation:
      'Nothing can be simulated: residents by age are not known. Give the authority (--territory) or its population.',
    title: 'Scenario, once all measures are in place (at least / most probable / at most)',
    columns: { before: 'Today', after: 'Then', difference: 'Difference' },
    reached: 'Residents reached',
    index: 'Dependence, out of 100',
    cost: 'Euros a year',
    hours: 'Hours a month',
    footprint: 'Footprint, kg CO₂e a year',
    oneOff: (euros) => `One-off spending: €${euros}`,
    gate: 'Minimum rule',
    losing: (bands) => `Fewer reached, at the most probable value: aged ${bands}.`,
    hollow: (first, last) =>
      `Fewer residents reached than today at one age at least, from month ${String(first)} to month ${String(last)}.`,
    front: 'What nothing beats on residents reached, dependence and euros at once',
    month: (month) => `Month ${String(month)}`,
    spent: (euros) => `€${euros} spent since the beginning`,
    options: (budget, hours) => `Generated options (at most €${budget} a year and ${hours} hours a month more)`,
    noOption: 'none will do',
  },
}
