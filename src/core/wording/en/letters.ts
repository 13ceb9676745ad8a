import type { Wording } from '../fr.ts'

export const letters: Wording['letters'] = {
  title: 'The letter, whatever the components weigh',
  sentence: (letter, share) =>
    `Whatever weights the components are given, the letter is ${letter} in ${share} of cases.`,
  within: (letter, share) => `Drawing each component within its range too, it is ${letter} in ${share} of cases.`,
  unknown: 'Without an index there is no letter to put to the test.',
  how: (draws) =>
    `${draws} sets of weights, drawn at random, always the same. A letter that stays the same almost everywhere owes nothing to our choices.`,
  letter: 'Letter',
  range: 'Share of draws',
  central: 'Weights drawn',
  both: 'Weights and components drawn',
  meanings: { A: 'independent', B: 'hardly dependent', C: 'partly dependent', D: 'dependent', E: 'very dependent' },
}
