/** What is not known at all: it comes before what is known badly. */
import type { FindOut } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import { mainResults } from './if-known.ts'
import { givenComponents } from './uncertain-inputs.ts'
import { wayToFindOut } from './ways.ts'

export type UnknownKind = 'population' | 'inventory' | 'message-types'

/** In the order in which they are worth finding out: without the first ones nothing can be told. */
export function unknownInputs(given: ToMeasure, measured: Measurement): readonly FindOut[] {
  const { structure, channels } = given
  const results = mainResults(measured)
  const untold = (['reached', 'exclusive', 'index'] as const).filter((one) => {
    const result = results[one]
    return !isFigure(result) && result.status !== 'not-applicable'
  })
  const item = (
    kind: Parameters<typeof wayToFindOut>[0],
    unlocks: FindOut['unlocks'],
    of: readonly (typeof channels)[number][] = [],
  ): FindOut => ({
    input: of[0] ? `${kind}/${of[0].reach.channel}` : kind,
    kind,
    channels: of.map((one) => one.reach.channel),
    unknown: true,
    way: wayToFindOut(kind, of[0]?.measured.service ?? null),
    unlocks,
    effects: [],
  })
  const undescribed = channels.filter((one) => one.measured.channel.messageTypes === null)
  const unmeasured = channels.filter((one) => !one.measured.measured)
  const none = channels.length === 0 || channels.every((one) => one.reach.fromFilesOnly)
  return [
    ...(structure ? [] : [item('population', untold)]),
    ...(none ? [item('inventory', untold)] : []),
    ...unmeasured.map((one) => item('use', structure ? untold : [], [one])),
    ...givenComponents.flatMap((id) => {
      const result = measured.dependence.components.find((one) => one.id === id)?.value.result
      const missing = result !== undefined && !isFigure(result) && result.status !== 'not-applicable'
      return missing
        ? [
            item(
              id,
              untold.filter((one) => one === 'index'),
            ),
          ]
        : []
    }),
    ...(!none && undescribed.length > 0
      ? [{ ...item('message-types', []), channels: undescribed.map((one) => one.reach.channel) }]
      : []),
  ]
}
