import * as v from 'valibot'
import { lastLevel, project } from '../../core/trend/projection.ts'
import type { Point } from '../../core/trend/ranks.ts'
import type { Trend } from '../../core/trend/segment-trend.ts'
import { fewestValues, segmentsOf, trendOf } from '../../core/trend/segment-trend.ts'
import { defineTool } from './tool.ts'

const place = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Of each pair of values there is a slope: beyond that many, memory would run out before an answer. */
const longest = 2000

export const trend = defineTool({
  name: 'trend',
  section: '§9',
  what: {
    fr: 'Tendance d’une série (Theil–Sen, Mann–Kendall) et prolongement sans changement.',
    en: 'Trend of a series (Theil–Sen, Mann–Kendall) and where it leads if nothing changes.',
  },
  schema: v.strictObject({
    series: v.pipe(v.array(v.nullable(v.number())), v.minLength(1), v.maxLength(longest)),
    seasons: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
    breaks: v.optional(v.array(place)),
    horizon: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
    ceiling: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  input: [
    {
      path: 'series[]',
      meaning: { fr: 'une valeur par pas de temps ; null est un trou', en: 'one value per step; null is a gap' },
    },
    {
      path: 'seasons',
      meaning: {
        fr: 'pas dans un cycle (12 pour des mois) ; absent : pas de saison. Sert à partir de deux cycles de valeurs',
        en: 'steps in a cycle (12 for months); absent: no season. Used from two cycles of values on',
      },
    },
    {
      path: 'breaks[]',
      meaning: {
        fr: 'indices, depuis 0, où une autre façon de compter commence : aucune pente ne les traverse',
        en: 'indices, from 0, where another way of counting begins: no slope crosses them',
      },
    },
    { path: 'horizon', meaning: { fr: 'pas à prolonger, 24 par défaut', en: 'steps ahead, 24 by default' } },
    {
      path: 'ceiling',
      meaning: { fr: 'maximum du prolongement ; absent : aucun', en: 'maximum of the projection; absent: none' },
    },
  ],
  output: [
    {
      path: 'n, S, z, p',
      meaning: {
        fr: 'du dernier segment : valeurs, statistique de Mann–Kendall, écarts-types (ex æquo et continuité corrigés), probabilité bilatérale ; null sous 8 valeurs',
        en: 'of the last segment: values, Mann–Kendall statistic, standard deviations (ties and continuity corrected), two-sided probability; null under 8 values',
      },
    },
    {
      path: 'slope, slopeLow, slopeHigh',
      meaning: {
        fr: 'pente de Theil–Sen par pas et son intervalle de Sen à 95 %',
        en: 'Theil–Sen slope per step and its 95 % interval of Sen',
      },
    },
    {
      path: 'seasonal',
      meaning: { fr: 'chaque saison a été comparée à elle-même', en: 'each season was compared with itself' },
    },
    {
      path: 'segments[]',
      meaning: {
        fr: 'from et to (indices), puis les mêmes grandeurs ; status cannot-tell et missing (valeurs qui manquent) si le segment est trop court',
        en: 'from and to (indices), then the same; status cannot-tell and missing (values wanting) when the segment is too short',
      },
    },
    {
      path: 'projection[]',
      meaning: {
        fr: 'step, low, central, high pour chaque pas après la dernière valeur ; null si le dernier segment est trop court',
        en: 'step, low, central, high of each step after the last value; null when the last segment is too short',
      },
    },
  ],
  example: { series: [120, 118, null, 121, 110, 108, 111, 104, 101, 99], horizon: 2 },
  compute({ series, seasons = null, breaks = [], horizon = 24, ceiling = null }) {
    const points = series.flatMap((value, t) => (value === null ? [] : [{ t, value }]))
    const segments = segmentsOf(points, breaks).map((segment) => ({ segment, found: trendOf(segment, seasons) }))
    const last = segments.at(-1)
    if (last === undefined) throw new RangeError('series: only gaps')
    return {
      ...statistics(last.segment, last.found),
      segments: segments.map(({ segment, found }) => ({
        from: segment[0]?.t,
        to: segment.at(-1)?.t,
        ...(found === null
          ? { status: 'cannot-tell', n: segment.length, missing: fewestValues - segment.length }
          : statistics(segment, found)),
      })),
      projection:
        last.found &&
        project(lastLevel(last.segment, last.found.slope), last.found.slope, { horizon, ceiling }).map(
          (one, index) => ({
            step: index + 1,
            ...one,
          }),
        ),
    }
  },
})

function statistics(segment: readonly Point[], found: Trend | null) {
  return {
    n: segment.length,
    S: found && found.test.s,
    z: found && found.test.z,
    p: found && found.test.p,
    slope: found && found.slope.central,
    slopeLow: found && found.slope.low,
    slopeHigh: found && found.slope.high,
    seasonal: found?.seasonal === true,
  }
}
