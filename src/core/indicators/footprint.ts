import type { Entry } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { exactly, isFigure, times } from '../figure.ts'
import type { Emission, Emissions } from '../footprint/emissions.ts'
import { emissionsWith } from '../footprint/emissions.ts'
import type { ChannelQuantities } from '../footprint/record-quantities.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { referencesOf } from '../reach/channel-facts.ts'
import type { ByChannel } from './attention.ts'
import { defineIndicator } from './indicator.ts'

/** Kilograms of CO₂ equivalent of each channel in a year. Never a part of any index. */
export const footprint = defineIndicator({
  id: 'footprint',
  method: '§8',
  needs: ['quantities', 'attention', 'reference'],
  compute({ quantities, attention, reference }): ByChannel<'footprint'> {
    const emissions = emissionsWith(reference)
    return {
      channels: quantities.list.map((one) => ({
        channel: one.of.channel.id,
        figures: { footprint: ofChannel(one, attention.byChannel.get(one.of.channel.id) ?? null, emissions) },
      })),
    }
  },
  without: (): ByChannel<'footprint'> => ({ channels: [] }),
})

function ofChannel(one: ChannelQuantities, attention: Entry | null, emissions: Emissions): Draft {
  const { kind, quantity, size } = one
  switch (kind) {
    case 'web':
      return emitted([quantity, size], 'footprint-web', ([views, weight]) =>
        emissions.web(views, times(weight, exactly(1000))),
      )
    case 'print':
      return emitted([quantity, size], 'footprint-print', ([copies, pages]) => emissions.copies(copies, pages))
    case 'email':
      return emitted([quantity, quantity], 'footprint-messages', ([sent]) => emissions.emails(sent))
    case 'sms':
      return emitted([quantity, quantity], 'footprint-messages', ([sent]) => emissions.sms(sent))
    case 'panel':
      return emitted([quantity, quantity], 'footprint-panels', ([panels]) => emissions.panels(panels))
    case 'feed':
      return emitted([attention, attention], 'footprint-time', ([minutes]) =>
        emissions.feed(yearly(minutes), one.of.service.id),
      )
    case 'video':
      return emitted([attention, attention], 'footprint-time', ([minutes]) => emissions.video(yearly(minutes)))
    case 'none':
      return absentDraft('unavailable', 'no-footprint-factor', null)
  }
}

function yearly(perMonth: Interval): Interval {
  return times(perMonth, exactly(12))
}

const kilograms = exactly(1 / 1000)

/** One quantity twice is one input. The first that is missing says why there is no number. */
function emitted(
  given: readonly [Entry | null, Entry | null],
  formula: FormulaId,
  compute: (amounts: readonly [Interval, Interval]) => Emission,
): Draft {
  const inputs = [...new Set(given)].filter((one) => one !== null)
  const [first, second] = given.map((one) => one?.result)
  if (first === undefined || second === undefined) return absentDraft('unavailable', 'no-footprint', formula, inputs)
  if (!isFigure(first)) return { value: first, unit: 'kilograms-per-year', formula, inputs }
  if (!isFigure(second)) return { value: second, unit: 'kilograms-per-year', formula, inputs }
  const { grams, references } = compute([first, second])
  return {
    value: times(grams, kilograms),
    unit: 'kilograms-per-year',
    formula,
    inputs,
    quality: 'estimated',
    sources: referencesOf(references),
  }
}
