/** Scenarios in words: "if Meta stopped". */
import type { StressOutcome } from '../analysis.ts'
import { stressKinds } from '../analysis.ts'
import type { Lang } from './language.ts'
import { operatorName } from './names.ts'
import { words } from './words.ts'

/** `id`: that of the scenario. An unknown one is printed as it is. */
export function conditionText(id: string, lang: Lang): string {
  const slash = id.indexOf('/')
  const kind = stressKinds.find((one) => one === id.slice(0, slash))
  if (kind === undefined) return id
  const target = id.slice(slash + 1)
  const { ofPlatforms, ofCompany } = words(lang).stress
  return target === 'platforms' ? ofPlatforms[kind] : ofCompany[kind](operatorName(lang, target))
}

/** Whom a stress test strikes. */
export function struckName({ operator }: Pick<StressOutcome, 'operator'>, lang: Lang): string {
  return operator === null ? words(lang).stress.allPlatforms : operatorName(lang, operator)
}
