/** Every value and statement of the reference data, by id: what documents print as their list of sources. */
import { connectivityValues } from './connectivity.ts'
import { costValues } from './costs.ts'
import { digitalUseValues } from './digital-use.ts'
import { engagementValues } from './engagement.ts'
import { evidenceStatements, evidenceValues } from './evidence.ts'
import { footprintValues } from './footprint-factors.ts'
import { frameworkStatements, frameworkValues } from './frameworks.ts'
import { leverValues } from './lever-values.ts'
import { localChannelValues } from './local-channels.ts'
import { metricChangeStatements } from './metric-changes.ts'
import { nationalStructureValues } from './national-structure.ts'
import { precedentStatements, precedentValues } from './precedents.ts'
import { presenceValues } from './presence.ts'
import { priorValues } from './priors.ts'
import { thresholdValues } from './thresholds.ts'
import { timeAndAttitudeStatements, timeAndAttitudeValues } from './time-and-attitudes.ts'
import { platformUsageValues } from './usage-points.ts'
import type { ReferenceStatement, ReferenceValue } from './reference.ts'

export const references: readonly ReferenceValue[] = [
  ...connectivityValues,
  ...nationalStructureValues,
  ...platformUsageValues,
  ...digitalUseValues,
  ...localChannelValues,
  ...engagementValues,
  ...priorValues,
  ...thresholdValues,
  ...costValues,
  ...precedentValues,
  ...leverValues,
  ...presenceValues,
  ...timeAndAttitudeValues,
  ...frameworkValues,
  ...evidenceValues,
  ...footprintValues,
]

export const statements: readonly ReferenceStatement[] = [
  ...evidenceStatements,
  ...metricChangeStatements,
  ...precedentStatements,
  ...timeAndAttitudeStatements,
  ...frameworkStatements,
]

const valueById = new Map(references.map((value) => [value.id, value]))
const statementOf = new Map(statements.map((statement) => [statement.id, statement]))

export function referenceById(id: string): ReferenceValue | null {
  return valueById.get(id) ?? null
}

export function statementById(id: string): ReferenceStatement | null {
  return statementOf.get(id) ?? null
}
