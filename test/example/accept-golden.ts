/** Accepts the figures that both audits give today: `npx node test/example/accept-golden.ts`, then look at the difference. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { summariseAudit } from './audit-summary.ts'
import { goldenAudits } from './golden.ts'

for (const { folder, golden } of Object.values(goldenAudits)) {
  mkdirSync(dirname(golden), { recursive: true })
  writeFileSync(golden, `${JSON.stringify(await summariseAudit(folder), null, 2)}\n`)
  console.log(`${golden}: accepted. Look at “git diff test/golden” before committing it.`)
}
