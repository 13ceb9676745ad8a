/** Headers of columns that hold people: compared whole, normalised, in French and English. */
import { normaliseHeader } from './parse-cell.ts'
import { hidden } from './personal-text.ts'

/** Also as the last part of a nested name: `contact.email`. */
const contacts = [
  ...['e-mail', 'email', 'mail', 'mel', 'courriel', 'adresse e-mail', 'adresse mail', 'adresse email', 'e-mails'],
  ...['email address', 'e-mail address', 'adresse électronique', 'adresse de courriel', 'votre adresse e-mail'],
  ...['votre e-mail', 'votre email', 'votre mail', 'votre courriel', 'votre adresse mail', 'your email', 'replyTo'],
  ...['téléphone', 'tél', 'tél.', 'tel', 'portable', 'mobile', 'téléphone portable', 'numéro de téléphone', 'gsm'],
  ...['numéro de portable', 'n° de téléphone', 'votre téléphone', 'votre numéro de téléphone', 'phone', 'phone number'],
  ...['mobile phone', 'telephone', 'telephone number', 'cell phone', 'contributor_email', 'contributor_contactnumber'],
  ...['prénom', 'prénoms', 'first name', 'firstname', 'given name', 'last name', 'lastname', 'surname', 'family name'],
]

const people = [
  ...['nom et prénom', 'nom prénom', 'prénom nom', 'prénom et nom', 'noms et prénoms', 'full name', 'nom complet'],
  ...[
    'nom de famille',
    'nom d’usage',
    'nom de naissance',
    'votre nom',
    'votre prénom',
    'vos nom et prénom',
    'your name',
  ],
  ...['votre nom et prénom', 'vos coordonnées', 'coordonnées', 'nom du contact', 'contact name', 'contact', 'contacts'],
  ...['nom du répondant', 'répondant', 'participant', 'participants', 'nom d’utilisateur', 'username', 'user name'],
  ...['pseudo', 'pseudonyme', 'civilité', 'date de naissance', 'né le', 'née le', 'birth date', 'birthday'],
  ...['date of birth', 'adresse postale', 'votre adresse', 'postal address', 'home address', 'street address'],
  ...['adresse ip', 'ip', 'ip address', 'responsable', 'référent', 'référente', 'agent', 'agent responsable'],
  ...['auteur', 'auteure', 'autrice', 'author', 'auteur du commentaire', 'publié par', 'posted by', 'created by'],
  ...[
    'créé par',
    'modifié par',
    'expéditeur',
    'sender',
    'sender name',
    'sender.name',
    'from',
    'contributor_contactname',
  ],
  ...['contributor_contactposition', 'registered by', 'inscrit par', 'signataire', 'parent', 'tuteur', 'élu référent'],
]

/** Words of private persons. */
const words = [
  ...['commentaire', 'commentaires libres', 'commentaire libre', 'vos commentaires', 'votre commentaire', 'remarque'],
  ...['remarques', 'vos remarques', 'remarques et suggestions', 'suggestions', 'vos suggestions', 'notes', 'verbatim'],
  ...[
    'verbatims',
    'texte libre',
    'réponse libre',
    'texte du commentaire',
    'comment text',
    'message privé',
    'direct message',
  ],
  ...[
    'contenu du message',
    'message text',
    'message content',
    'votre message',
    'your message',
    'your comments',
    'feedback',
  ],
  ...['autre (précisez)', 'autre, précisez', 'autre : précisez', 'other (please specify)', 'si autre, précisez'],
]

const nested = new Set(contacts.map(normaliseHeader))
const whole = new Set([...contacts, ...people, ...words, hidden.email, hidden.phone].map(normaliseHeader))
/** Ordinary words that name a person beside a first name. */
const beside = new Set(['nom', 'name', 'adresse', 'address'])
const firstNames = new Set(['prénom', 'prénoms', 'first name', 'firstname', 'given name'].map(normaliseHeader))

/** True of a column of people, whatever the others are. */
export function isPersonalHeader(title: string): boolean {
  const name = normaliseHeader(title).replace(/ ?[:*?]$/u, '')
  return whole.has(name) || nested.has(name.split('.').at(-1) ?? '')
}

/** Positions of the columns whose header says that they hold people. */
export function personalHeaderPositions(header: readonly string[]): readonly number[] {
  const names = header.map(normaliseHeader)
  const named = names.some((name) => firstNames.has(name))
  return names.flatMap((name, index) =>
    isPersonalHeader(header[index] ?? '') || (named && beside.has(name)) ? [index] : [],
  )
}
