/**
 * Dependence is lasting when it is true in at least two of the last three years; true this year alone, it is to be watched
 * (method.md §5, after GeoDep).
 */
import type { Analysis } from '../analysis.ts'
import type { Finding } from './finding.ts'

type Persistence = Analysis['dependence']['persistence']

/** A judgement that only the last period bears out: worth knowing, not yet a warning. Others are left as they are. */
export function tempered(finding: Finding, { judgements }: Persistence): Finding {
  const judgement = judgements.find((one) => one.finding === finding.id)
  if (judgement?.status !== 'to-watch') return finding
  return { ...finding, severity: 'information', params: { ...finding.params, watch: 1 } }
}
