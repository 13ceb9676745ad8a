/**
 * What each problem says and what to do about it, in French. Exhaustive by type: a code without wording does not compile.
 * `what` states the fact, `todo` starts with what the reader can do; neither repeats the place, which is shown beside.
 */
import type { ApartReason, ProblemCode, ProblemParameters } from '../../problem.ts'
import { formatDate, formatList, formatNumber, formatPeriod } from '../format.ts'
import { figures } from './figures.ts'
import { importing } from './importing.ts'
import { vocabulary } from './vocabulary.ts'

interface ProblemWords {
  readonly what: string
  readonly todo: string
}

export type ProblemWording = {
  readonly [Code in ProblemCode]: (p: ProblemParameters[Code]) => ProblemWords
}

/** Of a damaged dossier. */
const unreadableSince = (until: string): string =>
  until === ''
    ? 'L’historique est perdu : d’autres choses peuvent manquer.'
    : `L’historique s’arrête au ${formatDate('fr', until)} : ce qui a été fait ensuite peut manquer.`

/** Where a dossier is open. */
const heldIn = (program: string): string =>
  program === 'command-line' ? 'ligne de commande' : program === 'browser' ? 'navigateur' : 'application'

const number = (value: number): string => formatNumber('fr', value)
const list = (items: readonly string[]): string => formatList('fr', items)
const megabytes = (bytes: number): string => `${formatNumber('fr', bytes / 1_000_000)} Mo`
const some = (value: number, one: string, several: string): string => `${number(value)} ${value < 2 ? one : several}`
/** Name of a format by its importer's id. */
const format = (id: string): string => (importing.importers as Readonly<Partial<Record<string, string>>>)[id] ?? id
/** What a range stands in for, by its id. */
const priorFactor = (id: string): string =>
  (figures.priorFactors as Readonly<Partial<Record<string, string>>>)[id] ?? id
/** Fields of the inventory and dimensions of an audience that two files may give differently. */
const comparedFields: Readonly<Partial<Record<string, string>>> = {
  exclusiveShare: 'part publiée seulement là',
  hoursPerMonth: 'heures par mois',
  costPerYear: 'coût par an',
  adSpendPerYear: 'publicité par an',
  subscribers: 'abonnés',
  peoplePerMonth: 'personnes touchées par mois',
  age: 'âges du public',
  city: 'villes du public',
  country: 'pays du public',
  survey: 'part d’utilisateurs au sondage',
}
/** `2025-03-01`, `2025-03-01/2025-03-31`, or the class of an audience as it is. */
const compared = (period: string): string => {
  const [from = '', to] = period.split('/')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return period
  return to === undefined ? `le ${formatDate('fr', from)}` : `du ${formatDate('fr', from)} au ${formatDate('fr', to)}`
}
const metricName = (id: string): string =>
  (importing.metrics as Readonly<Partial<Record<string, string>>>)[id] ?? comparedFields[id] ?? id
/** Of what {@link comparedFields} names, these are shares. */
const shares: ReadonlySet<string> = new Set(['exclusiveShare', 'age', 'city', 'country', 'survey'])
const amount = (metric: string, value: number): string =>
  shares.has(metric) ? `${formatNumber('fr', value * 100, 1)} %` : number(value)
/** `15-29 ans`, `75 ans et plus`. */
const ages = (band: string): string => (vocabulary.bands as Readonly<Partial<Record<string, string>>>)[band] ?? band
const quoted = (text: string): string => `« ${text} »`
/** A cell as found: long ones are cut. */
const cell = (text: string): string => quoted(text.length > 60 ? `${text.slice(0, 60)}…` : text)
const reexport = 'Téléchargez de nouveau le fichier depuis le service et déposez-le sans l’ouvrir dans un tableur.'

const zipReasons: Readonly<Record<ProblemParameters['zip-refused']['reason'], string>> = {
  'too-large': 'son contenu décompressé est trop volumineux',
  ratio: 'son taux de compression est anormal',
  'too-many-entries': 'elle contient trop de fichiers',
  'too-deep': 'elle contient trop d’archives les unes dans les autres',
  'unsafe-name': 'un nom de fichier cherche à sortir de l’archive',
  overlap: 'ses fichiers se recouvrent',
  encrypted: 'elle est protégée par un mot de passe',
  'unknown-method': 'elle est compressée d’une façon qu’Amarres ne lit pas',
  corrupt: 'elle est abîmée',
}

const jsonReasons: Readonly<Record<ProblemParameters['json-refused']['reason'], string>> = {
  invalid: 'son texte n’est pas du JSON valide',
  'too-deep': 'il est trop imbriqué',
  'too-large': 'il est trop volumineux',
}

const recipeReasons: Readonly<Record<ProblemParameters['recipe-refused']['reason'], string>> = {
  'not-json': 'son texte n’est pas du JSON valide',
  'not-a-recipe': 'ce n’est pas une recette d’Amarres',
  newer: 'elle vient d’une version plus récente d’Amarres',
  invalid: 'un de ses champs n’est pas valable',
}

const recipeLacks: Readonly<Record<ProblemParameters['recipe-incomplete']['lacks'], string>> = {
  service: 'rien ne dit de quel service il s’agit',
  period: 'rien ne dit de quelle période il s’agit',
  date: 'aucune colonne ne donne la date des publications',
  measure: 'aucune colonne ne donne de chiffres',
  'age-class': 'aucune colonne ne donne la classe d’âge',
  share: 'aucune colonne ne donne la part ni le nombre de personnes',
  difference: 'plusieurs colonnes disent la même chose',
}

/** Kinds of problems that come by the hundred. */
const kinds: Readonly<Partial<Record<string, string>>> = {
  'invalid-number': 'nombre illisible',
  'ambiguous-number': 'nombre à double sens',
  'invalid-date': 'date illisible',
  'ambiguous-date': 'date à double sens',
  'spreadsheet-damage': 'cellule transformée par un tableur',
  'identifier-lost': 'identifiant perdu',
  'missing-value': 'valeur absente',
  outlier: 'valeur très différente des autres',
  'impossible-value': 'valeur impossible',
  'unexpected-value': 'valeur inattendue',
  'unknown-service': 'service inconnu',
  'unknown-metric': 'mesure inconnue',
  'unknown-message-type': 'type de message inconnu',
  'unknown-section': 'tableau inconnu',
  'period-unknown': 'période inconnue',
  'period-from-name': 'période lue dans le nom',
  'repeated-header': 'en-tête répété',
}

/** Rows that are understood, and that are not publications of the authority. */
const apart: Readonly<Record<ApartReason, (rows: number) => ProblemWords>> = {
  'private-messages': (rows) => ({
    what: `${some(rows, 'message privé ou réservé', 'messages privés ou réservés')} aux abonnés : rien n’en est lu ni gardé.`,
    todo: 'Rien à faire.',
  }),
  reshares: (rows) => ({
    what: `${some(rows, 'partage de publication', 'partages de publications')} d’autres comptes : ce ne sont pas vos publications.`,
    todo: 'Rien à faire.',
  }),
  'other-accounts': (rows) => ({
    what: `${some(rows, 'publication d’un autre compte n’est ni lue ni gardée', 'publications d’autres comptes ne sont ni lues ni gardées')}.`,
    todo: 'Si ces comptes sont aussi les vôtres, exportez-les à part, un fichier par compte.',
  }),
  'other-activities': (rows) => ({
    what: `${some(rows, 'ligne n’est pas une publication', 'lignes ne sont pas des publications')} (abonnement, suppression, sondage répondu…).`,
    todo: 'Rien à faire.',
  }),
  'test-sends': (rows) => ({
    what: `${some(rows, 'envoi à 10 destinataires ou moins est tenu pour un essai', 'envois à 10 destinataires ou moins sont tenus pour des essais')} et laissé${rows < 2 ? '' : 's'} de côté.`,
    todo: 'Si votre lettre a vraiment si peu d’abonnés, inscrivez ses chiffres dans le modèle mesures.csv.',
  }),
  'not-sent': (rows) => ({
    what: `${some(rows, 'campagne n’a pas été envoyée', 'campagnes n’ont pas été envoyées')} (brouillon, programmée ou suspendue).`,
    todo: 'Rien à faire.',
  }),
  'cancelled-events': (rows) => ({
    what: `${some(rows, 'événement annulé n’est pas compté', 'événements annulés ne sont pas comptés')}.`,
    todo: 'Rien à faire.',
  }),
  'unpublished-events': (rows) => ({
    what: `${some(rows, 'événement refusé ou en attente de validation n’est pas compté', 'événements refusés ou en attente de validation ne sont pas comptés')}.`,
    todo: 'Rien à faire.',
  }),
  'repeated-events': (rows) => ({
    what: `${some(rows, 'ligne répète un événement déjà compté', 'lignes répètent des événements déjà comptés')} (même identifiant).`,
    todo: 'Rien à faire.',
  }),
  'private-videos': (rows) => ({
    what: `${some(rows, 'vidéo privée ou réservée aux membres n’est pas lue', 'vidéos privées ou réservées aux membres ne sont pas lues')}.`,
    todo: 'Rien à faire.',
  }),
}

const noFigures = {
  'mastodon-account': 'C’est la fiche du compte Mastodon (actor.json).',
  'mastodon-list': 'C’est une liste de favoris ou de signets Mastodon : des publications d’autres personnes.',
  'openagenda-columns': 'C’est la liste des colonnes d’un export OpenAgenda, sans événement.',
} as const

export const problems: ProblemWording = {
  'empty-file': () => ({
    what: 'Le fichier est vide.',
    todo: 'Téléchargez-le de nouveau ; vérifiez que la période choisie contient des données.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    what: `Le fichier pèse ${megabytes(bytes)}, au-delà de la limite de ${megabytes(limit)}.`,
    todo: 'Exportez une période plus courte.',
  }),
  'unreadable-file': ({ detail }) => ({
    what: `Le fichier n’a pas pu être lu (${detail}).`,
    todo: 'Vérifiez que le fichier s’ouvre encore et que vous avez le droit de le lire, puis déposez-le de nouveau.',
  }),
  'invalid-bytes': ({ count, encoding }) => ({
    what: `${some(count, 'caractère n’a pas pu être lu', 'caractères n’ont pas pu être lus')} en ${encoding} ; � en tient lieu.`,
    todo: 'Les chiffres ne sont pas touchés. Si des noms sont abîmés, téléchargez de nouveau le fichier.',
  }),
  'binary-file': ({ signature }) => ({
    what:
      signature === 'NUL'
        ? 'Ce n’est pas un tableau : le contenu n’est pas du texte.'
        : `Ce n’est pas un tableau : le contenu est de type ${signature}.`,
    todo:
      signature === 'gzip'
        ? 'C’est une archive compressée (.gz, .tar.gz) : ouvrez-la, puis déposez les fichiers utiles qu’elle contient. D’une archive Mastodon, déposez seulement outbox.json.'
        : 'Déposez l’export au format CSV, Excel (XLSX), JSON ou ZIP.',
  }),
  'field-too-long': ({ characters, limit }) => ({
    what: `Une cellule contient ${number(characters)} caractères, au-delà de la limite de ${number(limit)}.`,
    todo: 'Un guillemet manque sans doute dans le fichier : téléchargez-le de nouveau.',
  }),
  'too-many-columns': ({ columns, limit }) => ({
    what: `Le tableau a ${number(columns)} colonnes, au-delà de la limite de ${number(limit)}.`,
    todo: 'Vérifiez qu’il s’agit bien d’un export ; au besoin, ne gardez que les colonnes utiles.',
  }),
  'too-many-cells': ({ limit }) => ({
    what: `Le classeur a plus de ${number(limit)} cellules.`,
    todo: 'Exportez une période plus courte, ou enregistrez la feuille utile au format CSV.',
  }),
  'unclosed-quote': () => ({
    what: 'Un guillemet ouvert n’est jamais refermé : la fin du fichier n’a pas pu être découpée en lignes.',
    todo: reexport,
  }),
  'stray-quote': ({ rows }) => ({
    what: `Un guillemet est mal placé dans ${some(rows, 'ligne', 'lignes')} : certaines cellules sont peut-être mal découpées.`,
    todo: 'Vérifiez cette ligne ; si elle est fausse, téléchargez de nouveau le fichier sans l’ouvrir dans un tableur.',
  }),
  'repaired-quotes': ({ rows }) => ({
    what: `Un guillemet de trop a été ignoré dans ${some(rows, 'ligne', 'lignes')}, qui ${rows < 2 ? 'a' : 'ont'} maintenant autant de colonnes que les autres.`,
    todo: 'Rien à faire, sauf vérifier cette ligne si elle compte.',
  }),
  'repaired-rows': ({ rows }) => ({
    what: `Un séparateur était faux dans ${some(rows, 'ligne', 'lignes')}, dont les cellules ont retrouvé leur colonne.`,
    todo: 'Rien à faire, sauf vérifier cette ligne si elle compte.',
  }),
  'workbook-timeout': ({ seconds }) => ({
    what: `Le classeur n’a pas pu être lu en ${some(seconds, 'seconde', 'secondes')} ; sa lecture a été arrêtée.`,
    todo: 'Enregistrez la feuille utile au format CSV et déposez ce fichier.',
  }),
  'workbook-unreadable': ({ detail }) => ({
    what: `Le classeur est illisible (${detail}).`,
    todo: 'Ouvrez-le dans un tableur, enregistrez la feuille utile au format CSV et déposez ce fichier.',
  }),
  'workbook-external': ({ what }) => ({
    what: `Le classeur fait appel à un contenu extérieur (${what}) : il est refusé par prudence.`,
    todo: 'Enregistrez la feuille utile au format CSV et déposez ce fichier.',
  }),
  'zip-refused': ({ reason, detail }) => ({
    what: `L’archive est refusée : ${zipReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Décompressez-la vous-même et déposez les fichiers utiles.',
  }),
  'json-refused': ({ reason, detail }) => ({
    what: `Le fichier JSON est refusé : ${jsonReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Téléchargez-le de nouveau, ou choisissez le format CSV.',
  }),
  'unrecognised-file': ({ headers, nearest }) => ({
    what:
      headers.length === 0
        ? 'Aucun format connu n’a été reconnu, et aucun en-tête de colonne n’a été trouvé.'
        : `Aucun format connu n’a été reconnu. Colonnes vues : ${list(headers.map(cell))}.${nearest === null ? '' : ` Le format le plus proche est : ${format(nearest)}.`}`,
    todo: 'Dites ce que contiennent ses colonnes (« Faire correspondre » dans l’application, ou une recette en ligne de commande) : le même tableau sera ensuite lu tout seul.',
  }),
  'paid-report': () => ({
    what: 'C’est un rapport de publicités (Gestionnaire de publicités de Meta), pas un export des publications.',
    todo: 'Ses chiffres viennent de diffusions payées : inscrivez la dépense dans l’inventaire des canaux. Pour les publications, exportez depuis Meta Business Suite, rubrique Contenu.',
  }),
  'ambiguous-file': ({ importers }) => ({
    what: `Plusieurs formats conviennent à ce fichier : ${list(importers.map(format))}.`,
    todo: 'Rien n’est gardé pour ne pas se tromper. Déposez un fichier par export.',
  }),
  'dictionary-only': () => ({
    what: 'C’est la liste des variables que l’INSEE joint à ses données : elle ne contient pas de chiffres.',
    todo: 'Rien à faire.',
  }),
  'personal-data-only': ({ lines }) => ({
    what: `Le fichier est une liste de personnes (${some(lines, 'ligne', 'lignes')}). Rien n’en a été gardé.`,
    todo: 'Amarres n’en a pas besoin : inscrivez seulement le nombre d’abonnés dans l’inventaire des canaux.',
  }),
  'which-network': ({ title }) => ({
    what: `Le fichier ne dit pas de quel réseau vient ${quoted(title)}.`,
    todo: 'Choisissez le réseau ; les chiffres attendent votre réponse.',
  }),
  'which-list': ({ title }) => ({
    what: `C’est une liste d’adresses électroniques (${title}). Leur nombre seul est compté ; aucune adresse, aucun nom n’est gardé.`,
    todo: 'Dites si c’est la liste des abonnés de votre lettre d’information ; le nombre attend votre réponse.',
  }),
  'which-column': ({ title }) => ({
    what:
      title === 'age'
        ? 'Plusieurs questions de l’enquête peuvent donner l’âge.'
        : 'Plusieurs questions de l’enquête parlent des canaux.',
    todo: 'Choisissez celle qui compte ; les résultats de chacune attendent votre réponse.',
  }),
  'survey-lacks': ({ what }) => ({
    what:
      what === 'age'
        ? 'Aucune question de l’enquête ne donne l’âge : les réponses ne peuvent pas être comptées par tranche d’âge.'
        : 'Aucune question de l’enquête n’a de réponses qui nomment des canaux connus.',
    todo:
      what === 'age'
        ? 'Si l’âge est écrit autrement, comptez les réponses et recopiez-les dans le modèle sondage.csv (15-29, 30-44…).'
        : 'Comptez les réponses par âge et par canal, et recopiez-les dans le modèle sondage.csv.',
  }),
  'survey-codes': () => ({
    what: 'Les réponses sont écrites en codes (SQ001, AO02…) : rien ne dit ce qu’ils veulent dire.',
    todo: 'Dans LimeSurvey, exportez de nouveau avec « Texte complet de la question » et « Réponses complètes ».',
  }),
  'survey-ages-unread': ({ rows }) => ({
    what: `L’âge de ${some(rows, 'personne n’est pas lisible', 'personnes n’est pas lisible')}.`,
    todo: 'Ces réponses sont laissées de côté.',
  }),
  'survey-unanswered': ({ rows }) => ({
    what: `${some(rows, 'personne n’a rien répondu', 'personnes n’ont rien répondu')} à la question sur les canaux.`,
    todo: 'Rien à faire : elles ne comptent pas parmi les répondants.',
  }),
  'survey-single-choice': () => ({
    what: 'Chacun n’a donné qu’une réponse : les autres canaux que les gens utilisent aussi ne sont pas comptés.',
    todo: 'Prenez ces parts pour un minimum. La prochaine fois, permettez plusieurs réponses.',
  }),
  'survey-commas': ({ answers }) => ({
    what: `Une virgule sépare peut-être deux réponses, ou fait partie d’une seule : ${list(answers.map(cell))}.`,
    todo: 'Rien n’est deviné : ces canaux sont laissés de côté. Comptez-les dans le modèle sondage.csv, ou évitez les virgules dans les réponses possibles.',
  }),
  'survey-unknown-answers': ({ answers }) => ({
    what: `Ces réponses ne nomment aucun canal connu : ${list(answers.map(cell))}.`,
    todo: 'Si l’une d’elles est un de vos canaux, comptez-la dans le modèle sondage.csv.',
  }),
  'survey-too-few': ({ respondents }) => ({
    what: `${some(respondents, 'réponse seulement', 'réponses seulement')} : des comptes aussi petits laisseraient reconnaître quelqu’un, rien n’est gardé.`,
    todo: 'Continuez l’enquête, et importez le fichier quand dix personnes au moins auront répondu.',
  }),
  'survey-small-classes': ({ classes }) => ({
    what: `Moins de cinq personnes d’un même âge ont répondu : ces âges sont comptés ensemble, pour que personne ne soit reconnu (${list(classes)}).`,
    todo: 'Rien à faire, ou interrogez plus de personnes de ces âges.',
  }),
  'survey-several-sexes': ({ titles }) => ({
    what: `Plusieurs questions donnent un sexe : ${list(titles.map(cell))}.`,
    todo: 'Aucune n’est prise en compte : l’enquête sera redressée sur l’âge seul. Supprimez les autres colonnes pour l’être aussi sur le sexe.',
  }),
  'survey-non-residents': ({ rows }) => ({
    what: `${some(rows, 'personne interrogée n’habite pas', 'personnes interrogées n’habitent pas')} le territoire.`,
    todo: 'Rien à faire : elles ne comptent pas parmi les répondants.',
  }),
  'bouncing-members': ({ members }) => ({
    what: `${members < 2 ? 'Cette adresse est celle d’un abonné' : `Ces ${number(members)} adresses sont celles d’abonnés`} dont les messages reviennent en erreur : ce n’est pas le nombre de vos abonnés.`,
    todo: 'Dans Sympa, téléchargez plutôt la liste de tous les abonnés.',
  }),
  'which-language': ({ column }) => ({
    what: `La langue de la colonne ${quoted(column)} n’a pas pu être déterminée.`,
    todo: 'Indiquez la langue de l’export.',
  }),
  'ambiguous-date': ({ value }) => ({
    what: `La date ${cell(value)} peut se lire de deux façons : le jour et le mois ne se distinguent pas, ou le fichier a été réécrit.`,
    todo: `Rien n’est deviné : cette date est laissée de côté, avec les chiffres qui en dépendent. ${reexport} Dans un modèle, écrivez 2025-03.`,
  }),
  'ambiguous-number': ({ value }) => ({
    what: `Le nombre ${cell(value)} peut se lire de deux façons : milliers ou décimales.`,
    todo: 'La valeur est laissée de côté. Écrivez-la sans séparateur de milliers.',
  }),
  'invalid-date': ({ value }) => ({
    what: `La date ${cell(value)} n’est pas lisible.`,
    todo: 'La ligne est laissée de côté. Corrigez la date, par exemple 2025-03-15, ou déposez l’export d’origine.',
  }),
  'invalid-number': ({ value }) => ({
    what: `${cell(value)} n’est pas un nombre attendu dans cette colonne.`,
    todo: 'La valeur est laissée de côté. Corrigez-la, ou déposez l’export d’origine.',
  }),
  'spreadsheet-damage': ({ value }) => ({
    what: `Un tableur a transformé ce chiffre : ${cell(value)} était un nombre ou une date d’une autre forme.`,
    todo: reexport,
  }),
  'identifier-lost': ({ value }) => ({
    what: `L’identifiant ${cell(value)} a été arrondi par un tableur : il n’identifie plus rien.`,
    todo: `L’adresse de la publication le remplace quand elle existe. ${reexport}`,
  }),
  'line-wrapped': ({ rows }) => ({
    what: `Chaque ligne entière est entre guillemets (${some(rows, 'ligne', 'lignes')}) : les colonnes ne se séparent plus.`,
    todo: reexport,
  }),
  'short-rows': ({ rows, expected }) => ({
    what: `${some(rows, 'ligne a', 'lignes ont')} moins de ${number(expected)} cellules. C’est courant : ce qui manque est vide.`,
    todo: 'Rien à faire.',
  }),
  'error-rows': ({ rows, message }) => ({
    what: `${some(rows, 'ligne est', 'lignes sont')} sans données : le service y a écrit une erreur (${cell(message)}).`,
    todo: 'Ces lignes sont laissées de côté. Un nouvel export, un autre jour, peut les remplir.',
  }),
  'total-row': ({ rows }) => ({
    what: `${some(rows, 'ligne de total a été reconnue', 'lignes de total ont été reconnues')} et laissée de côté.`,
    todo: 'Rien à faire.',
  }),
  'repeated-header': ({ rows }) => ({
    what: `L’en-tête est répété au milieu du tableau (${some(rows, 'fois', 'fois')}) : plusieurs exports ont sans doute été mis bout à bout.`,
    todo: 'Rien à faire : les lignes d’en-tête sont sautées.',
  }),
  'duplicate-column': ({ column }) => ({
    what: `Deux colonnes portent le nom ${quoted(column)} avec des valeurs différentes.`,
    todo: 'La première est gardée, la seconde est une ventilation. Rien à faire.',
  }),
  'other-accounts': ({ rows, accounts }) => ({
    what: `${some(rows, 'publication mise à part', 'publications mises à part')}, car ${rows < 2 ? 'elle vient' : 'elles viennent'} d’un autre compte : ${list(accounts)}.`,
    todo: 'Si ces comptes sont aussi les vôtres, exportez-les séparément, un fichier par compte.',
  }),
  'rows-set-apart': ({ reason, rows }) => apart[reason](rows),
  'no-figures': ({ what }) => ({
    what: noFigures[what],
    todo: 'Rien à faire : ce fichier ne contient pas de chiffres, rien n’en est gardé.',
  }),
  'archive-set-aside': ({ read, files }) => ({
    what: `De cette archive, seul ${read} est lu ; ${some(files, 'autre fichier est laissé', 'autres fichiers sont laissés')} de côté (images, favoris, abonnements…).`,
    todo: 'Rien à faire.',
  }),
  'opens-inflated': ({ campaigns }) => ({
    what: `Pour ${some(campaigns, 'envoi', 'envois')}, les ouvertures comptent aussi celles que certaines messageries (Apple notamment, depuis 2021) déclenchent d’elles-mêmes.`,
    todo: 'Prenez ces ouvertures pour un maximum : les clics, eux, viennent bien de personnes.',
  }),
  'opens-trackable': ({ campaigns }) => ({
    what: `Pour ${some(campaigns, 'envoi', 'envois')}, seules sont comptées les ouvertures que les messageries ne masquent pas.`,
    todo: 'Rien à faire : le nombre réel de lecteurs est plutôt au-dessus.',
  }),
  'inconsistent-rate': ({ value, computed }) => ({
    what: `Le taux écrit (${formatNumber('fr', value, 2)} %) n’est pas celui que donnent les nombres de la ligne (${formatNumber('fr', computed, 2)} %).`,
    todo: 'Les nombres sont gardés, pas le taux. Vérifiez que le fichier n’a pas été modifié.',
  }),
  'single-video': () => ({
    what: 'Ces chiffres sont ceux d’une seule vidéo, que le fichier ne nomme pas.',
    todo: 'Pour tout le compte, déposez la liste de ses vidéos (JSON), qui donne les vues de chacune.',
  }),
  'unknown-column': ({ columns }) => ({
    what: `Ces colonnes ne sont pas utilisées : ${list(columns.map(quoted))}.`,
    todo: 'Rien à faire, sauf si l’une d’elles vous paraît importante : signalez-la.',
  }),
  'unknown-section': ({ title }) => ({
    what: `Le tableau ${cell(title)} n’est pas connu : il n’est pas lu.`,
    todo: 'Rien à faire si ce tableau ne vous importe pas. Sinon, recopiez ses chiffres dans le modèle mesures.csv.',
  }),
  'unknown-service': ({ value, known }) => ({
    what: `Le service ${cell(value)} n’est pas connu.`,
    todo: `La ligne est laissée de côté. Écrivez l’un de ces noms : ${list(known)}.`,
  }),
  'unknown-metric': ({ value, known }) => ({
    what: `La mesure ${cell(value)} n’est pas connue.`,
    todo: `La ligne est laissée de côté. Écrivez l’une de ces mesures : ${list(known)}.`,
  }),
  'unknown-channel': ({ value }) => ({
    what: `Le canal ${cell(value)} ne figure pas dans l’inventaire.`,
    todo: 'Ajoutez-le à l’inventaire, ou corrigez son nom.',
  }),
  'unknown-age-class': ({ value }) => ({
    what: `La classe d’âge ${cell(value)} n’est pas lisible.`,
    todo: 'Écrivez par exemple 15-29, 60-74 ou 75 ans et plus.',
  }),
  'unknown-message-type': ({ value, known }) => ({
    what: `Le type de message ${cell(value)} n’est pas connu.`,
    todo: `Il est laissé de côté. Types connus : ${list(known)}.`,
  }),
  'unexpected-value': ({ value, expected }) => ({
    what: `${cell(value)} ne convient pas ici. Attendu : ${expected}.`,
    todo: 'La valeur est laissée de côté. Corrigez-la si elle compte pour vous.',
  }),
  'missing-value': ({ column }) => ({
    what: `La colonne ${quoted(column)} est vide.`,
    todo: 'La ligne est laissée de côté : vide ne veut pas dire zéro. Complétez-la si vous connaissez la valeur.',
  }),
  'time-zone-unproved': ({ agreeing, checked }) => ({
    what: `Les heures de publication ne correspondent pas au fuseau habituel de ce service : ${number(agreeing)} sur ${number(checked)} concordent.`,
    todo: 'Les jours et les heures sont à prendre avec prudence ; les autres chiffres ne sont pas touchés.',
  }),
  'no-data': () => ({
    what: 'Le format est reconnu, mais aucune donnée n’a été trouvée.',
    todo: 'Exportez de nouveau en choisissant une période qui contient des données.',
  }),
  'period-unknown': ({ title }) => ({
    what: `Rien ne dit quelle période couvre ${quoted(title)} : ses chiffres attendent votre réponse.`,
    todo: 'Indiquez cette période (« 2025-03 » pour mars 2025). La prochaine fois, exportez une ligne par jour ou par mois (dans Matomo : « Visites dans le temps » sur 12 mois) : une colonne de dates s’ajoute.',
  }),
  'period-from-name': ({ period }) => ({
    what: `La période n’est pas dans le fichier ; elle est lue dans son nom : ${quoted(period)}.`,
    todo: 'Vérifiez que ce nom est bien celui que Matomo a donné.',
  }),
  'network-from-name': ({ name, publisher }) => ({
    what: `Le fichier ne dit pas de quel réseau il vient ; son nom, ${quoted(name)}, est celui que donne ${publisher}.`,
    todo: 'Si vous l’avez nommé vous-même et qu’il vient d’ailleurs, ne le gardez pas.',
  }),
  'counters-since-publication': () => ({
    what: 'Le fichier ne dit pas quelle période était choisie dans YouTube Studio. Ses compteurs sont lus comme comptés depuis la mise en ligne de chaque vidéo.',
    todo: 'Si la période choisie était plus courte, exportez de nouveau avec la période « Depuis le début » : sinon, les anciennes vidéos paraîtraient peu vues.',
  }),
  'list-cut-off': ({ most }) => ({
    what: `Le fichier s’arrête aux ${number(most)} premières lignes : ce qui suit n’y est pas.`,
    todo: 'Si le reste compte pour vous, exportez-le à part, par exemple en filtrant les vidéos par année ou en choisissant des périodes plus courtes.',
  }),
  'comparison-report': ({ rows }) => ({
    what: `Ce rapport compare deux périodes sur ${some(rows, 'ligne', 'lignes')} : elles sont laissées de côté, car les deux périodes et leur écart se confondraient.`,
    todo: 'Exportez de nouveau sans la comparaison, une période par fichier.',
  }),
  'video-days': ({ rows }) => ({
    what: `${some(rows, 'ligne redit', 'lignes redisent')}, jour par jour et vidéo par vidéo, ce que disent déjà les totaux par jour et le tableau des vidéos : ${rows < 2 ? 'elle est laissée' : 'elles sont laissées'} de côté, pour que rien ne compte deux fois.`,
    todo: 'Rien à faire, si vous déposez aussi ces deux autres fichiers de l’archive.',
  }),
  'spaced-dates': ({ column, days }) => ({
    what: `Dans la colonne ${quoted(column)}, les dates se suivent tous les ${number(days)} jours : rien ne dit quelle période couvre chaque ligne.`,
    todo: 'Exportez de nouveau avec une ligne par jour.',
  }),
  'overlapping-windows': ({ columns }) => ({
    what: `D’un jour à l’autre, ces valeurs sur 7 ou 28 jours se recouvrent : ${list(columns.slice(0, 5).map(quoted))}${columns.length > 5 ? '…' : ''}.`,
    todo: 'Rien à faire : n’en est gardé que ce qui ne compte pas deux fois la même chose.',
  }),
  'unused-sections': ({ titles }) => ({
    what: `${some(titles.length, 'tableau de ce rapport n’est pas utile', 'tableaux de ce rapport ne sont pas utiles')} ici : ${list(titles.slice(0, 5).map(quoted))}${titles.length > 5 ? '…' : ''}.`,
    todo: 'Rien à faire.',
  }),
  'more-problems': ({ of, count }) => ({
    what: `${some(count, 'autre remarque semblable n’est', 'autres remarques semblables ne sont')} pas détaillée${count < 2 ? '' : 's'}${kinds[of] === undefined ? '' : ` (${kinds[of]})`}.`,
    todo: 'Corrigez d’abord celles de la liste : elles ont souvent la même cause.',
  }),
  'replies-apart': ({ rows }) => ({
    what: `${some(rows, 'réponse à quelqu’un a été mise à part : elle s’adresse', 'réponses à quelqu’un ont été mises à part : elles s’adressent')} à une personne, pas à vos abonnés.`,
    todo: 'Rien à faire.',
  }),
  'corrections-kept': ({ values }) => ({
    what: `${some(values, 'valeur est négative', 'valeurs sont négatives')} : ce jour-là, le service a retiré des réactions annulées depuis.`,
    todo: 'Rien à faire : elles sont gardées telles quelles, pour que le total du mois soit juste.',
  }),
  'year-unknown': ({ title }) => ({
    what: `Les jours de ce tableau n’ont pas d’année (${quoted(title)}) : ses chiffres attendent votre réponse.`,
    todo: 'Indiquez l’année du dernier jour. La prochaine fois, déposez l’archive de TikTok telle quelle : son nom dit quand elle commence.',
  }),
  'year-inferred': ({ last, from }) => ({
    what: `Les jours de ce tableau n’ont pas d’année. Le dernier est lu comme le ${formatDate('fr', last)}, d’après ${from === 'name' ? 'le nom de l’archive' : 'la date du fichier, très proche'}.`,
    todo: `Vérifiez cette date. Si elle est fausse, retirez le fichier${from === 'name' ? '' : ' et déposez l’archive d’origine : son nom dit quand elle commence'}.`,
  }),
  'percent-total': ({ total }) => ({
    what: `Les parts de ce tableau font ${formatNumber('fr', total, 1)} % au total, plus que l’ensemble.`,
    todo: 'Elles sont ramenées à l’ensemble. Vérifiez que le fichier n’a pas été modifié.',
  }),
  outlier: ({ value, usual, factor }) => ({
    what: `${number(value)} est environ ${number(factor > 1 ? factor : 1 / factor)} fois plus ${factor > 1 ? 'grand' : 'petit'} que les valeurs voisines (autour de ${number(usual)}).`,
    todo: 'Vérifiez ce chiffre : une virgule perdue, ou une autre unité. Corrigez-le, ou gardez-le en disant pourquoi. Il est gardé tel quel en attendant.',
  }),
  'impossible-value': ({ metric, value, whole, most }) => ({
    what:
      whole === ''
        ? `Une part ne peut pas dépasser 100 % : ${metricName(metric)}, ${amount(metric, value)}.`
        : `Il ne peut pas y avoir plus de ${metricName(metric)} (${number(value)}) que de ${metricName(whole)} (${number(most)}).`,
    todo: 'L’un de ces chiffres est faux, ou deux colonnes ont été prises l’une pour l’autre. Les deux sont gardés tels quels en attendant.',
  }),
  'correction-dropped': ({ before, after, found }) => ({
    what: `La correction de ${cell(before)} en ${cell(after)} n’est plus appliquée : ${found === null ? 'cette cellule n’existe plus' : `la cellule dit maintenant ${cell(found)}`}.`,
    todo: 'Le fichier n’est plus celui qui avait été corrigé. Vérifiez la cellule et corrigez-la de nouveau au besoin.',
  }),
  'sheet-left-out': () => ({
    what: 'Cette feuille est laissée de côté, comme vous l’avez demandé.',
    todo: 'Rien à faire. Cochez-la pour la lire.',
  }),
  'recipe-refused': ({ reason, detail }) => ({
    what: `Cette recette de lecture est refusée : ${recipeReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Demandez une autre copie du fichier, ou faites correspondre les colonnes vous-même.',
  }),
  'nothing-to-commit': () => ({
    what: 'Aucun des fichiers déposés ne peut être gardé.',
    todo: 'Reprenez un fichier laissé de côté, dites ce que contient un tableau inconnu, ou déposez d’autres fichiers.',
  }),
  'recipe-incomplete': ({ lacks, columns }) => ({
    what: `Les colonnes ne suffisent pas encore à lire ce tableau : ${recipeLacks[lacks]}${columns.length === 0 ? '' : ` (${list(columns.map(quoted))})`}.`,
    todo: 'Dites ce que ces colonnes veulent dire. Rien n’est gardé en attendant.',
  }),
  'recipe-mismatch': ({ name, missing }) => ({
    what: `La recette ${quoted(name)} ne convient pas à ce fichier${missing.length === 0 ? '' : ` : il n’a pas ${missing.length < 2 ? 'la colonne' : 'les colonnes'} ${list(missing.map(cell))}`}.`,
    todo: 'Choisissez une autre recette, ou faites correspondre les colonnes de ce fichier.',
  }),
  'recipe-unused': ({ name }) => ({
    what: `Aucun des fichiers lus n’a les colonnes de la recette ${quoted(name)}.`,
    todo: 'Vérifiez que c’est la bonne recette, ou faites correspondre les colonnes dans l’application.',
  }),
  'personal-column': ({ column }) => ({
    what: `La colonne ${quoted(column)} contient des données personnelles : elle n’est pas lue, bien que la recette la demande.`,
    todo: 'Retirez-la de la recette.',
  }),
  'dates-stand-for-periods': ({ column, cadence }) => ({
    what:
      cadence === 'month'
        ? `Dans la colonne ${quoted(column)}, chaque date est au bord d’un mois : elle est lue comme ce mois entier.`
        : `Dans la colonne ${quoted(column)}, chaque date est un lundi : elle est lue comme la semaine qui commence ce jour-là.`,
    todo: 'Si chaque chiffre ne vaut que pour ce jour-là, ne gardez pas ce fichier.',
  }),
  'same-file-again': ({ file }) => ({
    what: `Le même contenu a déjà été lu dans le fichier ${file}.`,
    todo: 'Rien ne change.',
  }),
  'territory-not-found': ({ query, nearest }) => ({
    what: `Aucune collectivité ne correspond à ${cell(query)}.`,
    todo:
      nearest.length === 0
        ? 'Donnez le code INSEE (cinq caractères pour une commune, R53 pour une région) ou le numéro SIREN.'
        : `Donnez son code, par exemple ${list(nearest.map(({ name, code }) => `${code} (${name})`))}.`,
  }),
  'territory-missing': () => ({
    what: 'La collectivité n’est pas choisie : sans habitants, aucune part ne peut être calculée.',
    todo: 'Choisissez la collectivité, ou saisissez votre public et son nombre.',
  }),
  'population-conflict': ({ code, values }) => ({
    what: `Plusieurs populations différentes sont données pour ${code} : ${list(values.map(number))}.`,
    todo: 'La plus récente est retenue quand l’année est connue. Retirez le fichier dépassé.',
  }),
  'conflicting-values': ({ channel, metric, period, kept, other, otherFile, count }) => ({
    what: `${otherFile === '' ? 'Deux lignes du fichier' : 'Deux fichiers'} se contredisent (${some(count, 'valeur', 'valeurs')}). Par exemple ${[channel, metricName(metric), compared(period)].filter((part) => part !== '').join(', ')} : ${amount(metric, kept)} est retenu, ${otherFile === '' ? 'une ligne plus haut' : otherFile} donnait ${amount(metric, other)}.`,
    todo:
      otherFile === ''
        ? 'La dernière ligne l’emporte. Corrigez le fichier si ce n’est pas la bonne.'
        : 'Le dernier import l’emporte. Retirez le fichier dépassé si ce n’est pas le bon.',
  }),
  'typed-and-file-differ': ({ channel, metric, month, low, high, inFile, count }) => ({
    what: `Ce que vous avez saisi et un fichier se contredisent (${some(count, 'mois', 'mois')}). Par exemple ${channel}, ${metricName(metric)}, ${formatPeriod('fr', month, month)} : vous avez saisi ${low === high ? number(low) : `${number(low)} à ${number(high)}`}, le fichier donne ${number(inFile)}.`,
    todo: 'Votre saisie est retenue. Effacez-la, ou choisissez le fichier dans l’historique, si c’est lui qui a raison.',
  }),
  'overlap-without-channel': ({ channel, count }) => ({
    what: `${some(count, 'public commun', 'publics communs')} avec ${channel} ${count < 2 ? 'ne compte' : 'ne comptent'} plus : ce canal n’est plus dans l’inventaire.`,
    todo: 'Décrivez de nouveau le canal dans Canaux, sous le même nom, ou retirez ce public commun dans Constats, Publics communs.',
  }),
  'typed-without-channel': ({ channel, count }) => ({
    what: `${some(count, 'chiffre saisi', 'chiffres saisis')} à la main pour ${channel} ${count < 2 ? 'ne compte' : 'ne comptent'} plus : ce canal n’est plus dans l’inventaire.`,
    todo: 'Décrivez de nouveau le canal dans Canaux, sous le même nom, pour les retrouver.',
  }),
  'population-inconsistent': ({ total, sum }) => ({
    what: `La somme des âges (${number(sum)}) ne fait pas la population totale (${number(total)}).`,
    todo: 'Vérifiez les chiffres saisis par tranche d’âge.',
  }),
  'age-structure-estimated': ({ year }) => ({
    what: `Les âges de la population ne sont pas connus : la structure nationale de ${year} est appliquée.`,
    todo: 'Déposez le fichier de l’INSEE « Évolution et structure de la population » pour des résultats plus sûrs.',
  }),
  'more-accounts-than-residents': ({ channels, band }) => ({
    what: `D’après ses compteurs, ${list(channels)} ${channels.length < 2 ? 'toucherait' : 'toucheraient'} plus de ${ages(band)} qu’il n’y en a sur le territoire : le résultat est plafonné.`,
    todo: 'Des abonnés vivent sans doute ailleurs. Déposez le fichier d’audience pour connaître leur ville.',
  }),
  'band-suppressed': ({ band, respondents, channels }) => ({
    what: `Enquête : ${some(respondents, 'réponse', 'réponses')} seulement pour les ${ages(band)}, c’est trop peu pour conclure. Canaux concernés : ${list(channels)}.`,
    todo: 'Interrogez au moins 10 personnes de cette tranche d’âge.',
  }),
  'overlaps-contradict': ({ overlaps, bands }) => ({
    what: `${overlaps.length < 2 ? 'Le public commun indiqué' : 'Les publics communs indiqués'} entre ${list(overlaps.map(([one, other]) => `${one} et ${other}`))} ${overlaps.length < 2 ? 'ne peut pas être vrai' : 'ne peuvent pas être vrais ensemble'}, vu ce que touche chaque canal${bands.length === 0 ? '' : ` (${list(bands.map(ages))})`} : le calcul s’en passe.`,
    todo: 'Vérifiez ces publics communs et le nombre d’habitants touchés par chacun de ces canaux, puis corrigez ce qui est faux.',
  }),
  'overlaps-moved': ({ bands }) => ({
    what: `Les valeurs les plus probables des canaux et de leurs publics communs ne peuvent pas être vraies toutes ensemble (${list(bands.map(ages))}). Les valeurs compatibles les plus proches sont retenues ; les fourchettes ne changent pas.`,
    todo: 'Rien à faire, sauf si vous connaissez mieux l’un de ces publics communs : corrigez-le alors.',
  }),
  'channels-bundled': ({ channels }) => ({
    what: `Trop de canaux ont des publics communs connus : ${list(channels)} sont comptés comme un seul canal pour ce calcul. Les fourchettes restent justes, mais sont un peu plus larges.`,
    todo: 'Rien à faire.',
  }),
  'overlaps-left-out': ({ channels }) => ({
    what: `Trop de canaux ont des publics communs connus : ceux des canaux suivants (${list(channels)}) ne servent pas au calcul. Les fourchettes restent justes, mais sont plus larges.`,
    todo: 'Gardez les publics communs des canaux qui touchent le plus d’habitants.',
  }),
  'prior-used': ({ channels, factor }) => ({
    what: `Une fourchette publiée remplace une donnée manquante (${priorFactor(factor)}) pour ${list(channels)}.`,
    todo: 'Le résultat est plus large. Fournissez la donnée pour le resserrer.',
  }),
  'typed-months-aside': ({ channels }) => ({
    what: `Des mois sont saisis à la main pour ${list(channels)}, mais un fichier en compte davantage : c’est lui qui sert au calcul.`,
    todo: 'Saisissez les mois qui manquent si vos chiffres sont plus justes que ceux du fichier.',
  }),
  'later-data': ({ on, from, to }) => ({
    what: `Des données portent sur une période postérieure à la date d’analyse, le ${formatDate('fr', on)} (${formatPeriod('fr', from, to)}) : elles ne sont pas comptées.`,
    todo: 'Choisissez une date d’analyse plus récente, ou vérifiez les dates du fichier.',
  }),
  'reference-expired': ({ ids, oldest }) => ({
    what: `${ids.length === 1 ? 'Une valeur de référence utilisée est ancienne' : `${formatNumber('fr', ids.length)} valeurs de référence utilisées sont anciennes`} : la plus vieille date de ${String(oldest)}. Elles comptent encore dans les fourchettes.`,
    todo: 'Voyez-les dans les données de référence. Mettez-les à jour avec un fichier plus récent, ou remplacez-les pour ce dossier en disant pourquoi.',
  }),
  'reference-file-refused': ({ reason, detail }) => ({
    what: {
      'not-json': 'Ce fichier n’est pas du JSON : ce ne sont pas des données de référence.',
      'not-reference': `Ce fichier n’est pas un fichier de données de référence d’Amarres${detail === '' ? '' : ` (champ « ${detail} »)`}.`,
      newer: `Ce fichier de données de référence est d’un format plus récent (${detail}).`,
    }[reason],
    todo:
      reason === 'newer'
        ? 'Mettez Amarres à jour, ou demandez le fichier dans un format plus ancien. Rien n’a changé.'
        : 'Demandez le fichier à qui l’a préparé. « amarres reference export » en donne un modèle. Rien n’a changé.',
  }),
  'reference-value-refused': ({ id, reason, detail }) => ({
    what: `${id} : ${
      {
        invalid: `écrit de travers${detail === '' ? '' : ` (champ « ${detail} »)`}`,
        twice: 'présent deux fois, seul le premier compte',
        unit: `dans une autre unité que celle attendue (${detail})`,
        bounds: `hors de ce que permet son unité (${detail})`,
        weak: 'un simple ordre de grandeur ne peut pas entrer dans un calcul',
        'no-value': 'aucune valeur ne porte ce nom',
        service: `service inconnu (${detail})`,
      }[reason]
    }. La valeur d’avant est gardée.`,
    todo: 'Corrigez le fichier et donnez-le à nouveau. Le reste du fichier a été lu.',
  }),
  'reference-older': ({ version, current }) => ({
    what: `Ce fichier (version ${version}) est plus ancien que les données en place (version ${current}).`,
    todo: 'Vérifiez que c’est bien celui que vous voulez.',
  }),
  'override-refused': ({ ids }) => ({
    what: `Ces valeurs de référence remplacées ne sont pas appliquées : ${ids.join(', ')}. Elles n’existent pas, ou leur fourchette est impossible.`,
    todo: 'Corrigez la fourchette (par exemple, une part va de 0 à 100 %), ou retirez le remplacement.',
  }),
  'indicator-crashed': ({ indicator, detail }) => ({
    what: `Un calcul a échoué (${indicator}) : ${detail}. Les autres résultats ne sont pas touchés.`,
    todo: 'C’est un défaut du logiciel : signalez-le avec ce message.',
  }),
  'nothing-usable': ({ folder, files }) => ({
    what: `Aucun fichier utilisable dans ${folder} (${some(files, 'fichier examiné', 'fichiers examinés')}).`,
    todo: 'Déposez les exports des services tels quels, ou remplissez les modèles canaux.csv et mesures.csv.',
  }),
  'folder-not-found': ({ path }) => ({
    what: `Le dossier ${path} n’existe pas ou n’est pas accessible.`,
    todo: 'Vérifiez le chemin.',
  }),
  'not-a-folder': ({ path }) => ({
    what: `${path} est un fichier, pas un dossier.`,
    todo: 'Donnez le dossier qui le contient. Pour examiner ce seul fichier : amarres inspect.',
  }),
  'file-not-found': ({ path }) => ({
    what: `Le fichier ${path} n’existe pas ou n’est pas accessible.`,
    todo: 'Vérifiez le chemin ; le fichier a peut-être été déplacé.',
  }),
  'write-failed': ({ path, detail }) => ({
    what: `Le fichier ${path} n’a pas pu être écrit (${detail}). La version précédente est intacte.`,
    todo: 'Vérifiez vos droits sur ce dossier, ou choisissez-en un autre.',
  }),
  'disk-full': ({ path }) => ({
    what: `Le disque est plein : ${path} n’a pas été écrit. La version précédente est intacte.`,
    todo: 'Libérez de la place ou choisissez un autre disque, puis recommencez.',
  }),
  'dossier-corrupt': ({ path }) => ({
    what: `Le dossier ${path} est abîmé et n’a pas pu être ouvert. Il n’a pas été modifié.`,
    todo: 'Repartez de la dernière sauvegarde, ou récupérez ce qui est encore lisible : un nouveau fichier est créé, celui-ci reste où il est.',
  }),
  'dossier-newer': ({ path }) => ({
    what: `Le dossier ${path} vient d’une version plus récente d’Amarres : il s’ouvre en lecture seule.`,
    todo: 'Mettez Amarres à jour pour le modifier.',
  }),
  'not-a-dossier': ({ path }) => ({
    what: `${path} n’est pas un dossier Amarres.`,
    todo: 'Choisissez un fichier dont le nom finit par .amarres.',
  }),
  'dossier-locked': ({ path }) => ({
    what: `Le dossier ${path} est ouvert ou a été modifié ailleurs : rien n’est écrit par-dessus.`,
    todo: 'Fermez-le dans l’autre fenêtre ou sur l’autre poste, puis rouvrez-le ici.',
  }),
  'undo-unknown': ({ entry }) => ({
    what: `L’historique de ce dossier n’a pas de changement n° ${entry}.`,
    todo: 'Choisissez un numéro de l’historique.',
  }),
  'undo-twice': ({ entry, by }) => ({
    what: `Le changement n° ${entry} est déjà annulé, par le changement n° ${by}.`,
    todo: `Pour le rétablir, annulez le changement n° ${by}.`,
  }),
  'undo-impossible': ({ entry }) => ({
    what: `Le changement n° ${entry} est le début de ce dossier : il ne peut pas être annulé.`,
    todo: 'Créez un autre dossier pour repartir de zéro.',
  }),
  'undo-blocked': ({ entry, by, at }) => ({
    what: `Le changement n° ${entry} ne peut pas être annulé seul : le changement n° ${by}, du ${formatDate('fr', at.slice(0, 10))}, porte sur la même chose.`,
    todo: `Annulez d’abord le changement n° ${by}.`,
  }),
  'undo-lost': ({ entry }) => ({
    what: `Ce que le changement n° ${entry} avait retiré n’est plus dans le fichier du dossier.`,
    todo: 'Ouvrez une sauvegarde plus ancienne, ou déposez de nouveau les fichiers concernés.',
  }),
  'dossier-held': ({ path, user, machine, program, since }) => ({
    what: `Le dossier ${path} est ouvert par ${user} sur le poste ${machine} (${heldIn(program)}), depuis le ${formatDate('fr', since)} : il s’ouvre ici en lecture seule.`,
    todo: 'Attendez qu’il soit fermé là-bas puis rouvrez-le, ou travaillez sur une copie.',
  }),
  'dossier-upgraded': ({ path, backup }) => ({
    what: `Le dossier ${path} venait d’une version plus ancienne d’Amarres : il est passé au format actuel.`,
    todo: `Le fichier d’avant est gardé : ${backup}.`,
  }),
  'dossier-salvaged': ({ path, lost, unproved, typed, until }) => {
    const missing = [
      ...(lost.length === 0 ? [] : [`Fichiers perdus : ${list(lost)}.`]),
      ...(unproved.length === 0 ? [] : [`Fichiers lus sans pouvoir être vérifiés : ${list(unproved)}.`]),
      ...(typed ? ['Ce qui a été saisi à la main n’a pas pu être vérifié.'] : []),
      ...(until === null ? [] : [unreadableSince(until)]),
    ]
    return {
      what: [`Voici ce qui a pu être lu de ${path}.`, ...(missing.length === 0 ? ['Rien ne manque.'] : missing)].join(
        ' ',
      ),
      todo:
        missing.length === 0
          ? 'Le fichier abîmé reste où il est ; vous pouvez le supprimer.'
          : 'Déposez de nouveau ce qui manque et relisez vos saisies. Le fichier abîmé reste où il est.',
    }
  },
  'nothing-to-salvage': ({ path }) => ({
    what: `Plus rien ne peut être lu dans ${path}.`,
    todo: 'Repartez d’une sauvegarde, ou créez un dossier et déposez de nouveau les exports.',
  }),
  'no-good-backup': ({ path }) => ({
    what: `Aucune sauvegarde lisible de ${path} n’a été trouvée.`,
    todo: 'Récupérez ce qui est encore lisible dans le fichier lui-même.',
  }),
  'dossier-from-backup': ({ path, at }) => ({
    what: `Ce dossier reprend la sauvegarde du ${formatDate('fr', at)} de ${path}.`,
    todo: 'Ce qui a été fait ensuite n’y est pas : vérifiez l’historique.',
  }),
  'backup-failed': ({ path, because }) => ({
    what: `La sauvegarde automatique n’a pas pu être faite dans ${path}${because === 'disk-full' ? ' : le disque est plein' : ''}. Votre changement est enregistré.`,
    todo: 'Libérez de la place ou vérifiez vos droits sur ce dossier.',
  }),
  'backup-unknown': ({ backup }) => ({
    what: `Il n’y a pas de sauvegarde « ${backup} » de ce dossier.`,
    todo: 'Choisissez-en une dans la liste.',
  }),
  'restore-unconfirmed': ({ at }) => ({
    what: `Revenir à la sauvegarde du ${formatDate('fr', at)} retire tout ce qui a été fait depuis.`,
    todo: 'Confirmez si c’est ce que vous voulez. Le dossier actuel est sauvegardé d’abord.',
  }),
  'nothing-to-undo': () => ({
    what: 'Il n’y a aucun import à annuler.',
    todo: 'Pour annuler autre chose, donnez son numéro dans l’historique.',
  }),
  'answer-refused': ({ file, question, answer, known, options }) => ({
    what: known
      ? `« ${answer} » ne répond pas à la question « ${question} » du fichier ${file}. Rien n’a changé.`
      : `Aucun fichier ${file} ne pose la question « ${question} ». Rien n’a changé.`,
    todo:
      options.length === 0
        ? 'Vérifiez le nom du fichier et la question ; une période s’écrit 2025, 2025-03 ou 2025-03-15.'
        : `Réponses possibles : ${list(options)}.`,
  }),
  'dossier-json-refused': ({ path }) => ({
    what: `${path} n’est pas un dossier exporté par Amarres, ou il a été modifié depuis.`,
    todo: 'Choisissez un fichier JSON écrit par « Exporter le dossier » ou par amarres export.',
  }),
  'no-dossier': () => ({
    what: 'Aucun dossier n’est ouvert.',
    todo: 'Créez un dossier, ouvrez-en un, ou ouvrez l’exemple.',
  }),
  cancelled: () => ({
    what: 'L’opération a été arrêtée à votre demande. Rien n’a changé.',
    todo: 'Relancez-la quand vous voulez.',
  }),
  'invalid-argument': ({ detail }) => ({
    what: `La demande n’est pas valable (${detail}).`,
    todo: 'Vérifiez la saisie. Si rien n’est à corriger, c’est un défaut du logiciel : signalez-le.',
  }),
  'unexpected-error': ({ detail }) => ({
    what: `Une erreur imprévue s’est produite (${detail}).`,
    todo: 'Votre travail enregistré n’est pas touché. C’est un défaut du logiciel : signalez-le avec ce message.',
  }),
}
