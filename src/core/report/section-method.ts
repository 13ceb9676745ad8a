/**
 * The method, made from what the program itself runs on: indicators and what they need, formulas, thresholds. Nothing is written
 * twice: a new indicator or formula is printed here as soon as it exists.
 */
import type { Analysis } from '../analysis.ts'
import { formulaExpressions } from '../formula-expressions.ts'
import { formulas } from '../formulas.ts'
import type { IndicatorKey } from '../indicators/indicators.ts'
import { indicators } from '../indicators/indicators.ts'
import { thresholdValues } from '../reference/thresholds.ts'
import { formatDate } from '../wording/format.ts'
import { formulaText } from '../wording/explain.ts'
import type { Lang } from '../wording/language.ts'
import { referenceText } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { list, paragraph, table } from './blocks.ts'
import { formulaCode, formulaIds } from './formula-codes.ts'
import type { Block, Text } from './report.ts'

export function methodSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { method: say } = words(lang)
  return [
    paragraph(say.version(analysis.method, formatDate(lang, analysis.on))),
    ...list(say.rules.map((rule): Text => [rule])),
    ...indicatorTable(lang),
    ...table(
      say.formulas,
      say.formulaColumns,
      [8, 10, 46, 36],
      formulaIds.map((id): readonly Text[] => [
        [{ code: formulaCode(id) }],
        [formulas[id]],
        [formulaText(id, lang)],
        [formulaExpressions[id] ?? '—'],
      ]),
    ),
    ...table(
      say.thresholds,
      say.thresholdColumns,
      [100],
      thresholdValues.map((value): readonly Text[] => [[referenceText(lang, value.id) ?? value.id]]),
    ),
    ...table(
      say.comparators,
      say.comparatorColumns,
      [28, 72],
      say.comparatorRows.map(([name, why]): readonly Text[] => [[name], [why]]),
    ),
    paragraph(say.check),
  ]
}

function indicatorTable(lang: Lang): readonly Block[] {
  const { method: say } = words(lang)
  const rows = (Object.keys(indicators) as readonly IndicatorKey[]).map((key): readonly Text[] => {
    const { method, needs } = indicators[key]
    return [[say.indicators[key]], [method], [needs.map((need) => say.needs[need]).join(say.then)]]
  })
  return table(say.indicatorTable, say.indicatorColumns, [40, 12, 48], rows)
}
