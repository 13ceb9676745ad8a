import * as v from 'valibot'
import type { Interval } from '../../core/figure.ts'
import type { LinearSolver } from '../../core/linear-solver.ts'
import { comparators } from '../../core/reach/comparators.ts'
import { connectedStratum } from '../../core/reach/connected-stratum.ts'
import { findContradiction } from '../../core/reach/contradiction.ts'
import type { JointShares } from '../../core/reach/joint-shares.ts'
import { linkedGroups } from '../../core/reach/linked-groups.ts'
import { pairShare } from '../../core/reach/overlap-shares.ts'
import { reachCell } from '../../core/reach/reach-cell.ts'
import { asInterval, share } from './numbers.ts'
import { defineTool } from './tool.ts'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const schema = v.strictObject({
  marginals: v.pipe(v.array(share), v.minLength(1), v.maxLength(30)),
  pairs: v.optional(v.array(v.strictObject({ a: index, b: index, share })), []),
  online: v.optional(v.array(index), []),
  connected: v.optional(share, 1),
  exclusive: v.optional(v.array(index)),
})

/** Channels that overlaps may tie together here: the table of their distribution has a cell for each of their subsets. */
const mostLinked = 12

export const unionBounds = defineTool({
  name: 'union-bounds',
  section: '§3',
  what: {
    fr: 'Part touchée par au moins un canal : bornes exactes et valeur la plus probable, connaissant ou non des recouvrements.',
    en: 'Share reached by at least one channel: sharp bounds and most probable value, with or without known overlaps.',
  },
  schema,
  input: [
    {
      path: 'marginals[]',
      meaning: {
        fr: 'part touchée par chaque canal, de 0 à 1 : un nombre, ou [bas, haut]',
        en: 'share reached by each channel, 0 to 1: a number, or [low, high]',
      },
    },
    {
      path: 'pairs[].a, pairs[].b',
      meaning: { fr: 'deux canaux, numérotés depuis 0', en: 'two channels, numbered from 0' },
    },
    {
      path: 'pairs[].share',
      meaning: {
        fr: 'part touchée par les deux : un nombre, ou [bas, haut]',
        en: 'share reached by both: a number, or [low, high]',
      },
    },
    { path: 'online[]', meaning: { fr: 'canaux en ligne', en: 'online channels' } },
    {
      path: 'connected',
      meaning: {
        fr: 'part qui utilise internet, que les canaux en ligne réunis ne dépassent pas (1 par défaut)',
        en: 'share that uses the internet, which online channels together do not exceed (1 by default)',
      },
    },
    {
      path: 'exclusive[]',
      meaning: {
        fr: 'canaux dont on veut la part touchée par eux seuls',
        en: 'channels of which to give the share that they alone reach',
      },
    },
  ],
  output: [
    {
      path: 'status',
      meaning: {
        fr: '« optimal », ou « infeasible » quand les données se contredisent',
        en: '“optimal”, or “infeasible” when the inputs contradict each other',
      },
    },
    { path: 'low, high', meaning: { fr: 'bornes de la part touchée', en: 'bounds of the share reached' } },
    {
      path: 'central',
      meaning: {
        fr: 'valeur de la répartition d’entropie maximale',
        en: 'value of the distribution of greatest entropy',
      },
    },
    {
      path: 'exclusive',
      meaning: {
        fr: 'la même chose pour ceux que « exclusive » touche seul ; null sans',
        en: 'the same for those whom “exclusive” alone reaches; null without',
      },
    },
    {
      path: 'comparators',
      meaning: {
        fr: 'formules de Sainsbury, Agostini et Hofmans, jamais utilisées : elles peuvent sortir des bornes. Null quand elles demandent des recouvrements inconnus',
        en: 'formulas of Sainsbury, Agostini and Hofmans, never used: they can leave the bounds. Null when they need overlaps that are not known',
      },
    },
    {
      path: 'contradiction',
      meaning: {
        fr: 'sinon : le plus petit ensemble contradictoire, numéros des canaux et des recouvrements, et si « connected » en est',
        en: 'otherwise: the smallest contradictory set, numbers of channels and overlaps, and whether “connected” is in it',
      },
    },
  ],
  example: {
    marginals: [0.3, 0.4, 0.2],
    pairs: [
      { a: 0, b: 1, share: 0.14 },
      { a: 0, b: 2, share: 0.07 },
      { a: 1, b: 2, share: 0.09 },
    ],
    exclusive: [0],
  },
  compute: (input, solver) => boundsOf(input, solver),
})

function boundsOf(input: v.InferOutput<typeof schema>, solver: LinearSolver) {
  const shares = sharesOf(input)
  const contradiction = findContradiction(shares, solver)
  if (contradiction) {
    const { channels, pairs, connected } = contradiction
    return { status: 'infeasible', contradiction: { marginals: channels, pairs, connected } }
  }
  const cell = reachCell(shares, solver)
  const any = cell.share({ of: 'any', channels: new Set(shares.marginals.keys()) })
  return {
    status: 'optimal',
    ...any,
    exclusive: input.exclusive ? cell.share({ of: 'only', channels: new Set(input.exclusive) }) : null,
    comparators: comparators(
      shares.marginals.map((one) => one.share.central),
      shares.pairs.map((pair) => ({ ...pair, share: pair.share.central })),
    ),
  }
}

function sharesOf({ marginals, pairs, online, connected, exclusive = [] }: v.InferOutput<typeof schema>): JointShares {
  const count = marginals.length
  const given = [...pairs.flatMap(({ a, b }) => [a, b]), ...online, ...exclusive]
  const unknown = given.find((channel) => channel >= count)
  if (unknown !== undefined) throw new RangeError(`no channel ${String(unknown)}: there are ${String(count)}, from 0`)
  if (pairs.some(({ a, b }) => a === b)) throw new RangeError('pairs: a channel with itself')
  const links = pairs.map(({ a, b }) => ({ first: Math.min(a, b), second: Math.max(a, b) }))
  if (new Set(links.map((one) => `${String(one.first)} ${String(one.second)}`)).size < links.length) {
    throw new RangeError('pairs: the same two channels twice')
  }
  if (linkedGroups(count, links).some((group) => group.length > mostLinked)) {
    throw new RangeError(`pairs: more than ${String(mostLinked)} channels tied together`)
  }
  const stratum = asInterval(connected)
  const channels = marginals.map((one, channel) => {
    const isOnline = online.includes(channel)
    const { low, central, high } = asInterval(one)
    // Where the middle of a range would exceed the connected share, what is possible of it is most probable.
    const likely = isOnline ? Math.max(low, Math.min(central, stratum.high)) : central
    return { share: { low, central: likely, high }, online: isOnline }
  })
  const said = pairs.map((pair): Interval => asInterval(pair.share))
  return {
    marginals: channels,
    pairs: links.flatMap(({ first, second }, pair) => {
      const known = said[pair]
      return known ? [pairShare(first, second, known, channels)] : []
    }),
    connected: { ...connectedStratum(channels, stratum), high: stratum.high },
  }
}
