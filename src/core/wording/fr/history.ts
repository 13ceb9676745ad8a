/** The words of the past of a dossier: history, backups, recovery, and who holds it. Spaces before double signs are U+00A0. */
import { formatNumber } from '../format.ts'

const some = (count: number, one: string, several: string): string =>
  `${formatNumber('fr', count)} ${count < 2 ? one : several}`

const programs: Readonly<Record<'window' | 'browser' | 'command-line', string>> = {
  window: 'l’application',
  browser: 'le navigateur',
  'command-line': 'la ligne de commande',
}

export const history = {
  title: 'Historique',
  subtitle: 'Tout ce qui a changé dans ce dossier, avec ce qu’il y avait avant. Rien ne s’efface de cette liste.',
  open: 'Historique',
  changeCount: (count: number) => some(count, 'changement', 'changements'),
  none: 'Aucun changement de cette sorte.',
  filter: 'Montrer',
  kinds: {
    all: 'tout',
    import: 'imports',
    typed: 'chiffres saisis',
    inventory: 'collectivité et canaux',
    choice: 'réponses, corrections et choix',
    undo: 'annulations et retours',
    file: 'vie du fichier',
  },
  number: (entry: number) => `n° ${entry}`,
  at: (time: string) => `à ${time}`,
  more: (count: number) => `Voir les ${count} autres`,
  oneMore: 'Voir la dernière ligne',
  undo: 'Annuler',
  undoOf: (title: string) => `Annuler : ${title}`,
  redo: 'Rétablir',
  redoOf: (title: string) => `Rétablir ce que le changement ${title} avait retiré`,
  undone: (title: string) => `Annulé : ${title}. Le reste du dossier n’a pas bougé.`,
  undoneBy: (entry: number) => `Annulé par le changement n° ${entry}.`,
  blockedBy: (entry: number, date: string) =>
    `Ne s’annule pas seul : le changement n° ${entry}, du ${date}, porte sur la même chose. Annulez-le d’abord.`,
  gone: 'Il n’en reste rien : il n’y a rien à annuler.',
  seeEntry: (entry: number) => `Voir le changement n° ${entry}`,
  readOnly: 'Ce dossier est en lecture seule : rien ne peut être annulé d’ici.',

  decisions: 'Ce que vous avez décidé dans les fichiers',
  decisionsText: 'Ces décisions s’appliquent chaque fois que le fichier est relu. Annulez l’import pour les retirer.',
  decisionsNone: 'Aucune cellule corrigée, aucun point mis de côté.',
  corrections: (count: number) => some(count, 'cellule corrigée', 'cellules corrigées'),
  correctionAt: (row: string, column: string) => `ligne ${row}, colonne ${column}`,
  correctionTo: (before: string, after: string) => `« ${before} » → « ${after} »`,
  ignored: (count: number) => some(count, 'point mis de côté', 'points mis de côté'),
  because: (reason: string) => `Raison : ${reason}`,

  conflicts: 'Sources qui se contredisent',
  conflictsText:
    'Deux sources donnent des valeurs différentes pour la même chose. Sans choix de votre part, le dernier import est cru, sauf contre ce que vous avez saisi. Chaque choix est noté dans la liste des changements.',
  typedSource: 'votre saisie',
  believeAll: (source: string) => `Toujours croire ${source}`,
  choiceSaid: (source: string) => `Choix noté : croire ${source}.`,
  choiceForgotten: 'Choix retiré : le dernier import est cru.',

  export: 'Exporter le dossier',
  exportText: 'En JSON, pour l’archiver ou le reprendre sur une autre machine sans rien perdre.',
  exportWhole: 'Avec l’historique',
  exportContent: 'Le contenu seul',

  backups: {
    title: 'Sauvegardes',
    open: 'Sauvegardes',
    count: (count: number) => formatNumber('fr', count),
    subtitle: 'Des copies entières du dossier, faites d’elles-mêmes avant vos changements.',
    where: (folder: string) => `Elles sont dans ${folder}`,
    rule: 'Les dix dernières sont gardées, puis la dernière de chaque jour pendant trente jours.',
    none: 'Aucune sauvegarde pour l’instant.',
    noneText: 'La première se fera d’elle-même avant un prochain changement, à côté du fichier du dossier.',
    reasons: {
      change: 'avant un changement',
      upgrade: 'avant le passage au format actuel',
      undo: 'avant une annulation',
      restore: 'avant un retour à une sauvegarde',
    },
    of: (date: string, time: string) => `${date} à ${time}`,
    size: (kilobytes: string) => `${kilobytes} ko`,
    unreadable: 'Illisible : cette sauvegarde est abîmée.',
    same: 'Même contenu que le dossier ouvert : rien ne serait perdu.',
    loses: (count: number) =>
      count < 2 ? '1 changement fait ensuite serait retiré' : `${count} changements faits ensuite seraient retirés`,
    incomparable: 'Elle ne suit pas le même historique que le dossier ouvert : tout le contenu serait remplacé.',
    restore: 'Revenir à cette sauvegarde',
    restoreOf: (date: string) => `Revenir à la sauvegarde du ${date}`,
    openNew: 'Ouvrir à part',
    openNewOf: (date: string) => `Ouvrir à part la sauvegarde du ${date}`,
    confirmTitle: (date: string) => `Revenir à la sauvegarde du ${date} ?`,
    confirmSafe: 'Le dossier actuel est d’abord sauvegardé, et ce retour peut lui-même être annulé dans l’historique.',
    confirmLoses: 'Ce qui sera retiré :',
    andMore: (count: number) => `et ${count} autres`,
    confirm: 'Revenir à cette sauvegarde',
    restored: (date: string) => `Le dossier est revenu à la sauvegarde du ${date}.`,
    opened: (name: string) => `La sauvegarde est ouverte à part, dans ${name}.`,
  },

  held: {
    title: (user: string, machine: string) => `Ouvert par ${user} sur ${machine}`,
    since: (program: keyof typeof programs, date: string, time: string) =>
      `Dans ${programs[program]}, depuis le ${date} à ${time}. Vous pouvez tout lire, rien changer.`,
    todo: 'Demandez que le dossier soit fermé là-bas, puis rouvrez-le ; ou travaillez sur une copie, à part.',
    again: 'Rouvrir',
    copy: 'Travailler sur une copie',
    newer: 'Ce dossier vient d’une version plus récente d’Amarres : vous pouvez le lire, pas le changer.',
    newerTodo: 'Mettez Amarres à jour pour le modifier.',
    system: 'Ce fichier, ou le dossier qui le contient, est protégé en écriture : vous pouvez lire, pas changer.',
    systemTodo: 'Travaillez sur une copie, ou demandez le droit d’écrire à cet endroit.',
    side: 'Lecture seule',
  },

  recovery: {
    title: (name: string) => `Récupérer ${name}`,
    text: 'Le fichier abîmé reste où il est. Ce que vous choisissez crée un nouveau dossier à côté de lui.',
    looking: 'Recherche de ce qui peut être récupéré…',
    salvage: 'Reprendre ce qui est encore lisible dans le fichier',
    complete: (files: number) =>
      `Tout est là, et vérifié : ${some(files, 'fichier importé', 'fichiers importés')} et ce que vous avez saisi.`,
    partial: (files: number) => `${some(files, 'fichier importé peut être lu', 'fichiers importés peuvent être lus')}.`,
    lost: (files: string) => `Perdus : ${files}.`,
    unproved: (files: string) => `Lus, mais sans preuve qu’ils sont entiers : ${files}.`,
    typedUnproved: 'Ce que vous avez saisi à la main n’a pas pu être vérifié en entier.',
    nothing: 'Plus rien ne peut être lu dans le fichier lui-même.',
    salvageNow: 'Reprendre ce qui est lisible',
    backup: 'Repartir d’une sauvegarde',
    backupText: 'La plus récente d’abord. Ce qui a été fait après elle n’y est pas.',
    noBackup: 'Aucune sauvegarde n’a été trouvée à côté du fichier.',
    backupContent: (date: string, time: string, size: string, reason: string) =>
      `contenu du ${date} à ${time}, ${size}, copié ${reason}`,
    backupNow: 'Repartir de celle-ci',
    backupNowOf: (date: string) => `Repartir de la sauvegarde du ${date}`,
    best: 'le plus complet',
    close: 'Abandonner la récupération',
  },

  import: 'Reprendre un export JSON',
}
