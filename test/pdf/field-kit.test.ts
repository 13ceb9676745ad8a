import { describe, expect, it } from 'vitest'
import { buildFieldKit } from '../../src/core/report/field-kit.ts'
import type { KitChannel } from '../../src/core/survey/field-kit-sheets.ts'
import { usualChannels } from '../../src/core/survey/field-kit-sheets.ts'
import { words } from '../../src/core/wording/words.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { elements, plain, readPdf } from './read-pdf.ts'
import { breaches } from './ua-rules.ts'

const thirty: readonly KitChannel[] = Array.from({ length: 30 }, (_, index) => ({
  service: 'facebook',
  account: `Communauté d’agglomération du Pays de Valmer, page ${index + 1}`,
}))
const cases = (['fr', 'en'] as const).flatMap((lang) => [
  { lang, channels: usualChannels, place: 'Valmer-sur-Orne', what: 'the usual channels' },
  { lang, channels: thirty, place: null, what: 'thirty long names' },
])

describe.each(cases)('the field kit in $lang, with $what', ({ lang, channels, place }) => {
  const kit = { channels, place, on: '2026-11-25', fictitious: false }

  it('is one tagged page of ten questions, each with what it is for', async () => {
    const bytes = await writePdf(buildFieldKit(kit, lang))
    const pdf = await readPdf(bytes)
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.pages.flatMap((page) => page.untagged)).toEqual([])
    expect(breaches(bytes)).toEqual([])
    const text = plain(pdf.pages.map((page) => page.text).join(' '))
    const { questions } = words(lang).fieldKit
    for (const { title, use } of Object.values(questions)) {
      expect(text).toContain(plain(title))
      expect(text).toContain(plain(use))
    }
    expect(Object.keys(questions)).toHaveLength(10)
    const boxes = pdf.pages.flatMap((page) => elements(page.structure)).filter((one) => one.role === 'LI')
    expect(boxes).toHaveLength(5 + 3 + 2 + channels.length + 1 + 4 * 3)
  })

  it('is the same bytes for the same day', async () => {
    const document = buildFieldKit(kit, lang)
    expect(Buffer.from(await writePdf(document)).equals(Buffer.from(await writePdf(document)))).toBe(true)
  })
})
