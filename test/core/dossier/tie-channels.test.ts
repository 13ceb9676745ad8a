import { describe, expect, test } from 'vitest'
import { tieChannels } from '../../../src/core/dossier/tie-channels.ts'
import type { KnownRef } from '../../../src/core/dossier/tie-channels.ts'
import { channel } from './samples.ts'

const file = (service: string, account: string | null = null, name: string | null = null): KnownRef => ({
  service,
  account,
  name,
})

describe('tying what files name to the inventory', () => {
  test('the same service and account', () => {
    const ties = tieChannels([channel('facebook', '1042')], [], [file('facebook', '1042', 'Valmer')])
    expect(ties.idOf(file('facebook', '1042', 'Valmer'))).toBe('facebook:1042')
    expect(ties.fromFiles).toEqual([])
  })

  test('the same name but for case, accents and signs', () => {
    const inventory = [channel('instagram', '@Médiathèque de Valmer'), channel('instagram', 'ville')]
    const mediatheque = file('instagram', '178', 'mediatheque-de-valmer')
    expect(tieChannels(inventory, [], [mediatheque]).idOf(mediatheque)).toBe('instagram:mediatheque-de-valmer')
  })

  test('a name close but not equal is another channel', () => {
    const inventory = [channel('facebook', 'Ville de Valmer'), channel('facebook', 'Médiathèque')]
    const ties = tieChannels(inventory, [], [file('facebook', '12', 'Ville de Valmer 14')])
    expect(ties.idOf(file('facebook', '12', 'Ville de Valmer 14'))).toBe('facebook:12')
    expect(ties.fromFiles).toMatchObject([{ id: 'facebook:12', account: 'Ville de Valmer 14', fromFilesOnly: true }])
  })

  test('the only channel and the only account of a service are the same, whatever their names', () => {
    const ties = tieChannels(
      [channel('facebook', 'La page de la mairie')],
      [],
      [file('facebook', '12', 'Ville de Valmer')],
    )
    expect(ties.idOf(file('facebook', '12', 'Ville de Valmer'))).toBe('facebook:la-page-de-la-mairie')
    expect(ties.fromFiles).toEqual([])
  })

  test('two unknown accounts are not poured into one channel', () => {
    const refs = [file('facebook', '12', 'Ville'), file('facebook', '13', 'Musée')]
    const ties = tieChannels([channel('facebook', 'La page de la mairie')], [], refs)
    expect(refs.map((one) => ties.idOf(one))).toEqual(['facebook:12', 'facebook:13'])
  })

  test('a second account beside one matched by its name stays apart', () => {
    const refs = [file('facebook', '12', 'Ville'), file('facebook', '13', 'Musée')]
    const ties = tieChannels([channel('facebook', 'Ville')], [], refs)
    expect(refs.map((one) => ties.idOf(one))).toEqual(['facebook:ville', 'facebook:13'])
  })

  test('a series without account goes to the only channel of its service', () => {
    expect(tieChannels([channel('facebook', 'Ville')], [], [file('facebook')]).idOf(file('facebook'))).toBe(
      'facebook:ville',
    )
    const refs = [file('facebook', '12', 'Ville'), file('facebook')]
    expect(tieChannels([], [], refs).idOf(file('facebook'))).toBe('facebook:12')
  })

  test('with several candidates, a series without account gets a channel of its own', () => {
    const ties = tieChannels([channel('facebook', 'Ville'), channel('facebook', 'Musée')], [], [file('facebook')])
    expect(ties.idOf(file('facebook'))).toBe('facebook')
    expect(ties.fromFiles).toMatchObject([{ id: 'facebook', account: '', fromFilesOnly: true }])
  })

  test('an identifier and a name seen together are one account, wherever each comes alone', () => {
    const refs = [file('instagram', 'valmer'), file('instagram', '178', 'valmer'), file('instagram', '178')]
    const ties = tieChannels([], [], refs)
    expect(new Set(refs.map((one) => ties.idOf(one)))).toEqual(new Set(['instagram:178']))
    expect(ties.fromFiles).toHaveLength(1)
  })

  test('a channel described after being found keeps its facts', () => {
    const described = channel('facebook', 'Ville de Valmer', { id: 'facebook:12' })
    const ref = file('facebook', '12', 'Nouveau nom')
    expect(tieChannels([described, channel('facebook', 'Musée')], [], [ref]).idOf(ref)).toBe('facebook:12')
  })

  test('a removed channel still takes its facts with it', () => {
    const ref = file('facebook', '12', 'Ville de Valmer')
    const ties = tieChannels([], ['facebook:ville-de-valmer'], [ref])
    expect(ties.idOf(ref)).toBe('facebook:ville-de-valmer')
    expect(ties.fromFiles).toEqual([])
  })

  test('a name without letters nor digits is no name', () => {
    const ties = tieChannels([channel('facebook', 'Ville')], [], [file('facebook', '✨')])
    expect(ties.idOf(file('facebook', '✨'))).toBe('facebook:ville')
  })
})
