/**
 * What headers of unknown tables usually mean, in French and English: whole headers only, the likeliest first. A suggestion to
 * the user, never more: the values have their word too.
 */
import type { MetricId } from '../dossier/metrics.ts'
import { findService } from '../reference/services.ts'
import { metricByName } from './metric-names.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { ColumnMeaning } from './recipe.ts'

/** A meaning that at most one column has. */
export type SingleKind = Exclude<ColumnMeaning['kind'], 'ignored' | 'measure' | 'audience-share'>

const names: Readonly<Record<SingleKind | 'audience-share', readonly string[]>> = {
  date: [
    ...['date', 'jour', 'day', 'mois', 'month', 'période', 'period', 'semaine', 'week', 'année', 'year'],
    ...['date d’envoi', 'date de l’envoi', 'envoyé le', 'envoyée le', 'send date', 'sent date', 'sent at', 'sent on'],
    ...['date de publication', 'publié le', 'publiée le', 'heure de publication', 'publication date', 'publish time'],
    ...['publish date', 'published', 'published at', 'date et heure', 'date heure', 'date/heure', 'date and time'],
    ...['créé le', 'date de création', 'created', 'created at', 'created date', 'horodateur', 'timestamp'],
    ...['envoi', 'diffusé le', 'date de diffusion', 'mise en ligne', 'date de mise en ligne', 'mois/année', 'an'],
  ],
  'period-start': [
    ...['début', 'date de début', 'du', 'de', 'depuis', 'début de période', 'début de la période', 'semaine du'],
    ...['start', 'start date', 'from', 'period start', 'week start', 'since'],
  ],
  'period-end': [
    ...['fin', 'date de fin', 'au', 'à', 'jusqu’au', 'fin de période', 'fin de la période'],
    ...['end', 'end date', 'to', 'until', 'period end', 'week end'],
  ],
  service: [
    ...['service', 'réseau', 'réseau social', 'plateforme', 'plate-forme', 'canal', 'média', 'support', 'outil'],
    ...['network', 'social network', 'platform', 'channel', 'medium', 'source', 'tool'],
  ],
  account: [
    ...['compte', 'page', 'nom de la page', 'nom du compte', 'profil', 'liste', 'nom de la liste', 'station', 'chaîne'],
    ...['account', 'page name', 'account name', 'profile', 'list', 'list name'],
  ],
  metric: [
    'mesure',
    'indicateur',
    'statistique',
    'type de mesure',
    'metric',
    'measure',
    'indicator',
    'statistic',
    'kpi',
  ],
  value: [
    ...['valeur', 'nombre', 'chiffre', 'quantité', 'résultat', 'effectif', 'total', 'nb'],
    ...['value', 'number', 'count', 'figure', 'amount', 'result'],
  ],
  'publication-id': [
    ...['identifiant de la publication', 'id de la publication', 'id publication', 'identifiant', 'id', 'n°', 'numéro'],
    ...['id campagne', 'id de la campagne', 'post id', 'publication id', 'campaign id', 'message id', 'unique id'],
    ...['permalien', 'lien', 'url', 'adresse', 'permalink', 'link', 'post link', 'post url'],
  ],
  'publication-text': [
    ...['sujet', 'objet', 'objet du message', 'objet de l’e-mail', 'titre', 'titre de la publication', 'texte'],
    ...['texte de la publication', 'message', 'publication', 'contenu', 'légende', 'description', 'campagne'],
    ...['nom de la campagne', 'nom', 'article', 'événement', 'bulletin', 'numéro du bulletin'],
    ...['subject', 'subject line', 'title', 'post title', 'text', 'post text', 'post', 'content', 'caption'],
    ...['campaign', 'campaign name', 'name', 'event'],
  ],
  'publication-kind': [
    ...['type', 'type de publication', 'type de contenu', 'format', 'nature'],
    ...['post type', 'content type', 'media type', 'kind'],
  ],
  'age-class': [
    ...['âge', 'tranche d’âge', 'classe d’âge', 'tranche d’âges', 'âges'],
    ...['age', 'age class', 'age group', 'age range', 'age band', 'ages'],
  ],
  'audience-share': [
    ...['part', 'part (%)', 'pourcentage', '%', 'en %', 'répartition', 'proportion', 'part de l’audience'],
    ...['share', 'share (%)', 'percentage', 'percent', 'distribution'],
    ...['femmes', 'hommes', 'femmes (%)', 'hommes (%)', 'women', 'men'],
  ],
}

const ranks = new Map(
  Object.entries(names).map(([kind, all]) => [kind, new Map(all.map((name, rank) => [normaliseHeader(name), rank]))]),
)

/** True when a header means something, whatever the values say. */
export function isTelling(header: string): boolean {
  const name = normaliseHeader(header)
  return [...ranks.values()].some((names) => names.has(name))
}

/** How likely a header means this: 0 for the likeliest; null: it does not. */
export function rankOf(header: string, kind: SingleKind | 'audience-share'): number | null {
  return ranks.get(kind)?.get(normaliseHeader(header)) ?? null
}

const quantity =
  /^(?:nombre(?: total)?|nb\.?|nbre|total|totaux|cumul|somme|number|total number|count|no\.)(?: de la| de l'| de| du| des| d'| of)?(?: |(?<='))/u
const qualifier = / (?:\((?:total|cumul|nombre|nb|all)\)|au total|totaux|totales)$/u

/** The measure that a header names, whatever counts it: « Nombre d’abonnés », « Clics (total) ». */
function measureOf(header: string): MetricId | null {
  const name = normaliseHeader(header)
  const bare = name.replace(quantity, '').replace(qualifier, '')
  return metricByName(name) ?? metricByName(name.replace(qualifier, '')) ?? metricByName(bare)
}

export interface NamedMeasure {
  readonly metric: MetricId
  /** The service that the header names beside the measure; null: none. */
  readonly service: string | null
}

/** « Abonnés Facebook », « Facebook – abonnés », « vues sur YouTube »: a measure and a service, whole, nothing else. */
export function measureByHeader(header: string): NamedMeasure | null {
  const metric = measureOf(header)
  if (metric !== null) return { metric, service: null }
  const words = header.trim().split(/\s+/u)
  for (let at = 1; at < words.length; at += 1) {
    const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const found = together(left, right) ?? together(right, left)
    if (found !== null) return found
  }
  return null
}

const links = "[-–—:|/()]|sur|on|de la|de|du|d'|of|pour|for|à la|à|au|to the|to"
const joiner = new RegExp(`^(?:${links})\\s+|\\s+(?:${links})$|^[(]|[)]$`, 'giu')

function together(measure: string, service: string): NamedMeasure | null {
  const metric = measureOf(measure.replace(joiner, ''))
  const found = metric === null ? null : findService(service.replace(joiner, ''))
  return metric === null || found === null ? null : { metric, service: found.id }
}
