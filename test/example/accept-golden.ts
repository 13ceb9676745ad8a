/** Accepts the figures that the example gives today: `npx node test/example/accept-golden.ts`, then look at the difference. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { summariseExample } from './audit-summary.ts'
import { goldenPath } from './golden.ts'

mkdirSync(dirname(goldenPath), { recursive: true })
writeFileSync(goldenPath, `${JSON.stringify(await summariseExample(), null, 2)}\n`)
console.log(`${goldenPath}: accepted. Look at “git diff test/golden” before committing it.`)
