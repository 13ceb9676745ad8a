import { expect, it } from 'vitest'
import { mergeChannels } from '../../src/core/merge-channels.ts'
import { problem } from '../../src/core/problem.ts'
import { describeProblem } from '../../src/core/wording/describe-problem.ts'

const few = (channel: string, respondents = 9) =>
  problem('band-suppressed', 'note', { band: '15-29', respondents, channels: [channel] })

it('says once what several channels share, and keeps apart what differs', () => {
  const other = problem('territory-missing', 'warning', {})
  expect(mergeChannels([few('facebook:a'), other, few('website'), few('phone', 3), few('website')])).toEqual([
    problem('band-suppressed', 'note', { band: '15-29', respondents: 9, channels: ['facebook:a', 'website'] }),
    other,
    few('phone', 3),
  ])
})

it('names channels as people do, from the inventory when it knows them', () => {
  const inventory = [{ id: 'facebook:ville-d-ete', service: 'facebook', account: 'Ville d’Été' }]
  const { what } = describeProblem(
    problem('prior-used', 'note', {
      channels: ['facebook:ville-d-ete', 'instagram:x', 'website'],
      factor: 'local-share',
    }),
    'fr',
    inventory,
  )
  expect(what).toContain('Facebook · Ville d’Été, Instagram · x et Site internet')
})
