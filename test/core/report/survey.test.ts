import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { auditJson } from '../../../src/core/report/audit-json.ts'
import { surveyBlocks } from '../../../src/core/report/section-survey.ts'
import { surveyChart, surveyedChannels, surveySentences } from '../../../src/core/report/survey.ts'
import { explain } from '../../../src/core/wording/explain.ts'
import { words } from '../../../src/core/wording/words.ts'
import { createSolver } from '../../../src/solver/highs.ts'
import { answers, channel, commune, emptyDossier, month, structure } from '../hand-dossier.ts'

const solver = await createSolver()
const analysis = analyse(
  {
    ...emptyDossier,
    ...{ territory: commune, structure, channels: [channel('facebook:p'), channel('print-bulletin')] },
    observations: [month('facebook:p', 'reach', '2025-12', 1000)],
    surveys: [
      answers('facebook:p', '15-29', 6, 3),
      answers('facebook:p', '30-44', 40, 10),
      answers('facebook:p', '60-74', 40, 4),
    ],
  },
  { on: '2026-01-15', solver },
)
const [reading] = analysis.surveys

describe.each(['fr', 'en'] as const)('a survey in %s', (lang) => {
  const { survey, vocabulary } = words(lang)

  it('says how it was weighted, which bands are merged and which are silent', () => {
    const sentences = reading === undefined ? [] : surveySentences(reading, lang)
    expect(sentences[0]).toContain('86')
    expect(sentences).toContain(survey.weighting['by-age'])
    expect(sentences).toContain(survey.merged(vocabulary.bands['15-29']))
    expect(sentences.at(-1)).toContain(vocabulary.bands['45-59'])
  })

  it('shows each band before and after, and its caveat', () => {
    const [facebook] = surveyedChannels(analysis)
    if (facebook === undefined) throw new Error('no channel was surveyed')
    const chart = surveyChart(analysis, facebook, lang)
    expect(chart.rows).toHaveLength(6)
    expect(chart.table.rows.map(([band]) => band)).toEqual(
      (['15-29', '30-44', '60-74'] as const).map((band) => vocabulary.bands[band]),
    )
    expect(JSON.stringify(surveyBlocks(analysis, lang))).toContain(survey.caveat)
  })

  it('explains the residents of a band down to the file, by way of the weights', () => {
    const tree = explain(analysis, 'channel-residents-band/30-44/facebook:p', lang)
    const share = tree?.inputs.find(
      (one) => one.formula?.text === words(lang).figures.formulas['survey-weighted-share'],
    )
    expect(share?.formula?.section).toBe('§10')
    expect(share?.inputs.map((one) => one.formula?.text)).toContain(words(lang).figures.formulas['survey-by-age'])
  })
})

it('keeps what the counters said beside what the survey says', () => {
  const facebook = analysis.channels.find((one) => one.channel === 'facebook:p')
  expect(facebook?.rung).toBe('survey')
  const silent = facebook?.byBand.find((one) => one.band === '45-59')
  expect(silent?.survey).toBeNull()
  const asked = facebook?.byBand.find((one) => one.band === '30-44')
  expect(asked?.survey?.before.formula?.id).toBe('accounts-to-residents')
  expect(asked?.residents.formula?.id).toBe('survey-share')
  expect(asked?.survey && isFigure(asked.survey.share.result) ? asked.survey.share.result.unit : '').toBe('share')
})

it('is in audit.json, with what kind of sample it is', () => {
  const { surveys } = JSON.parse(auditJson(analysis)) as { surveys: readonly Record<string, unknown>[] }
  expect(surveys).toMatchObject([{ sample: 'whoever-answered', weighting: 'by-age', trimmed: 0, overlaps: 0 }])
})

it('says nothing without a survey', () => {
  const none = analyse({ ...emptyDossier, structure }, { on: '2026-01-15', solver })
  expect(none.surveys).toEqual([])
  expect(surveyBlocks(none, 'fr')).toEqual([])
})
