/** The words of stress tests: what would happen if a company, or all platforms, changed the rules tomorrow. */
import type { Gate, StressKind } from '../../analysis.ts'

type Shock = Readonly<Record<StressKind, string>>

export const stress = {
  /** A shock as a condition. */
  ofPlatforms: {
    outage: 'si toutes les plateformes s’arrêtaient',
    'reach-halved': 'si toutes les plateformes touchaient deux fois moins de monde',
    'account-wall': 'si toutes les plateformes exigeaient un compte',
    price: 'si toutes les plateformes coûtaient dix fois plus',
  } satisfies Shock,
  ofCompany: {
    outage: (company: string) => `si ${company} s’arrêtait`,
    'reach-halved': (company: string) => `si ${company} touchait deux fois moins de monde`,
    'account-wall': (company: string) => `si ${company} exigeait un compte`,
    price: (company: string) => `si ${company} coûtait dix fois plus`,
  } satisfies Record<StressKind, (company: string) => string>,
  kinds: {
    outage: 'Arrêt',
    'reach-halved': 'Portée divisée par deux',
    'account-wall': 'Compte obligatoire',
    price: 'Prix multiplié par dix',
  } satisfies Shock,
  rules: {
    outage: 'tous les canaux concernés disparaissent, par une panne, une interdiction ou une fermeture.',
    'reach-halved': 'chaque canal concerné ne touche plus que la moitié de ceux qu’il touche, à tout âge.',
    'account-wall':
      'seules les personnes qui ont un compte voient encore. Au mieux, toutes en ont un ; au pire, elles en ont un aussi souvent que les autres habitants de leur âge.',
    price: 'tout ce que coûtent les canaux concernés, publicité comprise, est multiplié par dix.',
  } satisfies Shock,
  allPlatforms: 'Toutes les plateformes',
  title: 'Si demain…',
  /** `residents`: a range with its noun; `central`: its most probable value, null when nothing says it. */
  lead: (condition: string, residents: string, central: string | null) =>
    central === null
      ? `${condition}, plus aucun canal ne toucherait ${residents}.`
      : `${condition}, plus aucun canal ne toucherait ${residents} ; le plus probable : autour de ${central}.`,
  /** Between the condition and the range, then between the range and its most probable value. */
  noLongerReached: ', plus aucun canal ne toucherait',
  end: '.',
  around: ' ; le plus probable : autour de',
  leadUnknown: (condition: string) => `${condition}, nul ne peut dire combien d’habitants ne seraient plus touchés.`,
  none: 'Aucun canal de l’inventaire ne dépend d’une entreprise.',
  rulesTitle: 'Ce que suppose chaque choc',
  table: 'Ce que chaque choc changerait',
  columns: {
    company: 'Entreprise',
    shock: 'Choc',
    lost: 'Plus touchés',
    central: 'Le plus probable',
    messages: 'Messages sans canal',
    reached: 'Encore touchés',
    index: 'Dépendance',
    cost: 'Euros par an',
  },
  today: 'Aujourd’hui',
  then: 'Ensuite',
  unchanged: 'inchangé',
  noType: 'aucun',
  trackMeaning:
    'La barre va de personne à tous les habitants de 15 ans et plus. Plein : sûrement perdus ; hachuré : peut-être ; trait : le plus probable.',
  gate: (status: string) => `Règle minimale : ${status}.`,
  byBand: 'Que plus aucun canal ne toucherait, par âge',
  band: 'Âge',
  result: 'Résultat',
  thisShock: 'Ce que ce choc changerait',
  orphaned: (types: string) => `N’auraient plus aucun canal : ${types}.`,
  noOrphan: 'Chaque type de message garderait au moins un canal.',
  undescribed: (channels: string) => `Nul n’a dit ce que portent : ${channels}. Peut-être une copie.`,
  choose: 'Choc à détailler',
  chart: {
    title: 'Habitants qu’un arrêt laisserait sans nouvelles',
    alternative: 'Pour chaque entreprise, habitants que plus aucun canal ne toucherait si elle s’arrêtait.',
    legend: {
      sure: 'sûrement perdus',
      perhaps: 'peut-être',
      not: 'encore touchés ou déjà non',
      central: 'le plus probable',
    },
  },
  gates: {
    pass: 'respectée',
    fail: 'non respectée',
    'cannot-tell': 'on ne peut pas le dire',
  } satisfies Record<Gate['status'], string>,
}
