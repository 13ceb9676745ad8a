import { expect, test } from 'vitest'
import { asOthers, postText } from '../../../src/core/import/post-text.ts'
import { sha256 } from '../../../src/core/import/sha256.ts'

const context = { fingerprint: sha256, keepTexts: false }

test('the same words give the same fingerprint, whatever their case, width and spacing', () => {
  const { textHash } = postText('Marché  de Noël\nce samedi', 'own', context)
  expect(postText(' MARCHÉ de noël ce samedi ', 'own', context).textHash).toBe(textHash)
  expect(postText('Marché de Noël ce dimanche', 'own', context).textHash).not.toBe(textHash)
  expect(postText(' \n ', 'own', context)).toEqual({ textHash: null })
})

test('the text is kept only when the user allows it, and only of the authority itself', () => {
  const allowed = { ...context, keepTexts: true }
  expect(postText('Travaux rue Haute', 'own', context)).not.toHaveProperty('text')
  expect(postText(' Travaux rue Haute ', 'own', allowed).text).toBe('Travaux rue Haute')
  expect(postText('Travaux rue Haute', 'others', allowed)).not.toHaveProperty('text')
})

test('a publication of another account loses its text', () => {
  const publication = {
    channel: { service: 'instagram', account: 'valmer', name: null },
    ...({ id: '1', at: '2025-03-01T10:00', kind: 'photo', metrics: {}, durationSeconds: null, own: true } as const),
    ...postText('Travaux', 'own', { ...context, keepTexts: true }),
    place: { file: null, sheet: null, row: null, column: null },
  }
  const apart = asOthers(publication)
  expect(apart.own).toBe(false)
  expect(apart.textHash).toBe(publication.textHash)
  expect(JSON.stringify(apart)).not.toContain('Travaux')
})
