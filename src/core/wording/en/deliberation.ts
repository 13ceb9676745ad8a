import type { Wording } from '../fr.ts'

/** The French text is the one that serves; this one is for reading it in English. */
export const deliberation: Wording['deliberation'] = {
  name: 'Draft resolution',
  title: 'Draft resolution',
  subject: 'Subject:',
  before: {
    title: 'To be read before use',
    text: [
      'This draft is prepared by a program, from the audit. It is not legal advice.',
      'Whoever presents it reads it again, completes what is in square brackets and ticks one option. The legal reminders of the last page are to be checked.',
    ],
  },
  meeting: 'The meeting',
  meetingLines: [
    'Meeting of: [date]',
    'Members in office: [number]; present: [number]; represented: [number]',
    'Rapporteur: [name and office]',
  ],
  assembly: (name) => `Authority: ${name}`,
  visas: 'Having regard to',
  competence: {
    commune:
      'Having regard to the French general code of local authorities, in particular its article L. 2121-29 [to be checked];',
    epci: 'Having regard to the French general code of local authorities, in particular [article and statutes to specify];',
    departement: 'Having regard to the French general code of local authorities, in particular [article to specify];',
    region: 'Having regard to the French general code of local authorities, in particular [article to specify];',
    public: 'Having regard to the statutes of the body, in particular [article to specify];',
  },
  audit: (cutOff, method) =>
    `Having regard to the audit report made with the Amarres program (${cutOff}, method ${method}), annexed;`,
  note: 'Having regard to the brief sent to the members of the assembly [date sent];',
  recitals: 'Whereas',
  that: 'Whereas, according to the audit:',
  measured: (quality) => `(${quality})`,
  why: 'Whereas these findings call for a decision, and deciding nothing would be a choice too;',
  decides: 'Decides',
  after: (who) => `After deliberation, ${who} decides:`,
  orientation: 'Article 1 – Direction (tick one option only)',
  measures: 'Article 2 – Measures undertaken (tick those retained)',
  measure: (title, cost, hours, delay, decides) =>
    `${title}. Cost: ${cost.replace(/^cost /u, '')}. Time: ${hours}. Delay: ${delay}. Decided by: ${decides}.`,
  followUp: 'Article 3 – Validity and follow-up',
  follow: 'A progress report is presented to the assembly within six months, with the same measurements.',
  execution: 'Article 4 – Execution',
  execute: (head) => `[The ${head}] is in charge of carrying out this resolution.`,
  vote: 'Vote',
  voteLines: ['For: [number]', 'Against: [number]', 'Abstentions: [number]', 'Date, name and signature: [to complete]'],
  sources: 'Annex – Where each figure comes from',
  sourcesNote: 'The report explains how each figure is calculated, step by step, down to the original file.',
  hints: 'Reminders to check before the meeting (then to remove)',
  hintsNote: 'These reminders are not a legal opinion. Check each text in its version in force.',
  hint: {
    competence:
      'Competence: for a commune, article L. 2121-29 of the French general code of local authorities says that the municipal council settles the affairs of the commune by its resolutions. Has a delegation or a transfer changed who decides?',
    convocation:
      'Convening: in communes of 3,500 inhabitants or more, article L. 2121-12 of the same code asks for an explanatory note. The brief of Amarres can serve, if you complete it.',
    otherCompetence: 'Competence and convening: which texts apply to your assembly?',
    budget: 'Expenditure: is it in the budget? Are the rules of public procurement followed?',
    data: 'Personal data: a mailing list is a file about persons. Has your data protection officer been consulted?',
    election: 'Elections: does a pre-election period restrict your communication at that date?',
    publication: 'Publication and transmission: which formalities make the resolution enforceable?',
  },
}
