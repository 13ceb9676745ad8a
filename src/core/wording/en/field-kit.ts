import type { fieldKit as french } from '../fr/field-kit.ts'

const ages = {
  '15-29': '15 to 29 years',
  '30-44': '30 to 44 years',
  '45-59': '45 to 59 years',
  '60-74': '60 to 74 years',
  '75+': '75 years and over',
}

export const fieldKit: typeof french = {
  title: 'Local news in ten questions',
  name: 'Questionnaire for residents',
  form: 'No. ……',
  foot: 'Amarres · field kit · anonymous: no name, no address, no telephone',
  intro:
    'Ten questions, two minutes, for people of 15 and over. Write down no name and no address. Ask in three places at three different times; aim at thirty answers per age band, ten at least.',
  outro:
    'Then: one row per form in kit-terrain-reponses.csv, to drop into Amarres. Only counts by age, sex and channel are kept; destroy the papers. Whoever wishes answers: this is not a random sample.',
  serves: (what) => `Used to ${what}`,
  servesNothing: (what) => `Enters no calculation: ${what}`,
  questions: {
    age: { title: 'Your age?', options: Object.values(ages), use: 'count by age and weight the survey.' },
    sex: {
      title: 'You are…',
      options: ['A woman', 'A man', 'Other, or prefer not to say'],
      use: 'weight the survey to the population (INSEE).',
    },
    resident: {
      title: 'Do you live here?',
      options: ['Yes', 'No (thank you, the questionnaire stops here)'],
      use: 'count residents only.',
    },
    seen: {
      title: 'Last month, where did you see or read news from the local authority? Tick all that apply.',
      none: 'None of these channels',
      use: 'estimate, by age, whom each channel reaches and who sees several; replaces the counters.',
    },
    lastNews: {
      title: 'The last important local news: who or what told you?',
      use: 'to be read, to discover a forgotten channel.',
    },
    preferred: {
      title: 'Through which channel do you prefer to be informed?',
      use: 'to be read before choosing actions.',
    },
    newsletter: {
      title: 'Would you take a newsletter by e-mail?',
      use: 'helps to judge an action, without a figure.',
    },
    sms: { title: 'Would you take a text message for alerts?', use: 'helps to judge an action, without a figure.' },
    internet: {
      title: 'Do you use the internet, at home or on a phone?',
      use: 'to compare with the national average by age, which stays the one used.',
    },
    missed: {
      title: 'This year, did you miss local news that would have been useful to you?',
      use: 'to be read with the councillors.',
    },
  },
  yesNo: ['Yes', 'No', 'Does not know'],
  sheet: {
    answers: 'kit-terrain-reponses.csv',
    tally: 'kit-terrain-depouillement.csv',
    ages,
    woman: 'woman',
    man: 'man',
    yes: 'yes',
    no: 'no',
  },
}
