/**
 * Formulas as a statistician writes them, for those that say more than their words. `p`: share of a band reached by a channel;
 * `c`: connected share of the band; `U`: residents of the band; K: a set of channels. Only signs that the printed fonts have.
 */
import type { FormulaId } from './formulas.ts'

export const formulaExpressions: Readonly<Partial<Record<FormulaId, string>>> = {
  'sum-of-bands': 'U = Σ Uᵍ',
  'daily-unique': 'max nᵈ ≤ N ≤ Σ nᵈ ; √(max · Σ)',
  'post-unique': 'max nᵈ ≤ N ≤ Σ nᵈ ; √(max · Σ)',
  'subscribers-times-prior': 'N = F · r',
  'copies-times-readership': 'N = copies · r',
  'accounts-to-residents': 'a = min(U, N · s · q · c) ; p = a / U',
  'survey-share': '(k/n + z²/2n ± z √(k/n (1 − k/n)/n + z²/4n²)) / (1 + z²/n), z = 1.96',
  union: 'max pᵢ ≤ P ≤ min(1, min(c, Σ online p) + Σ offline p) ; 1 − Π(1 − pᵢ)',
  'not-reached': 'U − P',
  exclusive: 'E(K) = P(all) − P(outside K)',
  'illusion-ratio': 'Σ F / P(platforms)',
  'never-seeing': '1 − P(platforms) / U',
  D1: 'E(platforms) / P(all)',
  D2: 'Σ sᵢ², sᵢ = Pᵢ / Σ P',
  'effective-operators': '1 / Σ sᵢ²',
  D4: 'Σ F locked in / Σ F',
  D6: '(h + €) / 2',
  D7: 'E(walled) / P(all)',
  'dependence-index': '100 − 100 · Π (1 − dᵢ)^wᵢ, Σ wᵢ = 1',
  'sobol-total': '1 − V[E(P | all but x)] / V[P]',
  'letter-acceptability': 'draws with the letter / draws',
  'cost-per-resident': '€ / P',
  'minutes-per-resident': '720 · h / P',
  'cost-per-resident-in-all': 'Σ € / P(declared)',
  'minutes-per-resident-in-all': '720 · Σ h / P(declared)',
  'attention-estimated': 'W + (D − D watched) · s / 60',
  exposure: 'P(trait established) ≤ P ≤ P(trait not excluded)',
  'footprint-web': 'views · kB · 1 000 · (0.194 · g + 0.106 · 494) / 10⁹, 44 ≤ g ≤ 494',
  'footprint-time': '12 · minutes · g',
  'footprint-print': 'copies · pages / 2 · g',
  'per-thousand-contacts': '1 000 · € / (12 · N)',
}
