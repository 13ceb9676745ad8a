import { formatNumber } from '../format.ts'

function some(count: number, one: string, several: string): string {
  return `${formatNumber('fr', count)} ${count < 2 ? one : several}`
}

/** The command line and the few sentences of the browser shell's server. */
export const cli = {
  exampleName: 'Exemple',

  usage: `Amarres — qui est joint, de qui l’on dépend, quoi décider.

Utilisation :
  amarres audit DOSSIER [--territory CODE] [--on AAAA-MM-JJ] [--out DOSSIER] [--recipe RECETTE.json] [--reference RÉFÉRENCES.json] [--lang fr|en]
      Lit tous les fichiers du dossier, écrit la note, le rapport (PDF et page web), le projet de délibération (ODT),
      audit.json et donnees-ouvertes.zip.
      CODE : code INSEE d’une commune ou d’un département, SIREN d’un EPCI, R53 pour une région.
  amarres audit FICHIER.amarres [--territory CODE] [--on AAAA-MM-JJ] [--out DOSSIER]
      De même, pour un dossier Amarres.
  amarres audit --from-pack DONNEES-OUVERTES.zip [--on AAAA-MM-JJ] [--out DOSSIER]
      Refait le calcul d’un paquet de données ouvertes et compare les chiffres.
  amarres new FICHIER.amarres [--territory CODE | --name NOM --population N | --from EXPORT.json]
      Crée un dossier : vide, ou à partir de ce qu’a écrit « amarres export ».
  amarres import FICHIER.amarres CHEMIN… [--recipe RECETTE.json] [--answer 'FICHIER:QUESTION=RÉPONSE']
      Ajoute des fichiers au dossier, en une fois, et dit l’effet. Le même fichier deux fois ne change rien.
  amarres undo FICHIER.amarres [NUMÉRO]
      Annule un changement de l’historique ; par défaut le dernier import.
  amarres journal FICHIER.amarres [--json]
      Dit tout ce qui a été changé, du plus récent au plus ancien.
  amarres export FICHIER.amarres [--out EXPORT.json] [--content]
      Écrit tout le dossier en JSON ; avec --content, seulement ce qu’il contient, sans son historique.
  amarres backups FICHIER.amarres
      Liste les sauvegardes faites à côté du dossier.
  amarres restore FICHIER.amarres SAUVEGARDE|latest --out NOUVEAU.amarres
      Fait un nouveau dossier d’une sauvegarde. Le dossier actuel n’est pas touché.
  amarres salvage FICHIER.amarres --out NOUVEAU.amarres
      Récupère ce qui est encore lisible d’un dossier abîmé, qui n’est pas touché.
  amarres inspect FICHIER… [--recipe RECETTE.json] [--json] [--lang fr|en]
      Dit ce qu’est chaque fichier et ce qui en serait gardé.
      RECETTE.json : ce que veulent dire les colonnes d’un tableau inconnu, enregistré depuis l’application. Plusieurs : --recipe A --recipe B.
  amarres table FICHIER [--sheet NOM|N] [--all] [--lang fr|en]
      Imprime en CSV ce qui a été lu : le tableau principal, celui d’une feuille, ou tous.
  amarres method FORMULE [--help] < entrée.json
      Calcule une formule de la méthode : JSON en entrée, JSON en sortie.
  amarres templates --out DOSSIER [--for FICHIER.amarres] [--on AAAA-MM-JJ]
      Écrit les trois modèles à remplir (canaux.csv, mesures.csv, sondage.csv) et le kit de terrain d’une enquête :
      un questionnaire d’une page, et les tableaux à remplir, pour les canaux du dossier ou les plus courants.
  amarres scenario DOSSIER|FICHIER.amarres [--levers A,B@COMPTE] [--budget EUROS] [--hours HEURES] [--territory CODE] [--on AAAA-MM-JJ] [--json]
      Dit ce que des leviers changeraient : habitants touchés, dépendance, euros, heures, mois par mois. Avec --budget
      (euros par an de plus, au plus), propose des options. Un levier sur un compte s’écrit close-account@facebook:ville.
  amarres reference export [--out FICHIER.json] | check FICHIER.json
      Écrit les données de référence, ou dit ce qu’un fichier y changerait et ce qui en serait refusé.
  amarres open [--no-open] [--port N]
      Ouvre l’application (sans --no-open : dans une fenêtre ou dans le navigateur).
  amarres help | --version

Codes de sortie : 0 fait, 1 rien d’utilisable, 2 commande mal écrite.`,
  unknownCommand: (command: string) => `Commande inconnue : « ${command} ». « amarres help » donne la liste.`,
  wrongUsage: (detail: string) => `Commande mal écrite : ${detail}. « amarres help » donne la liste.`,
  recomputed: (count: number, differing: readonly string[]) =>
    differing.length === 0
      ? `Calcul refait à partir du paquet : les ${count} chiffres publiés sont retrouvés à l’identique.`
      : `Calcul refait à partir du paquet : ${differing.length} chiffres sur ${count} diffèrent, dont ${differing.slice(0, 5).join(', ')}. La version d’Amarres ou la date d’analyse ne sont peut-être pas les mêmes.`,
  missingFolder: 'il manque le dossier à lire',
  missingFiles: 'il manque au moins un fichier',
  missingDossier: 'il manque le fichier .amarres du dossier',
  notADossierName: (path: string) => `« ${path} » doit finir par .amarres`,
  missingOut: 'il manque --out et le dossier où écrire',
  unexpectedArgument: (argument: string) => `« ${argument} » est en trop`,
  missingValue: (option: string) => `il manque une valeur après ${option}`,
  invalidOption: (option: string, value: string) => `« ${value} » ne convient pas à ${option}`,

  method: {
    missingName: (names: string) => `il manque le nom d’une formule : ${names}`,
    unknownName: (name: string, names: string) => `« ${name} » n’est pas une formule connue : ${names}`,
    notJson: (name: string) =>
      `Ce qui a été donné n’est pas du JSON. « amarres method ${name} --help » montre un exemple.`,
    wrongInput: (path: string, detail: string, name: string) =>
      `${path === '' ? 'Donnée' : `« ${path} »`} : ${detail}. « amarres method ${name} --help » dit ce qui est attendu.`,
    section: (section: string) => `méthode, ${section}`,
    input: 'Entrée (JSON) :',
    output: 'Sortie (JSON) :',
    example: 'Exemple :',
  },

  reference: {
    action: 'dites « export » ou « check FICHIER »',
    version: (version: string, date: string, sha256: string) =>
      `Données de référence, version ${version} du ${date}, empreinte ${sha256}.`,
    changes: (changed: number, added: number) =>
      `Par rapport à celles du logiciel : ${some(changed, 'valeur changée', 'valeurs changées')}, ${some(added, 'nouvelle', 'nouvelles')}.`,
  },

  step: {
    reading: 'Lecture',
    recognising: 'Reconnaissance',
    saving: 'Enregistrement',
    analysing: 'Calcul',
    writing: 'Écriture',
  },
  progress: (step: string, done: number, total: number, detail: string) =>
    total > 1 ? `${step} ${done}/${total} : ${detail}` : `${step} : ${detail}`,
  severity: { error: 'Erreur', warning: 'Attention', question: 'Question', note: 'Note' },
  /** What comes before the words of a problem. */
  problemLine: (severity: string, place: string, words: string) =>
    place === '' ? `${severity} : ${words}` : `${severity} (${place}) : ${words}`,

  summary: {
    title: (territory: string, on: string) => `Amarres — ${territory}, audit au ${on}`,
    noTerritory: 'collectivité non précisée',
    fictitious: 'Exemple fictif : cette collectivité et ses chiffres sont inventés.',
    files: (read: number, recognised: number) =>
      `Fichiers lus : ${formatNumber('fr', read)}, dont ${some(recognised, 'reconnu', 'reconnus')}.`,
    period: (period: string) => `Période : ${period}.`,
    noPeriod: 'Période : aucune donnée datée.',
    residents: 'Habitants',
    reached: 'Joints chaque mois, tous canaux (15 ans et plus)',
    notReached: 'Non joints (15 ans et plus)',
    byPlatforms: 'Joints par les plateformes (15 ans et plus)',
    followers: 'Abonnés affichés',
    dependence: 'Dépendance aux plateformes, sur 100',
    line: (label: string, value: string) => `${label} : ${value}`,
    absent: (reason: string) => `on ne sait pas. ${reason}`,
    gate: {
      label: 'Messages d’alerte et accès sans compte',
      pass: 'condition remplie',
      fail: 'condition non remplie',
      'cannot-tell': 'on ne peut pas le dire',
    },
    recommendations: 'À faire d’abord :',
    written: (path: string) => `Écrit : ${path}`,
  },

  dossier: {
    oneOrigin: 'choisissez entre --territory, --name avec --population, et --from',
    nameAndPopulation: '--name et --population vont ensemble',
    missingBackup: 'il manque la sauvegarde, ou « latest » pour la dernière',
    missingNew: 'il manque --out et le nom du nouveau dossier',
    created: (path: string) => `Créé : ${path}`,
    saved: (entry: number) => `Enregistré : changement n° ${entry} (pour l’annuler : amarres undo FICHIER ${entry}).`,
    unchanged: 'Rien n’a changé.',
    waiting: (file: string, question: string, options: readonly string[]) =>
      `Question en attente : --answer '${file}:${question}=…'${options.length === 0 ? '' : ` (${options.join(', ')})`}`,
    undone: (entry: number, title: string) => `Annulé : n° ${entry}, ${title}.`,
    entry: (entry: number, when: string, title: string) => `n° ${entry} — ${when} — ${title}`,
    undoneBy: (title: string, entry: number) => `${title} (annulé par le n° ${entry})`,
    noBackups: 'Aucune sauvegarde : la première est faite au premier changement après une ouverture.',
    backup: (made: string, reason: string, bytes: number, entries: number | null) =>
      `du ${made}, avant ${reason} ; ${formatNumber('fr', Math.ceil(bytes / 1000))} ko${
        entries === null ? '' : ` ; ${some(entries, 'changement', 'changements')} de l’historique`
      }`,
    reasons: {
      change: 'le premier changement',
      upgrade: 'le passage au format actuel',
      undo: 'une annulation',
      restore: 'un retour en arrière',
    },
  },

  inspect: {
    status: {
      recognised: 'reconnu',
      unrecognised: 'non reconnu',
      ambiguous: 'plusieurs lectures possibles',
      unreadable: 'illisible',
    },
    file: (file: string, status: string) => `${file} — ${status}`,
    format: (publisher: string, title: string) => `${publisher}, « ${title} »`,
    encoding: (encoding: string) => `encodage ${encoding}`,
    evidence: 'ce qui le montre :',
    rows: (rows: number, kept: number, skipped: number) =>
      `${some(rows, 'ligne', 'lignes')} : ${some(kept, 'gardée', 'gardées')}, ${some(skipped, 'écartée', 'écartées')}`,
    table: (title: string, rows: string) => (title === '' ? rows : `${title} : ${rows}`),
    period: (from: string, to: string) => `du ${from} au ${to}`,
    nothing: 'Aucun fichier à examiner : le dossier est vide, ou ne contient que des fichiers cachés.',
    /** What is counted in a file and is no metric of the catalogue. */
    besides: {
      population: 'population',
      'audience-age': 'âges du public',
      'audience-city': 'villes du public',
      'audience-country': 'pays du public',
      'survey-users': 'part d’utilisateurs au sondage',
    },
    metrics: (names: string) => `mesures : ${names}`,
    personalData: (column: string, cells: number) =>
      `texte ou donnée personnelle non gardé : colonne « ${column} », ${some(cells, 'cellule', 'cellules')}`,
  },

  table: {
    /** Which table comes next; at least one part is known. */
    table: (file: string | null, sheet: string | null, title: string | null) =>
      `Tableau : ${[file, sheet === null ? null : `feuille « ${sheet} »`, title === null ? null : `« ${title} »`].filter((part) => part !== null).join(', ')}`,
    before: (row: number, line: string) => `Avant le tableau, ligne ${row} : ${line}`,
    after: (row: number, line: string) => `Après le tableau, ligne ${row} : ${line}`,
    headerAgain: (row: number) =>
      `Ligne ${row}, l’en-tête revient : un autre tableau de mêmes colonnes commence, que « --all » imprime.`,
    noHeader: 'Ce tableau n’a pas de ligne d’en-tête : la première ligne imprimée est déjà une donnée.',
    others: (count: number) =>
      `${some(count, 'autre tableau', 'autres tableaux')} dans ce fichier : « --all » les imprime tous.`,
    nothing: 'Aucun tableau à imprimer.',
    noSheet: (sheet: string, file: string, sheets: readonly string[]) =>
      `pas de feuille « ${sheet} » dans ${file}, qui a : ${sheets.join(', ')}`,
  },

  templates: {
    written: (path: string) => `Écrit : ${path}`,
  },

  open: {
    building: 'Préparation de la page (une seule fois)…',
    buildFailed: 'La page n’a pas pu être préparée.',
    fetchingWindow: 'Première ouverture : recherche de la fenêtre de l’application (20 secondes au plus)…',
    noWindow:
      'La fenêtre de l’application n’est pas disponible ici : Amarres s’ouvre dans le navigateur, sans rien y perdre.',
    address: (address: string) => `Amarres est ouvert à cette adresse, valable une seule fois : ${address}`,
    inBrowser: 'Amarres s’ouvre dans votre navigateur.',
    howToStop: 'Pour arrêter : Ctrl+C.',
    portTaken: (port: number) =>
      `Le port ${port} est déjà pris ou réservé : choisissez-en un autre, ou retirez --port.`,
  },

  web: {
    forbidden: 'Accès refusé. Amarres ne répond qu’au navigateur qui a ouvert l’adresse affichée au démarrage.',
    usedAddress:
      'Cette adresse a déjà servi, ou n’est plus valable. Revenez à l’onglet déjà ouvert, ou relancez Amarres pour en obtenir une nouvelle.',
    notFound: 'Rien à cette adresse.',
    badRequest: 'Demande incompréhensible.',
    tooLarge: 'Trop volumineux pour être reçu.',
    failed: 'Cette demande a échoué. Réessayez ; si cela se répète, relancez Amarres.',
  },
}
