import type { recommendations as french } from '../fr/recommendations.ts'

export const recommendations: typeof french = {
  'sms-alerts': {
    title: 'Open an SMS alert list',
    why: 'An SMS arrives without internet, app or account. The list stays with the authority.',
    how: [
      'Ask for two quotes, with export of the list guaranteed.',
      'Open registration on the website, at the counter and in the bulletin.',
      'Keep the list for alerts: few messages, all of them useful.',
      'Run a test twice a year.',
    ],
    firstStep: 'On Monday morning: ask for two quotes and note who orders an alert.',
    objection: {
      said: '“Everyone already has Facebook.”',
      answer: 'An alert must not depend on an algorithm, nor on a single company.',
    },
  },
  'second-alert-channel': {
    title: 'Add a second alert channel at once',
    why: 'Today, one outage is enough for nobody to be warned.',
    how: [
      'Choose a second channel that already exists: website, panel, telephone, door to door.',
      'Write on one page who warns whom, and in which order.',
      'Post that page at the counter and hand it to the officer on call.',
    ],
    firstStep: 'On Monday morning: write that page with the officer on call.',
    objection: null,
  },
  'readable-without-account': {
    title: 'Make every piece of information readable without an account',
    why: 'Public information that can only be read with an account excludes some residents.',
    how: [
      'Create a page on the website for each type of message that has none.',
      'Publish there first, then point to it from the networks.',
      'Check every month, in a private window, that everything can be read.',
    ],
    firstStep: 'On Monday morning: publish on the website the latest information that was not there.',
    objection: {
      said: '“Nobody visits the website.”',
      answer:
        'Seven French people in ten say they use their authority’s website (Epiceum and Harris Interactive, 2024).',
    },
  },
  'publish-on-site-first': {
    title: 'Publish on your own site first, relay afterwards',
    why: 'What is first on the website can be found, lasts, and can be copied everywhere.',
    how: [
      'Write each piece of information once, on the website, at a stable address.',
      'Relay a summary and the link on the other channels.',
      'Give one person the task of checking every week.',
    ],
    firstStep: 'On Monday morning: publish the next five items on the website before any network.',
    objection: {
      said: '“It is double work.”',
      answer: 'The text is written once. The relay is a copy and paste.',
    },
  },
  'monthly-newsletter': {
    title: 'Launch a monthly newsletter whose list the authority holds',
    why: 'An address entrusted to the authority stays with it, whatever the sending tool.',
    how: [
      'Choose a tool hosted in Europe that exports the list.',
      'Offer registration at the counter, on the website and on paper forms.',
      'Send one short letter a month, readable without images.',
      'Do not track who opens it: a total is enough.',
    ],
    firstStep: 'On Monday morning: put a registration book at the counter.',
    objection: {
      said: '“People no longer read their e-mail.”',
      answer:
        'Published open rates range from 21 to 47% in the public sector. A Facebook post reaches about 2% of followers.',
    },
  },
  'invite-followers': {
    title: 'Invite followers to subscribe with you',
    why: 'Followers of a platform will not follow you if you leave it. Invite them before.',
    how: [
      'Pin to each page an invitation to the newsletter and the alerts.',
      'Repeat it once a month for six months.',
      'Count the registrations, and publish that count.',
    ],
    firstStep: 'On Monday morning: pin the invitation to the page with most followers.',
    objection: null,
  },
  'letterbox-sheet': {
    title: 'Bring the essentials to every letterbox',
    why: 'Paper reaches people without internet, and those who follow no network.',
    how: [
      'Start with one double-sided sheet every month or every quarter.',
      'Put in it services, events, decisions, and the number to call.',
      'Have staff or elected officials deliver it, or ask for a quote.',
      'Print on recycled paper, in the right number.',
    ],
    firstStep: 'On Monday morning: write the contents of the first sheet.',
    objection: {
      said: '“Paper pollutes and is expensive.”',
      answer: 'Seven French people in ten want the magazine in their letterbox (Epiceum and Harris Interactive, 2024).',
    },
  },
  'posters-in-places': {
    title: 'Put up posters where people pass by',
    why: 'Posters need no account and no device, and are read at any age.',
    how: [
      'List ten places: school, bus stop, shops, sports hall, waiting room.',
      'Get each place’s agreement, with a frame or a board.',
      'Change the posters every month, with one idea per poster.',
    ],
    firstStep: 'On Monday morning: ask three shopkeepers for room for one poster.',
    objection: {
      said: '“Nobody looks at posters any more.”',
      answer:
        'Two French people in three say they learn about local life that way (Epiceum and Harris Interactive, 2024).',
    },
  },
  'call-isolated-residents': {
    title: 'Organise a chain of neighbours and calls',
    why: 'Half of people aged 75 and over do not use the internet (INSEE, 2024). A voice reaches them.',
    how: [
      'Rely on the register of vulnerable people, social services and associations.',
      'Appoint a contact person per street or hamlet.',
      'Settle who calls whom, in an alert and once a month.',
    ],
    firstStep: 'On Monday morning: bring social services and two associations around a map.',
    objection: null,
  },
  'go-where-the-young-are': {
    title: 'Go to young people in their own places',
    why: 'Young people change platforms. Their places remain.',
    how: [
      'Ask the secondary school, the job centre for the young and the clubs to post and relay.',
      'Train a small group of young relays, free to choose their means.',
      'Ask the young: where do you want to be told?',
    ],
    firstStep: 'On Monday morning: call the secondary school and the largest club.',
    objection: {
      said: '“We must be on TikTok.”',
      answer: 'Nearly four in ten people aged 16 to 25 say they left at least one platform (Diplomeo, 2025).',
    },
  },
  'rss-and-open-agenda': {
    title: 'Open an RSS feed and a reusable events calendar',
    why: 'The press, associations and apps can then relay without asking you.',
    how: [
      'Switch on the website’s RSS feed, and announce it with a visible link.',
      'Publish the calendar in an open format, or on OpenAgenda.',
      'Tell the local press and the neighbouring communes.',
    ],
    firstStep: 'On Monday morning: ask the website’s supplier for the address of the RSS feed.',
    objection: null,
  },
  'supplier-conditions': {
    title: 'Set conditions for the supplier that holds the list',
    why: 'An app or a sending tool is useful as long as it does not lock you in.',
    how: [
      'Require in writing: reading without an account, no advertising, export of content and subscribers.',
      'Require a copy of alerts on the website.',
      'Plan the end of the contract: notice, data returned, message to residents.',
    ],
    firstStep: 'On Monday morning: send these three requests to the supplier.',
    objection: {
      said: '“This service costs next to nothing.”',
      answer: 'The price says nothing about leaving. The exit clause is what protects you.',
    },
  },
  'backup-lists-and-content': {
    title: 'Back up lists and content',
    why: 'What exists only at a supplier’s can disappear overnight.',
    how: [
      'Export the lists of subscribers every quarter, to a protected place.',
      'Ask each platform for the archive of posts.',
      'Note who holds the passwords, and appoint a second person.',
    ],
    firstStep: 'On Monday morning: request the archive of the oldest page.',
    objection: null,
  },
  'stop-paid-reach': {
    title: 'Stop paying to be seen',
    why: 'Public money buys displays there, not residents.',
    how: [
      'Stop sponsored campaigns as soon as contracts end.',
      'Spend the amount on a channel of your own.',
      'Tell the council what was spent, and for how many residents.',
    ],
    firstStep: 'On Monday morning: note the advertising expenses of the last twelve months.',
    objection: {
      said: '“Without advertising, nobody will see us.”',
      answer: 'Which is precisely the sign that the page is not yours.',
    },
  },
  'fewer-posts': {
    title: 'Publish less, and only what matters',
    why: 'A post that repeats another or has no effect takes time from staff and attention from residents.',
    how: [
      'Set a number of posts per week, and keep to it.',
      'Stop repeating the same text.',
      'Keep for the website what only serves as an archive.',
    ],
    firstStep: 'On Monday morning: take out of the schedule the posts that repeat another.',
    objection: {
      said: '“The algorithm will punish us.”',
      answer: 'A post that hardly anyone sees has nothing to lose.',
    },
  },
  'move-hours': {
    title: 'Move hours to the authority’s own channels',
    why: 'Hours spent on platforms are missing for the website, the newsletter and paper.',
    how: [
      'Count hours per channel for one month.',
      'Move a quarter of them to the authority’s own channels.',
      'Measure the residents reached six months later.',
    ],
    firstStep: 'On Monday morning: choose with the team which task to stop.',
    objection: null,
  },
  'photo-instead-of-video': {
    title: 'Prefer a text and a photo to a video',
    why: 'A text can be read, copied, translated and printed. It also weighs less.',
    how: [
      'Keep video for council meetings and for gestures to be shown.',
      'Always give an equivalent text.',
      'Host the videos you keep outside platforms, if possible.',
    ],
    firstStep: 'On Monday morning: replace the next video by a photo and six lines.',
    objection: null,
  },
  'mastodon-relay': {
    title: 'Open a relay account on Mastodon',
    why: 'Its posts can be read without an account. Its followers follow you if you change server.',
    how: [
      'Choose a public or non-profit server, or that of a neighbouring authority.',
      'Relay the website’s information there, automatically if possible.',
      'Appoint someone in charge, and plan who replaces them.',
    ],
    firstStep: 'On Monday morning: ask the intermunicipal body whether a server exists.',
    objection: {
      said: '“There is nobody on Mastodon.”',
      answer:
        'Few residents, indeed: it is an open relay, not a mass channel. EU Voice closed in 2024 for lack of an owner.',
    },
  },
  'peertube-videos': {
    title: 'Host videos on PeerTube',
    why: 'Videos stay readable there without an account, on an open network.',
    how: [
      'Look for shared hosting: intermunicipal body, département, association.',
      'Put council meetings there first.',
      'Embed these videos in the website.',
    ],
    firstStep: 'On Monday morning: list the videos to keep.',
    objection: null,
  },
  'remove-badges': {
    title: 'Remove platform logos from official documents',
    why: 'Each logo on a public document is a free endorsement.',
    how: [
      'Replace logos by the website’s address and the telephone number.',
      'Start with the website’s footer and the letterhead.',
      'Let printed stocks run out.',
    ],
    firstStep: 'On Monday morning: remove the logos from the website’s footer.',
    objection: {
      said: '“People will no longer find us.”',
      answer: 'A discreet link on a “Follow us” page is enough for those who look for it.',
    },
  },
  'official-information-rule': {
    title: 'Vote a rule for official information',
    why: 'A rule that was voted holds when staff and elected officials change.',
    how: [
      'Write three commitments: alerts on two independent channels, reading without an account, website first.',
      'Attach the list of channels and who is in charge.',
      'Plan a yearly review before the council.',
    ],
    firstStep: 'On Monday morning: put the subject on a committee’s agenda.',
    objection: {
      said: '“Yet another charter.”',
      answer: 'This one fits in three sentences, and can be checked.',
    },
  },
  'exit-kit': {
    title: 'Prepare an exit plan',
    why: 'A plan that is ready makes the decision possible, even if it is never taken.',
    how: [
      'Write for each platform: what is there, where the copies are, whom to tell.',
      'Prepare the farewell message and the addresses where you can be found.',
      'Set the thresholds that would trigger leaving.',
    ],
    firstStep: 'On Monday morning: fill in the sheet of a first platform.',
    objection: null,
  },
  'announce-closing': {
    title: 'Announce the closing of a page of little use',
    why: 'A page that reaches few residents takes time and gives the illusion of informing.',
    how: [
      'Choose the page that reaches fewest residents per hour spent.',
      'Announce the date three months ahead, with the other addresses.',
      'Keep the account’s name, to prevent impersonation.',
      'Publish a review six months later.',
    ],
    firstStep: 'On Monday morning: choose the page and count what would be lost.',
    objection: {
      said: '“You are abandoning residents.”',
      answer: 'They are told three months ahead, with the addresses where to find you.',
    },
  },
  'resident-survey': {
    title: 'Ask residents ten questions, at the market and at the counter',
    why: 'A local survey is worth more than any national average.',
    how: [
      'Print the questionnaire: age, channels used, preferred channel.',
      'Ask in three different places, at three times.',
      'Aim for thirty answers per age band; ten at least.',
      'Enter the answers in the template “sondage.csv”.',
    ],
    firstStep: 'On Monday morning: choose the three places and the three dates.',
    objection: {
      said: '“A survey is expensive.”',
      answer: 'Ten questions and a few mornings are enough to reduce uncertainty greatly.',
    },
  },
  'describe-channels': {
    title: 'Describe all the authority’s channels',
    why: 'What is not listed cannot be judged.',
    how: [
      'List everything: website, bulletin, posters, counter, telephone, newsletter, app, networks.',
      'Say for each which messages it carries, alerts above all.',
      'Answer “I don’t know” when that is the case.',
    ],
    firstStep: 'On Monday morning: fill in the “Channels” screen for one hour.',
    objection: null,
  },
  'check-account-wall': {
    title: 'Check what can be read without an account',
    why: 'Only a trial tells what a resident without an account can see.',
    how: [
      'Open each page in a private browsing window.',
      'Do it again with a telephone without the app.',
      'Note the date and what remains readable.',
    ],
    firstStep: 'On Monday morning: try each page, in ten minutes.',
    objection: null,
  },
  'collect-costs-and-hours': {
    title: 'Count the cost and the time of each channel',
    why: 'Without cost or time, no choice can be defended before the council.',
    how: [
      'Ask the accountants for the expenses of the last twelve months.',
      'Note hours per channel for four weeks.',
      'A range is enough: “between 5 and 8 hours”.',
    ],
    firstStep: 'On Monday morning: ask for the communication accounts.',
    objection: null,
  },
  'export-audience': {
    title: 'Export the age and city of followers',
    why: 'The platform knows where your followers live. That file replaces our ranges.',
    how: [
      'Open the page’s statistics, “Audience” section.',
      'Export the file, and drop it in the “Data” screen.',
      'Do it again for each account.',
    ],
    firstStep: 'On Monday morning: export the audience of the page with most followers.',
    objection: null,
  },
  'keep-monthly-exports': {
    title: 'Keep the statistics of each month',
    why: 'Eight months counted in the same way are needed to tell a trend. Platforms soon erase the past.',
    how: [
      'Export the longest past that each service offers.',
      'Then, at the start of each month, export the month before.',
      'Drop the files in the “Data” screen: duplicates are recognised.',
    ],
    firstStep: 'On Monday morning: export the past year of the page with most followers.',
    objection: null,
  },
  'import-age-structure': {
    title: 'Import INSEE’s population by age',
    why: 'INSEE publishes the population of each commune by age band, free of charge.',
    how: [
      'Download « Évolution et structure de la population » from insee.fr.',
      'Drop the file as it is in the “Data” screen.',
    ],
    firstStep: 'On Monday morning: download that file.',
    objection: null,
  },
  'measure-website': {
    title: 'Measure visits to the website',
    why: 'The website is the channel the authority controls best. Its visits must be known.',
    how: [
      'Ask the supplier whether a measure exists, Matomo for instance.',
      'Set it so that it follows nobody.',
      'Export unique visitors per month and the sites they come from.',
    ],
    firstStep: 'On Monday morning: ask the website’s supplier.',
    objection: null,
  },
  'ask-who-owns-lists': {
    title: 'Ask who holds the lists of subscribers',
    why: 'A list that cannot be exported is not yours.',
    how: [
      'Write to each supplier: can we export the list, when and in which format?',
      'Read the contract again, at the end clause.',
      'Note the answer in the “Channels” screen.',
    ],
    firstStep: 'On Monday morning: send the question by e-mail.',
    objection: null,
  },
  'measure-bulletin-readers': {
    title: 'Measure who reads the bulletin',
    why: 'A copy delivered is not a copy read.',
    how: [
      'Add a reply slip and one question to the next issue.',
      'Ask the same question at the counter for two weeks.',
      'Enter the answers by age in the template “sondage.csv”.',
    ],
    firstStep: 'On Monday morning: book the space for the slip in the next issue.',
    objection: null,
  },
}
