/** The words of the import wizard. Ordinary spaces before double signs are unbreakable (U+00A0). */

import { formatNumber } from '../format.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many)

/** What adding files would do, already counted. */
export interface EffectWords {
  readonly months: number
  readonly newChannels: readonly string[]
  readonly added: number
  /** Values of the dossier that give way to others. */
  readonly replaced: number
  /** Values that differ and give way to those of before. */
  readonly keptBefore: number
  readonly identical: number
  readonly leftOut: number
}

export const wizard = {
  title: 'Ajouter des données',
  journey: 'Étapes de l’ajout',
  steps: {
    deposit: 'Déposer',
    recognise: 'Reconnaître',
    map: 'Faire correspondre',
    check: 'Vérifier',
    validate: 'Valider',
  },
  states: {
    files: (count: number) => `${count} ${plural(count, 'fichier', 'fichiers')}`,
    questions: (count: number) => `${count} ${plural(count, 'question', 'questions')}`,
    toMap: (count: number) => `${count} ${plural(count, 'tableau', 'tableaux')}`,
    toCheck: (count: number) => `${count} à voir`,
    nothing: 'rien à faire',
    done: 'fait',
  },
  back: 'Revenir',
  next: (step: string) => `Continuer : ${step}`,
  leave: 'Tout abandonner',
  leaveTitle: 'Abandonner ces fichiers ?',
  leaveText:
    'Rien n’a encore été gardé. Les fichiers restent sur votre machine ; vos corrections d’ici seraient perdues.',
  leaveConfirm: 'Abandonner',
  staged: (count: number) =>
    `${count} ${plural(count, 'fichier déposé attend', 'fichiers déposés attendent')} d’être ${plural(count, 'validé', 'validés')}.`,
  resume: 'Reprendre',
  addFiles: 'Ajouter des fichiers',
  nothingStaged: 'Déposez d’abord un fichier.',

  deposit: {
    lead: 'Déposez tout ce que vous avez, même si vous ne savez pas ce que c’est. Rien n’est gardé avant la dernière étape.',
    readSoFar: 'Lus jusqu’ici',
    privacy: 'Ce qui est écarté',
    privacyText:
      'Adresses, téléphones, noms de personnes, messages privés et textes des publications sont écartés à la lecture et comptés. Ils n’entrent jamais dans le dossier.',
  },

  file: {
    states: {
      ready: 'Prêt',
      question: 'Une question attend',
      'to-map': 'Tableau à décrire',
      unusable: 'Rien à lire',
      'already-there': 'Déjà là',
      'left-out': 'Laissé de côté',
    },
    twin: (name: string) => `Le même contenu est déjà là sous le nom ${name} : il ne sera pas compté deux fois.`,
    leaveOut: 'Laisser de côté',
    leaveOutOf: (file: string) => `Laisser de côté : ${file}`,
    takeBack: 'Reprendre',
    takeBackOf: (file: string) => `Reprendre : ${file}`,
    raise: 'Lire quand même ce fichier',
    raiseHint: 'Il dépasse les limites prévues contre les fichiers piégés. À n’accepter que d’une source sûre.',
    sheets: 'Feuilles et en-tête',
    sheetUse: 'Lire cette feuille',
    sheetName: (name: string) => `Feuille « ${name} »`,
    oneSheet: 'Le tableau',
    rows: (count: string) => `${count} lignes`,
    headerRow: 'Ligne d’en-tête',
    headerAt: (row: number) => `ligne ${row}`,
    headerNone: 'aucune trouvée',
    headerDetected: (row: number) => `trouvée à la ligne ${row}`,
    headerHint: 'Choisissez la ligne qui porte les noms des colonnes.',
    headerBack: 'Revenir à la ligne trouvée',
    chooseRow: (row: number) => `Prendre la ligne ${row} comme en-tête`,
    preview: 'Premières lignes',
    morePreview: 'Voir plus de lignes',
    unknownTable: (sheet: string | null, rows: string, columns: string, headers: readonly string[], more: boolean) =>
      `${sheet === null ? '' : `feuille « ${sheet} », `}${rows} lignes, ${columns} colonnes : ${headers.join(', ')}${more ? '…' : ''}`,
    toMap: 'Dire ce que contient ce tableau',
  },

  evidence: {
    regular: (delimiter: string, regular: number, rows: number, columns: number) =>
      `séparateur : ${delimiter} — ${formatNumber('fr', regular)} ${plural(regular, 'ligne', 'lignes')} sur ${formatNumber('fr', rows)} ${plural(regular, 'a', 'ont')} ${formatNumber('fr', columns)} ${plural(columns, 'colonne', 'colonnes')}`,
    apostrophes: 'textes entre apostrophes',
    backslash: 'guillemets protégés par une barre oblique inverse',
    header: (row: number) =>
      row === 1
        ? 'en-tête à la première ligne'
        : `en-tête à la ligne ${row}, après ${row - 1} ${plural(row - 1, 'ligne', 'lignes')} de présentation`,
  },

  recognise: {
    more: (count: number) => (count === 1 ? 'Voir le dernier fichier' : `Voir les autres fichiers (${count})`),
    lead: 'Voici ce que chaque fichier est, et pourquoi nous le pensons. Ce qu’il ne dit pas, vous seul le savez.',
  },

  map: {
    lead: 'Aucun format connu n’a ces colonnes. Dites ce que contient chacune : la prochaine fois, le même tableau sera lu tout seul.',
    nothing: 'Tous les tableaux sont reconnus : il n’y a rien à décrire.',
    table: (file: string) => `Colonnes de ${file}`,
    rows: 'Une ligne du tableau, c’est…',
    rowKinds: {
      observations: 'des chiffres à une date ou sur une période',
      publications: 'une publication',
      audience: 'une classe d’âge du public',
    },
    column: 'Colonne',
    samples: 'Exemples',
    meaning: 'Ce qu’elle contient',
    meaningOf: (header: string) => `Ce que contient « ${header} »`,
    service: 'De quel canal',
    serviceOf: (header: string) => `Canal de « ${header} »`,
    sameService: 'celui du tableau',
    personal: 'données personnelles : jamais lues',
    empty: 'vide',
    untitled: 'sans titre',
    taken: (taken: number, ignored: number) =>
      `${formatNumber('fr', taken)} ${plural(taken, 'colonne lue', 'colonnes lues')}, ${formatNumber('fr', ignored)} ${plural(ignored, 'ignorée', 'ignorées')}.`,
    search: 'Chercher une colonne',
    notFound: 'Aucune colonne de ce nom.',
    showIgnored: (count: string) => `Voir des colonnes ignorées (${count})`,
    hideIgnored: 'Replier les colonnes ignorées',
    groups: {
      when: 'Quand',
      who: 'Quel canal',
      measures: 'Mesure',
      long: 'Tableau en longueur',
      publications: 'Publication',
      audience: 'Public',
    },
    meanings: {
      ignored: 'ignorée',
      date: 'date, mois ou année',
      'period-start': 'début de la période',
      'period-end': 'fin de la période',
      service: 'nom du service',
      account: 'nom du compte',
      metric: 'nom de la mesure',
      value: 'valeur de la mesure',
      'publication-id': 'identifiant de la publication',
      'publication-text': 'texte (seule son empreinte est gardée)',
      'publication-kind': 'type de publication',
      'age-class': 'classe d’âge',
      'audience-share': 'part du public',
    },
    whole: 'Pour tout le tableau',
    wholeService: 'Canal',
    wholeServiceNone: 'dit par une colonne, ou inconnu',
    wholeAccount: 'Nom du compte',
    wholePeriod: 'Période, si aucune colonne ne la dit',
    wholePeriodHint: '2025, 2025-03 ou 2025-03-14',
    periodWrong: 'Écrivez une année (2025), un mois (2025-03) ou un jour (2025-03-14).',
    habits: 'Dates, décimales et nom de la recette',
    dateOrder: 'Ordre des dates',
    dateOrders: {
      proved: 'celui que les dates prouvent',
      'day-first': 'jour puis mois',
      'month-first': 'mois puis jour',
    },
    numberStyle: 'Décimales',
    numberStyles: { proved: 'celles que les nombres prouvent', comma: 'virgule : 12,5', dot: 'point : 12.5' },
    name: 'Nom de ce genre de tableau',
    nameHint: 'Par exemple : « Abonnés PanneauPocket ».',
    apply: 'Lire le tableau ainsi',
    ready: 'Tout est dit : le tableau peut être lu.',
    readAlike: (count: number) =>
      count === 1
        ? 'Lire l’autre tableau de mêmes colonnes'
        : `Lire aussi les ${count} autres tableaux de mêmes colonnes`,
    applied: (kept: string, rows: string, measures: string) =>
      `${kept} lignes gardées sur ${rows}${measures === '' ? '' : ` : ${measures}`}.`,
    appliedNone: 'Aucune ligne ne peut être lue ainsi : regardez les exemples de chaque colonne.',
    forget: 'Ne plus lire ainsi',
    export: 'Enregistrer la recette',
    import: 'Prendre une recette reçue',
    exportHint: 'Un petit fichier JSON, sans aucune donnée, à partager avec d’autres collectivités.',
  },

  check: {
    lead: 'Tout ce qui mérite un regard, en une fois. Corrigez la cellule, ou dites pourquoi vous la laissez ainsi : la raison reste dans l’historique.',
    none: 'Aucun problème dans ces fichiers.',
    problems: 'Ce qui ne se lit pas tel quel',
    counts: (errors: number, warnings: number, notes: number) =>
      [
        errors === 0 ? '' : `${errors} ${plural(errors, 'erreur', 'erreurs')}`,
        warnings === 0 ? '' : `${warnings} ${plural(warnings, 'point d’attention', 'points d’attention')}`,
        notes === 0 ? '' : `${notes} ${plural(notes, 'note', 'notes')}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    column: (title: string) => `Colonne « ${title} »`,
    wholeFile: 'Le fichier',
    row: (row: string) => `ligne ${row}`,
    sheet: (name: string) => `feuille « ${name} »`,
    toSee: (count: string) => `${count} à voir`,
    open: 'Voir les points de ce fichier',
    moreOf: (next: number, left: string) =>
      String(next) === left ? `Voir les ${next} qui restent` : `Voir ${next} autres (${left} restent)`,
    moreColumns: (count: number) =>
      count === 1 ? 'Voir la dernière colonne' : `Voir les autres colonnes (${count} restent)`,
    notes: (count: number) => `${count} ${plural(count, 'note', 'notes')} pour information`,
    cellOf: (row: number, column: string) => `Valeur à lire, ligne ${row}, colonne ${column}`,
    fix: 'Corriger',
    ignore: 'Laisser ainsi…',
    ignoreAll: (count: string) => `Laisser les ${count} ainsi…`,
    reason: 'Pourquoi laisser ainsi ?',
    reasonMissing: 'Écrivez une raison : elle sera relue par d’autres.',
    confirmIgnore: 'Laisser ainsi',
    ignored: (reason: string) => `Laissé ainsi : ${reason}`,
    ignoredCount: (count: string) => `(${count} points)`,
    reconsider: 'Revenir dessus',
    settled: 'Ce que vous avez décidé',
    corrected: (row: number, before: string, after: string) => `Ligne ${row} : « ${before} » lu « ${after} »`,
    uncorrect: 'Annuler cette correction',
    fixed: 'Corrigé.',
    stillWrong: 'Cette valeur ne se lit pas non plus.',
    conflicts: 'Ce qui ne concorde pas',
    conflictsText:
      'Deux sources donnent des valeurs différentes pour la même chose. Sans choix de votre part, la plus récente est crue, sauf contre ce que vous avez saisi à la main.',
    conflictCount: (count: string) => `${count} ${count === '1' ? 'valeur différente' : 'valeurs différentes'}`,
    what: 'Quoi',
    before: 'Avant',
    after: 'Maintenant',
    believe: 'Croire',
    believeOf: (what: string) => `Quelle valeur croire : ${what}`,
    keepBefore: 'l’ancienne',
    takeAfter: 'la nouvelle',
    groupBefore: 'Tout croire l’ancien fichier',
    groupAfter: 'Tout croire le nouveau',
    groupNone: 'Selon chaque ligne',
    byHand: 'saisi à la main',
    more: (count: number) => (count === 1 ? 'Voir la dernière' : `Voir les ${count} autres`),
    moreGroups: (count: number) => (count === 1 ? 'Voir la dernière mesure' : `Voir les autres mesures (${count})`),
    conflictsBeyond: (count: string) =>
      `${count} autres valeurs diffèrent encore : pour elles, choisissez mesure par mesure, ou laissez la plus récente.`,
    unchanged: (identical: string) => `${identical} valeurs déjà connues, identiques : rien ne change pour elles.`,
  },

  calendar: {
    title: 'Calendrier des données',
    text: 'Ce que le dossier saura, mois par mois, une fois ces fichiers gardés.',
    full: 'mois complet',
    partial: 'mois incomplet',
    none: 'rien',
    overlap: (files: number) => `${files} fichiers disent la même mesure`,
    legendOverlap: 'plusieurs fichiers',
    initials: 'J F M A M J J A S O N D'.split(' '),
    moreChannels: (count: number) => (count === 1 ? 'Voir le dernier canal' : `Voir les autres canaux (${count})`),
    earlier: (count: number) => `Voir les ${count} mois plus anciens`,
    summary: (full: number, partial: number, gaps: number) =>
      [
        `${full} ${plural(full, 'mois complet', 'mois complets')}`,
        partial === 0 ? '' : `${partial} ${plural(partial, 'incomplet', 'incomplets')}`,
        gaps === 0 ? '' : `${gaps} ${plural(gaps, 'trou', 'trous')}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },

  validate: {
    lead: 'Voici ce qui va changer dans le dossier. Cet ajout pourra être annulé à tout moment, même dans un mois.',
    effect: ({ months, newChannels, added, replaced, keptBefore, identical, leftOut }: EffectWords): string => {
      const adds = [
        months === 0 ? '' : `${months} mois de données`,
        newChannels.length === 0
          ? ''
          : `${newChannels.length} ${plural(newChannels.length, 'canal', 'canaux')} (${newChannels.slice(0, 4).join(', ')}${newChannels.length > 4 ? '…' : ''})`,
        added === 0 ? '' : `${formatNumber('fr', added)} ${plural(added, 'valeur', 'valeurs')}`,
      ].filter((part) => part !== '')
      const parts = [
        adds.length === 0 ? '' : `ajoute ${adds.join(', ')}`,
        replaced === 0 ? '' : `remplace ${formatNumber('fr', replaced)} ${plural(replaced, 'valeur', 'valeurs')}`,
        keptBefore === 0 ? '' : `garde l’ancienne valeur ${formatNumber('fr', keptBefore)} fois`,
        identical === 0
          ? ''
          : `retrouve ${formatNumber('fr', identical)} ${plural(identical, 'valeur identique', 'valeurs identiques')}`,
        leftOut === 0 ? '' : `laisse ${leftOut} ${plural(leftOut, 'fichier', 'fichiers')} de côté`,
      ].filter((part) => part !== '')
      return parts.length === 0 ? 'Cet ajout ne change rien.' : `${capital(parts.join(' ; '))}.`
    },
    waiting: (count: number) =>
      `${count} ${plural(count, 'question attend', 'questions attendent')} encore : les données concernées seront gardées et compteront dès que vous aurez répondu.`,
    standing: (count: number) =>
      `${count} ${plural(count, 'problème n’est', 'problèmes ne sont')} ni ${plural(count, 'corrigé', 'corrigés')} ni ${plural(count, 'expliqué', 'expliqués')} : les cellules concernées ne seront pas lues.`,
    personal: (cells: number) =>
      `${formatNumber('fr', cells)} ${plural(cells, 'cellule de texte ou de donnée personnelle est écartée', 'cellules de texte ou de données personnelles sont écartées')} : jamais dans le dossier.`,
    files: 'Ce qui sera gardé',
    others: 'Ce qui n’entre pas dans le dossier',
    more: (count: number) => (count === 1 ? 'Voir le dernier fichier' : `Voir les autres fichiers (${count})`),
    nothing: 'Aucun de ces fichiers ne peut être gardé pour l’instant.',
    confirm: 'Valider l’ajout',
    done: 'Ajout enregistré.',
    undo: 'Annuler cet ajout',
    seeHistory: 'Voir dans l’historique',
    undone: 'Ajout annulé : le dossier est comme avant.',
  },

  kept: {
    corrections: (count: number) => `${count} ${plural(count, 'cellule corrigée', 'cellules corrigées')}`,
    ignored: (count: number) => `${count} ${plural(count, 'problème laissé ainsi', 'problèmes laissés ainsi')}`,
    recipe: (name: string) => `lu d’après « ${name} »`,
  },
}
