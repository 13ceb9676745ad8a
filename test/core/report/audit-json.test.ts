/** The documented JSON does not depend on the order in which things were found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { auditJson } from '../../../src/core/report/audit-json.ts'
import { readAuditFolder } from '../../../src/session/audit-folder.ts'
import { writeExports } from '../../session/small-exports.ts'
import { solver } from '../solver.ts'

it('audit.json is the same whatever the order of lists', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  writeExports(folder)
  const reading = await readAuditFolder(folder, { territory: null })
  rmSync(folder, { recursive: true })
  if ('severity' in reading) throw new Error(reading.code)
  const analysis = analyse(buildDossier(reading.state), { on: '2026-01-15', solver })
  const { reach, sobriety } = analysis
  const shuffled = {
    ...analysis,
    files: analysis.files.toReversed(),
    channels: analysis.channels.toReversed(),
    reach: { ...reach, byOperator: reach.byOperator.toReversed(), byMessageType: reach.byMessageType.toReversed() },
    sobriety: { ...sobriety, channels: sobriety.channels.toReversed() },
    trend: analysis.trend.toReversed(),
    coverage: analysis.coverage.toReversed(),
    findings: analysis.findings.toReversed(),
    recommendations: analysis.recommendations.toReversed(),
    ledger: analysis.ledger.toReversed(),
    problems: analysis.problems.toReversed(),
  }
  expect(auditJson(shuffled)).toBe(auditJson(analysis))
  const json = JSON.parse(auditJson(analysis)) as { figures: { code: string }[] }
  const codes = json.figures.map((one) => Number(one.code.slice(1)))
  expect(codes).toEqual(codes.toSorted((one, other) => one - other))
  expect(codes.length).toBe(analysis.ledger.length)
  expect(auditJson(analysis)).not.toMatch(/\d{2}:\d{2}:\d{2}/)
})
