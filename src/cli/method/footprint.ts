import * as v from 'valibot'
import type { Interval } from '../../core/figure.ts'
import { plus } from '../../core/figure.ts'
import type { Emission } from '../../core/footprint/emissions.ts'
import { emissionsWith } from '../../core/footprint/emissions.ts'
import { firstVisits, webGrams } from '../../core/footprint/web-model.ts'
import { bundledReference } from '../../core/reference/effective.ts'
import { footprintFactors, footprintLeavesOut } from '../../core/reference/footprint-factors.ts'
import { findService } from '../../core/reference/services.ts'
import { amount, asInterval } from './numbers.ts'
import { defineTool } from './tool.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const schema = v.strictObject({
  web: v.optional(
    v.strictObject({
      visits: amount,
      bytesPerVisit: amount,
      returnShare: v.optional(share),
      reloadShare: v.optional(share),
    }),
  ),
  emails: v.optional(amount),
  sms: v.optional(amount),
  feedMinutes: v.optional(v.record(v.string(), amount)),
  videoMinutes: v.optional(amount),
  sheets: v.optional(amount),
  panels: v.optional(amount),
})

type Input = v.InferOutput<typeof schema>
type Web = NonNullable<Input['web']>

const factors = footprintFactors(bundledReference)
const emissions = emissionsWith(bundledReference)
const electricity = factors.electricity.interval

/** `web`, `emails`… or `feedMinutes.facebook`, with what it emits. */
type Part = readonly [channel: string, emission: Emission]

export const footprint = defineTool({
  name: 'footprint',
  section: '§8',
  what: {
    fr: 'Empreinte carbone de quantités connues, en grammes de CO₂ équivalent, avec les facteurs et ce qui est laissé de côté.',
    en: 'Carbon footprint of known quantities, in grams of CO₂ equivalent, with the factors and what is left out.',
  },
  schema,
  input: [
    {
      path: 'web.visits',
      meaning: {
        fr: 'visites ou pages vues : un nombre, ou [bas, haut]',
        en: 'visits or page views: a number, or [low, high]',
      },
    },
    {
      path: 'web.bytesPerVisit',
      meaning: { fr: 'octets transférés par chacune', en: 'bytes transferred by each' },
    },
    {
      path: 'web.returnShare',
      meaning: {
        fr: 'part des visites qui reviennent, de 0 à 1 ; absente : toutes chargent tout',
        en: 'share of visits that come back, 0 to 1; absent: all load everything',
      },
    },
    {
      path: 'web.reloadShare',
      meaning: {
        fr: 'part que ces visites rechargent, de 0 à 1 ; absente : 0,2',
        en: 'share that these visits load again, 0 to 1; absent: 0.2',
      },
    },
    {
      path: 'emails, sms',
      meaning: { fr: 'messages envoyés, un par destinataire', en: 'messages sent, one per recipient' },
    },
    {
      path: 'feedMinutes.SERVICE',
      meaning: {
        fr: 'minutes passées dans le fil d’un service : facebook, instagram, tiktok…',
        en: 'minutes spent in the feed of a service: facebook, instagram, tiktok…',
      },
    },
    { path: 'videoMinutes', meaning: { fr: 'minutes de vidéo regardées', en: 'minutes of video watched' } },
    { path: 'sheets', meaning: { fr: 'feuilles A4 imprimées', en: 'A4 sheets printed' } },
    { path: 'panels', meaning: { fr: 'panneaux lumineux allumés un an', en: 'electronic panels lit for a year' } },
  ],
  output: [
    {
      path: 'channels[].grams',
      meaning: {
        fr: 'grammes de CO₂ équivalent : { low, central, high }',
        en: 'grams of CO₂ equivalent: { low, central, high }',
      },
    },
    {
      path: 'channels[].model',
      meaning: {
        fr: 'du web seulement : le modèle tel que publié, quand toutes les visites chargent tout, puis pondéré par les retours',
        en: 'of the web only: the model as published, when all visits load everything, then weighted by returns',
      },
    },
    {
      path: 'channels[].factors[]',
      meaning: {
        fr: 'les valeurs de référence : de quoi, combien, source, année, base, degré de certitude, réserve',
        en: 'the reference values: of what, how much, source, year, base, how sure, caveat',
      },
    },
    {
      path: 'total',
      meaning: { fr: 'somme de ce qui précède, et de rien d’autre', en: 'sum of the above, and of nothing else' },
    },
    { path: 'leftOut[]', meaning: { fr: 'ce qui n’est compté nulle part', en: 'what is counted nowhere' } },
  ],
  example: { web: { visits: 1, bytesPerVisit: 1e9, returnShare: 0.25 }, emails: 1000, feedMinutes: { facebook: 600 } },
  compute(input) {
    const parts = partsOf(input)
    if (parts.length === 0) throw new RangeError('nothing to count: give at least one of the quantities')
    return {
      channels: parts.map(([channel, { grams, references }]) => ({
        channel,
        grams,
        ...(channel === 'web' && input.web ? { model: asPublished(input.web) } : {}),
        factors: references.map(factor),
      })),
      total: plus(...parts.map(([, { grams }]) => grams)),
      leftOut: footprintLeavesOut.map(({ text }) => text),
    }
  },
})

function partsOf(input: Input): readonly Part[] {
  const one = (
    channel: string,
    given: Parameters<typeof asInterval>[0] | undefined,
    emit: (quantity: Interval) => Emission,
  ): readonly Part[] => (given === undefined ? [] : [[channel, emit(asInterval(given))]])
  const { web } = input
  return [
    ...one('web', web?.visits, (visits) => emissions.web(visits, asInterval(web?.bytesPerVisit ?? 0), returning(web))),
    ...one('emails', input.emails, emissions.emails),
    ...one('sms', input.sms, emissions.sms),
    ...Object.entries(input.feedMinutes ?? {}).flatMap(([service, minutes]) => {
      const known = findService(service)
      if (known === null) throw new RangeError(`feedMinutes: unknown service “${service}”`)
      return one(`feedMinutes.${service}`, minutes, (spent) => emissions.feed(spent, known.id))
    }),
    ...one('videoMinutes', input.videoMinutes, emissions.video),
    ...one('sheets', input.sheets, emissions.sheets),
    ...one('panels', input.panels, emissions.panels),
  ]
}

function returning(web: Web | undefined): typeof firstVisits {
  if (web?.returnShare === undefined) return firstVisits
  return { returnShare: web.returnShare, reloadShare: web.reloadShare ?? factors.reloadShare.interval.central }
}

/** Grams of one visit of average weight. */
function asPublished(web: Web): { readonly perVisitDefault: number; readonly perVisitWeighted: number } {
  const bytes = asInterval(web.bytesPerVisit)
  const weighted =
    web.returnShare === undefined
      ? {
          returnShare: factors.returnShare.interval.central,
          reloadShare: web.reloadShare ?? factors.reloadShare.interval.central,
        }
      : returning(web)
  return {
    perVisitDefault: webGrams(bytes, electricity).central,
    perVisitWeighted: webGrams(bytes, electricity, weighted).central,
  }
}

function factor(id: string): object {
  const { what, low, high, unit, citation, licence, caveat } = bundledReference.value(id)
  return { id, what, low, high, unit, ...citation, licence, caveat }
}
