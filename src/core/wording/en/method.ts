import type { method as french } from '../fr/method.ts'

export const method: typeof french = {
  title: 'The method',
  version: (version, date) => `Version ${version} of the method, applied on ${date}.`,
  rules: [
    'Every result is a range with a unit, a quality and sources. A figure made of several others takes the quality of the weakest.',
    'What is not known stays unknown: neither zero nor an average. It widens the range and joins what to find out first.',
    'Different people are never added up: neither across days, nor posts, nor channels.',
    'Observation, judgement and advice are kept apart: an indicator observes, a threshold judges, a recommendation proposes.',
    'The same files give the same figures, everywhere and always. The date of analysis is chosen, never read from the clock.',
  ],
  indicatorTable: 'Indicators',
  indicatorColumns: ['Indicator', 'Method', 'What it needs'],
  indicators: {
    illusion: 'Illusion of numbers: displayed followers and residents reached',
    D1: 'D1, reach that exists only through platforms',
    D2: 'D2, concentration of contacts by company',
    D3: 'D3, information published only on platforms',
    D4: 'D4, subscribers who cannot be taken along',
    D5: 'D5, visits to the website sent by platforms',
    D6: 'D6, hours and euros spent on platforms',
    D7: 'D7, reach behind a compulsory account',
    dependenceIndex: 'Dependence index, of at least four components',
    gate: 'Minimum rule: alerts and reading without an account',
    publications: 'Posts: number, pace, videos, repetitions',
    publicationsWithoutEffect: 'Posts without measurable effect',
    means: 'Hours and euros, per resident reached and per 1,000 contacts',
  },
  needs: {
    channels: 'the inventory of channels',
    platforms: 'at least one commercial platform',
    period: 'dated data',
    residents: 'the population',
    reach: 'at least one measured channel',
    operators: 'the residents reached by each operator',
    components: 'components D1 to D7',
    reference: 'the reference data',
  },
  then: '; ',
  formulas: 'Formulas',
  formulaColumns: ['Code', 'Method', 'In words', 'In signs'],
  thresholds: 'Judgement thresholds',
  thresholdColumns: ['Threshold, value and source'],
  comparators: 'What we do not use, and why',
  comparatorColumns: ['Other method', 'Why not'],
  comparatorRows: [
    [
      'Adding followers up',
      'The same people count several times, and many do not live in the territory. The total often exceeds the population.',
    ],
    [
      'Sainsbury (independence)',
      'Supposes that following one channel says nothing of the others. It is a point without a range; it only serves as the central value where no overlap is known.',
    ],
    [
      'Agostini, Hofmans',
      'Media-planning formulas drawn from pair overlaps. They can give less than the largest channel or more than the whole population.',
    ],
    [
      'A single score or a ranking',
      'One number hides what is missing and buys a fault back with a quality. The components and the minimum rule stay beside the index.',
    ],
    [
      'A harm score',
      'No published measure allows it. Established facts are given one by one, with those that contradict them.',
    ],
  ],
  check:
    'To check a formula on your own numbers: “amarres method”, followed by the name of the formula. The command reads and writes JSON.',
}
