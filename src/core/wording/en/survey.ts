import type { survey as french } from '../fr/survey.ts'

export const survey: typeof french = {
  title: 'Who answered',
  titleOf: (file) => `Who answered: ${file}`,
  inReport: 'What the survey changes',
  answered: (count, text, size) =>
    `${text} ${count < 2 ? 'person' : 'people'} of 15 and over answered. Once weighted, the answers are worth those of ${size} people counted equally.`,
  weighting: {
    'post-stratification': 'Each answer weighs as the residents of its age and sex (post-stratification).',
    raking: 'The answers are fitted to the number of residents of each age, then of each sex (raking).',
    'by-age': 'Each answer weighs as the residents of its age; sex is not known.',
  },
  trimmed: (count, text) =>
    count < 2
      ? `${text} answer weighed more than five times the mean; its weight was cut down to that.`
      : `${text} answers weighed more than five times the mean; their weights were cut down to that.`,
  notTrimmed: 'No weight exceeds five times the mean: none was trimmed.',
  split: 'Age classes that cross two bands were split like their residents.',
  merged: (bands) =>
    `Fewer than ten answers: ${bands}. Nothing is said of them alone; these answers are put together with the neighbouring band.`,
  silent: (bands) => `Nobody answered: ${bands}. The counters stand alone there.`,
  overlaps: (count, text) =>
    count < 2
      ? `${text} overlap of two channels is measured, by age: it narrows the ranges.`
      : `${text} overlaps of two channels are measured, by age: they narrow the ranges.`,
  caveatTitle: 'This is not a random sample',
  caveat:
    'Those who answered are whoever was willing. Weighting corrects age and sex, not the rest: people in a hurry, wary or away may be missing. “Measured” means counted in the answers, with that reservation; the ranges do not contain it.',
  bandsCaption: 'Answers and residents, by age',
  bandColumns: ['Age', 'Answers', 'Residents', 'What became of them'],
  status: { kept: 'counted', merged: 'put together with the neighbouring band', silent: 'none' },
  changeTitle: 'Before and after the survey',
  changeText:
    'Before: from counters and national studies. After: from the answers of residents, which take their place.',
  choose: 'Channel',
  chart: {
    title: (channel) => `Residents reached a month, before and after the survey: ${channel}`,
    alternative: (channel) =>
      `For each age, the range of residents reached by ${channel} before the survey, then after it.`,
    before: (band) => `${band}, before`,
    after: (band) => `${band}, after`,
    legend: { sure: 'at least', perhaps: 'perhaps', not: 'not reached', central: 'most probable' },
    columns: ['Age', 'Before', 'After', 'Share by the survey'],
  },
  table: {
    caption: 'Residents reached a month, before and after the survey',
    columns: ['Channel', 'Age', 'Before', 'After', 'Share by the survey'],
  },
  noneTitle: 'Nobody has asked the residents yet',
  noneText:
    'A survey replaces counters with what residents say: the cheapest way to narrow the ranges. Ten answers per age are enough to begin.',
  noPopulation: 'Without a population by age, nothing says what the answers stand for: say which territory it is.',
  kitTitle: 'The field kit',
  kitText:
    'Ten questions on one page to print, with your channels, and two sheets: one row per answer, or a plain tally. Filled in, they are dropped as they are into Data.',
  kit: 'Prepare the field kit',
}
