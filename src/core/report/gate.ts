/** The minimum rule in words: alerts that depend on one company, messages behind an account. */
import type { Analysis, Gate } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { operatorName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { channelName, messageTypeName, shortList } from './names.ts'
import type { Block } from './report.ts'

export function alertsSentence(analysis: Analysis, lang: Lang): string {
  const { report } = words(lang)
  const { alerts } = analysis.dependence.gate
  switch (alerts.status) {
    case 'pass':
      return report.alertsPass
    case 'cannot-tell':
      return report.alertsUnknown
    case 'fail': {
      const operators = shortList(
        alerts.operators.map((id) => operatorName(lang, id)),
        lang,
      )
      const channels = alerts.channels.map((id) => channelName(analysis, id, lang))
      return channels.length === 0
        ? report.alertsFailShort(operators)
        : report.alertsFail(shortList(channels, lang, 3), operators)
    }
  }
}

function walledSentence(analysis: Analysis, lang: Lang): string {
  const { report } = words(lang)
  const { walledTypes } = analysis.dependence.gate
  const types = shortList(
    walledTypes.types.map((type) => messageTypeName(type, lang)),
    lang,
    5,
  )
  switch (walledTypes.status) {
    case 'pass':
      return report.walledPass
    case 'cannot-tell':
      return types === '' ? report.walledUnknown : report.walledPerhaps(types)
    case 'fail':
      return report.walledFail(types)
  }
}

const tones: Record<Gate['status'], Extract<Block, { kind: 'callout' }>['tone']> = {
  pass: 'good',
  fail: 'alarm',
  'cannot-tell': 'notice',
}

export function gateCallout(analysis: Analysis, lang: Lang): Block {
  const { full } = words(lang).report
  const { status } = analysis.dependence.gate
  const titles: Record<Gate['status'], string> = {
    pass: full.gatePass,
    fail: full.gateFail,
    'cannot-tell': full.gateUnknown,
  }
  return {
    kind: 'callout',
    tone: tones[status],
    title: titles[status],
    text: [[alertsSentence(analysis, lang)], [walledSentence(analysis, lang)]],
  }
}
